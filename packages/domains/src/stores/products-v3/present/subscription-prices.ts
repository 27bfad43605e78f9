import { type Decimal, decimal, divideDecimals, multiplyDecimals, subtractDecimals } from "../../../resource/decimal.ts";
import { compact, type JsonObject } from "../../../resource/json.ts";
import { unitPrice } from "../derive-product.ts";
import type { Product, Subscription, Variant } from "../product.ts";
import { toMoney } from "../rules/assert-price.ts";
import { mapVariants } from "./map-variants.ts";

/** Digits behind the point of a subscription's price. */
const PRICE_SCALE = 2;

/** Adds the price of every subscription to every variant. */
export function subscriptionPrices(document: JsonObject, product: Product): JsonObject {
  return mapVariants(document, (variant) => {
    const stored = product.variants.find(({ id }) => id === variant.id);
    if (stored === undefined) return variant;
    return { ...variant, subscriptionPricesInfo: { subscriptionPrices: pricesOf(product, stored) } };
  });
}

/** The price of a variant by each subscription of its product. */
export function pricesOf(product: Product, variant: Variant): readonly JsonObject[] {
  return product.subscriptions.map((subscription) => priceOf(product, variant, subscription));
}

function priceOf(product: Product, variant: Variant, subscription: Subscription): JsonObject {
  const price = discounted(decimal(variant.price.actualPrice.amount), subscription);
  const value = unitPrice(product, variant, price);
  return compact({ subscriptionId: subscription.id, price: toMoney(price), pricePerUnit: value === undefined ? undefined : { value } });
}

function discounted(price: Decimal, { discount }: Subscription): Decimal {
  if (discount?.amountOff !== undefined) return subtractDecimals(price, decimal(discount.amountOff));
  if (discount?.percentOff === undefined) return price;
  const kept = subtractDecimals(decimal("100"), decimal(discount.percentOff.toFixed(3)));
  return divideDecimals(multiplyDecimals(price, kept), decimal("100"), PRICE_SCALE);
}
