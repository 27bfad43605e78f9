import { isObject, type JsonObject } from "./json.ts";

/**
 * Applies a partial update: the presence of a key is the mask.
 *
 * Shape: `null` clears, arrays are overwritten whole, objects are merged (RFC 7396). `whole` names properties whose objects are
 * overwritten too, because they are one value: a rich text, a set of alternatives.
 */
export function applyPatch(current: JsonObject, patch: JsonObject, whole: ReadonlySet<string> = new Set()): JsonObject {
  const result = new Map<string, unknown>(Object.entries(current));
  for (const [key, value] of Object.entries(patch)) {
    const before = result.get(key);
    if (value === null) result.delete(key);
    else if (isObject(value) && isObject(before) && !whole.has(key)) result.set(key, applyPatch(before, value, whole));
    else result.set(key, isObject(value) ? withoutNulls(value) : value);
  }
  return Object.fromEntries(result);
}

/** A new object has nothing to clear. */
function withoutNulls(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, isObject(inner) ? withoutNulls(inner) : inner]),
  );
}
