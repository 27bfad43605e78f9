import type { Filter } from "@belay/store";
import type { JobHandler, WriteHandler } from "../../handler.ts";
import type { FieldReader } from "../../resource/allow-list.ts";
import { both, parseFilter } from "../../resource/filter.ts";
import { filterJobHandler, startFilterJob } from "../../resource/filter-job.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import { textFilter } from "../../resource/text-filter.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { followStock } from "../inventory/follow-stock.ts";
import { VARIANT, VARIANT_SEARCH_ALLOW, VARIANT_SEARCH_FIELDS } from "../variants/variant-resource.ts";
import { inventoryMethod } from "./inventory-contract.ts";
import { changedStock } from "./item-input.ts";
import { createItem, knownLocationId, toFollow } from "./item-writes.ts";
import { stockCall, stockJob } from "./stock-call.ts";

const TYPE = "stores.inventory-items.bulkCreateInventoryItemsByVariantFilter";
const QUANTITY_FIELD = "inventoryCreationData";

/**
 * Gives every variant that a filter finds a stock at a location; a job does it. A variant that has one there keeps it and counts as failed.
 *
 * Errors: INVALID_FILTER, LOCATION_NOT_FOUND (404), rule REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE (400).
 */
export const bulkCreateByVariantFilter: WriteHandler = {
  kind: "write",
  methodId: inventoryMethod("bulkCreateInventoryItemsByVariantFilter"),
  handle: async (request, ctx, tx) => {
    meantVariants(request, ctx);
    const quantity = ownValue(request.inventoryCreationData, "quantity");
    changedStock(undefined, { quantity }, QUANTITY_FIELD);
    if (Number(quantity) < 0) {
      throw ruleViolation(`${QUANTITY_FIELD}.quantity`, "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE", "must not be negative");
    }
    const locationId = await knownLocationId(await stockCall(tx, ctx, request, []), request.locationId);
    const { filter = null, search = null } = request;
    return await startFilterJob(tx, ctx, TYPE, { filter, search, locationId, quantity });
  },
};

function meantVariants({ filter, search }: JsonObject, reader: FieldReader): Filter {
  return both(parseFilter(filter, VARIANT_SEARCH_ALLOW, reader), textFilter(search, VARIANT_SEARCH_FIELDS));
}

/** Takes the job of `bulkCreateByVariantFilter` on, variant by variant. */
export const createByVariantFilterJob: JobHandler = filterJobHandler({
  type: TYPE,
  kind: VARIANT.kind,
  // Checked for the caller when the job was made.
  filter: (request) => meantVariants(request, { can: () => true }),
  apply: async (record, { locationId, quantity }, ctx, tx) => {
    const productId = ownValue(parseLayers(record.text).productData, "productId");
    const call = await stockJob(tx, ctx, [productId]);
    const written = await createItem(call, { productId, variantId: record.id, locationId, quantity }, "inventoryItem");
    await followStock(tx, ctx, toFollow([written]));
  },
});
