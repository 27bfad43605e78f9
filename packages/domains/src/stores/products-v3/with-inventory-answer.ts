import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest } from "../../handler.ts";
import type { BulkOutcome } from "../../resource/bulk.ts";
import type { JsonObject } from "../../resource/json.ts";
import { bulkInventoryAnswer, bulkProductAnswer, joinOutcomes } from "./wire-results.ts";

/** A product with the outcome of its inventory items. */
export interface ProductWithInventory {
  readonly record: EntityRecord;
  readonly inventory: BulkOutcome<JsonObject>;
}

/** The answer of a bulk call on products with their stock: results of the products, and of all inventory items together. */
export async function productsWithInventoryAnswer(
  request: WireRequest,
  ctx: CallContext,
  tx: WriteTransaction,
  outcome: BulkOutcome<ProductWithInventory>,
): Promise<JsonObject> {
  const items = outcome.items.map(({ itemMetadata, value }) =>
    value === undefined ? { itemMetadata } : { itemMetadata, value: value.record },
  );
  const productResults = await bulkProductAnswer(request, ctx, tx, { ...outcome, items });
  const inventories = outcome.items.flatMap(({ value }) => (value === undefined ? [] : [value.inventory]));
  return { productResults, inventoryResults: bulkInventoryAnswer(request, joinOutcomes(inventories)) };
}
