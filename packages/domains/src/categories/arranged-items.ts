import { BelayError } from "@belay/core";
import type { EntityReader, ReadTransaction, WriteTransaction } from "@belay/store";
import type { CallContext, ReadHandler, WriteHandler } from "../handler.ts";
import { objectsOf } from "../resource/entity-rules.ts";
import { recordPlainEvent } from "../resource/events.ts";
import { compact } from "../resource/json.ts";
import { placedProduct } from "../stores/products-v3/category-places.ts";
import type { CategoryPlace } from "../stores/products-v3/product.ts";
import { READ_NON_VISIBLE } from "../stores/products-v3/products-contract.ts";
import { rewriteProduct } from "../stores/products-v3/save-product.ts";
import type { Category } from "./category.ts";
import { CATEGORY, categoryMethod } from "./category-resource.ts";
import { categoryNotFound, findCategory, rewriteCategory } from "./category-writes.ts";
import { productIdOf, readItems } from "./items.ts";
import { itemOf } from "./product-places.ts";
import { seesHidden } from "./read-methods.ts";
import type { CategoryTree } from "./tree.ts";
import { readTree, referenceOf, treeToChange } from "./tree-store.ts";

/** A category of a request that its caller may see. Errors: CATEGORY_NOT_FOUND (404). */
export async function visibleCategory(tx: ReadTransaction, ctx: CallContext, tree: CategoryTree, id: unknown): Promise<Category> {
  const category = await findCategory(tx.entities, ctx.siteId, tree, id);
  if (!category.visible && !seesHidden(ctx)) throw categoryNotFound(id);
  return category;
}

/** The products that a category puts first, as far as they are still in it and the caller may see them. */
export async function arrangedProducts(
  entities: EntityReader,
  ctx: Pick<CallContext, "siteId" | "can">,
  tree: CategoryTree,
  category: Category,
): Promise<readonly string[]> {
  const products = await readItems(entities, ctx.siteId, tree, category.arranged.map(itemOf));
  const isShown = (id: string): boolean => {
    const product = products.get(id);
    if (product === undefined || !product.directCategories.some((place) => place.id === category.stamp.id)) return false;
    return product.visible || ctx.can(READ_NON_VISIBLE);
  };
  return category.arranged.filter(isShown);
}

const getArrangedItems: ReadHandler = {
  kind: "read",
  methodId: categoryMethod("getArrangedItems"),
  handle: async (request, ctx, tx) => {
    const tree = await readTree(tx.entities, ctx.siteId, referenceOf(request));
    const category = await visibleCategory(tx, ctx, tree, request.categoryId);
    return { items: (await arrangedProducts(tx.entities, ctx, tree, category)).map(itemOf) };
  },
};

const setArrangedItems: WriteHandler = {
  kind: "write",
  methodId: categoryMethod("setArrangedItems"),
  handle: async (request, ctx, tx) => {
    const tree = await treeToChange(tx, ctx, referenceOf(request));
    const category = await findCategory(tx.entities, ctx.siteId, tree, request.categoryId);
    const items = objectsOf(request.items);
    const products = await readItems(tx.entities, ctx.siteId, tree, items);
    const arranged = new Set<string>();
    for (const item of items) {
      const product = products.get(productIdOf(tree, item) ?? "");
      if (product === undefined || !product.directCategories.some(({ id }) => id === category.stamp.id)) {
        throw new BelayError("ITEM_NOT_IN_CATEGORY", { data: { catalogItemId: item.catalogItemId } });
      }
      arranged.add(product.id);
    }
    await rewriteCategory(tx, ctx, { ...category, arranged: [...arranged] });
    await numberItems(tx, ctx, tree, category, [...arranged]);
    const payload = {
      categoryId: category.stamp.id,
      treeReference: tree.reference,
      arrangedItems: [...arranged].map(itemOf),
      removedItems: category.arranged.filter((id) => !arranged.has(id)).map(itemOf),
    };
    await recordPlainEvent(tx, ctx, CATEGORY.module, { slug: "items_arranged_in_category", entityId: category.stamp.id, payload });
    return { items: payload.arrangedItems };
  },
};

/** Tells the products of a category their numbers in its order: those that it has now, and those that it had and lost. */
async function numberItems(
  tx: WriteTransaction,
  ctx: CallContext,
  tree: CategoryTree,
  { stamp, arranged: before }: Category,
  arranged: readonly string[],
): Promise<void> {
  const numbers = new Map(arranged.map((id, index) => [id, index]));
  for (const product of (await readItems(tx.entities, ctx.siteId, tree, [...new Set([...arranged, ...before])].map(itemOf))).values()) {
    const index = numbers.get(product.id);
    const isSame = ({ id, index: held }: CategoryPlace): boolean => id !== stamp.id || held === index;
    if (product.directCategories.every(isSame)) continue;
    const places = product.directCategories.map(({ index: held, ...place }) => ({
      ...place,
      ...compact({ index: place.id === stamp.id ? index : held }),
    }));
    await rewriteProduct(tx, ctx, placedProduct(product, tree, places));
  }
}

/** The methods of the order that a shop gives the items of a category. */
export const arrangedItemMethods = [getArrangedItems, setArrangedItems];
