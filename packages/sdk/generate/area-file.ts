const HEAD = "// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.";

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `products-v3` is `productsV3`, and `products` as well while no other module of the area is called so. */
function namespacesOf(name: string, siblings: readonly string[]): readonly string[] {
  const plain = name.replace(/-v\d+$/, "");
  return plain === name || siblings.includes(plain) ? [camelCase(name)] : [camelCase(plain), camelCase(name)];
}

/** The source text of one area: its modules as namespaces. */
export function areaText(area: string, modules: readonly string[]): string {
  const lines = modules.flatMap((name) =>
    namespacesOf(name, modules).map((namespace) => `export * as ${namespace} from "./${area}/${name}.ts";`),
  );
  return [HEAD, ...lines, ""].join("\n");
}
