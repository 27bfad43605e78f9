import index from "./generated/index.json" with { type: "json" };
import { buildRegistry, type IndexedModule } from "./registry.ts";
import type { ApiEvent, ApiModule, HttpRoute, Method, QuerySpec } from "./types.ts";

// The importer writes the index from these very types; a test compares it with what the packages give.
const registry = buildRegistry(index as unknown as readonly IndexedModule[]);

/** Every method of every module, by module and name. */
export const methods: readonly Method[] = registry.methods;

/** Names of all modules, `stores/products-v3`, in alphabetical order. */
export const moduleNames: readonly string[] = [...registry.modules.keys()];

/** Every permission id that a method or an event names, in alphabetical order. */
export const permissionIds: ReadonlySet<string> = registry.permissionIds;

/** Methods that need a permission or answer more with it, by permission id. */
export const methodsByPermission: ReadonlyMap<string, readonly Method[]> = registry.methodsByPermission;

/** The method with this fully qualified name. */
export function methodById(id: string): Method | undefined {
  return registry.methodById.get(id);
}

/** The facts of one module. */
export function apiModule(name: string): ApiModule | undefined {
  return registry.modules.get(name);
}

/** The events that a module declares; none for a module that is not known. */
export function eventsOf(module: string): readonly ApiEvent[] {
  return registry.modules.get(module)?.events ?? [];
}

/** What the entity of a module may be filtered and sorted by; the first of the kind. */
export function querySpecOf(module: string, kind: QuerySpec["kind"]): QuerySpec | undefined {
  return registry.modules.get(module)?.querySpecs.find((spec) => spec.kind === kind);
}

/** One verb and path that a method answers to; `path` holds `:name` for path parameters. */
export interface Route {
  readonly method: HttpRoute["method"];
  readonly path: string;
}

/** Every route of a method: the one that clients send first, its aliases, then the same with the alternative verb. */
export function routesOf({ http }: Pick<Method, "http">): readonly Route[] {
  const paths = [http.path, ...(http.aliases ?? [])];
  const routes: Route[] = paths.map((path) => ({ method: http.method, path }));
  if (http.alternative !== undefined) {
    for (const path of new Set([http.alternative.path, ...(http.aliases ?? [])])) routes.push({ method: http.alternative.method, path });
  }
  return routes;
}
