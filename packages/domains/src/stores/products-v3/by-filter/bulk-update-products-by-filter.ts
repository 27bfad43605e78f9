import type { JsonObject } from "../../../resource/json.ts";
import { ruleViolation } from "../../../resource/violation.ts";
import { maskProduct } from "../field-mask.ts";
import { type ProductInput, parseProductInput } from "../product-input.ts";
import { writeChange } from "../update-one.ts";
import { patchProduct } from "../update-product-entity.ts";
import { filterMethod } from "./filter-method.ts";

/** Makes the same change to the products that a filter finds. */
export const bulkUpdateProductsByFilter = filterMethod({
  name: "BulkUpdateProductsByFilter",
  parse: (request): JsonObject => {
    const { id: _id, revision: _revision, ...change } = maskProduct(parseProductInput(request.product, "update"), request.fieldMask);
    if (Object.keys(change).length === 0) throw ruleViolation("product", "EMPTY_FIELD_MASK", "must have a field to update");
    return change;
  },
  // Parser: the payload is the input that `parse` gave.
  apply: async (product, payload, ctx, tx) => {
    await writeChange(tx, ctx, product, await patchProduct(tx, ctx, product, payload as ProductInput));
  },
});
