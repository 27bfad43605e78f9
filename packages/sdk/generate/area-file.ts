import { namespacesOf } from "@belay/contracts";

const HEAD = "// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.";

/** The source text of one area: its modules as namespaces. */
export function areaText(area: string, modules: readonly string[]): string {
  const lines = modules.flatMap((name) =>
    namespacesOf(name, modules).map((namespace) => `export * as ${namespace} from "./${area}/${name}.ts";`),
  );
  return [HEAD, ...lines, ""].join("\n");
}
