import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest } from "../../handler.ts";
import { type BulkOutcome, runBulk } from "../../resource/bulk.ts";
import { objectsOf } from "../../resource/entity-rules.ts";
import type { JsonObject } from "../../resource/json.ts";
import { type InventoryItem, unpackItem } from "../inventory/inventory-item.ts";
import { adjusted } from "./adjust.ts";
import { itemAt, knownItem, noItem, type StockCall, saveStockOf } from "./item-writes.ts";
import { bulkMethod } from "./many-items.ts";
import { stockCall } from "./stock-call.ts";

/** How a method finds the item of one line of its request. */
type Find = (call: StockCall, line: JsonObject) => Promise<InventoryItem>;

const byId: Find = async ({ tx, ctx }, { inventoryItemId }) => unpackItem(await knownItem(tx.entities, ctx.siteId, inventoryItemId));

const byPlace: Find = async (call, { variantId, locationId }) => {
  const item = await itemAt(call, String(variantId), locationId);
  if (item === undefined) throw noItem({ variantId: String(variantId), locationId: String(locationId ?? call.defaultLocationId) });
  return item;
};

/**
 * Changes quantities line by line.
 *
 * Why each line reads its item anew: an item may stand in several lines, and the later ones count from the earlier ones.
 */
async function adjustLines(
  request: WireRequest,
  ctx: CallContext,
  tx: WriteTransaction,
  { lines, find, sign }: { readonly lines: unknown; readonly find: Find; readonly sign: 1 | -1 },
): Promise<BulkOutcome<InventoryItem>> {
  const call = await stockCall(tx, ctx, request, []);
  const restricted = request.restrictInventory !== false;
  const work = async (line: JsonObject) => {
    const before = await find(call, line);
    const by = sign * Number(sign > 0 ? line.incrementBy : line.decrementBy);
    const item = await saveStockOf(call, before, adjusted(before, { by, restricted, preorder: line.preorderRequest === true }));
    return { id: item.stamp.id, value: item };
  };
  return await runBulk(tx, objectsOf(lines), work, ({ inventoryItemId }) =>
    typeof inventoryItemId === "string" ? inventoryItemId : undefined,
  );
}

/** Takes from the stock of items; by default not below zero. */
export const bulkDecrementInventoryItems = bulkMethod("bulkDecrementInventoryItems", (request, ctx, tx) =>
  adjustLines(request, ctx, tx, { lines: request.decrementData, find: byId, sign: -1 }),
);

/** Takes from the stock of variants at locations; by default not below zero. */
export const bulkDecrementByPlace = bulkMethod("bulkDecrementInventoryItemsByVariantAndLocation", (request, ctx, tx) =>
  adjustLines(request, ctx, tx, { lines: request.decrementData, find: byPlace, sign: -1 }),
);

/** Adds to the stock of items. */
export const bulkIncrementInventoryItems = bulkMethod("bulkIncrementInventoryItems", (request, ctx, tx) =>
  adjustLines(request, ctx, tx, { lines: request.incrementData, find: byId, sign: 1 }),
);

/** Adds to the stock of variants at locations. */
export const bulkIncrementByPlace = bulkMethod("bulkIncrementInventoryItemsByVariantAndLocation", (request, ctx, tx) =>
  adjustLines(request, ctx, tx, { lines: request.incrementData, find: byPlace, sign: 1 }),
);
