import { BelayError } from "@belay/core";
import type { Variant } from "../product.ts";

/** SKUs and barcodes differ within a product; the store keeps them apart between products. Errors: DUPLICATE_BARCODE_ERROR (400), SKU_ALREADY_EXIST_ERROR (409). */
export function assertDistinctCodes(variants: readonly Variant[]): void {
  const barcode = firstRepeated(variants.map((variant) => variant.barcode));
  if (barcode !== undefined) throw new BelayError("DUPLICATE_BARCODE_ERROR", { data: { barcode } });
  const sku = firstRepeated(variants.map((variant) => variant.sku));
  if (sku !== undefined) throw new BelayError("SKU_ALREADY_EXIST_ERROR", { data: { sku } });
}

function firstRepeated(values: readonly (string | undefined)[]): string | undefined {
  const seen = new Set<string>();
  for (const value of values) {
    if (value === undefined) continue;
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}
