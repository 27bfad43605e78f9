import { missingField, ruleViolation } from "../../../resource/violation.ts";
import type { Product } from "../product.ts";

/**
 * Physical products have physical properties on themselves and on every variant, digital ones have none anywhere and are not sold in POS.
 *
 * Errors: a validation error for missing `physicalProperties`, rules VARIANTS_TYPED_PROPERTIES_ARE_NOT_ALIGNED and
 * DIGITAL_PRODUCT_CANNOT_BE_VISIBLE_IN_POS (400).
 */
export function assertTypedProperties(product: Product): void {
  const isPhysical = product.productType === "PHYSICAL";
  if (isPhysical && product.physicalProperties === undefined) throw missingField("product.physicalProperties");
  if (!isPhysical && product.visibleInPos) {
    throw ruleViolation("product.visibleInPos", "DIGITAL_PRODUCT_CANNOT_BE_VISIBLE_IN_POS", "must be false for a digital product");
  }
  const wrong = product.variants.findIndex((variant) =>
    isPhysical
      ? variant.physicalProperties === undefined || variant.digitalProperties !== undefined
      : variant.physicalProperties !== undefined,
  );
  if (wrong < 0) return;
  const description = isPhysical ? "needs physicalProperties and no digitalProperties" : "must not have physicalProperties";
  throw ruleViolation(`product.variantsInfo.variants.${wrong}`, "VARIANTS_TYPED_PROPERTIES_ARE_NOT_ALIGNED", description);
}
