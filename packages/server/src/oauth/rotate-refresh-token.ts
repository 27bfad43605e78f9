import { hmacSha256, type IssuedCredential, issueCredential } from "@belay/core";
import type { RefreshTokenRecord } from "@belay/store";
import type { Platform } from "../platform.ts";
import { revokeGrant } from "./standards/revocation.ts";

/** How long a refresh token that was replaced still gives its successor, in milliseconds: an answer may get lost, and be asked for again. */
export const ROTATION_GRACE_MS = 30_000;

/** A refresh token that somebody sent, with what the store knows of it. */
export interface UsedRefreshToken {
  readonly text: string;
  readonly record: RefreshTokenRecord;
}

/** The refresh token after this one: the same one each time, although only hashes are stored, because it is derived of the token itself. */
function deriveSuccessor(text: string, pepper: Uint8Array): IssuedCredential {
  return issueCredential("refresh", pepper, (size) => hmacSha256(pepper, `refresh token successor ${size} `, text).subarray(0, size));
}

/**
 * Replaces a refresh token by its successor. Of many refreshes at once one replaces it and all get the same successor.
 *
 * Shape: the successor belongs to the same grant and ends when the first token of the grant would have ended. A replaced token that comes again
 * after the grace time was stolen, or its successor was: the grant is revoked, and `undefined` is answered.
 * Source: RFC 9700 section 4.14.2.
 */
export async function rotateRefreshToken(platform: Platform, { text, record }: UsedRefreshToken): Promise<string | undefined> {
  const { store, clock, keys } = platform;
  const nowMs = clock.nowMs();
  const successor = deriveSuccessor(text, keys.pepper);
  const { rotatedAtMs: _before, ...fields } = record;
  const known = await store.write(async (tx) => {
    if (await tx.system.rotateRefreshToken(record.hash, nowMs)) {
      await tx.system.insertRefreshToken({ ...fields, hash: successor.hash, issuedAtMs: nowMs });
    }
    return tx.system.refreshToken(record.hash);
  });
  if (known?.rotatedAtMs === undefined || known.revokedAtMs !== undefined) {
    return undefined;
  }
  if (nowMs - known.rotatedAtMs > ROTATION_GRACE_MS) {
    await revokeGrant(platform, record.grantId);
    return undefined;
  }
  return successor.credential.reveal();
}
