import { BelayError } from "@belay/core";
import type { EntityReader } from "@belay/store";
import { compact, type JsonObject, ownValue } from "../resource/json.ts";
import type { Product } from "../stores/products-v3/product.ts";
import { PRODUCT } from "../stores/products-v3/product-resource.ts";
import { unpackProduct } from "../stores/products-v3/unpack-product.ts";
import type { CategoryTree } from "./tree.ts";
import { isStoresTree, STORES_APP_IDS } from "./tree-name.ts";

/** The product that an item of a request is; none where the tree is not the stores', or the item another app's. */
export function productIdOf(tree: CategoryTree, item: unknown): string | undefined {
  const [id, appId] = [ownValue(item, "catalogItemId"), ownValue(item, "appId")];
  const isProduct = isStoresTree(tree.reference) && STORES_APP_IDS.some((known) => known === appId);
  return isProduct && typeof id === "string" ? id : undefined;
}

/** The reference that an item of a request is, without what else came along (S38). */
export function referenceTo(item: unknown): JsonObject {
  return compact({ catalogItemId: ownValue(item, "catalogItemId"), appId: ownValue(item, "appId") });
}

/** The items of a request that exist, by id, in one read. */
export async function readItems(
  entities: EntityReader,
  siteId: string,
  tree: CategoryTree,
  items: readonly unknown[],
): Promise<ReadonlyMap<string, Product>> {
  const ids = new Set(items.map((item) => productIdOf(tree, item)).filter((id) => id !== undefined));
  if (ids.size === 0) return new Map();
  const records = await entities.getMany(PRODUCT.kind, siteId, [...ids]);
  return new Map(records.map((record) => [record.id, unpackProduct(record)]));
}

/** The refusal of an item that is not there. */
export function itemNotFound(item: unknown): BelayError {
  return new BelayError("ITEM_NOT_FOUND", { data: { catalogItemId: String(ownValue(item, "catalogItemId")) } });
}
