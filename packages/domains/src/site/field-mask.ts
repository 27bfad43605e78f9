import { RequestValidationError } from "@belay/core";
import { isObject, isSafeKey, type JsonObject, ownValue } from "../resource/json.ts";
import { maskPaths } from "../resource/mask.ts";
import { fieldAt, type Schemas } from "../resource/schema-walk.ts";

/** The paths of a `fields` mask, checked against the message that they name. Errors: a validation error (400) for an unknown path. */
export function parseMask(fields: unknown, schemas: Schemas, message: string): readonly string[] {
  const paths = maskPaths(fields);
  const unknown = paths.find((path) => fieldAt(schemas, message, path) === undefined);
  if (unknown === undefined) return paths;
  const description = `'${unknown.slice(0, 100)}' is not a property of ${message}`;
  throw new RequestValidationError([{ field: "fields", description, violatedRule: "INVALID_ENUM_VALUE", data: {} }]);
}

/** The part of a document that the paths name. */
export function pickPaths(document: JsonObject, paths: readonly string[]): JsonObject {
  return paths.reduce<JsonObject>((picked, path) => {
    const value = at(document, path.split("."));
    return value === undefined ? picked : withPath(picked, path.split("."), value);
  }, {});
}

/**
 * Applies a masked update: a path in the mask takes the value of the input, and is cleared when the input has none.
 * An empty mask stands for the keys that the input has.
 */
export function applyMask(current: JsonObject, input: JsonObject, paths: readonly string[]): JsonObject {
  const named = paths.length > 0 ? paths : Object.keys(input).filter(isSafeKey);
  return named.reduce<JsonObject>((next, path) => {
    const steps = path.split(".");
    const value = at(input, steps);
    return withPath(next, steps, value === null ? undefined : value);
  }, current);
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((inner, step) => ownValue(inner, step), value);
}

/** A copy with another value at a path; `undefined` removes it. */
function withPath(document: JsonObject, steps: readonly string[], value: unknown): JsonObject {
  const [step, ...rest] = steps;
  if (step === undefined) return document;
  const entries = new Map(Object.entries(document));
  const before = entries.get(step);
  const next = rest.length === 0 ? value : withPath(isObject(before) ? before : {}, rest, value);
  if (next === undefined) entries.delete(step);
  else entries.set(step, next);
  return Object.fromEntries(entries);
}
