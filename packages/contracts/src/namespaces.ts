function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The names under which client code finds a module of an area: `products-v3` is `productsV3`, and `products` as well while no other module
 * of the area is called so. `siblings` are the names of the area's modules.
 */
export function namespacesOf(name: string, siblings: readonly string[]): readonly string[] {
  const plain = name.replace(/-v\d+$/, "");
  return plain === name || siblings.includes(plain) ? [camelCase(name)] : [camelCase(plain), camelCase(name)];
}
