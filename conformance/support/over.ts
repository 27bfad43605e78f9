/** The same object with another value under one name. Methods still run on the object itself, which may have private parts. */
export function over<T extends object, K extends keyof T>(target: T, name: K, value: T[K]): T {
  return new Proxy(target, {
    get: (object, key) => {
      if (key === name) return value;
      const found: unknown = Reflect.get(object, key);
      return typeof found === "function" ? found.bind(object) : found;
    },
  });
}
