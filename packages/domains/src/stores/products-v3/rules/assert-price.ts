import { BelayError, RequestValidationError } from "@belay/core";
import { compareDecimals, type Decimal, decimal, formatDecimal, parseDecimal } from "../../../resource/decimal.ts";
import { missingField } from "../../../resource/violation.ts";
import type { Money, Variant } from "../product.ts";
import type { VariantInput } from "../product-input.ts";

/** Highest price, and most digits behind the point. */
export const AMOUNT_MAX: Decimal = decimal("999999999.99");
export const AMOUNT_SCALE_MAX = 3;

/** Whether an amount is one that a price may have: 0 to 999,999,999.99 with at most 3 digits behind the point. */
export function isPriceInRange(value: Decimal): boolean {
  return value.units >= 0n && compareDecimals(value, AMOUNT_MAX) <= 0;
}

/**
 * The price of a variant; a compare-at price must be higher than the actual one.
 *
 * Errors: a validation error for a missing or wrong amount, COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE (400).
 */
export function assertPrice(price: VariantInput["price"], field: string): Variant["price"] {
  const actual = parseAmount(price?.actualPrice?.amount, `${field}.price.actualPrice.amount`);
  if (actual === undefined) throw missingField(`${field}.price.actualPrice.amount`);
  const compareAt = parseAmount(price?.compareAtPrice?.amount, `${field}.price.compareAtPrice.amount`);
  if (compareAt === undefined) return { actualPrice: toMoney(actual) };
  assertCompareAtPrice(actual, compareAt);
  return { actualPrice: toMoney(actual), compareAtPrice: toMoney(compareAt) };
}

/** Errors: COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE (400). */
export function assertCompareAtPrice(actual: Decimal, compareAt: Decimal): void {
  if (compareDecimals(compareAt, actual) > 0) return;
  throw new BelayError("COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE", {
    data: { actualPrice: formatDecimal(actual), compareAtPrice: formatDecimal(compareAt) },
  });
}

/** An amount of a request; `undefined` when there is none. Errors: a validation error (400). */
export function parseAmount(text: string | undefined, field: string): Decimal | undefined {
  if (text === undefined) return undefined;
  const value = parseDecimal(text);
  if (value === undefined || value.scale > AMOUNT_SCALE_MAX || !isPriceInRange(value)) {
    const description = "must be a decimal from 0 to 999999999.99 with at most 3 digits behind the point";
    throw new RequestValidationError([{ field, description, violatedRule: "DECIMAL_VALUE", data: {} }]);
  }
  return value;
}

/** Money with at least two digits behind the point, as shops write it. */
export function toMoney(value: Decimal): Money {
  return { amount: formatDecimal(value, Math.min(value.scale, 2)) };
}
