import { apiModule, type Method, methods, moduleNames, namespacesOf, routesOf } from "@belay/contracts";
import type { Thing } from "./value.ts";

const AREAS = Map.groupBy(moduleNames, (module) => module.slice(0, module.indexOf("/")));
const METHODS = Map.groupBy(methods, ({ module }) => module);
const BY_PACKAGE = new Map(moduleNames.map((module) => [apiModule(module)?.package, module]));
const HOSTS = /^https?:\/\/(?:www|edge)\.wixapis\.com(?=\/)/;

function thingsOfArea(area: string): Thing | undefined {
  return AREAS.has(area) ? { kind: "area", area } : undefined;
}

/** What a package of API functions stands for: `@belay/sdk/stores`, `@wix/stores`, or the package of one module. */
export function apiPackage(source: string): Thing | undefined {
  const [, area] = /^(?:@belay\/sdk|@wix)\/([\w-]+)$/.exec(source) ?? [];
  const module = BY_PACKAGE.get(source);
  if (module !== undefined) return { kind: "api-module", module };
  return area === undefined ? undefined : thingsOfArea(area);
}

/** The module that an area calls so: `productsV3`, or `products`. */
export function moduleOf(area: string, name: string): Thing | undefined {
  const names = (AREAS.get(area) ?? []).map((module) => module.slice(area.length + 1));
  const found = names.find((each) => namespacesOf(each, names).includes(name));
  return found === undefined ? undefined : { kind: "api-module", module: `${area}/${found}` };
}

/** The method that a module calls so. */
export function methodOf(module: string, name: string): Method | undefined {
  return METHODS.get(module)?.find((method) => method.name === name || method.alsoNamed?.includes(name) === true);
}

/** The method that answers at an address of the public API; the verb is compared where it is known. */
export function methodAt(url: string, verb: string | undefined): Method | undefined {
  if (!HOSTS.test(url)) return undefined;
  const parts = url
    .replace(HOSTS, "")
    .replace(/[?#].*$/, "")
    .split("/");
  return methods.find((method) =>
    routesOf(method).some((route) => (verb === undefined || verb.toUpperCase() === route.method) && fits(route.path.split("/"), parts)),
  );
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return pattern.length === parts.length && pattern.every((part, index) => part.startsWith(":") || part === parts[index]);
}

/** Whether an address is one of the public API. */
export function isApiUrl(url: string): boolean {
  return HOSTS.test(url);
}
