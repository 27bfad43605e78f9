import type { FieldViolation } from "@belay/core";
import { isObject } from "../resource/json.ts";

/** A place in a request: the step that leads there, and the place that it leads from. */
interface Place {
  readonly step: string | number;
  readonly from: Place | undefined;
}

/**
 * The required fields that a request lacks, the first `countMax` of them.
 *
 * Shape: a field is required where its parent is present, in every element of an array on the way; the request itself always is.
 * Source: the contract's `requiredFields`, in wire names.
 */
export function missingFields(request: unknown, requiredFields: readonly string[], countMax: number): readonly FieldViolation[] {
  const missing: Place[] = [];
  for (const path of requiredFields) collect(request, path.split("."), { missing, countMax }, undefined);
  return missing.map((place) => ({ field: dotted(place), description: "must not be empty", violatedRule: "REQUIRED_FIELD", data: {} }));
}

function collect(
  value: unknown,
  steps: readonly string[],
  found: { readonly missing: Place[]; readonly countMax: number },
  from: Place | undefined,
): void {
  if (found.missing.length >= found.countMax) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, steps, found, { step: index, from });
    return;
  }
  const [step, ...rest] = steps;
  if (!isObject(value) || step === undefined) return;
  const inner = Object.hasOwn(value, step) ? value[step] : undefined;
  const place = { step, from };
  if (rest.length > 0) collect(inner, rest, found, place);
  else if (inner === undefined || inner === null) found.missing.push(place);
}

function dotted(place: Place): string {
  const steps: (string | number)[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.from) steps.unshift(at.step);
  return steps.join(".");
}
