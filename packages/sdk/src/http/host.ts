import type { Host } from "../auth/strategy.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";

/** Reads an origin. Errors: ORIGIN_INVALID when it is not `http(s)://host[:port]` and nothing more. */
export function parseOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const plain =
    url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  if (url === undefined || !plain || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new BelayCallError(
      "ORIGIN_INVALID",
      `The origin must be http(s)://host[:port] and nothing more, for example http://localhost:4400; got "${origin}".`,
    );
  }
  return url.origin;
}

/** The fetch of the moment, so that one that is wrapped later (tests, tracing) is the one that is called. */
const ambientFetch: typeof fetch = (input, init) => globalThis.fetch(input, init);

/** Where to call, and with which fetch. */
export function createHost(origin: string, fetchFunction: typeof fetch | undefined): Host {
  return { origin: parseOrigin(origin), fetch: fetchFunction ?? ambientFetch };
}

/** The host of a strategy. Errors: ORIGIN_MISSING when neither it nor a client named one. */
export function requireHost(host: Host | undefined): Host {
  if (host === undefined) {
    throw new BelayCallError(
      "ORIGIN_MISSING",
      "This strategy does not know its server: give it an origin, or use it through createClient({ origin, auth }).",
    );
  }
  return host;
}
