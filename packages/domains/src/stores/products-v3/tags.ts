import { BelayError } from "@belay/core";
import { ownValue } from "../../resource/json.ts";
import { distinct } from "./create-product-entity.ts";
import type { Product } from "./product.ts";
import { listOf } from "./product-input.ts";

/** Tags to assign and to unassign, as a request says it. */
export interface TagChange {
  readonly assign: Tags;
  readonly unassign: Tags;
}

interface Tags {
  readonly publicTags: readonly string[];
  readonly privateTags: readonly string[];
}

/** Reads `assignTags` and `unassignTags`. Errors: EMPTY_ASSIGN_AND_UNASSIGN_LISTS (400). */
export function parseTagChange(request: unknown): TagChange {
  const change = { assign: parseTags(ownValue(request, "assignTags")), unassign: parseTags(ownValue(request, "unassignTags")) };
  const count = [change.assign, change.unassign].reduce((sum, tags) => sum + tags.publicTags.length + tags.privateTags.length, 0);
  if (count === 0) throw new BelayError("EMPTY_ASSIGN_AND_UNASSIGN_LISTS");
  return change;
}

function parseTags(tags: unknown): Tags {
  const list = (key: string): readonly string[] => listOf(ownValue(ownValue(tags, key), "tagIds")).filter((tag) => typeof tag === "string");
  return { publicTags: list("publicTags"), privateTags: list("privateTags") };
}

/** The tags of a product after a change: first unassigned, then assigned, so that a tag in both lists stays. */
export function changeTags(product: Product, { assign, unassign }: TagChange): Pick<Product, "publicTags" | "privateTags"> {
  const change = (key: "publicTags" | "privateTags"): readonly string[] =>
    distinct([...product[key].filter((tag) => !unassign[key].includes(tag)), ...assign[key]]);
  return { publicTags: change("publicTags"), privateTags: change("privateTags") };
}
