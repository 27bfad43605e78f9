import { ContractError } from "./contract-error.ts";
import { apiModule } from "./lookups.ts";
import type { JsonSchema } from "./types.ts";

const loaded = new Map<string, Promise<Readonly<Record<string, JsonSchema>>>>();

/**
 * The schemas of a module by name; references inside read `#/$defs/<name>`. Read once and kept.
 * Errors: ContractError (rejected) for a module that is not known.
 */
export function loadSchemas(module: string): Promise<Readonly<Record<string, JsonSchema>>> {
  const known = loaded.get(module);
  if (known !== undefined) return known;
  const schemas = readSchemas(module);
  loaded.set(module, schemas);
  return schemas;
}

async function readSchemas(module: string): Promise<Readonly<Record<string, JsonSchema>>> {
  if (apiModule(module) === undefined) {
    loaded.delete(module);
    throw new ContractError(`no module ${module}`);
  }
  // The importer writes these files: `$defs` holds the schemas by name.
  const file = (await import(`../schemas/${module.replace("/", ".")}.json`, { with: { type: "json" } })) as {
    readonly default: { readonly $defs: Readonly<Record<string, JsonSchema>> };
  };
  return file.default.$defs;
}
