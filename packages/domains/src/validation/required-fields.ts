import type { FieldViolation } from "@belay/core";
import { isObject } from "../resource/json.ts";

/**
 * The required fields that a request lacks.
 *
 * Shape: a field is required where its parent is present, in every element of an array on the way; the request itself always is.
 * Source: the contract's `requiredFields`, in wire names.
 */
export function missingFields(request: unknown, requiredFields: readonly string[]): readonly FieldViolation[] {
  const violations: FieldViolation[] = [];
  for (const path of requiredFields) collect(request, path.split("."), "", violations);
  return violations;
}

function collect(value: unknown, steps: readonly string[], prefix: string, violations: FieldViolation[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, steps, join(prefix, String(index)), violations);
    return;
  }
  const [step, ...rest] = steps;
  if (!isObject(value) || step === undefined) return;
  const inner = Object.hasOwn(value, step) ? value[step] : undefined;
  const field = join(prefix, step);
  if (rest.length > 0) collect(inner, rest, field, violations);
  else if (inner === undefined || inner === null) {
    violations.push({ field, description: "must not be empty", violatedRule: "REQUIRED_FIELD", data: {} });
  }
}

function join(prefix: string, step: string): string {
  return prefix === "" ? step : `${prefix}.${step}`;
}
