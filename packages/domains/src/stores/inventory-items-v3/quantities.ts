import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest } from "../../handler.ts";
import { type BulkOutcome, runBulk } from "../../resource/bulk.ts";
import { objectsOf } from "../../resource/entity-rules.ts";
import type { JsonObject } from "../../resource/json.ts";
import type { InventoryItem } from "../inventory/inventory-item.ts";
import { KnownItems } from "../inventory/known-items.ts";
import { adjusted } from "./adjust.ts";
import { noItem, placeOf, requireItem, type StockCall, saveStockOf, type WrittenItem } from "./item-writes.ts";
import { bulkMethod } from "./many-items.ts";
import { stockCall } from "./stock-call.ts";

/** How a method names the items of its lines: all are read at once, then each line finds its own. */
interface Naming {
  readonly read: (call: StockCall, lines: readonly JsonObject[]) => Promise<KnownItems>;
  readonly find: (call: StockCall, known: KnownItems, line: JsonObject) => InventoryItem;
}

const byId: Naming = {
  read: ({ tx, ctx }, lines) =>
    KnownItems.ofIds(
      tx.entities,
      ctx.siteId,
      lines.map(({ inventoryItemId }) => inventoryItemId),
    ),
  find: (_call, known, { inventoryItemId }) => requireItem(known, inventoryItemId),
};

const byPlace: Naming = {
  read: (call, lines) =>
    KnownItems.ofPlaces(
      call.tx.entities,
      call.ctx.siteId,
      lines.map((line) => placeOf(call, line)),
    ),
  find: (call, known, line) => {
    const place = placeOf(call, line);
    const item = known.at(place);
    if (item === undefined) throw noItem({ ...place });
    return item;
  },
};

/** Changes quantities line by line: an item may stand in several lines, and the later ones count from the earlier ones. */
async function adjustLines(
  request: WireRequest,
  ctx: CallContext,
  tx: WriteTransaction,
  { data, naming, sign }: { readonly data: unknown; readonly naming: Naming; readonly sign: 1 | -1 },
): Promise<BulkOutcome<WrittenItem>> {
  const call = await stockCall(tx, ctx, request, []);
  const lines = objectsOf(data);
  const known = await naming.read(call, lines);
  const restricted = request.restrictInventory !== false;
  const work = async (line: JsonObject) => {
    const before = naming.find(call, known, line);
    const by = sign * Number(sign > 0 ? line.incrementBy : line.decrementBy);
    const written = await saveStockOf(call, before, adjusted(before, { by, restricted, preorder: line.preorderRequest === true }));
    known.keep(written.item);
    return { id: written.item.stamp.id, value: written };
  };
  return await runBulk(tx, lines, work, ({ inventoryItemId }) => (typeof inventoryItemId === "string" ? inventoryItemId : undefined));
}

/** Takes from the stock of items; by default not below zero. */
export const bulkDecrementInventoryItems = bulkMethod("bulkDecrementInventoryItems", (request, ctx, tx) =>
  adjustLines(request, ctx, tx, { data: request.decrementData, naming: byId, sign: -1 }),
);

/** Takes from the stock of variants at locations; by default not below zero. */
export const bulkDecrementByPlace = bulkMethod("bulkDecrementInventoryItemsByVariantAndLocation", (request, ctx, tx) =>
  adjustLines(request, ctx, tx, { data: request.decrementData, naming: byPlace, sign: -1 }),
);

/** Adds to the stock of items. */
export const bulkIncrementInventoryItems = bulkMethod("bulkIncrementInventoryItems", (request, ctx, tx) =>
  adjustLines(request, ctx, tx, { data: request.incrementData, naming: byId, sign: 1 }),
);

/** Adds to the stock of variants at locations. */
export const bulkIncrementByPlace = bulkMethod("bulkIncrementInventoryItemsByVariantAndLocation", (request, ctx, tx) =>
  adjustLines(request, ctx, tx, { data: request.incrementData, naming: byPlace, sign: 1 }),
);
