import type { WriteTransaction } from "@belay/store";
import { defaultLocationId } from "../../locations/default-location.ts";
import { findByUnique, firstStamp, insertEntity, nextStamp, updateEntity } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import type { JsonObject } from "../../resource/json.ts";
import type { Product, Variant } from "../products-v3/product.ts";
import { type InventoryItem, itemProduct, itemToWire, packItem, unpackItem } from "./inventory-item.ts";
import { INVENTORY_ITEM, placeKey } from "./inventory-resource.ts";
import type { StockInput } from "./stock.ts";

/** Sets the stock of a variant at the default location: a new item, or the next revision of the one that is there. */
export async function saveItem(
  tx: WriteTransaction,
  ctx: EventContext,
  product: Product,
  variant: Variant,
  stock: StockInput,
): Promise<JsonObject> {
  const locationId = await defaultLocationId(tx.entities, ctx.siteId);
  const record = await findByUnique(tx.entities, ctx.siteId, INVENTORY_ITEM, "place", placeKey(variant.id, locationId));
  const fresh = { variantId: variant.id, locationId, productId: product.id, preordered: 0 };
  const before = record === undefined ? fresh : unpackItem(record);
  const stamp = record === undefined ? firstStamp(ctx) : nextStamp(ctx, record);
  const item = { ...before, stamp, stock, product: itemProduct(product, variant) };
  if (record === undefined) await insertItem(tx, ctx, item);
  else await replaceItem(tx, ctx, item);
  return itemToWire(item);
}

/** Writes a new item with its event. Errors: UniqueTakenError for a variant that has one at the location. */
export async function insertItem(tx: WriteTransaction, ctx: EventContext, item: InventoryItem): Promise<void> {
  await insertEntity(tx, ctx, INVENTORY_ITEM, item.stamp, writeOf(item));
}

/** Writes the next revision of an item with its event. Errors: INVALID_REVISION (409). */
export async function replaceItem(tx: WriteTransaction, ctx: EventContext, item: InventoryItem): Promise<void> {
  await updateEntity(tx, ctx, INVENTORY_ITEM, item.stamp, writeOf(item));
}

function writeOf(item: InventoryItem) {
  return { text: packItem(item), entity: itemToWire(item), uniques: { place: [placeKey(item.variantId, item.locationId)] } };
}
