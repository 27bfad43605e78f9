import { type Method, methods, routesOf } from "@belay/contracts";
import { BelayError } from "@belay/core";
import type { Handler } from "@belay/domains";
import findMyWay, { type HTTPMethod } from "find-my-way";
import type { Operation } from "./api-call.ts";

const NEAREST_MAX = 3;

/** Step 1 of the pipeline: which method answers at this verb and path. Throws METHOD_NOT_FOUND (404) with the nearest routes. */
export type ResolveMethod = (
  verb: string,
  path: string,
) => { readonly operation: Operation; readonly pathParameters: Readonly<Record<string, string | undefined>> };

interface Route {
  readonly verb: string;
  readonly path: string;
}

/** A path of the contracts in the router's words: a colon inside a segment (`:id:confirm`) is text, not another parameter. */
function routerPath(path: string): string {
  return path
    .split("/")
    .map((segment) => (segment.startsWith(":") ? `:${segment.slice(1).replaceAll(":", "::")}` : segment.replaceAll(":", "::")))
    .join("/");
}

/** How alike two paths are: shared segments from the front count double, a parameter fits anything. */
function likeness(wanted: readonly string[], path: string): number {
  const segments = path.split("/");
  let score = -Math.abs(segments.length - wanted.length);
  let isPrefix = true;
  for (const [index, segment] of segments.entries()) {
    const isSame = segment === wanted[index] || (segment.startsWith(":") && wanted[index] !== undefined);
    isPrefix &&= isSame;
    score += isSame ? (isPrefix ? 2 : 1) : wanted.includes(segment) && segment !== "" ? 1 : 0;
  }
  return score;
}

function nearest(routes: readonly Route[], verb: string, path: string): readonly string[] {
  const wanted = path.split("/");
  return routes
    .map((route) => ({ route, score: likeness(wanted, route.path) + (route.verb === verb ? 0.5 : 0) }))
    .sort((left, right) => right.score - left.score)
    .slice(0, NEAREST_MAX)
    .map(({ route }) => `${route.verb} ${route.path}`);
}

/** Builds the step from the contracts: every route and alias of every declared method, with the handlers that there are. */
export function createMethodResolver(handlers: ReadonlyMap<string, Handler>): ResolveMethod {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 2_048 });
  const routes: Route[] = [];
  const register = (method: Method): void => {
    const operation: Operation = { method, handler: handlers.get(method.id) };
    for (const route of routesOf(method)) {
      const verb = route.method;
      // The first method of a route keeps it, as in the clients' own tables: a few aliases are claimed twice.
      if (router.findRoute(verb as HTTPMethod, routerPath(route.path)) === null) {
        router.on(verb as HTTPMethod, routerPath(route.path), () => undefined, operation);
        routes.push({ verb, path: route.path });
      }
    }
  };
  for (const method of methods) {
    register(method);
  }
  return (verb, path) => {
    const found = router.find(verb as HTTPMethod, path);
    if (found === null) {
      throw new BelayError("METHOD_NOT_FOUND", { data: { method: verb, path, nearest: nearest(routes, verb, path) } });
    }
    // The router hands back what `register` gave it.
    return { operation: found.store as Operation, pathParameters: found.params };
  };
}
