import { hash, timingSafeEqual } from "node:crypto";

/**
 * Compares two secrets, hashes, MACs, states or verifiers in time that does not depend on where they differ.
 *
 * Why: both sides are hashed first, so that a difference in length is not visible either. Every comparison of such values goes through here.
 */
export function isSameSecret(left: string, right: string): boolean {
  return timingSafeEqual(hash("sha256", left, "buffer"), hash("sha256", right, "buffer"));
}
