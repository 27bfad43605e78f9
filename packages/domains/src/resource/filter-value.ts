import { BelayError } from "@belay/core";
import type { Scalar } from "@belay/store";
import type { AllowedField, StoredValue } from "./allow-list.ts";
import { parseDecimal, thousandths } from "./decimal.ts";

/** Longest list that `$in` and its kin take. */
const LIST_LENGTH_MAX = 1000;
/** Longest text that a filter compares with. */
const TEXT_LENGTH_MAX = 4000;

const LIST_OPERATORS: ReadonlySet<string> = new Set(["$in", "$nin", "$hasSome", "$hasAll"]);
const FLAG_OPERATORS: ReadonlySet<string> = new Set(["$exists", "$isEmpty"]);
const TEXT_OPERATORS: ReadonlySet<string> = new Set(["$startsWith", "$endsWith", "$contains"]);
const NULL_OPERATORS: ReadonlySet<string> = new Set(["$eq", "$ne"]);

/** Checks the value of one operator and turns it into what the store compares. Errors: INVALID_FILTER (400) naming the field. */
export function parseFilterValue(field: AllowedField, operator: string, value: unknown): StoredValue {
  if (FLAG_OPERATORS.has(operator)) {
    if (typeof value !== "boolean") throw wrongValue(field, operator, "true or false");
    return value;
  }
  if (LIST_OPERATORS.has(operator)) {
    if (!Array.isArray(value)) throw wrongValue(field, operator, "a list");
    if (value.length > LIST_LENGTH_MAX) throw wrongValue(field, operator, `at most ${LIST_LENGTH_MAX} values`);
    return value.map((item: unknown) => parseScalar(field, operator, item, operator === "$in" || operator === "$nin"));
  }
  if (TEXT_OPERATORS.has(operator) && typeof value !== "string") throw wrongValue(field, operator, "a string");
  return parseScalar(field, operator, value, NULL_OPERATORS.has(operator));
}

function parseScalar(field: AllowedField, operator: string, value: unknown, nullable: boolean): Scalar {
  if (value === null || value === undefined) {
    if (nullable) return null;
    throw wrongValue(field, operator, `a ${field.form}`);
  }
  const parsed = parseForm(field, value);
  if (parsed === undefined) throw wrongValue(field, operator, `a ${field.form}`);
  return parsed;
}

function parseForm(field: AllowedField, value: unknown): Scalar | undefined {
  switch (field.form) {
    case "string":
      return typeof value === "string" && value.length <= TEXT_LENGTH_MAX ? value : undefined;
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    case "date":
      return parseDate(value);
    case "decimal":
      return parseAmount(value);
    case "object":
      return undefined;
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601 text as the store keeps it: UTC with milliseconds. */
function parseDate(value: unknown): string | undefined {
  if (typeof value !== "string" || !DATE.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** A price as text or number, in thousandths. */
function parseAmount(value: unknown): number | undefined {
  if (typeof value !== "string" && !(typeof value === "number" && Number.isFinite(value))) return undefined;
  const parsed = parseDecimal(String(value));
  return parsed === undefined ? undefined : thousandths(parsed);
}

function wrongValue(field: AllowedField, operator: string, wanted: string): BelayError {
  return new BelayError("INVALID_FILTER", {
    message: `Field '${field.wire}': ${operator} takes ${wanted}.`,
    data: { field: field.wire, operator },
  });
}
