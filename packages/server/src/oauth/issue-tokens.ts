import { randomBytes, randomUUID } from "node:crypto";
import {
  ACCESS_TOKEN_TTL_SECONDS,
  accessTokenClaimsText,
  InvariantError,
  issueCredential,
  signClaimsText,
  type TokenSubject,
} from "@belay/core";
import type { AppInstanceRecord, OAuthAppRecord, RefreshTokenRecord } from "@belay/store";
import type { Platform } from "../platform.ts";
import type { TokenResponse } from "./grant.ts";
import { OAuthError } from "./oauth-error.ts";

const DAY_MS = 86_400_000;

/** Life of a refresh token in milliseconds. Why a year for visitors: clients keep one in a cookie and never replace it; for apps: uninstalling ends it. */
export const REFRESH_TOKEN_TTL_MS: Readonly<Record<RefreshTokenRecord["subjectType"], number>> = {
  VISITOR: 365 * DAY_MS,
  MEMBER: 60 * DAY_MS,
  APP: 365 * DAY_MS,
};

/** The instance that a client acts as: the one named, else its only one. Errors: invalid_grant, invalid_request (400). */
export async function findInstance(platform: Platform, app: OAuthAppRecord, instanceId: string | undefined): Promise<AppInstanceRecord> {
  if (instanceId !== undefined) {
    const instance = await platform.directory.appInstance(instanceId);
    if (instance === undefined || instance.clientId !== app.id || instance.removedAtMs !== undefined) {
      throw new OAuthError("invalid_grant", "The app has no such instance.");
    }
    return instance;
  }
  const live = await platform.directory.liveInstances(app.id);
  const own = live.find((instance) => instance.siteId === app.siteId) ?? live[0];
  if (own === undefined) {
    throw new OAuthError("invalid_grant", "The app is not installed on any site.");
  }
  if (live.length > 1 && own.siteId !== app.siteId) {
    throw new OAuthError("invalid_request", "The app has several instances: name one in instance_id.");
  }
  return own;
}

/** Signs a new access token that lives `ttlSeconds`. Units of `expires_in`: seconds. */
export async function issueAccessToken(
  platform: Platform,
  subject: Omit<TokenSubject, "siteOwnerId">,
  ttlSeconds = ACCESS_TOKEN_TTL_SECONDS,
): Promise<TokenResponse> {
  const site = await platform.directory.site(subject.siteId);
  if (site === undefined) {
    throw new InvariantError(`app instance ${subject.instanceId} belongs to a site that is not there`);
  }
  const { signing } = await platform.directory.keyRing();
  const claims = accessTokenClaimsText(
    { ...subject, siteOwnerId: site.ownerUserId },
    { issuer: platform.issuer, tokenId: randomUUID(), nowSeconds: Math.floor(platform.clock.nowMs() / 1000), ttlSeconds },
  );
  return { access_token: signClaimsText(claims, signing), token_type: "Bearer", expires_in: ttlSeconds };
}

/** Starts a grant: an access token and the refresh token that renews it. The store keeps the refresh token's hash. */
export async function startGrant(
  platform: Platform,
  subject: {
    readonly type: RefreshTokenRecord["subjectType"];
    readonly id: string;
    readonly app: OAuthAppRecord;
    readonly instance: AppInstanceRecord;
  },
): Promise<TokenResponse> {
  const { type, id, app, instance } = subject;
  const grantId = randomUUID();
  const issued = issueCredential("refresh", platform.keys.pepper, randomBytes);
  const nowMs = platform.clock.nowMs();
  const access = await issueAccessToken(platform, {
    type,
    id,
    siteId: instance.siteId,
    clientId: app.id,
    instanceId: instance.id,
    grantId,
  });
  await platform.store.write((tx) =>
    tx.system.insertRefreshToken({
      hash: issued.hash,
      grantId,
      clientId: app.id,
      siteId: instance.siteId,
      subjectType: type,
      subjectId: id,
      issuedAtMs: nowMs,
      expiresAtMs: nowMs + REFRESH_TOKEN_TTL_MS[type],
    }),
  );
  return { ...access, refresh_token: issued.credential.reveal() };
}
