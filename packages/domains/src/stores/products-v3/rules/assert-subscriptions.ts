import { BelayError } from "@belay/core";
import { compareDecimals, decimal } from "../../../resource/decimal.ts";
import { ruleViolation } from "../../../resource/violation.ts";
import type { Product } from "../product.ts";

/**
 * Checks the subscriptions of a product.
 *
 * Errors: INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION, ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT,
 * INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT, PREORDER_VALIDATION_ERROR, rule SUBSCRIPTION_INVALID_AUTO_RENEWAL (400), SUBSCRIPTION_ID_ALREADY_EXISTS (409).
 */
export function assertSubscriptions(product: Product): void {
  const { subscriptions, variants } = product;
  if (subscriptions.length === 0) return;
  if (product.productType !== "PHYSICAL") throw new BelayError("INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION");
  const hidden = subscriptions.every(({ visible }) => !visible);
  if (hidden && product.allowOneTimePurchases !== true) {
    throw new BelayError("ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT");
  }
  if (variants.some(({ inventoryStatus }) => inventoryStatus.preorderEnabled)) throw new BelayError("PREORDER_VALIDATION_ERROR");
  const wrong = subscriptions.findIndex(({ autoRenewal }) => autoRenewal === false);
  if (wrong >= 0) {
    const field = `product.subscriptionDetails.subscriptions.${wrong}.autoRenewal`;
    throw ruleViolation(field, "SUBSCRIPTION_INVALID_AUTO_RENEWAL", "cannot be false; set billingCycles instead");
  }
  const ids = subscriptions.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new BelayError("SUBSCRIPTION_ID_ALREADY_EXISTS");
  assertDiscounts(product);
}

function assertDiscounts({ subscriptions, variants }: Product): void {
  for (const { id, discount } of subscriptions) {
    if (discount?.amountOff === undefined) continue;
    const off = decimal(discount.amountOff);
    const tooHigh = variants.find(({ price }) => compareDecimals(off, decimal(price.actualPrice.amount)) > 0);
    if (tooHigh !== undefined) {
      throw new BelayError("INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT", { data: { subscriptionId: id, variantId: tooHigh.id } });
    }
  }
}
