import type { WriteTransaction } from "@belay/store";

/** Revocations are kept this long: longer than any access token that was issued before them lives. */
const KEEP_REVOCATION_MS = 86_400_000;

/** Revokes one grant: its refresh token and every access token that came of it die at once. */
export async function endGrant(tx: WriteTransaction, grantId: string, nowMs: number): Promise<void> {
  await tx.system.revokeGrant(grantId, nowMs);
  await tx.system.insertRevocation({ kind: "grant", id: grantId, revokedAtMs: nowMs, forgetAtMs: nowMs + KEEP_REVOCATION_MS });
}

/** Ends everything by which a member is signed in anywhere: grants, sessions, and codes and tokens that could become one. */
export async function endSessions(tx: WriteTransaction, siteId: string, memberId: string, nowMs: number): Promise<void> {
  await tx.signIn.endTokens(siteId, memberId, nowMs);
  await tx.signIn.endCodes(siteId, memberId, nowMs);
  for (const grantId of await tx.signIn.grantsOf(siteId, memberId)) {
    await endGrant(tx, grantId, nowMs);
  }
}
