/** The value at a dotted path (`products.0.id`) of parsed JSON; `undefined` where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  let current: unknown = value;
  for (const step of path.split(".")) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = Reflect.get(current, step);
  }
  return current;
}

/** The text at a dotted path. Throws, with what there was, when it is not text: a test that goes on without its id would fail far away. */
export function textAt(value: unknown, path: string): string {
  const found = valueAt(value, path);
  if (typeof found !== "string") {
    throw new TypeError(`no text at ${path} of ${JSON.stringify(value)}`);
  }
  return found;
}
