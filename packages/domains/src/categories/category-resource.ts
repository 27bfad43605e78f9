import { InvariantError } from "@belay/core";
import type { EntityKind, FieldDefinition, TextField } from "@belay/store";
import { moduleContract } from "../contract.ts";
import { methodIdOf } from "../resource/entity-rules.ts";
import { HIDDEN_KEY } from "../resource/layers.ts";
import { defineResource } from "../resource/resource.ts";

/** The permission whose holders see categories that are not visible. */
export const READ_CATEGORIES = "CATEGORIES.CATEGORY_READ";

/** Which tree a category is in, as one text: what filters and claims name it by. */
export const TREE_FIELD: FieldDefinition = { path: `${HIDDEN_KEY}.tree`, type: "string", multiple: false, indexed: true };

/** Where the words of each searchable field are kept, and what they count. */
export const SEARCH_FIELDS: ReadonlyMap<string, TextField> = new Map([
  ["name", { path: `${HIDDEN_KEY}.words.name`, code: "n", weight: 6 }],
  ["description", { path: `${HIDDEN_KEY}.words.description`, code: "d", weight: 1 }],
]);

/** Categories: the nodes of trees, by which the items of a catalogue are found. Slugs and handles are unique in their tree. */
export const CATEGORY = defineResource({
  name: "category",
  contract: await moduleContract("categories/categories"),
  entity: "Category",
  uniques: ["slug", "handle"],
  further: [TREE_FIELD],
  text: [...SEARCH_FIELDS.values()],
});

/** The shape of a tree: one document for each, so that two changes of one tree never miss each other. */
export const CATEGORY_TREE_KIND: EntityKind = { name: "category_tree", fields: [], uniques: [] };

/** The id of a method of the categories. */
export function categoryMethod(name: string): string {
  return methodIdOf(CATEGORY, name);
}

/** A field of categories that queries name. */
export function categoryField(wire: string): FieldDefinition {
  const field = CATEGORY.fields.get(wire)?.stored;
  if (field === undefined) throw new InvariantError(`categories have no field ${wire}`);
  return field;
}
