import { type Route, routesOf } from "../lookups.ts";
import type { Method } from "../types.ts";

/** A path of the document and the names of its parameters, in order. */
export interface PathTemplate {
  readonly path: string;
  readonly names: readonly string[];
}

/** The template for each route shape. */
export type PathTemplates = ReadonlyMap<string, PathTemplate>;

/**
 * One template for all routes of the same shape, named by the first method that has it.
 * Why: OpenAPI takes `/orders/{id}` and `/orders/{orderId}` for the same path and refuses a document with both.
 */
export function templatePaths(methods: readonly Method[]): PathTemplates {
  const templates = new Map<string, PathTemplate>();
  for (const method of methods) {
    for (const route of routesOf(method)) {
      const shape = shapeOf(method, route);
      if (!templates.has(shape))
        templates.set(shape, { path: replaceParameters(method, route.path, (name) => `{${name}}`), names: parameterNames(method, route) });
    }
  }
  return templates;
}

/** The shape of a route: its path without the names of the parameters. */
export function shapeOf(method: Method, route: Pick<Route, "path">): string {
  return replaceParameters(method, route.path, () => "{}");
}

/** The path parameters of a route in the order in which they stand. */
export function parameterNames(method: Method, route: Pick<Route, "path">): readonly string[] {
  const names: string[] = [];
  replaceParameters(method, route.path, (name) => {
    names.push(name);
    return "";
  });
  return names;
}

/** Only the method's own parameters count: in `/:id:confirm` the second colon is part of the path. */
function replaceParameters(method: Method, path: string, replacement: (name: string) => string): string {
  const own = new Set(method.pathParameters.map(({ name }) => name));
  return path.replace(/:(\w+)/g, (text, name: string) => (own.has(name) ? replacement(name) : text));
}
