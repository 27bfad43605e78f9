import { parseCredential } from "@belay/core";
import { isLive } from "@belay/domains/apps";
import type { OAuthAppRecord } from "@belay/store";
import type { Platform } from "../platform.ts";
import type { TokenParameters } from "./grant.ts";
import { OAuthError } from "./oauth-error.ts";

function refused(): OAuthError {
  return new OAuthError("invalid_client", "The client id and client secret do not belong together, or one of them does not exist.");
}

/** Finds the client of a request that needs no secret. Errors: invalid_client (401). */
export async function findPublicClient(platform: Platform, parameters: TokenParameters): Promise<OAuthAppRecord> {
  const clientId = parameters.client_id;
  if (clientId === undefined) {
    throw new OAuthError("invalid_request", "client_id is missing.");
  }
  const app = await platform.directory.oauthApp(clientId);
  if (app === undefined) {
    throw new OAuthError("invalid_client", "There is no OAuth app with this client id.");
  }
  return app;
}

/**
 * Finds the client whose secret this is. `clientId` may be missing where a grant sends only the secret.
 *
 * Errors: invalid_request (400) when the secret is missing; invalid_client (401), the same for an unknown client and a wrong secret.
 */
export async function authenticateClient(platform: Platform, parameters: TokenParameters): Promise<OAuthAppRecord> {
  const { directory, identifier, clock } = platform;
  const clientSecret = parameters.client_secret;
  const clientId = parameters.client_id;
  if (clientSecret === undefined) {
    throw new OAuthError("invalid_request", "client_secret is missing.");
  }
  const parsed = parseCredential(clientSecret);
  const record = parsed?.kind === "secret" ? await directory.clientSecret(parsed.id) : undefined;
  const isSame = identifier.credentials.isRight(clientSecret, record);
  const nowMs = clock.nowMs();
  if (record === undefined || !isSame || !isLive(record, nowMs) || (clientId !== undefined && record.clientId !== clientId)) {
    throw refused();
  }
  const app = await directory.oauthApp(record.clientId);
  if (app === undefined) {
    throw refused();
  }
  identifier.usage.note("clientSecret", record.id, nowMs);
  return app;
}
