import { accessRuleOf } from "./access/access-rule.ts";
import { ContractError } from "./contract-error.ts";
import type { AccessEntry, ApiModule, Method } from "./types.ts";

/** A module of the generated index: the imported facts and the access entries by method name. */
export interface IndexedModule extends ApiModule {
  readonly access: Readonly<Record<string, AccessEntry>>;
}

/** Everything that is looked up, built once. */
export interface Registry {
  readonly methods: readonly Method[];
  readonly methodById: ReadonlyMap<string, Method>;
  readonly modules: ReadonlyMap<string, ApiModule>;
  readonly permissionIds: ReadonlySet<string>;
  readonly methodsByPermission: ReadonlyMap<string, readonly Method[]>;
}

/** Joins facts and access. Errors: ContractError for an id that stands twice, an entry without a method, or a rule that does not hold. */
export function buildRegistry(index: readonly IndexedModule[]): Registry {
  const methods: Method[] = [];
  const methodById = new Map<string, Method>();
  const modules = new Map<string, ApiModule>();
  for (const { access, ...api } of index) {
    modules.set(api.module, api);
    const left = new Set(Object.keys(access));
    for (const facts of api.methods) {
      const method: Method = {
        ...facts,
        module: api.module,
        access: accessRuleOf(facts, Object.hasOwn(access, facts.name) ? access[facts.name] : undefined),
      };
      if (methodById.has(method.id)) throw new ContractError(`${method.id} stands twice`);
      left.delete(facts.name);
      methods.push(method);
      methodById.set(method.id, method);
    }
    if (left.size > 0) throw new ContractError(`${api.module}: access entries without a method: ${[...left].join(", ")}`);
  }
  const methodsByPermission = groupByPermission(methods);
  const eventPermissions = [...modules.values()].flatMap(({ events }) => events.flatMap(({ permissions }) => permissions));
  const permissionIds = new Set([...methodsByPermission.keys(), ...eventPermissions].sort());
  return { methods, methodById, modules, permissionIds, methodsByPermission };
}

function groupByPermission(methods: readonly Method[]): ReadonlyMap<string, readonly Method[]> {
  const groups = new Map<string, Method[]>();
  for (const method of methods) {
    for (const permission of new Set([...method.permissions, ...method.access.requires])) {
      const group = groups.get(permission);
      if (group === undefined) groups.set(permission, [method]);
      else group.push(method);
    }
  }
  return groups;
}
