import { type AuthStrategy, createClient } from "@belay/sdk";
import type { Backend } from "../backend.ts";
import type { RequestIdentity } from "../request-identity.ts";
import { RefusedRequestError } from "./refused.ts";

const ONE_TOKEN = /^(?:Bearer +)?([^\s,]+)$/i;

/** The access token of an Authorization header, bare or after `Bearer`. Errors: AUTHORIZATION_MALFORMED. */
export function parseAuthorization(header: string): string {
  const token = ONE_TOKEN.exec(header.trim())?.[1];
  if (token === undefined) {
    throw new RefusedRequestError("AUTHORIZATION_MALFORMED");
  }
  return token;
}

/** Calls with the token as it came. It can be neither renewed nor replaced here: its owner does that. */
function tokenStrategy(accessToken: string): AuthStrategy {
  return {
    getAuthHeaders: () => ({ headers: { Authorization: accessToken } }),
    getSubjectToken: async () => accessToken,
    getActiveToken: () => accessToken,
    // It must not be sent anywhere but to the server that it belongs to.
    holdsSecret: true,
  };
}

/**
 * The identity of an app's frontend: whoever its access token names, elevated to the instance of the app that the token is for. No cookie is
 * looked at.
 *
 * Errors: RefusedRequestError; a token that does not count is never ignored, because the call would run as somebody else.
 */
export async function createAuthorizationIdentity(backend: Backend, header: string): Promise<RequestIdentity> {
  const accessToken = parseAuthorization(header);
  const { caller, instanceId } = await backend.verifyToken(accessToken);
  return {
    credential: "authorization",
    client: createClient({ origin: backend.environment.origin, auth: tokenStrategy(accessToken) }),
    elevated: backend.elevatedFor(instanceId),
    caller: () => caller,
    identify: async () => caller,
    close: () => {},
  };
}
