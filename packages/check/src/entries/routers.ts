import type { Mount, Registration } from "../flow/run.ts";
import type { Value } from "../values/value.ts";

/** One way from the outside to a route: the path that it has there, and what routers call before its handlers. */
export interface RouteWay {
  readonly route: string | undefined;
  readonly before: readonly Value[];
}

/** How deep routers are followed into each other. */
const DEPTH_MAX = 6;

interface Registered {
  readonly unit: Registration["unit"];
  readonly start: number;
  readonly end?: number;
  readonly order: number;
}

function isEarlier(one: Registered, other: Registered): boolean {
  if (one.unit !== other.unit) return one.order < other.order;
  return one.start === other.start ? (one.end ?? 0) < (other.end ?? 0) : one.start < other.start;
}

function pathOf(prefix: string, route: string | undefined): string | undefined {
  return prefix === "" || prefix === "/" ? route : `${prefix.replace(/\/$/, "")}${route === undefined || route === "/" ? "" : route}`;
}

/** Whether what is used for a path comes before a route: `/admin/*` before `/admin/users`. */
function isFor(used: string | undefined, route: string | undefined): boolean {
  const named = (path: string | undefined): string => (path ?? "").replace(/:\w+/g, ":");
  const prefix = named(used)
    .replace(/\/?\*.*$/, "")
    .replace(/\/$/, "");
  return prefix === "" || `${named(route)}/`.startsWith(`${prefix}/`);
}

/** What a router was told to call before a route, or before a router that it mounts. */
function usedBefore(
  asked: Registered & Pick<Registration, "router" | "route" | "isOfFile">,
  all: readonly Registration[],
): readonly Value[] {
  const isInFront = (used: Registration): boolean => {
    // Of a router that the code does not tell from others all that is known is its file.
    const isSame = used.router === undefined || asked.router === undefined ? used.unit === asked.unit : used.router === asked.router;
    if (used.isEverywhere === true) return asked.isOfFile === true && asked.route !== undefined && isFor(used.route, asked.route);
    return used.name === "USE" && isSame && (used.isForAll || isEarlier(used, asked)) && isFor(used.route, asked.route);
  };
  return all.filter(isInFront).flatMap(({ handlers }) => handlers);
}

/** Every way to a route: through each place where its router, and the router around that, is mounted; its own where it is mounted nowhere. */
export function waysTo(registration: Registration, all: readonly Registration[], mounts: readonly Mount[]): readonly RouteWay[] {
  const follow = (
    asked: Registered & Pick<Registration, "router" | "route" | "isOfFile">,
    before: readonly Value[],
    depth: number,
  ): readonly RouteWay[] => {
    const inOwn = [...usedBefore(asked, all), ...before];
    const around = asked.router === undefined ? [] : mounts.filter(({ child, parent }) => child === asked.router && parent !== child);
    if (around.length === 0 || depth >= DEPTH_MAX) return [{ route: asked.route, before: inOwn }];
    return around.flatMap((mount) => {
      const outer = { ...mount, router: mount.parent, route: pathOf(mount.route ?? "", asked.route) };
      return follow(outer, [...mount.handlers, ...inOwn], depth + 1);
    });
  };
  return follow(registration, [], 0);
}
