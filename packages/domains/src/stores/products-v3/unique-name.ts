import type { EntityReader } from "@belay/store";
import { PRODUCT } from "./product-resource.ts";

/** Numbered names that are tried before a random one. */
const NUMBERED_MAX = 9;

/** The address part that a name makes: lower-case letters and digits with hyphens between them. */
export function slugOf(name: string): string {
  const words =
    name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 100).replace(/-$/, "") || "product";
}

/**
 * A name that no product of the site has in a unique set: the base itself, or with a number, or with a random end.
 *
 * `own` is a product whose claim does not count.
 */
export async function freeName(
  entities: EntityReader,
  siteId: string,
  set: "slug" | "handle",
  base: string,
  newId: () => string,
  own?: string,
): Promise<string> {
  for (let number = 0; number <= NUMBERED_MAX; number += 1) {
    const name = number === 0 ? base : `${base}-${number}`;
    const holder = await entities.findByUnique(PRODUCT.kind, siteId, set, name);
    if (holder === undefined || holder === own) return name;
  }
  return `${base}-${newId().replaceAll("-", "").slice(-12)}`;
}
