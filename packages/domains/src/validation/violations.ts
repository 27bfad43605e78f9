import type { FieldViolation } from "@belay/core";
import type { ErrorObject } from "ajv";
import { describeError } from "./describe-error.ts";

/** Wire names of the rules behind schema keywords. */
const RULES: Readonly<Record<string, string>> = {
  type: "TYPE",
  enum: "INVALID_ENUM_VALUE",
  format: "FORMAT",
  pattern: "FORMAT",
  minLength: "MIN_LENGTH",
  maxLength: "MAX_LENGTH",
  minimum: "MIN",
  maximum: "MAX",
  minItems: "MIN_SIZE",
  maxItems: "MAX_SIZE",
  "x-decimal": "DECIMAL_VALUE",
};

/** Keywords that only repeat what their inner errors say. */
const WRAPPERS: ReadonlySet<string> = new Set(["anyOf", "oneOf", "allOf", "$ref", "if"]);

/** Most violations that one answer lists. */
export const VIOLATIONS_MAX = 50;

/** The errors of a schema check in the wire's form: dotted fields, rule names, no values of the caller. At least one where there are errors. */
export function toViolations(errors: readonly ErrorObject[]): readonly FieldViolation[] {
  const unread = new Set(errors.filter(({ keyword }) => keyword === "format").map(({ instancePath }) => instancePath));
  const told = errors.filter(
    (error) => !WRAPPERS.has(error.keyword) && !isNullBranch(error) && !(isBound(error) && unread.has(error.instancePath)),
  );
  const seen = new Map<string, FieldViolation>();
  for (const error of told.length > 0 ? told : errors) {
    const violation = toViolation(error);
    const key = `${violation.field} ${violation.violatedRule}`;
    if (!seen.has(key)) seen.set(key, violation);
    if (seen.size >= VIOLATIONS_MAX) break;
  }
  return [...seen.values()].sort((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}

/** `T or null`: that the value is not null says nothing. */
function isNullBranch(error: ErrorObject): boolean {
  return error.keyword === "type" && error.params.type === "null";
}

/** The bounds of a number: what is no number at all need not be told of them. */
function isBound(error: ErrorObject): boolean {
  return error.keyword === "x-decimal";
}

function toViolation(error: ErrorObject): FieldViolation {
  return {
    field: dotted(error.instancePath),
    description: describeError(error),
    violatedRule: RULES[error.keyword] ?? "OTHER",
    // Clients in use look for this type to say that an address is wrong.
    data: error.keyword === "format" && error.params.format === "email" ? { type: "EMAIL" } : {},
  };
}

/** A JSON pointer as a dotted path. */
function dotted(pointer: string): string {
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~").slice(0, 100))
    .join(".");
}
