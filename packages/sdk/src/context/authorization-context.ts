import { AppStrategy } from "../auth/app-strategy.ts";
import { assertServer } from "../auth/assert-server.ts";
import type { AuthStrategy } from "../auth/strategy.ts";
import { createClient } from "../client/create-client.ts";
import { type AppSettings, requireCredentials } from "./app-settings.ts";
import { callerRefusal } from "./caller-refusal.ts";
import { createTokenVerifier, type TokenVerifier } from "./caller-token.ts";
import type { RequestContext } from "./request-context.ts";

const ONE_TOKEN = /^(?:Bearer +)?([^\s,]+)$/i;

/** The access token of an Authorization header, bare or after `Bearer`; undefined when it holds no single one. */
export function parseAuthorization(header: string): string | undefined {
  return ONE_TOKEN.exec(header.trim())?.[1];
}

/** Calls with the token as it came. It can be neither renewed nor replaced here: its owner does that. */
export function callerTokenStrategy(accessToken: string): AuthStrategy {
  return {
    getAuthHeaders: () => ({ headers: { Authorization: accessToken } }),
    getSubjectToken: async () => accessToken,
    getActiveToken: () => accessToken,
    // It must not be sent anywhere but to the server that it belongs to.
    holdsSecret: true,
  };
}

function tokenOf({ headers }: Request): string {
  const header = headers.get("authorization") ?? "";
  const token = parseAuthorization(header);
  if (token === undefined) {
    throw callerRefusal(header.trim() === "" ? "TOKEN_MISSING" : "AUTHORIZATION_MALFORMED");
  }
  return token;
}

/**
 * Who calls a handler that has no framework integration: whoever the access token in the Authorization header names, checked with the
 * server and of this app. For `context` of `endpoint()`, or `runWithContext`.
 *
 * Shape: elevated calls run as the app on the instance that the caller's token is for. No cookie is looked at.
 * Errors, of the function it gives: BelayCallError TOKEN_MISSING, AUTHORIZATION_MALFORMED, TOKEN_INVALID (401), TOKEN_OF_ANOTHER_APP (403),
 * BACKEND_UNREACHABLE (503); CREDENTIALS_MISSING and ORIGIN_INVALID, with the first request and not before, so that a build needs no settings. Here:
 * SECRET_IN_BROWSER.
 */
export function authorizationContext(app: AppSettings): (request: Request) => Promise<RequestContext> {
  assertServer("authorizationContext");
  let verify: TokenVerifier | undefined;
  return async (request) => {
    const { origin, appId, appSecret } = requireCredentials("authorizationContext", app);
    verify ??= createTokenVerifier({ origin, appId, appSecret }, Date.now);
    const accessToken = tokenOf(request);
    const { caller, instanceId } = await verify(accessToken);
    return {
      client: createClient({ origin, auth: callerTokenStrategy(accessToken) }),
      elevatedClient: createClient({ origin, auth: AppStrategy({ appId, appSecret, instanceId }) }),
      inbound: { credential: "authorization", caller: () => caller, identify: async () => caller },
    };
  };
}
