import { randomBytes } from "node:crypto";
import { hashCredential, issueCredential, parseCredential } from "@belay/core";
import { revoke } from "@belay/domains/apps";
import type { InstallCodeRecord, OAuthAppRecord } from "@belay/store";
import type { FastifyInstance } from "fastify";
import type { Platform } from "../platform.ts";
import { authenticateClient } from "./authenticate-client.ts";
import type { TokenParameters, TokenResponse } from "./grant.ts";
import { issueAccessToken, REFRESH_TOKEN_TTL_MS } from "./issue-tokens.ts";
import { OAuthError } from "./oauth-error.ts";
import { registerOAuthPost } from "./oauth-post.ts";

function refused(what: "code" | "refresh token"): OAuthError {
  return new OAuthError(
    "invalid_grant",
    `The ${what} does not count: it is unknown, expired, was used or revoked, or is another client's.`,
  );
}

/** An access token of an installed app. */
function issueForInstance(
  platform: Platform,
  app: OAuthAppRecord,
  record: Omit<InstallCodeRecord, "hash" | "expiresAtMs">,
): Promise<TokenResponse> {
  const { instanceId, siteId, grantId } = record;
  return issueAccessToken(platform, { type: "APP", id: instanceId, siteId, clientId: app.id, instanceId, grantId });
}

/**
 * Tokens of an installed app for the code of its installation.
 *
 * Shape: using the code and keeping the refresh token is one transaction, so of many tries one succeeds; any later one ends what came of it.
 */
async function redeemCode(platform: Platform, app: OAuthAppRecord, code: string): Promise<TokenResponse> {
  const { store, keys, clock } = platform;
  const nowMs = clock.nowMs();
  const hash = hashCredential(code, keys.pepper);
  const record = await store.read((tx) => tx.system.installCode(hash));
  if (record === undefined || record.clientId !== app.id || record.expiresAtMs <= nowMs) {
    throw refused("code");
  }
  const instance = await platform.directory.appInstance(record.instanceId);
  if (instance === undefined || instance.removedAtMs !== undefined) {
    throw refused("code");
  }
  const access = await issueForInstance(platform, app, record);
  const issued = issueCredential("refresh", keys.pepper, randomBytes);
  const isFirst = await store.write(async (tx) => {
    if (!(await tx.system.useInstallCode(hash, nowMs))) {
      await tx.system.revokeGrant(record.grantId, nowMs);
      await revoke(tx, "grant", record.grantId, nowMs);
      return false;
    }
    await tx.system.insertRefreshToken({
      hash: issued.hash,
      grantId: record.grantId,
      clientId: app.id,
      siteId: record.siteId,
      subjectType: "APP",
      subjectId: record.instanceId,
      issuedAtMs: nowMs,
      expiresAtMs: nowMs + REFRESH_TOKEN_TTL_MS.APP,
    });
    return true;
  });
  if (!isFirst) {
    throw refused("code");
  }
  return { ...access, refresh_token: issued.credential.reveal() };
}

/** A new access token of an installed app. Clients in use take over the refresh token of every answer, so the same one goes back. */
async function refresh(platform: Platform, app: OAuthAppRecord, text: string): Promise<TokenResponse> {
  const { store, keys, clock } = platform;
  const isRefreshToken = parseCredential(text)?.kind === "refresh";
  const record = isRefreshToken ? await store.read((tx) => tx.system.refreshToken(hashCredential(text, keys.pepper))) : undefined;
  const isLive = record !== undefined && record.revokedAtMs === undefined && record.expiresAtMs > clock.nowMs();
  if (!isLive || record.clientId !== app.id || record.subjectType !== "APP") {
    throw refused("refresh token");
  }
  const instance = await platform.directory.appInstance(record.subjectId);
  if (instance === undefined || instance.removedAtMs !== undefined) {
    throw refused("refresh token");
  }
  const { siteId, grantId, clientId } = record;
  const access = await issueForInstance(platform, app, { instanceId: instance.id, siteId, grantId, clientId });
  return { ...access, refresh_token: text };
}

async function answer(platform: Platform, parameters: TokenParameters): Promise<TokenResponse> {
  const { grant_type, code, refresh_token } = parameters;
  if (grant_type !== "authorization_code" && grant_type !== "refresh_token") {
    throw new OAuthError("unsupported_grant_type", "Grants of this endpoint: authorization_code, refresh_token.");
  }
  if (parameters.client_id === undefined) {
    throw new OAuthError("invalid_request", "client_id is missing.");
  }
  const app = await authenticateClient(platform, parameters);
  const credential = grant_type === "authorization_code" ? code : refresh_token;
  if (credential === undefined) {
    throw new OAuthError("invalid_request", `${grant_type === "authorization_code" ? "code" : "refresh_token"} is missing.`);
  }
  return grant_type === "authorization_code" ? redeemCode(platform, app, credential) : refresh(platform, app, credential);
}

/** `POST /oauth/access`: the older endpoint by which installed apps get their tokens. The client authenticates always. */
export function registerInstallAccess(app: FastifyInstance, platform: Platform): void {
  registerOAuthPost(app, platform, { path: "/oauth/access", answer: (parameters) => answer(platform, parameters) });
}
