import { randomBytes } from "node:crypto";
import { issueCredential } from "@belay/core";
import { OFFLINE_ACCESS } from "@belay/domains/redirects";
import type { AppInstanceRecord, WriteTransaction } from "@belay/store";
import type { Platform } from "../platform.ts";
import type { TokenResponse } from "./grant.ts";
import { issueAccessToken, REFRESH_TOKEN_TTL_MS } from "./issue-tokens.ts";

/** Whether a scope asks for a refresh token. */
export function asksOffline(scope: string | undefined): boolean {
  return scope?.split(" ").includes(OFFLINE_ACCESS) === true;
}

/** A member's grant whose tokens are made and not in the store yet. */
export interface PreparedGrant {
  readonly response: TokenResponse;
  /** Puts the refresh token into the store, in the transaction that decides whether the grant begins. */
  readonly begin: (tx: WriteTransaction) => Promise<void>;
}

/** Makes the tokens of a member's grant, outside of any transaction: signing takes longer than the statements. */
export async function prepareMemberGrant(
  platform: Platform,
  instance: AppInstanceRecord,
  { memberId, grantId, isOffline }: { readonly memberId: string; readonly grantId: string; readonly isOffline: boolean },
): Promise<PreparedGrant> {
  const { siteId, clientId, id: instanceId } = instance;
  const access = await issueAccessToken(platform, { type: "MEMBER", id: memberId, siteId, clientId, instanceId, grantId });
  const { hash, credential } = issueCredential("refresh", platform.keys.pepper, randomBytes);
  const issuedAtMs = platform.clock.nowMs();
  const expiresAtMs = issuedAtMs + REFRESH_TOKEN_TTL_MS.MEMBER;
  return {
    // Kept also where nobody gets it: by this row the grant is found when the member loses it.
    response: isOffline ? { ...access, refresh_token: credential.reveal() } : access,
    begin: (tx) =>
      tx.system.insertRefreshToken({
        hash,
        grantId,
        clientId,
        siteId,
        subjectType: "MEMBER",
        subjectId: memberId,
        issuedAtMs,
        expiresAtMs,
      }),
  };
}
