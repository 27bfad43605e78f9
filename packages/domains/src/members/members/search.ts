import type { Filter } from "@belay/store";
import type { FieldReader } from "../../resource/allow-list.ts";
import { isObject } from "../../resource/json.ts";
import { textFilter } from "../../resource/text-filter.ts";
import { MEMBER_WORDS, READ_PERMISSION } from "../member-resource.ts";

/**
 * The filter that the free text of a search stands for: members in whose names or address every word of it begins a word.
 *
 * Shape: `fields` narrows where words are looked for. Who may not read members searches nicknames, and other fields do not exist for them (S40).
 * Errors: a validation error (400) for a field that is not searchable.
 */
export function searchFilter(search: unknown, { can }: FieldReader): Filter {
  const searchable = new Map([...MEMBER_WORDS].filter(([, { isPublic }]) => isPublic || can(READ_PERMISSION)));
  return textFilter({ ...(isObject(search) ? search : {}), mode: "AND" }, searchable);
}
