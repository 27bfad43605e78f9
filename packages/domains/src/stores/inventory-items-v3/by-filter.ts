import { RequestValidationError } from "@belay/core";
import type { Filter, WriteTransaction } from "@belay/store";
import type { CallContext, JobHandler, WireRequest, WriteHandler } from "../../handler.ts";
import type { EventContext } from "../../resource/events.ts";
import { both } from "../../resource/filter.ts";
import { filterJobHandler, startFilterJob } from "../../resource/filter-job.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";
import { followStock } from "../inventory/follow-stock.ts";
import { type InventoryItem, unpackItem } from "../inventory/inventory-item.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";
import { adjusted } from "./adjust.ts";
import { inventoryMethod } from "./inventory-contract.ts";
import { changedStock, maskedItem, writtenItem } from "./item-input.ts";
import { changeItem, removeItem, saveStockOf, toFollow, type WrittenItem } from "./item-writes.ts";
import { meantItems } from "./read-items.ts";
import { stockJob } from "./stock-call.ts";

/** A method that changes all items that a filter finds. */
interface ByFilter {
  readonly name: string;
  /** Checks the request and gives what the job needs of it, as JSON. */
  readonly parse: (request: WireRequest, ctx: CallContext) => JsonObject;
  readonly apply: (item: InventoryItem, payload: JsonObject, ctx: EventContext, tx: WriteTransaction) => Promise<WrittenItem>;
}

function byFilter({ name, parse, apply }: ByFilter): { readonly handler: WriteHandler; readonly job: JobHandler } {
  const type = `stores.inventory-items.${name}`;
  return {
    handler: {
      kind: "write",
      methodId: inventoryMethod(name),
      handle: async (request, ctx, tx) => {
        meantItems(request, ctx);
        const payload = parse(request, ctx);
        return await startFilterJob(tx, ctx, type, { filter: request.filter ?? null, search: request.search ?? null, payload });
      },
    },
    job: filterJobHandler({
      type,
      kind: INVENTORY_ITEM.kind,
      filter: jobItems,
      apply: async (record, request, ctx, tx) => {
        // Parser: the payload is what `parse` gave.
        const written = await apply(unpackItem(record), request.payload as JsonObject, ctx, tx);
        await followStock(tx, ctx, toFollow([written]));
      },
    }),
  };
}

/** The filter and the text were checked for the caller when the job was made. */
function jobItems(request: JsonObject): Filter {
  const filter = meantItems(request, { can: () => true });
  const tracked = ownValue(request.payload, "trackQuantity");
  const field = INVENTORY_ITEM.fields.get("trackQuantity")?.stored;
  if (typeof tracked !== "boolean" || field === undefined) return filter;
  return both(filter, { kind: "compare", field, operator: "$eq", value: tracked });
}

/** How much an adjustment changes a quantity. Errors: a validation error (400) for both directions or none. */
function adjustmentOf(action: unknown, field: string): number {
  const up = ownValue(action, "incrementBy");
  const down = ownValue(action, "decrementBy");
  if (typeof up === "number" && down === undefined) return up;
  if (typeof down === "number" && up === undefined) return -down;
  const description = "needs either incrementBy or decrementBy";
  throw new RequestValidationError([{ field, description, violatedRule: "REQUIRED_ONE_OF_FIELD", data: {} }]);
}

function adjustOne(item: InventoryItem, { by }: JsonObject, ctx: EventContext, tx: WriteTransaction): Promise<WrittenItem> {
  return saveStockOf({ tx, ctx }, item, adjusted(item, { by: Number(by), restricted: true, preorder: false }));
}

/** Changes the quantities of the items that can be changed so; what would go below zero stays. */
export const adjustByFilter = byFilter({
  name: "bulkAdjustInventoryItemsByFilter",
  parse: ({ adjustment, trackQuantity }) => ({
    by: adjustmentOf(adjustment, "adjustment"),
    ...(typeof trackQuantity === "boolean" ? { trackQuantity } : {}),
  }),
  apply: adjustOne,
});

/** The deprecated form of the same, which clients have still. */
export const setOrAdjustByFilter = byFilter({
  name: "bulkSetOrAdjustInventoryItemsByFilter",
  parse: ({ adjustedInventoryAction }) => ({ by: adjustmentOf(adjustedInventoryAction, "adjustedInventoryAction") }),
  apply: adjustOne,
});

/** Changes what the request names of all items. */
export const updateByFilter = byFilter({
  name: "bulkUpdateInventoryItemsByFilter",
  parse: ({ inventoryItem, fieldMask }) => {
    const written = maskedItem(writtenItem(inventoryItem), fieldMask);
    changedStock(undefined, written, "inventoryItem");
    return { written };
  },
  apply: async (item, { written }, ctx, tx) =>
    changeItem(await stockJob(tx, ctx, [item.productId]), item, writtenItem(written), "inventoryItem"),
});

/** Removes all items that the filter finds. */
export const deleteByFilter = byFilter({
  name: "bulkDeleteInventoryItemsByFilter",
  parse: () => ({}),
  apply: (item, _payload, ctx, tx) => removeItem(tx, ctx, item),
});
