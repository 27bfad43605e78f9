import { hashCredential, parseCredential } from "@belay/core";
import { findMember } from "@belay/domains/members";
import type { OAuthAppRecord, ReadTransaction, RefreshTokenRecord } from "@belay/store";
import type { Platform } from "../../platform.ts";
import type { Grant } from "../grant.ts";
import { issueAccessToken } from "../issue-tokens.ts";
import { OAuthError } from "../oauth-error.ts";
import { rotateRefreshToken, type UsedRefreshToken } from "../rotate-refresh-token.ts";

function refused(): OAuthError {
  return new OAuthError("invalid_grant", "The refresh token does not count: it is unknown, expired, revoked, or another client's.");
}

/** The new refresh token, where the app replaces them or has replaced this one. Errors: invalid_grant (400) for one that comes again too late. */
async function successorOf(platform: Platform, app: OAuthAppRecord, used: UsedRefreshToken): Promise<string | undefined> {
  if (app.rotatesRefreshTokens !== true && used.record.rotatedAtMs === undefined) {
    return undefined;
  }
  const successor = await rotateRefreshToken(platform, used);
  if (successor === undefined) {
    throw refused();
  }
  return successor;
}

/**
 * The token's record; none for a member who may not sign in any more.
 *
 * Why, although blocking a member revokes their grants: what is asked here does not depend on everybody who changes members thinking of it.
 */
async function findRecord(tx: ReadTransaction, hash: string): Promise<RefreshTokenRecord | undefined> {
  const record = await tx.system.refreshToken(hash);
  if (record?.subjectType !== "MEMBER") {
    return record;
  }
  const member = await findMember(tx.entities, record.siteId, record.subjectId);
  return member?.status === "APPROVED" ? record : undefined;
}

/**
 * A new access token for the same subject. The refresh token stays as it is and none is returned, unless the app was set to replace them: clients
 * in use keep their first one, so replacing it would sign their users out. Some of them send no client id. Source: RFC 6749 section 6.
 */
export const refreshToken: Grant = {
  grantType: "refresh_token",
  parameters: ["client_id", "refresh_token"],
  handler: async (platform, parameters) => {
    const text = parameters.refresh_token;
    if (text === undefined) {
      throw new OAuthError("invalid_request", "refresh_token is missing.");
    }
    if (parseCredential(text)?.kind !== "refresh") {
      throw refused();
    }
    const record = await platform.store.read((tx) => findRecord(tx, hashCredential(text, platform.keys.pepper)));
    const clientId = parameters.client_id;
    // Whoever renews the token of an app has to authenticate as it: at /oauth/access.
    if (record?.subjectType === "APP") {
      throw refused();
    }
    if (record === undefined || record.revokedAtMs !== undefined || record.expiresAtMs <= platform.clock.nowMs()) {
      throw refused();
    }
    const app = await platform.directory.oauthApp(record.clientId);
    if (app === undefined || (clientId !== undefined && clientId !== record.clientId)) {
      throw refused();
    }
    const instance = (await platform.directory.liveInstances(app.id)).find(({ siteId }) => siteId === record.siteId);
    if (instance === undefined) {
      throw refused();
    }
    const successor = await successorOf(platform, app, { text, record });
    const { subjectType, subjectId, siteId, grantId } = record;
    const subject = { type: subjectType, id: subjectId, siteId, clientId: app.id, instanceId: instance.id, grantId };
    return { ...(await issueAccessToken(platform, subject)), ...(successor === undefined ? {} : { refresh_token: successor }) };
  },
};
