import { methods, routesOf } from "@belay/contracts";
import { BelayError } from "@belay/core";
import type { Handler } from "@belay/domains";
import findMyWay, { type HTTPMethod, type HTTPVersion, type Instance } from "find-my-way";
import { pathOf } from "../path-of.ts";
import type { Operation } from "./api-call.ts";
import { createNearestRoutes, type Route } from "./nearest-routes.ts";

type FindMyWay = Instance<HTTPVersion.V1>;

/** What a verb and an address say of a call. */
export interface Resolved {
  readonly operation: Operation;
  readonly pathParameters: Readonly<Record<string, string | undefined>>;
  /** What stands behind the path: names, and texts or lists of texts. */
  readonly query: Readonly<Record<string, unknown>>;
}

/** Step 1 of the pipeline: which method answers at this verb and address. */
export interface MethodResolver {
  /** Answers `undefined` where there is no such method. */
  readonly find: (verb: string, url: string) => Resolved | undefined;
  /** As `find`. Errors: METHOD_NOT_FOUND (404) with the nearest routes. */
  readonly resolve: (verb: string, url: string) => Resolved;
}

/** A path of the contracts in the router's words: a colon inside a segment (`:id:confirm`) is text, not another parameter. */
function routerPath(path: string): string {
  return path
    .split("/")
    .map((segment) => (segment.startsWith(":") ? `:${segment.slice(1).replaceAll(":", "::")}` : segment.replaceAll(":", "::")))
    .join("/");
}

/** The first segment of an address. No route of the contracts has a parameter there. */
export function groupOf(url: string): string {
  const end = url.indexOf("/", 1);
  return end === -1 ? pathOf(url) : url.slice(0, end);
}

interface Registration extends Route {
  readonly operation: Operation;
}

function buildRouter(registrations: readonly Registration[]): FindMyWay {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 2_048 });
  for (const { verb, path, operation } of registrations) {
    // The first method of a route keeps it, as in the clients' own tables: a few aliases are claimed twice.
    if (router.findRoute(verb as HTTPMethod, routerPath(path)) === null) {
      router.on(verb as HTTPMethod, routerPath(path), () => undefined, operation);
    }
  }
  return router;
}

/**
 * Builds the step from the contracts: every route and alias of every declared method, with the handlers that there are.
 *
 * Why a router for each first segment, made when it is first asked: one for all 760 routes takes an eighth of the time that a start may take.
 */
export function createMethodResolver(handlers: ReadonlyMap<string, Handler>): MethodResolver {
  const registrations: readonly Registration[] = methods.flatMap((method) => {
    const operation: Operation = { method, handler: handlers.get(method.id) };
    return routesOf(method).map((route) => ({ verb: route.method, path: route.path, operation }));
  });
  const groups = Map.groupBy(registrations, ({ path }) => groupOf(path));
  const routers = new Map<string, FindMyWay>();
  const routerOf = (group: string): FindMyWay | undefined => {
    const known = routers.get(group);
    const declared = groups.get(group);
    if (known !== undefined || declared === undefined) {
      return known;
    }
    const router = buildRouter(declared);
    routers.set(group, router);
    return router;
  };
  const nearestRoutes = createNearestRoutes(registrations);
  const find: MethodResolver["find"] = (verb, url) => {
    const found = routerOf(groupOf(url))?.find(verb as HTTPMethod, url) ?? null;
    // The router hands back what `buildRouter` gave it.
    return found === null ? undefined : { operation: found.store as Operation, pathParameters: found.params, query: found.searchParams };
  };
  const resolve: MethodResolver["resolve"] = (verb, url) => {
    const found = find(verb, url);
    if (found === undefined) {
      const path = pathOf(url);
      throw new BelayError("METHOD_NOT_FOUND", { data: { method: verb, path, nearest: nearestRoutes(verb, path) } });
    }
    return found;
  };
  return { find, resolve };
}
