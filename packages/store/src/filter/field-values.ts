import type { FieldDefinition, FieldType } from "../port/entities.ts";
import { pathSteps } from "./field-path.ts";

/** A value that a document has for a field: a scalar of the field's type, or an object for `object` fields. */
export type FieldValue = string | number | boolean | JsonObject;

/** A JSON object as `JSON.parse` gives it. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

/** Whether `value` is a JSON object (not an array, not null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether `value` is of the JSON type that fields of `type` hold. */
export function hasFieldType(type: FieldType, value: unknown): value is FieldValue {
  switch (type) {
    case "string":
    case "date":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "object":
      return isJsonObject(value);
  }
}

/**
 * The values of a field in a document: none or one for a field of one value, any number for a `multiple` one.
 *
 * Shape: values that are missing, null or of another type than the field's are left out. On the way of a `multiple` field an array
 * stands for its elements (one level a step); on the way of another field an array has no members.
 */
export function fieldValues(field: FieldDefinition, document: unknown): readonly FieldValue[] {
  const found: FieldValue[] = [];
  collectValues(field, pathSteps(field.path), 0, document, found);
  return found;
}

/** Adds what `value` holds behind the steps from `depth` on. By itself for each step: every write of a document asks for dozens of fields. */
function collectValues(field: FieldDefinition, steps: readonly string[], depth: number, value: unknown, found: FieldValue[]): void {
  const step = steps[depth];
  if (step === undefined) {
    if (hasFieldType(field.type, value)) {
      found.push(value);
    }
    return;
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) {
    return;
  }
  const next = value[step];
  if (!field.multiple || !Array.isArray(next)) {
    collectValues(field, steps, depth + 1, next, found);
    return;
  }
  for (const element of next) {
    collectValues(field, steps, depth + 1, element, found);
  }
}
