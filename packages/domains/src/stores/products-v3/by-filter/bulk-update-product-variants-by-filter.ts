import { BelayError } from "@belay/core";
import { nextStamp } from "../../../resource/entities.ts";
import { compact, isObject, type JsonObject, ownValue } from "../../../resource/json.ts";
import { maskPaths } from "../../../resource/mask.ts";
import { applyPatch } from "../../../resource/patch.ts";
import { ruleViolation } from "../../../resource/violation.ts";
import { withVisible } from "../create-product-entity.ts";
import type { Product, Variant } from "../product.ts";
import { parseVariantInput } from "../product-input.ts";
import { assertPrice, parseAmount } from "../rules/assert-price.ts";
import { writeChange } from "../update-one.ts";
import { filterMethod } from "./filter-method.ts";

/** What of a variant can be changed so. */
const UPDATABLE: ReadonlySet<string> = new Set(["visible", "price", "revenueDetails", "physicalProperties"]);

/** Makes the same change to every variant of the products that a filter finds. */
export const bulkUpdateProductVariantsByFilter = filterMethod({
  name: "BulkUpdateProductVariantsByFilter",
  parse: (request): JsonObject => {
    const variant = masked(parseVariantInput(request.variant), maskPaths(request.fieldMask));
    const unsupported = Object.keys(variant).filter((key) => !UPDATABLE.has(key));
    if (unsupported.length > 0) throw new BelayError("FIELD_MASK_VALUE_NOT_SUPPORTED", { data: { unsupportedFieldMasks: unsupported } });
    if (Object.keys(variant).length === 0) throw ruleViolation("variant", "EMPTY_FIELD_MASK", "must have a field to update");
    if (variant.price === null || ownValue(variant.price, "actualPrice") === null) {
      throw ruleViolation("variant.price.actualPrice", "CANNOT_REMOVE_VARIANT_ACTUAL_PRICE", "cannot be cleared");
    }
    return variant;
  },
  apply: async (product, payload, ctx, tx) => {
    const variants = product.variants.map((variant, index) => patchVariant(variant, payload, `variants.${index}`));
    const changed = followVisibility({ ...product, ...nextStamp(ctx, product), variants }, payload);
    await writeChange(tx, ctx, product, changed);
  },
});

function masked(variant: JsonObject, paths: readonly string[]): JsonObject {
  if (paths.length === 0) return variant;
  const keys = [...new Set(paths.map((path) => path.split(".")[0] ?? path))];
  const missing = keys.filter((key) => variant[key] === undefined);
  if (missing.length > 0) throw new BelayError("FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR", { data: { fields: missing } });
  return Object.fromEntries(keys.map((key) => [key, variant[key]]));
}

function patchVariant(variant: Variant, patch: JsonObject, field: string): Variant {
  const { cost: _cost, ...kept } = variant;
  return {
    ...kept,
    visible: typeof patch.visible === "boolean" ? patch.visible : variant.visible,
    price: isObject(patch.price) ? assertPrice(applyPatch(variant.price, patch.price), field) : variant.price,
    ...compact({ cost: patchCost(variant, patch.revenueDetails, field) }),
    ...(isObject(patch.physicalProperties)
      ? { physicalProperties: applyPatch(variant.physicalProperties ?? {}, patch.physicalProperties) }
      : {}),
  };
}

function patchCost(variant: Variant, details: unknown, field: string): string | undefined {
  if (details === null || ownValue(details, "cost") === null) return undefined;
  const amount = ownValue(ownValue(details, "cost"), "amount");
  if (typeof amount !== "string") return variant.cost;
  parseAmount(amount, `${field}.revenueDetails.cost.amount`);
  return amount;
}

/** Without options, product and default variant are visible together. */
function followVisibility(product: Product, patch: JsonObject): Product {
  if (product.options.length > 0 || typeof patch.visible !== "boolean") return product;
  return { ...product, visible: patch.visible, variants: withVisible(product.variants, patch.visible) };
}
