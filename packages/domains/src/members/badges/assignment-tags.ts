import { type JsonObject, ownValue } from "../../resource/json.ts";
import { ruleViolation } from "../../resource/violation.ts";

/** Most tags of a kind on one assignment: the size of the contract's list. */
const TAGS_MAX = 100;
const KINDS = ["privateTags", "tags"] as const;

function tagIds(tags: unknown, kind: (typeof KINDS)[number]): readonly string[] {
  const list = ownValue(ownValue(tags, kind), "tagIds");
  return Array.isArray(list) ? list.filter((tag) => typeof tag === "string") : [];
}

/**
 * The `tags` of an assignment after a change; a tag that is assigned and unassigned at once is assigned.
 *
 * Errors: a validation error (400) when there would be too many.
 */
export function changeTags(tags: unknown, assign: unknown, unassign: unknown): JsonObject {
  const lists = KINDS.map((kind) => {
    const gone = new Set(tagIds(unassign, kind));
    const kept = tagIds(tags, kind).filter((tag) => !gone.has(tag));
    const list = [...new Set([...kept, ...tagIds(assign, kind)])];
    if (list.length > TAGS_MAX) throw ruleViolation(`assignTags.${kind}`, "TAG_LIMIT_EXCEEDED", `an assignment has at most ${TAGS_MAX}`);
    return [kind, { tagIds: list }] as const;
  });
  return Object.fromEntries(lists);
}
