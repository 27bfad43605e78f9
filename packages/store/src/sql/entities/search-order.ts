import { fieldValues } from "../../filter/field-values.ts";
import type { EntityKind, EntityRecord, FieldDefinition } from "../../port/entities.ts";
import { entityTables } from "./entity-tables.ts";

/**
 * Places in the index for the documents of one second: the documents of a later second have the greater places.
 *
 * Shape: a million a second is more than can be written; with 32 bits for the second a place is a whole number that a double holds.
 */
const PLACES = 2 ** 20;
/** The second of what has no time. */
const SECOND_MIN = 1;
/** The last second that the index tells from those before it. */
export const SECOND_MAX = 2 ** 32 - 1;

/** The field by whose times the full-text index numbers the documents of a kind: that of its default sort, if it is a time. */
export function timeFieldOf(kind: EntityKind): FieldDefinition | undefined {
  const field = kind.defaultSort && entityTables(kind).oneValueFields.get(kind.defaultSort.path);
  return field?.type === "date" ? field : undefined;
}

/** The second of a document in the index: of kinds without a field for it that in which the document was made. */
export function secondOf(kind: EntityKind, { createdAtMs }: Pick<EntityRecord, "createdAtMs">, document: unknown): number {
  const field = timeFieldOf(kind);
  return field === undefined ? clamped(createdAtMs) : secondOfTime(fieldValues(field, document)[0]);
}

/** The second of a value of such a field. What has none, or is older than 1970, is of the first second: values in order have seconds in order. */
export function secondOfTime(value: unknown): number {
  return clamped(typeof value === "string" ? Date.parse(value) : 0);
}

function clamped(ms: number): number {
  return Number.isNaN(ms) ? SECOND_MIN : Math.min(SECOND_MAX, Math.max(SECOND_MIN, Math.floor(ms / 1_000)));
}

/** Whether the times of a second's documents are of that second. */
export function isExact(second: number): boolean {
  return second > SECOND_MIN && second < SECOND_MAX;
}

/** The first place of a second. */
export function placesFrom(second: number): number {
  return second * PLACES;
}

/** The second of a place. */
export function secondAt(place: number): number {
  return Math.floor(place / PLACES);
}
