import { BelayError, type ErrorCode } from "@belay/core";
import {
  addDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from "../../../resource/decimal.ts";
import { compact, isObject, type JsonObject } from "../../../resource/json.ts";
import { ruleViolation } from "../../../resource/violation.ts";
import type { Variant } from "../product.ts";
import { AMOUNT_SCALE_MAX, assertCompareAtPrice, isPriceInRange, toMoney } from "../rules/assert-price.ts";

/** Names of the adjustments of a request. */
const NAMES = ["actualPrice", "compareAtPrice", "cost", "compareAtPriceDiscount"] as const;

/** Digits behind the point that new amounts are rounded to. */
export type RoundingScale = number;

/**
 * Checks the adjustments of a request.
 *
 * Errors: rules NO_VARIANT_ADJUSTMENTS_PASSED, INVALID_PRICES_ADJUSTMENTS (400).
 */
export function parseAdjustments(request: JsonObject): JsonObject {
  const given = NAMES.filter((name) => isObject(request[name]));
  if (given.length === 0) throw ruleViolation("actualPrice", "NO_VARIANT_ADJUSTMENTS_PASSED", "or another adjustment is needed");
  const wrong = given.find((name) => changeOf(request[name]) === undefined);
  if (wrong !== undefined) throw ruleViolation(wrong, "INVALID_PRICES_ADJUSTMENTS", "needs an amount or a percentage");
  if (given.includes("compareAtPriceDiscount") && (given.includes("actualPrice") || given.includes("compareAtPrice"))) {
    throw ruleViolation("compareAtPriceDiscount", "INVALID_PRICES_ADJUSTMENTS", "cannot stand beside other price adjustments");
  }
  return compact(Object.fromEntries([...NAMES, "rounding"].map((name) => [name, request[name] ?? undefined])));
}

/** A change of an amount: by an amount or by a percentage, exact. */
type Change = (value: Decimal) => Decimal;

function changeOf(adjustment: unknown): Change | undefined {
  if (!isObject(adjustment)) return undefined;
  const { amount, percentage } = adjustment;
  const by = typeof amount === "string" ? parseDecimal(amount) : undefined;
  if (by !== undefined && (percentage === undefined || percentage === null)) return (value) => addDecimals(value, by);
  if (typeof percentage !== "number" || !Number.isFinite(percentage) || by !== undefined) return undefined;
  const percent = decimal(percentage.toFixed(6));
  return (value) => addDecimals(value, divideDecimals(multiplyDecimals(value, percent), decimal("100"), 12));
}

/**
 * A variant with adjusted prices and cost.
 *
 * Errors: ADJUSTED_..._OUT_OF_RANGE, COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE (400).
 */
export function adjustVariant(variant: Variant, adjustments: JsonObject, scale: RoundingScale): Variant {
  const actual = decimal(variant.price.actualPrice.amount);
  const compareAt = variant.price.compareAtPrice === undefined ? undefined : decimal(variant.price.compareAtPrice.amount);
  const discount = changeOf(adjustments.compareAtPriceDiscount);
  const prices = discount === undefined ? changed(adjustments, actual, compareAt) : discounted(discount, compareAt ?? actual);
  const nextActual = inRange(roundDecimal(prices.actual, scale), "ADJUSTED_ACTUAL_PRICE_OUT_OF_RANGE");
  const nextCompareAt =
    prices.compareAt === undefined ? undefined : inRange(roundDecimal(prices.compareAt, scale), "ADJUSTED_COMPARE_AT_PRICE_OUT_OF_RANGE");
  if (nextCompareAt !== undefined) assertCompareAtPrice(nextActual, nextCompareAt);
  const changeCost = changeOf(adjustments.cost);
  const cost =
    changeCost === undefined || variant.cost === undefined
      ? variant.cost
      : toMoney(inRange(roundDecimal(changeCost(decimal(variant.cost)), scale), "ADJUSTED_COST_OUT_OF_RANGE")).amount;
  return {
    ...variant,
    price: { actualPrice: toMoney(nextActual), ...(nextCompareAt === undefined ? {} : { compareAtPrice: toMoney(nextCompareAt) }) },
    ...compact({ cost }),
  };
}

interface Prices {
  readonly actual: Decimal;
  readonly compareAt: Decimal | undefined;
}

function changed(adjustments: JsonObject, actual: Decimal, compareAt: Decimal | undefined): Prices {
  const keep: Change = (value) => value;
  const changeCompareAt = changeOf(adjustments.compareAtPrice) ?? keep;
  return {
    actual: (changeOf(adjustments.actualPrice) ?? keep)(actual),
    compareAt: compareAt === undefined ? undefined : changeCompareAt(compareAt),
  };
}

/** The actual price becomes the compare-at price less the discount, which travels as a positive value. */
function discounted(discount: Change, compareAt: Decimal): Prices {
  const off = subtractDecimals(discount(compareAt), compareAt);
  return { actual: subtractDecimals(compareAt, off), compareAt };
}

function inRange(value: Decimal, code: ErrorCode): Decimal {
  if (!isPriceInRange(value)) throw new BelayError(code);
  return value;
}

/** The scale that a rounding strategy means for a currency with that many digits. */
export function roundingScale(strategy: unknown, currencyDigits: number): RoundingScale {
  switch (strategy) {
    case "NEAREST_WHOLE_NUMBER":
      return 0;
    case "CURRENCY_PRECISION":
      return currencyDigits;
    default:
      return AMOUNT_SCALE_MAX;
  }
}
