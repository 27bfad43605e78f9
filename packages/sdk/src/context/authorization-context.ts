import { AppStrategy } from "../auth/app-strategy.ts";
import { assertServer } from "../auth/assert-server.ts";
import type { AuthStrategy } from "../auth/strategy.ts";
import { createClient } from "../client/create-client.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { type AppCredentials, createTokenVerifier } from "./caller-token.ts";
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
  const token = parseAuthorization(headers.get("authorization") ?? "");
  if (token === undefined) {
    throw new BelayCallError("TOKEN_MISSING", "The request has no single access token in its Authorization header. Send one of this app.", {
      status: 401,
    });
  }
  return token;
}

/**
 * Who calls a handler that has no framework integration: whoever the access token in the Authorization header names, checked with the
 * server and of this app. For `context` of `endpoint()`, or `runWithContext`.
 *
 * Shape: elevated calls run as the app on the instance that the caller's token is for. No cookie is looked at.
 * Errors, of the function it gives: BelayCallError TOKEN_MISSING, TOKEN_INVALID (401), TOKEN_OF_ANOTHER_APP (403), BACKEND_UNREACHABLE
 * (503); here: ORIGIN_INVALID, SECRET_IN_BROWSER.
 */
export function authorizationContext(app: AppCredentials): (request: Request) => Promise<RequestContext> {
  assertServer("authorizationContext");
  const { origin, appId, appSecret } = app;
  const verify = createTokenVerifier(app, Date.now);
  return async (request) => {
    const accessToken = tokenOf(request);
    const { caller, instanceId } = await verify(accessToken);
    return {
      client: createClient({ origin, auth: callerTokenStrategy(accessToken) }),
      elevatedClient: createClient({ origin, auth: AppStrategy({ appId, appSecret, instanceId }) }),
      inbound: { credential: "authorization", caller: () => caller, identify: async () => caller },
    };
  };
}
