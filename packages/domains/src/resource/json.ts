/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Keys that could reach a prototype; no stored or answered object has them (S64). */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a key may be copied into an object. */
export function isSafeKey(key: string): boolean {
  return !PROTOTYPE_KEYS.has(key);
}

/** Whether a value is a JSON object: not null, not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property of an object; `undefined` for anything inherited and for values that are no objects. */
export function ownValue(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** All values at a dotted path; arrays on the way and at the end are spread. */
export function valuesAt(document: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [document];
  for (const step of path.split(".")) {
    found = found.flatMap((value) => {
      const next = ownValue(value, step);
      if (next === undefined || next === null) return [];
      return Array.isArray(next) ? next : [next];
    });
  }
  return found;
}

/** A copy of any JSON value without prototype keys. */
export function cloneJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneJson);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isSafeKey(key))
      .map(([key, inner]) => [key, cloneJson(inner)]),
  );
}

/** An object without its undefined properties: what `JSON.stringify` would keep. */
export function compact<T extends object>(value: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  // Parser: the undefined values are gone, so the narrower type holds.
  return Object.fromEntries(kept) as { readonly [K in keyof T]: Exclude<T[K], undefined> };
}
