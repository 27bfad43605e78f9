import { BelayError, RequestValidationError } from "@belay/core";
import type { Audience } from "./audience.ts";
import { PRODUCTS, READ_MERCHANT_DATA } from "./products-contract.ts";

const DECLARED = PRODUCTS.schemas.RequestedFields?.enum;
const NAMES: ReadonlySet<unknown> = new Set(Array.isArray(DECLARED) ? DECLARED : []);

/**
 * The parts that a request asks for beside the default ones.
 *
 * Errors: a validation error (400) for an unknown name, NO_PERMISSION_TO_READ_MERCHANT_DATA (403).
 */
export function parseRequestedFields(fields: unknown, audience: Audience): ReadonlySet<string> {
  if (fields === undefined || fields === null) return new Set();
  const names: readonly unknown[] = Array.isArray(fields) ? fields : [fields];
  const wrong = names.findIndex((name) => !NAMES.has(name));
  if (wrong >= 0) {
    const description = "must be one of the fields that products can be asked for";
    throw new RequestValidationError([{ field: `fields.${wrong}`, description, violatedRule: "INVALID_ENUM_VALUE", data: {} }]);
  }
  if (names.includes("MERCHANT_DATA") && !audience.merchantData) {
    throw new BelayError("NO_PERMISSION_TO_READ_MERCHANT_DATA", { data: { permission: READ_MERCHANT_DATA } });
  }
  return new Set(names.map(String));
}
