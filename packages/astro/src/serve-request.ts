import { type InboundRequest, runWithContext } from "@belay/sdk";
import { guardedClient, isCallerRefusal } from "@belay/sdk/integration";
import { createAuthorizationIdentity } from "./authorization/authorization-identity.ts";
import { refusalResponse } from "./authorization/refused.ts";
import type { Backend } from "./backend.ts";
import type { BelayLocals } from "./locals.ts";
import { createLoginCookie } from "./login/login-cookie.ts";
import type { RequestIdentity } from "./request-identity.ts";
import { type Cookies, createSessionCookie } from "./session/session-cookie.ts";
import { createSessionIdentity } from "./session/session-identity.ts";

/** What is used of Astro's context of one request. */
export interface ServedRequest {
  readonly request: Request;
  readonly cookies: Cookies;
  readonly locals: object;
  /** The pattern of the route, for example `/api/orders/[id]`. */
  readonly routePattern?: string;
  /** The caller's network address. Reading it fails where the adapter knows none. */
  readonly clientAddress?: string;
}

function createLocals(backend: Backend, identity: RequestIdentity, { request, cookies }: ServedRequest): BelayLocals {
  return {
    get caller() {
      return identity.caller();
    },
    clientId: backend.environment.clientId,
    client: identity.client,
    elevated: guardedClient(identity.elevated),
    identify: identity.identify,
    loginParts: { session: identity.session, login: createLoginCookie(backend.sealer, request, cookies) },
  };
}

/** Whether the answer is likely a page: its first bytes leave before all of it is rendered, so its cookie must be known before. */
function wantsPage({ method, headers }: Request): boolean {
  return method === "GET" && (headers.get("accept") ?? "").includes("text/html");
}

async function identifyPage(identity: RequestIdentity): Promise<void> {
  try {
    await identity.identify();
  } catch {
    // The server is not there. A page that makes no call is none the worse for it, and one that does meets the error itself.
  }
}

/** Keeps an answer that hands out a session from being handed to anybody else by a cache. */
function keepPrivate(response: Response): Response {
  try {
    response.headers.set("cache-control", "private, no-store");
    return response;
  } catch {
    // The headers of a fetched response cannot be changed.
    const copy = new Response(response.body, response);
    copy.headers.set("cache-control", "private, no-store");
    return copy;
  }
}

async function serveSession(backend: Backend, served: ServedRequest, next: () => Promise<Response>): Promise<Response> {
  let wasWritten = false;
  const cookies: Cookies = {
    get: (name) => served.cookies.get(name),
    set(name, value, attributes) {
      wasWritten = true;
      served.cookies.set(name, value, attributes);
    },
  };
  const identity = createSessionIdentity(backend, createSessionCookie(backend.sealer, served.request, cookies));
  if (wantsPage(served.request)) {
    await identifyPage(identity);
  }
  const response = await serveAs(backend, identity, { served, next });
  identity.close();
  return wasWritten ? keepPrivate(response) : response;
}

interface Rest {
  readonly served: ServedRequest;
  readonly next: () => Promise<Response>;
}

function addressOf(served: ServedRequest): string | undefined {
  try {
    return served.clientAddress;
  } catch {
    return undefined;
  }
}

/** What `endpoint()` needs to know of the request. */
function createInbound({ onUnguardedElevation }: Backend, identity: RequestIdentity, served: ServedRequest): InboundRequest {
  const { request, routePattern } = served;
  const route = `${request.method} ${routePattern ?? new URL(request.url).pathname}`;
  return {
    route,
    credential: identity.credential,
    caller: identity.caller,
    identify: identity.identify,
    clientAddress: () => addressOf(served),
    ...(onUnguardedElevation === undefined ? {} : { onUnguardedElevation: (method) => onUnguardedElevation(route, method) }),
  };
}

function serveAs(backend: Backend, identity: RequestIdentity, { served, next }: Rest): Promise<Response> {
  Object.assign(served.locals, { belay: createLocals(backend, identity, served) });
  const inbound = createInbound(backend, identity, served);
  return runWithContext({ client: identity.client, elevatedClient: identity.elevated, inbound }, next);
}

/**
 * Serves one request as its caller: of the Authorization header, else of the session cookie, else a new visitor.
 *
 * Shape: `locals.belay` and the SDK's request context are set for everything that `next` runs, however asynchronously.
 * Errors: none of its own; a token that does not count is answered with 401 or 403, one that cannot be checked with 503.
 */
export async function serveRequest(backend: Backend, served: ServedRequest, next: () => Promise<Response>): Promise<Response> {
  const header = served.request.headers.get("authorization");
  if (header === null) {
    return serveSession(backend, served, next);
  }
  let identity: RequestIdentity;
  try {
    identity = await createAuthorizationIdentity(backend, header);
  } catch (error) {
    if (isCallerRefusal(error)) {
      return refusalResponse(error);
    }
    throw error;
  }
  return serveAs(backend, identity, { served, next });
}
