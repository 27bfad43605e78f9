import type { FieldViolation } from "@belay/core";
import { isObject } from "../resource/json.ts";

/** Deepest nesting of a request. */
const DEPTH_MAX = 100;

/**
 * The first string of a request that no store can hold: one with U+0000 or half a surrogate pair; or a nesting that is too deep.
 */
export function unstorableText(request: unknown): FieldViolation | undefined {
  return visit(request, "", 0);
}

function visit(value: unknown, field: string, depth: number): FieldViolation | undefined {
  if (typeof value === "string") return isStorable(value) ? undefined : violation(field, "must not hold U+0000 or half a surrogate pair");
  if (typeof value !== "object" || value === null) return undefined;
  if (depth > DEPTH_MAX) return violation(field, "is nested too deep");
  const entries = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  for (const [key, inner] of entries) {
    const path = field === "" ? String(key) : `${field}.${key}`;
    const found = isStorable(String(key)) ? visit(inner, path, depth + 1) : violation(field, "has a key that cannot be stored");
    if (found !== undefined) return found;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}

function violation(field: string, description: string): FieldViolation {
  return { field: field.slice(0, 200), description, violatedRule: "FORMAT", data: {} };
}
