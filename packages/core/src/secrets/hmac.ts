import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

const KEYS = new WeakMap<Uint8Array, KeyObject>();

/** The key as OpenSSL holds it. Keys are never written to after they were made, so it stays right. */
function keyObject(key: Uint8Array): KeyObject {
  const known = KEYS.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = createSecretKey(key);
  KEYS.set(key, made);
  return made;
}

/**
 * HMAC-SHA-256 of the parts, one after the other.
 *
 * Why the key object is kept: making one of raw bytes takes five times as long as the HMAC of a short text.
 */
export function hmacSha256(key: Uint8Array, ...parts: readonly string[]): Buffer {
  // Joined first: to give it a part costs more than to join a few short ones.
  return createHmac("sha256", keyObject(key)).update(parts.join("")).digest();
}
