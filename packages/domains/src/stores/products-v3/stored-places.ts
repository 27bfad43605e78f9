import type { FieldDefinition } from "@belay/store";
import type { JsonObject } from "../../resource/json.ts";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import type { CategoryPlace, Product } from "./product.ts";

type Places = Pick<Product, "directCategories" | "allCategories">;
type Times = Readonly<Record<string, string>>;

/** How the hidden layer of a product keeps its categories: times apart, so that queries can sort by the time of one category. */
export interface StoredPlaces {
  readonly directCategories: readonly Omit<CategoryPlace, "addedAtMs">[];
  readonly allCategories: readonly Omit<CategoryPlace, "addedAtMs">[];
  readonly added?: Times;
  readonly addedBelow?: Times;
}

/** The categories of products that visitors do not see: what the counts of categories leave out for them. Absent on visible products. */
export const HIDDEN_CATEGORIES: FieldDefinition = {
  ...{ path: `${HIDDEN_KEY}.hiddenCategories`, type: "string" },
  ...{ multiple: true, indexed: true },
};

/** When products came into a category, or last below it; a sort of documents that a filter has narrowed. */
export function addedField(categoryId: string, where: "itself" | "below"): FieldDefinition {
  const times = where === "itself" ? "added" : "addedBelow";
  return { path: `${HIDDEN_KEY}.${times}.${timeKey(categoryId)}`, type: "date", multiple: false, indexed: false };
}

/** An id as a step of a field path, which begins with a letter. */
function timeKey(categoryId: string): string {
  return `in-${categoryId}`;
}

/** The categories of a product as its hidden layer keeps them. */
export function packPlaces({ directCategories, allCategories, visible }: Pick<Product, keyof Places | "visible">): JsonObject {
  return {
    directCategories: directCategories.map(withoutTime),
    allCategories: allCategories.map(withoutTime),
    added: packTimes(directCategories),
    addedBelow: packTimes(allCategories),
    hiddenCategories: visible ? undefined : directCategories.map(({ id }) => id),
  };
}

/** The inverse of `packPlaces`. */
export function unpackPlaces({ directCategories, allCategories, added, addedBelow }: StoredPlaces): Places {
  return { directCategories: withTimes(directCategories, added), allCategories: withTimes(allCategories, addedBelow) };
}

function withoutTime({ id, index }: CategoryPlace): JsonObject {
  return index === undefined ? { id } : { id, index };
}

function packTimes(places: readonly CategoryPlace[]): Times | undefined {
  const times = places.flatMap(({ id, addedAtMs }) => (addedAtMs === undefined ? [] : [[timeKey(id), new Date(addedAtMs).toISOString()]]));
  return times.length === 0 ? undefined : Object.fromEntries(times);
}

function withTimes(places: StoredPlaces["directCategories"], times: Times = {}): readonly CategoryPlace[] {
  return places.map((place) => {
    const time = times[timeKey(place.id)];
    return time === undefined ? place : { ...place, addedAtMs: Date.parse(time) };
  });
}
