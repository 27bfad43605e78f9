import { hash } from "node:crypto";

/**
 * An id that every node computes alike from a site and a purpose: things that a site has exactly one of.
 *
 * Shape: a name-based UUID (RFC 9562 section 5.8, version 8) out of SHA-256.
 */
export function derivedId(siteId: string, purpose: string): string {
  const bytes = hash("sha256", `${siteId}\n${purpose}`, "buffer").subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const allProductsIds = new Map<string, string>();
const SITES_MAX = 10_000;

/** The category that every product of a site is in. Kept, because every write of a product asks for it. */
export function allProductsCategoryId(siteId: string): string {
  const known = allProductsIds.get(siteId);
  if (known !== undefined) return known;
  const id = derivedId(siteId, "stores/all-products-category");
  if (allProductsIds.size >= SITES_MAX) allProductsIds.clear();
  allProductsIds.set(siteId, id);
  return id;
}
