import { type ApiModule, apiModule, loadSchemas } from "@belay/contracts";
import { InvariantError } from "@belay/core";
import type { Schemas } from "./resource/schema-walk.ts";

/** One module's facts with its schemas. */
export interface ModuleContract {
  readonly module: ApiModule;
  readonly schemas: Schemas;
}

/** The contract of a module. Errors: InvariantError for a module that is not known. */
export async function moduleContract(name: string): Promise<ModuleContract> {
  const module = apiModule(name);
  if (module === undefined) throw new InvariantError(`no contract for ${name}`);
  return { module, schemas: await loadSchemas(name) };
}
