import type { WriteTransaction } from "@belay/store";
import { firstStamp, insertEntity, nextStamp, updateEntity } from "../../resource/entities.ts";
import { type EventContext, recordPlainEvent } from "../../resource/events.ts";
import type { Product, Variant } from "../products-v3/product.ts";
import { type InventoryItem, itemProduct, itemToWire, packItem } from "./inventory-item.ts";
import { INVENTORY_ITEM, placeKey } from "./inventory-resource.ts";
import type { ItemPlace } from "./known-items.ts";
import { type StockInput, stockStatus } from "./stock.ts";

/** The stock that a variant is to have at a place, and the item that is there. */
export interface StockToSet {
  readonly product: Product;
  readonly variant: Variant;
  readonly place: ItemPlace;
  readonly stock: StockInput;
  readonly before: InventoryItem | undefined;
}

/** Sets the stock of a variant at a place: a new item, or the next revision of the one that is there. */
export async function setStock(
  tx: WriteTransaction,
  ctx: EventContext,
  { product, variant, place, stock, before }: StockToSet,
): Promise<InventoryItem> {
  const shown = { stock, product: itemProduct(product, variant) };
  if (before !== undefined) return await replaceItem(tx, ctx, before, { ...before, ...shown });
  const item = { stamp: firstStamp(ctx), ...place, productId: product.id, preordered: 0, ...shown };
  await insertItem(tx, ctx, item);
  return item;
}

/** Writes a new item with its event. Errors: UniqueTakenError for a variant that has one at the location. */
export async function insertItem(tx: WriteTransaction, ctx: EventContext, item: InventoryItem): Promise<void> {
  await insertEntity(tx, ctx, INVENTORY_ITEM, item.stamp, writeOf(item));
}

/** Writes the next revision of an item with its events. Errors: INVALID_REVISION (409). */
export async function replaceItem(
  tx: WriteTransaction,
  ctx: EventContext,
  before: InventoryItem,
  after: InventoryItem,
): Promise<InventoryItem> {
  const item = { ...after, stamp: nextStamp(ctx, before.stamp) };
  await updateEntity(tx, ctx, INVENTORY_ITEM, item.stamp, writeOf(item));
  const { inStock } = stockStatus(item.stock);
  if (stockStatus(before.stock).inStock !== inStock) {
    await recordPlainEvent(tx, ctx, INVENTORY_ITEM.module, {
      slug: "stock_status_updated",
      entityId: item.stamp.id,
      payload: { inStock },
    });
  }
  return item;
}

function writeOf(item: InventoryItem) {
  return { text: packItem(item), entity: itemToWire(item), uniques: { place: [placeKey(item.variantId, item.locationId)] } };
}
