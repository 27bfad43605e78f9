import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WriteHandler } from "../handler.ts";
import { type BulkItem, type BulkOutcome, runBulk } from "../resource/bulk.ts";
import { objectsOf } from "../resource/entity-rules.ts";
import type { JsonObject } from "../resource/json.ts";
import { allProductsCategoryId } from "../stores/derived-id.ts";
import type { Product } from "../stores/products-v3/product.ts";
import type { Category } from "./category.ts";
import { categoryMethod } from "./category-resource.ts";
import { assertNotManaged, categoryNotFound, findCategory, readCategories } from "./category-writes.ts";
import { itemNotFound, productIdOf, readItems, referenceTo } from "./items.ts";
import { changePlaces, type PlaceChange } from "./product-places.ts";
import type { CategoryTree } from "./tree.ts";
import { idsOf } from "./tree-methods.ts";
import { referenceOf, treeToChange } from "./tree-store.ts";

const bulkAddItemToCategories = itemToCategories("bulkAddItemToCategories", (ids) => ({ add: ids }));
const bulkRemoveItemFromCategories = itemToCategories("bulkRemoveItemFromCategories", (ids) => ({ remove: ids }));
const bulkAddItemsToCategory = itemsToCategory("bulkAddItemsToCategory", (id) => ({ add: [id] }));
const bulkRemoveItemsFromCategory = itemsToCategory("bulkRemoveItemsFromCategory", (id) => ({ remove: [id] }));

/** One item, several categories: a result for each of them, one change of the item. */
function itemToCategories(name: string, changeOf: (ids: readonly string[]) => PlaceChange): WriteHandler {
  return write(name, async (request, ctx, tx) => {
    const { tree, product } = await itemToChange(tx, ctx, request);
    const outcome = await allowedCategories(tx, ctx, tree, idsOf(request.categoryIds));
    await changePlaces(tx, ctx, tree, product, changeOf(allowedIds(outcome)));
    return { results: outcome.items.map(({ itemMetadata }) => ({ itemMetadata })), bulkActionMetadata: outcome.bulkActionMetadata };
  });
}

/** Several items, one category: a result for each of them. */
function itemsToCategory(name: string, changeOf: (id: string) => PlaceChange): WriteHandler {
  return write(name, async (request, ctx, tx) => {
    const tree = await treeToChange(tx, ctx, referenceOf(request));
    const category = await findCategory(tx.entities, ctx.siteId, tree, request.categoryId);
    assertNotManaged(ctx, category);
    const items = objectsOf(request.items);
    const products = new Map(await readItems(tx.entities, ctx.siteId, tree, items));
    const work = async (item: JsonObject) => {
      const id = productIdOf(tree, item);
      const product = id === undefined ? undefined : products.get(id);
      if (product === undefined) throw itemNotFound(item);
      const changed = await changePlaces(tx, ctx, tree, product, changeOf(category.stamp.id));
      products.set(product.id, changed);
      return { id: product.id, value: undefined };
    };
    const outcome = await runBulk(tx, items, work);
    const results = outcome.items.map(({ itemMetadata: { id: _id, ...metadata } }, index) => ({
      itemMetadata: { item: referenceTo(items[index]), ...metadata },
    }));
    return { results, bulkActionMetadata: outcome.bulkActionMetadata };
  });
}

/** The categories of an item become those of the list; it stays in the category of all. */
const bulkSetItemCategories = write("bulkSetItemCategories", async (request, ctx, tx) => {
  const { tree, product } = await itemToChange(tx, ctx, request);
  const wanted = new Set(idsOf(request.categoryIds));
  const current = product.directCategories.map(({ id }) => id).filter((id) => id !== allProductsCategoryId(ctx.siteId));
  const isNew = (id: string) => !product.directCategories.some((place) => place.id === id);
  const added = await allowedCategories(tx, ctx, tree, [...wanted].filter(isNew));
  const gone = current.filter((id) => !wanted.has(id));
  const removed = await allowedCategories(tx, ctx, tree, gone);
  await changePlaces(tx, ctx, tree, product, { add: allowedIds(added), remove: allowedIds(removed) });
  const metadata = (outcome: BulkOutcome<Category>) => outcome.items.map(({ itemMetadata }) => ({ itemMetadata }));
  return {
    addResults: metadata(added),
    removeResults: metadata(removed),
    bulkActionMetadata: {
      totalSuccesses: added.bulkActionMetadata.totalSuccesses + removed.bulkActionMetadata.totalSuccesses,
      totalFailures: added.bulkActionMetadata.totalFailures + removed.bulkActionMetadata.totalFailures,
      undetailedFailures: 0,
    },
  };
});

/** The tree of a request, and its item. Errors: ITEM_NOT_FOUND (404). */
async function itemToChange(
  tx: WriteTransaction,
  ctx: CallContext,
  request: WireRequest,
): Promise<{ readonly tree: CategoryTree; readonly product: Product }> {
  const tree = await treeToChange(tx, ctx, referenceOf(request));
  const [product] = (await readItems(tx.entities, ctx.siteId, tree, [request.item])).values();
  if (product === undefined) throw itemNotFound(request.item);
  return { tree, product };
}

/** Which of the categories are there and the caller's to put items into: CATEGORY_NOT_FOUND or MANAGED_CATEGORY_OPERATION_NOT_ALLOWED for others. */
async function allowedCategories(
  tx: WriteTransaction,
  ctx: CallContext,
  tree: CategoryTree,
  ids: readonly string[],
): Promise<BulkOutcome<Category>> {
  const known = new Map((await readCategories(tx.entities, ctx.siteId, tree, ids)).map((category) => [category.stamp.id, category]));
  const work = async (id: string) => {
    const category = known.get(id);
    if (category === undefined) throw categoryNotFound(id);
    assertNotManaged(ctx, category);
    return { id, value: category };
  };
  return await runBulk(tx, ids, work, (id) => id);
}

function allowedIds({ items }: { readonly items: readonly BulkItem<Category>[] }): readonly string[] {
  return items.flatMap(({ value }) => value?.stamp.id ?? []);
}

function write(name: string, handle: WriteHandler["handle"]): WriteHandler {
  return { kind: "write", methodId: categoryMethod(name), handle };
}

/** The methods that put items into categories and take them out. */
export const itemChangeMethods: readonly WriteHandler[] = [
  bulkAddItemToCategories,
  bulkAddItemsToCategory,
  bulkRemoveItemFromCategories,
  bulkRemoveItemsFromCategory,
  bulkSetItemCategories,
];
