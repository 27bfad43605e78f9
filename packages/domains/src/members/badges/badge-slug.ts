import type { EntityReader } from "@belay/store";
import { BADGE } from "./badge-resource.ts";

/** Numbered slugs that are tried before a random one. */
const NUMBERED_MAX = 9;

/** The address part of a title: lower case, hyphens for spaces, nothing but letters and digits beside them. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]+/gu, "")
    .split(/[\s-]+/u)
    .filter((word) => word !== "");
  return words.join("-") || "badge";
}

/** A slug that no other badge of the site has. `own` is the slug that the badge has already. */
export async function freeSlug(entities: EntityReader, siteId: string, title: string, newId: () => string, own?: unknown): Promise<string> {
  const base = slugOf(title);
  for (let number = 0; number <= NUMBERED_MAX; number += 1) {
    const slug = number === 0 ? base : `${base}-${number}`;
    if (slug === own || (await entities.findByUnique(BADGE.kind, siteId, "slug", slug)) === undefined) return slug;
  }
  return `${base}-${newId().replaceAll("-", "").slice(-12)}`;
}
