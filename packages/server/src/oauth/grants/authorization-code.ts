import { createHash } from "node:crypto";
import { isSameSecret } from "@belay/core";
import { tokenHash } from "@belay/domains/identity";
import { endGrant, findMember } from "@belay/domains/members";
import type { AuthorizationCodeRecord, WriteTransaction } from "@belay/store";
import type { Platform } from "../../platform.ts";
import { authenticateClient, findPublicClient } from "../authenticate-client.ts";
import type { Grant, TokenParameters } from "../grant.ts";
import { OAuthError } from "../oauth-error.ts";
import { asksOffline, prepareMemberGrant } from "../start-member-grant.ts";

/** Source: RFC 7636 section 4.1. */
const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

function refused(): OAuthError {
  return new OAuthError("invalid_grant", "The code does not count: it is unknown, expired, was used, or belongs to another request.");
}

function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

/** Whether the request is the one that the code was made for: client, address and challenge. */
function isBoundTo(record: AuthorizationCodeRecord, clientId: string, { redirect_uri, code_verifier }: TokenParameters): boolean {
  const isVerified =
    code_verifier !== undefined && VERIFIER.test(code_verifier) && isSameSecret(challengeOf(code_verifier), record.codeChallenge);
  return isVerified && record.clientId === clientId && record.redirectUri === redirect_uri;
}

/** Ends what came of a code that was used before. Answers whether it had been: that is committed, so it is no error of the transaction. */
async function endIfUsed(tx: WriteTransaction, hash: string, nowMs: number): Promise<boolean> {
  const record = await tx.signIn.code(hash);
  if (record?.usedAtMs === undefined) {
    return false;
  }
  await endGrant(tx, record.grantId, nowMs);
  return true;
}

/** Redeems a code, and nothing but the first of many tries does: one statement decides. False for every other try. */
async function redeem(
  platform: Platform,
  record: AuthorizationCodeRecord,
  begin: (tx: WriteTransaction) => Promise<void>,
): Promise<boolean> {
  const nowMs = platform.clock.nowMs();
  return platform.store.write(async (tx) => {
    if (!(await tx.signIn.useCode(record.hash, nowMs))) {
      await endIfUsed(tx, record.hash, nowMs);
      return false;
    }
    const member = await findMember(tx.entities, record.siteId, record.memberId);
    if (member?.status !== "APPROVED") {
      return false;
    }
    await begin(tx);
    return true;
  });
}

/**
 * A member's tokens for the code that the login page sent back.
 *
 * Shape: PKCE with S256 always; a second use of a code is refused and revokes what came of the first.
 * Source: RFC 6749 section 4.1.3, RFC 7636, RFC 9700 section 2.1.1.
 */
export const authorizationCode: Grant = {
  grantType: "authorization_code",
  parameters: ["client_id", "client_secret", "code", "code_verifier", "redirect_uri"],
  handler: async (platform, parameters) => {
    const { code, client_secret } = parameters;
    if (code === undefined || parameters.code_verifier === undefined) {
      throw new OAuthError("invalid_request", `${code === undefined ? "code" : "code_verifier"} is missing.`);
    }
    const app = client_secret === undefined ? await findPublicClient(platform, parameters) : await authenticateClient(platform, parameters);
    const hash = tokenHash(platform, "code", code);
    const record = await platform.store.read((tx) => tx.signIn.code(hash));
    if (record?.usedAtMs !== undefined) {
      await platform.store.write((tx) => endIfUsed(tx, hash, platform.clock.nowMs()));
      throw refused();
    }
    const instance = (await platform.directory.liveInstances(app.id)).find(({ siteId }) => siteId === record?.siteId);
    if (record === undefined || instance === undefined || !isBoundTo(record, app.id, parameters)) {
      throw refused();
    }
    const { response, begin } = await prepareMemberGrant(platform, instance, { ...record, isOffline: asksOffline(record.scope) });
    if (!(await redeem(platform, record, begin))) {
      throw refused();
    }
    return response;
  },
};
