import { type Caller, createClient, EMPTY_TOKENS, type IdentifiedCaller, OAuthStrategy, type TokenStorage } from "@belay/sdk";
import type { Backend } from "../backend.ts";
import { callerOfToken } from "../caller.ts";
import type { RequestIdentity } from "../request-identity.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** The tokens of one request: read from the cookie once, and written back to it whenever they change. */
function cookieStorage(cookie: SessionCookie, isOpen: () => boolean): TokenStorage {
  let tokens = cookie.read() ?? EMPTY_TOKENS;
  return {
    getTokens: () => tokens,
    setTokens(next) {
      tokens = next;
      if (isOpen()) {
        cookie.write(next);
      }
    },
  };
}

/**
 * The identity of a browser: the visitor or member of its session cookie, or somebody who becomes a visitor when a call first needs one.
 *
 * Shape: an expired access token is renewed with the refresh token, by one request for all requests that hold it, and written back; where the
 * server refuses the refresh token, the caller is a new visitor. After `close` nothing is written: the headers are gone.
 */
export function createSessionIdentity(backend: Backend, cookie: SessionCookie): RequestIdentity {
  let isOpen = true;
  const storage = cookieStorage(cookie, () => isOpen);
  const { clientId, origin } = backend.environment;
  const client = createClient({ origin, auth: OAuthStrategy({ clientId, tokenStorage: storage }) });
  const caller = (): Caller => callerOfToken(storage.getTokens().accessToken.value);
  return {
    credential: "cookie",
    client,
    elevated: backend.elevated,
    session: client.auth,
    caller,
    async identify(): Promise<IdentifiedCaller> {
      await client.auth.getAuthHeaders();
      const identified = caller();
      if (identified.kind === "NEW_VISITOR") {
        throw new TypeError("The server's access tokens name nobody: is it a Belay server?");
      }
      return identified;
    },
    close() {
      isOpen = false;
    },
  };
}
