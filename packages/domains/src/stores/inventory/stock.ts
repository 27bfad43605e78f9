import { BelayError, RequestValidationError } from "@belay/core";
import { compact, type JsonObject } from "../../resource/json.ts";
import { ruleViolation } from "../../resource/violation.ts";

/** How a request sets the stock of a variant: by quantity or by a plain yes or no. */
export interface StockInput {
  readonly inStock?: boolean;
  readonly quantity?: number;
  readonly preorderInfo?: { readonly enabled?: boolean; readonly message?: string; readonly limit?: number };
}

/** Bounds of a tracked quantity, and how many preorders an item takes when it does not say. */
export const QUANTITY_MAX = 99_999;
export const PREORDER_LIMIT_DEFAULT = 100_000;

/**
 * Checks the stock of a request.
 *
 * Errors: a validation error when it is set both ways or none, rule REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE (400),
 * PREORDER_VALIDATION_ERROR (400) when `preorder` is not possible.
 */
export function assertStock(input: StockInput, field: string, preorderAllowed: boolean): void {
  const { inStock, quantity } = input;
  if ((inStock === undefined) === (quantity === undefined)) {
    const description = "needs either inStock or quantity";
    throw new RequestValidationError([{ field, description, violatedRule: "REQUIRED_ONE_OF_FIELD", data: {} }]);
  }
  if (quantity !== undefined && quantity < 0) {
    throw ruleViolation(`${field}.quantity`, "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE", "must not be negative");
  }
  if (quantity !== undefined && (!Number.isInteger(quantity) || quantity > QUANTITY_MAX)) {
    const description = `must be a whole number of at most ${QUANTITY_MAX}`;
    throw new RequestValidationError([{ field: `${field}.quantity`, description, violatedRule: "MAX", data: {} }]);
  }
  if (input.preorderInfo?.enabled === true && !preorderAllowed) throw new BelayError("PREORDER_VALIDATION_ERROR");
}

/** What stock means for its variant. */
export interface StockStatus {
  readonly inStock: boolean;
  readonly preorderEnabled: boolean;
}

/** What a variant without stock is. */
export const NO_STOCK: StockStatus = { inStock: false, preorderEnabled: false };

/** What the stock means for the variant. */
export function stockStatus(input: StockInput): StockStatus {
  return { inStock: isInStock(input), preorderEnabled: input.preorderInfo?.enabled ?? false };
}

/** Whether a change of stock, absent before it was made and after it was removed, may change the availability of its product. */
export function changesAvailability(before: StockInput | undefined, after: StockInput | undefined): boolean {
  const [then, now] = [before, after].map((stock) => (stock === undefined ? NO_STOCK : stockStatus(stock)));
  return then?.inStock !== now?.inStock || then?.preorderEnabled !== now?.preorderEnabled;
}

/** How many preorders an item takes still, of which `counter` were taken. */
export function preordersLeft({ preorderInfo }: StockInput, counter: number): number {
  return Math.max(0, (preorderInfo?.limit ?? PREORDER_LIMIT_DEFAULT) - counter);
}

/** Whether the item is for sale, before it is there or not at all. */
export function availabilityOf(input: StockInput, counter: number): "IN_STOCK" | "PREORDER" | "OUT_OF_STOCK" {
  if (isInStock(input)) return "IN_STOCK";
  const takesPreorders = input.preorderInfo?.enabled === true && (input.quantity === undefined || preordersLeft(input, counter) > 0);
  return takesPreorders ? "PREORDER" : "OUT_OF_STOCK";
}

function isInStock({ inStock, quantity }: StockInput): boolean {
  return quantity === undefined ? (inStock ?? false) : quantity > 0;
}

/** The stock as an inventory item has it on the wire. `counter` is how often the item was preordered so far. */
export function stockProperties(input: StockInput, counter: number): JsonObject {
  const tracked = input.quantity !== undefined;
  const enabled = input.preorderInfo?.enabled ?? false;
  const limit = input.preorderInfo?.limit ?? PREORDER_LIMIT_DEFAULT;
  const counted = tracked ? { limit, counter, quantity: preordersLeft(input, counter) } : {};
  return {
    trackQuantity: tracked,
    ...(tracked ? { quantity: input.quantity } : { inStock: input.inStock ?? false }),
    availabilityStatus: availabilityOf(input, counter),
    preorderInfo: compact({ enabled, message: input.preorderInfo?.message, ...counted }),
  };
}
