import { createClient } from "@belay/sdk";
import { callerRefusal, callerTokenStrategy, parseAuthorization as parseToken } from "@belay/sdk/integration";
import type { Backend } from "../backend.ts";
import type { RequestIdentity } from "../request-identity.ts";

/** The access token of an Authorization header, bare or after `Bearer`. Errors: AUTHORIZATION_MALFORMED. */
export function parseAuthorization(header: string): string {
  const token = parseToken(header);
  if (token === undefined) {
    throw callerRefusal("AUTHORIZATION_MALFORMED");
  }
  return token;
}

/**
 * The identity of an app's frontend: whoever its access token names, elevated to the instance of the app that the token is for. No cookie is
 * looked at.
 *
 * Errors: those of `callerRefusal`; a token that does not count is never ignored, because the call would run as somebody else.
 */
export async function createAuthorizationIdentity(backend: Backend, header: string): Promise<RequestIdentity> {
  const accessToken = parseAuthorization(header);
  const { caller, instanceId } = await backend.verifyToken(accessToken);
  return {
    credential: "authorization",
    client: createClient({ origin: backend.environment.origin, auth: callerTokenStrategy(accessToken) }),
    elevated: backend.elevatedFor(instanceId),
    caller: () => caller,
    identify: async () => caller,
    close: () => {},
  };
}
