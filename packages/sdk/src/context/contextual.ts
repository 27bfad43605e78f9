import type { TokenInfo } from "../auth/token-info.ts";
import { requestTokenInfo } from "../auth/token-info.ts";
import type { BelayClient } from "../client/create-client.ts";
import { TRANSPORT } from "../client/transport-key.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import type { FetchInput } from "../http/raw-fetch.ts";
import { currentContext } from "./ambient.ts";

function requireClient(what: string): BelayClient {
  const client = currentContext()?.client;
  if (client === undefined) {
    throw new BelayCallError(
      "CLIENT_CONTEXT_MISSING",
      `${what} speaks of the caller of the request that is being served, and here is none. Run inside runWithContext({ client }, ...).`,
    );
  }
  return client;
}

/**
 * What the server knows about the caller's token: who they are, on which site, until when. A caller without tokens becomes a visitor.
 *
 * Errors: CLIENT_CONTEXT_MISSING; TOKEN_MISSING when the caller has no token (an API key is none).
 */
export async function getTokenInfo(): Promise<TokenInfo> {
  const client = requireClient("auth.getTokenInfo");
  if (client.auth.getTokenInfo !== undefined) {
    return client.auth.getTokenInfo();
  }
  const token = (await client.auth.getSubjectToken?.()) ?? client.auth.getActiveToken?.();
  if (token === undefined || token === "") {
    throw new BelayCallError("TOKEN_MISSING", "The caller has no access token to ask about.");
  }
  return requestTokenInfo(client[TRANSPORT].host, token);
}

/** Calls any URL with the caller's credentials. Errors: CLIENT_CONTEXT_MISSING, FOREIGN_ORIGIN. */
export async function fetchWithAuth(input: FetchInput, init?: RequestInit): Promise<Response> {
  return requireClient("httpClient.fetchWithAuth").fetchWithAuth(input, init);
}
