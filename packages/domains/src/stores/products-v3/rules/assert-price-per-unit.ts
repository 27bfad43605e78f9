import { type JsonObject, ownValue } from "../../../resource/json.ts";
import { ruleViolation } from "../../../resource/violation.ts";
import { sameDimension } from "../measurement-units.ts";
import type { Product } from "../product.ts";

/** A variant's unit measures what the product's unit measures. Errors: rule PRICE_PER_UNIT_NOT_ALIGNED (400). */
export function assertPricePerUnit(product: Product): void {
  const unit = ownValue(product.physicalProperties?.pricePerUnit, "measurementUnit");
  const wrong = product.variants.findIndex(({ physicalProperties }) => !isAligned(unit, physicalProperties));
  if (wrong < 0) return;
  const field = `product.variantsInfo.variants.${wrong}.physicalProperties.pricePerUnit`;
  throw ruleViolation(field, "PRICE_PER_UNIT_NOT_ALIGNED", "must measure what the product's own price per unit measures");
}

function isAligned(unit: unknown, properties: JsonObject | undefined): boolean {
  const own = ownValue(ownValue(properties?.pricePerUnit, "settings"), "measurementUnit");
  if (own === undefined) return true;
  return typeof unit === "string" && typeof own === "string" && sameDimension(unit, own);
}
