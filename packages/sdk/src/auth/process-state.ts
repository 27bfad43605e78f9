/**
 * A value that exists once per process, however many copies of this module a bundler made: a framework's server build often holds
 * one copy inside its bundle and another outside.
 */
export function processState<T extends object>(name: string, create: () => T): T {
  const key = Symbol.for(`belay.sdk.v1.${name}`);
  const known: unknown = Reflect.get(globalThis, key);
  if (known !== undefined) {
    // Only this function writes the key, and always with the same `create` for one name.
    return known as T;
  }
  const made = create();
  Object.defineProperty(globalThis, key, { value: made });
  return made;
}
