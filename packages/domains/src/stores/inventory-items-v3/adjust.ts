import { BelayError } from "@belay/core";
import type { InventoryItem } from "../inventory/inventory-item.ts";
import { preordersLeft, QUANTITY_MAX } from "../inventory/stock.ts";

/** By how much a quantity changes. */
export interface Adjustment {
  /** Positive or negative, never 0. */
  readonly by: number;
  /** Whether a decrement stops at zero. */
  readonly restricted: boolean;
  /** Whether a decrement is for a purchase that may preorder. */
  readonly preorder: boolean;
}

/**
 * An item with another quantity.
 *
 * Shape: a preorder of an item that allows it is counted and leaves the quantity.
 * Errors: INVENTORY_QUANTITY_NOT_TRACKED, INSUFFICIENT_INVENTORY, MIN_QUANTITY_LIMIT_REACHED, MAX_QUANTITY_LIMIT_REACHED (428).
 */
export function adjusted(item: InventoryItem, { by, restricted, preorder }: Adjustment): InventoryItem {
  const { quantity, preorderInfo } = item.stock;
  if (quantity === undefined) throw new BelayError("INVENTORY_QUANTITY_NOT_TRACKED", { data: { inventoryItemId: item.stamp.id } });
  if (by < 0 && preorder && preorderInfo?.enabled === true) return preordered(item, -by);
  const next = quantity + by;
  if (by < 0 && restricted && next < 0) throw insufficient(item, quantity);
  if (next < -QUANTITY_MAX) throw new BelayError("MIN_QUANTITY_LIMIT_REACHED", { data: { quantity, quantityMin: -QUANTITY_MAX } });
  if (next > QUANTITY_MAX) throw new BelayError("MAX_QUANTITY_LIMIT_REACHED", { data: { quantity, quantityMax: QUANTITY_MAX } });
  return { ...item, stock: { ...item.stock, quantity: next } };
}

function preordered(item: InventoryItem, count: number): InventoryItem {
  const left = preordersLeft(item.stock, item.preordered);
  if (count > left) throw insufficient(item, left);
  return { ...item, preordered: item.preordered + count };
}

function insufficient(item: InventoryItem, available: number): BelayError {
  return new BelayError("INSUFFICIENT_INVENTORY", { data: { inventoryItemId: item.stamp.id, available } });
}
