import { type AuthHeaders, type AuthStrategy, connectStrategy } from "../auth/strategy.ts";
import { createHost } from "../http/host.ts";
import { assertOwnOrigin, type FetchInput, fetchWithCredentials, resolveUrl } from "../http/raw-fetch.ts";
import { createTransport, type Transport } from "../http/transport.ts";
import type { ApiFunction, MethodCaller } from "../modules/api-function.ts";
import { bindMethod, bindModules } from "../modules/define-method.ts";
import { createMethodCaller } from "./method-caller.ts";
import { TRANSPORT } from "./transport-key.ts";

/** A client: modules bound to it, and the ways to call beside them. */
export interface BelayClient<A extends AuthStrategy = AuthStrategy> {
  readonly auth: A;
  readonly origin: string;
  /** The modules, or one function of a module, as this client calls them. */
  use<T>(modules: T): T;
  /** Calls one module function as this client: `client.call(products.getProduct, id)`. */
  call<Args extends readonly unknown[], R>(fn: ApiFunction<(...args: Args) => R>, ...args: Args): R;
  /**
   * Calls a path of the server with the client's credentials and gives the raw response, whatever its status.
   * Errors: FOREIGN_ORIGIN for a URL of another server.
   */
  fetch(pathOrUrl: string | URL, init?: RequestInit): Promise<Response>;
  /**
   * Calls any URL with the client's credentials: an app's frontend its own backend, for example.
   * Errors: FOREIGN_ORIGIN when the credentials are an app's or an API key and the URL is another server's.
   */
  fetchWithAuth(input: FetchInput, init?: RequestInit): Promise<Response>;
  /** For the package's own use: how this client sends. */
  readonly [TRANSPORT]: Transport;
}

export interface ClientConfig<A extends AuthStrategy, M extends object> {
  /** Scheme, host and port of the Belay server. */
  readonly origin: string;
  readonly auth?: A;
  /** Modules to bind: `{ products }` gives `client.products`. */
  readonly modules?: M;
  readonly fetch?: typeof fetch;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Longest time from a call to the end of its answer; 30,000 when absent. A call may set its own. */
  readonly timeoutMs?: number;
}

/** Calls without a credential: what is public. */
const NOBODY: AuthStrategy = { getAuthHeaders: (): AuthHeaders => ({ headers: {} }) };

/** How a client sends module calls, and what is asked before anything else is sent. */
export interface Sending {
  readonly caller: MethodCaller;
  /** Throws where a raw request must not be made. */
  readonly beforeFetch: () => void;
}

/** A client that sends through a transport. */
export function clientOver<A extends AuthStrategy>(transport: Transport, auth: A, { caller, beforeFetch }: Sending): BelayClient<A> {
  return {
    auth,
    origin: transport.host.origin,
    use: (modules) => bindModules(modules, () => caller),
    call: (fn, ...args) => bindMethod(fn, () => caller)(...args),
    async fetch(pathOrUrl, init = {}) {
      const url = resolveUrl(transport, pathOrUrl);
      assertOwnOrigin(transport, url);
      beforeFetch();
      return transport.fetch(url, init);
    },
    async fetchWithAuth(input, init) {
      beforeFetch();
      return fetchWithCredentials(transport, input, init);
    },
    [TRANSPORT]: transport,
  };
}

/**
 * Makes a client of one Belay server.
 *
 * Errors: ORIGIN_INVALID.
 */
export function createClient<A extends AuthStrategy = AuthStrategy, M extends object = object>(
  config: ClientConfig<A, M>,
): BelayClient<A> & M {
  const host = createHost(config.origin, config.fetch);
  // Without a strategy nobody can read one off `auth`: A is then its default, the plain interface.
  const auth = connectStrategy(config.auth ?? (NOBODY as A), host);
  const { headers, timeoutMs } = config;
  const transport = createTransport({
    host,
    strategy: auth,
    ...(headers === undefined ? {} : { headers }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  const caller = createMethodCaller(transport);
  const client = clientOver(transport, auth, { caller, beforeFetch: () => {} });
  // The keys of M come from config.modules, bound.
  return { ...client, ...bindModules(config.modules, () => caller) } as BelayClient<A> & M;
}
