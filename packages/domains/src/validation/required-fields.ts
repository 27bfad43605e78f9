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
  for (const path of requiredFields) collect(request, 0, { steps: path.split("."), missing, countMax }, undefined);
  return missing.map((place) => ({ field: dotted(place), description: "must not be empty", violatedRule: "REQUIRED_FIELD", data: {} }));
}

/** What is looked for, and what was found to be missing. */
interface Search {
  readonly steps: readonly string[];
  readonly missing: Place[];
  readonly countMax: number;
}

/** Looks from `value` on, which the first `depth` steps have led to. */
function collect(value: unknown, depth: number, search: Search, from: Place | undefined): void {
  const { steps, missing, countMax } = search;
  if (missing.length >= countMax) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) collect(value[index], depth, search, { step: index, from });
    return;
  }
  const step = steps[depth];
  if (!isObject(value) || step === undefined) return;
  const inner = Object.hasOwn(value, step) ? value[step] : undefined;
  const place = { step, from };
  if (depth + 1 < steps.length) collect(inner, depth + 1, search, place);
  else if (inner === undefined || inner === null) missing.push(place);
}

function dotted(place: Place): string {
  const steps: (string | number)[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.from) steps.unshift(at.step);
  return steps.join(".");
}
