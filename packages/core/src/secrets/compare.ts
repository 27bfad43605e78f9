import { hash, timingSafeEqual } from "node:crypto";

/**
 * Compares two secrets, hashes, MACs, states or verifiers in time that does not depend on where they differ.
 *
 * Why: both sides are hashed first, so that a difference in length is not visible either. Every comparison of such values goes through here.
 */
export function isSameSecret(left: string, right: string): boolean {
  return timingSafeEqual(digestOf(left), digestOf(right));
}

/** What may be remembered of a long random secret that was found to be right, so that it can be told again. */
export function digestOf(secret: string): Uint8Array {
  return hash("sha256", secret, "buffer");
}

/** Compares two such digests in constant time. */
export function isSameDigest(left: Uint8Array, right: Uint8Array): boolean {
  return timingSafeEqual(left, right);
}
