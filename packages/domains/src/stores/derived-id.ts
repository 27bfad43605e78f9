import { hash } from "node:crypto";

/** Ids that were asked for, by what they are computed of: reads and writes of products ask for the same few each time. */
const known = new Map<string, string>();
const KNOWN_MAX = 10_000;

/**
 * An id that every node computes alike from a site and a purpose: things that a site has exactly one of.
 *
 * Shape: a name-based UUID (RFC 9562 section 5.8, version 8) out of SHA-256.
 */
export function derivedId(siteId: string, purpose: string): string {
  const name = `${siteId}\n${purpose}`;
  const asked = known.get(name);
  if (asked !== undefined) return asked;
  if (known.size >= KNOWN_MAX) known.clear();
  const id = idOf(name);
  known.set(name, id);
  return id;
}

function idOf(name: string): string {
  const bytes = hash("sha256", name, "buffer").subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The category that every product of a site is in. */
export function allProductsCategoryId(siteId: string): string {
  return derivedId(siteId, "stores/all-products-category");
}
