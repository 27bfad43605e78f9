import type { EntityKind, EntityPlace } from "../port/entities.ts";
import type { JsonOutput } from "./json-output.ts";
import type { PlacesWanted } from "./kept-orders.ts";

/**
 * What a read transaction may use of the bytes that were kept by others.
 *
 * Shape: nothing is copied and nothing kept once a commit came after the transaction began: it sees an older state, or the bytes do.
 */
export interface DocumentView {
  /** Whether nothing was committed since the transaction began, here or by another process. */
  isCurrent(): boolean;
  has(collection: string, form: string, id: string): boolean;
  /** Copies documents, from the first on, with commas between them; answers how many, before the first that is not kept. */
  copy(collection: string, form: string, ids: readonly string[], output: JsonOutput): number;
  /** Does nothing once something was committed here. */
  keep(collection: string, form: string, id: string, text: string): void;
  /** How many documents of a collection a filter matches, where an earlier transaction counted them and they are what this one sees. */
  count(collection: string, filter: string): number | undefined;
  /** Does nothing once something was committed here. */
  keepCount(collection: string, filter: string, count: number): void;
  /** What a query finds in an order of a collection, where earlier transactions read it and it is what this one sees. `order` names filter and sort. */
  places(collection: string, order: string, wanted: PlacesWanted): readonly EntityPlace[] | undefined;
  /** Does nothing once something was committed here. */
  keepPlaces(collection: string, order: string, wanted: PlacesWanted, found: readonly EntityPlace[]): void;
}

/** The documents of one kind on one site, as a key. */
export function collectionOf(kind: EntityKind, siteId: string): string {
  return `${kind.name} ${siteId}`;
}
