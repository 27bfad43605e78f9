import type { FieldViolation } from "@belay/core";
import { isObject } from "../resource/json.ts";

/** Deepest nesting of a request. */
const DEPTH_MAX = 100;

/** What a look at all values of a request finds. */
export interface LookedThrough {
  /** The first string that no store can hold: one with U+0000 or half a surrogate pair; or a nesting that is too deep. */
  readonly unstorable: FieldViolation | undefined;
  /** How many values the request has, as far as they were looked at. */
  readonly values: number;
}

/** Looks at every value of a request, once. */
export function lookThrough(request: unknown): LookedThrough {
  let values = 0;
  // Answers what is wrong from the inside out: the path of a field is made only where there is something to say of it.
  const visit = (value: unknown, depth: number): FieldViolation | undefined => {
    values += 1;
    if (typeof value === "string") return isStorable(value) ? undefined : violation("must not hold U+0000 or half a surrogate pair");
    if (typeof value !== "object" || value === null) return undefined;
    if (depth > DEPTH_MAX) return violation("is nested too deep");
    return Array.isArray(value) ? visitItems(value, depth) : isObject(value) ? visitProperties(value, depth) : undefined;
  };
  const visitItems = (items: readonly unknown[], depth: number): FieldViolation | undefined => {
    for (let index = 0; index < items.length; index += 1) {
      const found = visit(items[index], depth + 1);
      if (found !== undefined) return below(String(index), found);
    }
    return undefined;
  };
  const visitProperties = (object: Readonly<Record<string, unknown>>, depth: number): FieldViolation | undefined => {
    for (const key of Object.keys(object)) {
      if (!isStorable(key)) return violation("has a key that cannot be stored");
      const found = visit(object[key], depth + 1);
      if (found !== undefined) return below(key, found);
    }
    return undefined;
  };
  const unstorable = visit(request, 0);
  return { unstorable, values };
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}

function violation(description: string): FieldViolation {
  return { field: "", description, violatedRule: "FORMAT", data: {} };
}

function below(step: string, inner: FieldViolation): FieldViolation {
  const field = inner.field === "" ? step : `${step}.${inner.field}`;
  return { ...inner, field: field.slice(0, 200) };
}
