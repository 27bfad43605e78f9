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

/** What the stock means for the variant. */
export function stockStatus(input: StockInput): { readonly inStock: boolean; readonly preorderEnabled: boolean } {
  return { inStock: isInStock(input), preorderEnabled: input.preorderInfo?.enabled ?? false };
}

function isInStock({ inStock, quantity }: StockInput): boolean {
  return quantity === undefined ? (inStock ?? false) : quantity > 0;
}

/** The stock as an inventory item has it on the wire. `counter` is how often the item was preordered so far. */
export function stockProperties(input: StockInput, counter: number): JsonObject {
  const tracked = input.quantity !== undefined;
  const enabled = input.preorderInfo?.enabled ?? false;
  const limit = input.preorderInfo?.limit ?? PREORDER_LIMIT_DEFAULT;
  const counted = tracked ? { limit, counter, quantity: Math.max(0, limit - counter) } : {};
  return {
    trackQuantity: tracked,
    ...(tracked ? { quantity: input.quantity } : { inStock: input.inStock ?? false }),
    availabilityStatus: isInStock(input) ? "IN_STOCK" : enabled ? "PREORDER" : "OUT_OF_STOCK",
    preorderInfo: compact({ enabled, message: input.preorderInfo?.message, ...counted }),
  };
}
