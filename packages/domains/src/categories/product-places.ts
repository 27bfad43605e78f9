import { RequestValidationError } from "@belay/core";
import type { EntityReader, WriteTransaction } from "@belay/store";
import type { CallContext } from "../handler.ts";
import { nextStamp } from "../resource/entities.ts";
import { type EventContext, recordPlainEvent } from "../resource/events.ts";
import { allProductsCategoryId } from "../stores/derived-id.ts";
import { followProduct } from "../stores/inventory/follow-product.ts";
import { placedProduct } from "../stores/products-v3/category-places.ts";
import type { Product } from "../stores/products-v3/product.ts";
import { replaceProduct } from "../stores/products-v3/save-product.ts";
import { CATEGORY } from "./category-resource.ts";
import { assertNotManaged, readCategories, rewriteCategory } from "./category-writes.ts";
import { type CategoryTree, nodeOf } from "./tree.ts";
import { STORES_APP_IDS } from "./tree-name.ts";
import { readStoresTree } from "./tree-store.ts";

/** Categories that a product is to be put into and taken out of. */
export interface PlaceChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** What tells of a product that came into a category or left it. */
const CHANGES = {
  add: { slug: "item_added_to_category", property: "addedItem" },
  remove: { slug: "item_removed_from_category", property: "removedItem" },
} as const;

/**
 * Puts a product into categories and takes it out of others, with the events; its stock follows. Answers the product as it is then.
 *
 * Shape: unknown categories are passed over, because they may have gone since they were asked for; every product stays in the category of all.
 */
export async function changePlaces(
  tx: WriteTransaction,
  ctx: EventContext,
  tree: CategoryTree,
  product: Product,
  { add = [], remove = [] }: PlaceChange,
): Promise<Product> {
  const current = product.directCategories.map(({ id }) => id);
  const all = allProductsCategoryId(ctx.siteId);
  const added = [...new Set(add)].filter((id) => !current.includes(id) && nodeOf(tree, id) !== undefined);
  const removed = [...new Set(remove)].filter((id) => id !== all && current.includes(id));
  if (added.length === 0 && removed.length === 0) return product;
  const kept = product.directCategories.filter(({ id }) => !removed.includes(id));
  const places = [...kept, ...added.map((id) => ({ id, addedAtMs: ctx.nowMs }))];
  const after = { ...placedProduct(product, tree, places), ...nextStamp(ctx, product) };
  await replaceProduct(tx, ctx, product, after);
  await followProduct(tx, ctx, product, after);
  await dropArranged(tx, ctx, tree, product.id, removed);
  for (const id of added) await recordChange(tx, ctx, tree, product.id, { id, change: "add" });
  for (const id of removed) await recordChange(tx, ctx, tree, product.id, { id, change: "remove" });
  return after;
}

async function recordChange(
  tx: WriteTransaction,
  ctx: EventContext,
  tree: CategoryTree,
  productId: string,
  { id, change }: { readonly id: string; readonly change: keyof typeof CHANGES },
): Promise<void> {
  const { slug, property } = CHANGES[change];
  const payload = { categoryId: id, [property]: itemOf(productId), treeReference: tree.reference };
  await recordPlainEvent(tx, ctx, CATEGORY.module, { slug, entityId: id, payload });
}

/** What leaves a category leaves its order too. */
async function dropArranged(tx: WriteTransaction, ctx: EventContext, tree: CategoryTree, productId: string, ids: readonly string[]) {
  for (const category of await readCategories(tx.entities, ctx.siteId, tree, ids)) {
    const arranged = category.arranged.filter((id) => id !== productId);
    if (arranged.length < category.arranged.length) await rewriteCategory(tx, ctx, { ...category, arranged });
  }
}

/** A product as categories name it. */
export function itemOf(productId: string): { readonly catalogItemId: string; readonly appId: string } {
  return { catalogItemId: productId, appId: STORES_APP_IDS[0] };
}

/**
 * Checks the categories that a call wants to put products into, or take them out of. The category of all products is passed over.
 *
 * Errors: a validation error (400) naming the first id that is no category of the stores' tree, MANAGED_CATEGORY_OPERATION_NOT_ALLOWED (403).
 */
export async function assertOpenCategories(entities: EntityReader, ctx: CallContext, ids: readonly string[]): Promise<void> {
  const tree = await readStoresTree(entities, ctx.siteId);
  const unknown = ids.findIndex((id) => nodeOf(tree, id) === undefined);
  if (unknown >= 0) {
    const description = "is no category of the store";
    throw new RequestValidationError([{ field: `categoryIds.${unknown}`, description, violatedRule: "OTHER", data: {} }]);
  }
  const all = allProductsCategoryId(ctx.siteId);
  for (const category of await readCategories(entities, ctx.siteId, tree, ids)) {
    if (category.stamp.id !== all) assertNotManaged(ctx, category);
  }
}
