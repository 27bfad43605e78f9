import { AppStrategy } from "../auth/app-strategy.ts";
import { OAuthStrategy } from "../auth/oauth-strategy.ts";
import { createClient } from "../client/create-client.ts";
import type { IdentifiedCaller, InboundRequest } from "../context/inbound-request.ts";
import type { RequestContext } from "../context/request-context.ts";

const FUTURE = 4_000_000_000;

export const MEMBER: IdentifiedCaller = { kind: "MEMBER", id: "m1", siteId: "s1" };
export const VISITOR: IdentifiedCaller = { kind: "VISITOR", id: "v1", siteId: "s1" };

/** A request's context as an integration makes it: `caller` came with a cookie unless `inbound` says otherwise. */
export function contextAs(origin: string, caller: IdentifiedCaller, inbound: Partial<InboundRequest> = {}): RequestContext {
  const tokens = { accessToken: { value: caller.id, expiresAt: FUTURE }, refreshToken: { value: `refresh-${caller.id}`, role: "visitor" } };
  return {
    client: createClient({ origin, auth: OAuthStrategy({ clientId: "c", tokens }) }),
    elevatedClient: createClient({ origin, auth: AppStrategy({ appId: `app-${origin}`, appSecret: "s", instanceId: "i" }) }),
    inbound: { route: "POST /api/thing", credential: "cookie", caller: () => caller, identify: async () => caller, ...inbound },
  };
}

/** A request to `/api/thing` of the example site. A body makes it a POST. */
export function requestOf(body?: unknown, headers: Readonly<Record<string, string>> = {}, method?: string): Request {
  const url = "http://site.example/api/thing";
  if (body === undefined) {
    return new Request(url, { method: method ?? "GET", headers });
  }
  return new Request(url, {
    method: method ?? "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** Status and code of an answer; the code is undefined for a success. */
export async function outcomeOf(response: Response): Promise<readonly [status: number, code: string | undefined]> {
  const body: { readonly details?: { readonly applicationError?: { readonly code?: string } } } = Object(
    response.status === 204 ? {} : await response.json(),
  );
  return [response.status, body.details?.applicationError?.code];
}
