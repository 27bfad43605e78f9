import { compareDecimals, type Decimal, decimal, divideDecimals, formatDecimal, subtractDecimals } from "../../../resource/decimal.ts";
import { compact, type JsonObject } from "../../../resource/json.ts";
import { priceRange } from "../derive-product.ts";
import type { Product, Variant } from "../product.ts";
import { toMoney } from "../rules/assert-price.ts";
import { mapVariants } from "./map-variants.ts";

/** Digits behind the point of a profit margin. */
const MARGIN_SCALE = 4;

/** Adds costs, profits and margins. The permission was checked when the request was parsed. */
export function merchantData(document: JsonObject, product: Product): JsonObject {
  const shown = mapVariants(document, (variant) => {
    const stored = product.variants.find(({ id }) => id === variant.id);
    return stored === undefined ? variant : { ...variant, ...compact({ revenueDetails: revenueDetails(stored) }) };
  });
  return { ...shown, ...compact({ costRange: priceRange(product.variants.map(({ cost }) => cost)) }) };
}

/** Cost, profit and margin of a variant; nothing without a cost. */
export function revenueDetails({ cost, price }: Variant): JsonObject | undefined {
  if (cost === undefined) return undefined;
  const actual = decimal(price.actualPrice.amount);
  const profit = subtractDecimals(actual, decimal(cost));
  return { cost: { amount: cost }, profit: toMoney(profit), profitMargin: margin(profit, actual) };
}

/** Profit by price; nothing where the price is zero. A number on the wire, so the exact quotient is made one at the very end. */
function margin(profit: Decimal, actual: Decimal): number {
  if (compareDecimals(actual, decimal("0")) === 0) return 0;
  return Number(formatDecimal(divideDecimals(profit, actual, MARGIN_SCALE)));
}
