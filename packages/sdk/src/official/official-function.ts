import type { OfficialHttpClient, OfficialRequest } from "./official-types.ts";

/** The global name under which official modules look for their context. Source: `@wix/sdk-runtime` 1.0.25, context (MIT). */
export const CONTEXT_NAME = "__wix_context__";

/** A function of an official module: it takes a client and gives the function that calls. Inside a context it is called at once instead. */
export type OfficialFunction = (client: never) => (...args: never[]) => unknown;

/** Runs `fn` where no official context is found, as official code does itself while it binds a function to a client. */
export function withoutOfficialContext<R>(fn: () => R): R {
  if (!(CONTEXT_NAME in globalThis)) {
    return fn();
  }
  const context: unknown = Reflect.get(globalThis, CONTEXT_NAME);
  Reflect.set(globalThis, CONTEXT_NAME, undefined);
  try {
    return fn();
  } finally {
    Reflect.set(globalThis, CONTEXT_NAME, context);
  }
}

/** Arguments that between them make every official function build its request: nothing of it is sent. */
const SAMPLES: readonly (readonly unknown[])[] = [["x", "x", "x", "x"], [{}, {}, {}], ["x", {}, {}], []];

const NEVER = new Promise<never>(() => {});

/** Calls a bound function and, where it gives a query builder, runs the query. */
function trigger(bound: (...args: readonly unknown[]) => unknown, args: readonly unknown[]): void {
  const result = bound(...args);
  const pending =
    typeof result === "object" && result !== null && "find" in result && typeof result.find === "function" ? result.find() : result;
  if (pending instanceof Promise) {
    // A sample that it cannot make a request of; there is another one.
    pending.catch(() => {});
  }
}

/**
 * The request that an official function would make; undefined when it is no such function.
 *
 * Why by trying: the functions carry no name or id of their method. The client that they are given takes the request and never answers.
 */
export function officialRequestOf(fn: unknown): OfficialRequest | undefined {
  if (typeof fn !== "function") {
    return undefined;
  }
  const seen: OfficialRequest[] = [];
  const client: Pick<OfficialHttpClient, "request" | "fetchWithAuth"> = {
    request(factory) {
      seen.push(factory({ host: "www.wixapis.com" }));
      return NEVER;
    },
    fetchWithAuth: () => NEVER,
  };
  for (const args of SAMPLES) {
    try {
      const bound: unknown = withoutOfficialContext(() => Reflect.apply(fn, undefined, [client, {}]));
      if (typeof bound !== "function") {
        return undefined;
      }
      trigger((...sample) => Reflect.apply(bound, undefined, sample), args);
    } catch {
      // As above.
    }
    if (seen[0] !== undefined) {
      return seen[0];
    }
  }
  return undefined;
}
