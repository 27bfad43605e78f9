import type { FieldDefinition, Sort } from "@belay/store";
import { moduleContract } from "../../contract.ts";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import { defineResource } from "../../resource/resource.ts";

/** Where a badge stands among the site's badges: the lower the further in front. Moving one writes that one only. */
export const POSITION: FieldDefinition = { path: `${HIDDEN_KEY}.position`, type: "number", multiple: false, indexed: true };

/** The order in which badges are shown. */
export const DISPLAY_ORDER: readonly Sort[] = [{ field: POSITION, order: "ASC" }];

/** Labels that members carry on their profiles. */
export const BADGE = defineResource({
  name: "badge",
  contract: await moduleContract("members/badges-v2"),
  entity: "Badge",
  uniques: ["slug"],
  further: [POSITION],
  defaultSort: { path: POSITION.path, order: "ASC" },
});

/** Which member carries which badge. */
export const BADGE_ASSIGNMENT = defineResource({
  name: "badge_assignment",
  contract: await moduleContract("members/badge-assignments"),
  entity: "BadgeAssignment",
  uniques: ["badge_of_member"],
});
