import { randomUUID } from "node:crypto";
import { ACCESS_TOKEN_TTL_SECONDS, accessTokenClaims, BelayError, signAccessToken } from "@belay/core";
import { findUser, type InstallationKeys } from "@belay/domains/apps";
import type { Store } from "@belay/store";
import { openKeyRing } from "./key-ring.ts";

/** Whom a session token of a user is made for. Units: `ttlSeconds` 1 to 14,400. */
export interface UserTokenRequest {
  readonly userId: string;
  readonly siteId: string;
  /** The app through which the user works; the site's own where none is named. */
  readonly clientId?: string;
  /** `iss` of the server that the token is for. */
  readonly issuer: string;
  readonly nowMs: number;
  readonly ttlSeconds?: number;
}

/** A session token of a user; shown once. Revoking `grantId` ends the session. */
export interface UserToken {
  readonly accessToken: string;
  readonly grantId: string;
  readonly clientId: string;
  readonly expiresAtMs: number;
}

/**
 * Signs a session token: the user on one site, limited to what their roles hold there at the time of each call.
 *
 * Errors: NOT_FOUND (404) for a user, site or app that is not there, or a user of another account than the site's.
 */
export async function issueUserToken(store: Store, keys: InstallationKeys, request: UserTokenRequest): Promise<UserToken> {
  const { userId, siteId, clientId, issuer, nowMs } = request;
  const ttlSeconds = Math.min(request.ttlSeconds ?? ACCESS_TOKEN_TTL_SECONDS, ACCESS_TOKEN_TTL_SECONDS);
  const { site, instance, ring } = await store.read(async ({ system }) => {
    const user = await findUser(system, userId);
    const found = await system.site(siteId);
    if (found === undefined || found.accountId !== user.accountId) {
      throw new BelayError("NOT_FOUND", { message: `The user's account has no site ${siteId}.` });
    }
    const apps = clientId === undefined ? (await system.oauthApps(siteId)).map(({ id }) => id) : [clientId];
    const instances = (await Promise.all(apps.map((id) => system.appInstances(id)))).flat();
    const live = instances.find((each) => each.siteId === siteId && each.removedAtMs === undefined);
    return { site: found, instance: live, ring: openKeyRing(await system.signingKeys(), keys) };
  });
  if (instance === undefined) {
    throw new BelayError("NOT_FOUND", { message: "No app is installed on the site that the user could work through." });
  }
  if (ring === undefined) {
    throw new BelayError("NOT_FOUND", { message: "The installation has no signing key yet: start the server once." });
  }
  const grantId = randomUUID();
  const subject = { type: "USER", id: userId, siteId, siteOwnerId: site.ownerUserId, grantId } as const;
  const claims = accessTokenClaims(
    { ...subject, clientId: instance.clientId, instanceId: instance.id },
    { issuer, tokenId: randomUUID(), nowSeconds: Math.floor(nowMs / 1000), ttlSeconds },
  );
  return { accessToken: signAccessToken(claims, ring.signing), grantId, clientId: instance.clientId, expiresAtMs: claims.exp * 1000 };
}
