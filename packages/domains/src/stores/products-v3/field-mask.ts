import { BelayError } from "@belay/core";
import { maskPaths } from "../../resource/mask.ts";
import { fieldAt } from "../../resource/schema-walk.ts";
import type { ProductInput } from "./product-input.ts";
import { PRODUCTS } from "./products-contract.ts";

/**
 * The part of a product update that its field mask names; without a mask all of it.
 *
 * Errors: FIELD_MASK_VALUE_NOT_SUPPORTED for a path that cannot be updated, FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR for one without a value (400).
 */
export function maskProduct(input: ProductInput, mask: unknown): ProductInput {
  const paths = maskPaths(mask);
  if (paths.length === 0) return input;
  const unsupported = paths.filter((path) => fieldAt(PRODUCTS.schemas, "V3Product", path) === undefined);
  if (unsupported.length > 0) throw new BelayError("FIELD_MASK_VALUE_NOT_SUPPORTED", { data: { unsupportedFieldMasks: unsupported } });
  const named = new Set(paths.map((path) => path.split(".")[0] ?? path));
  const missing = [...named].filter((key) => input[key] === undefined);
  if (missing.length > 0) throw new BelayError("FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR", { data: { fields: missing } });
  const kept = Object.entries(input).filter(([key]) => named.has(key) || key === "id" || key === "revision");
  return Object.fromEntries(kept);
}
