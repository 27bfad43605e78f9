import type {
  DocumentForm,
  EntityKind,
  EntityPlace,
  EntityQuery,
  EntityReader,
  EntityRecord,
  FieldDefinition,
  Filter,
} from "../port/entities.ts";
import { collectionOf } from "./document-view.ts";
import type { JsonOutput } from "./json-output.ts";

/** Reads documents and notes of which collections: an answer may be given again until one of them changes. */
export class TrackedEntities implements EntityReader {
  readonly #entities: EntityReader;
  readonly #collections = new Set<string>();

  constructor(entities: EntityReader) {
    this.#entities = entities;
  }

  /** What was read so far. */
  get collections(): ReadonlySet<string> {
    return this.#collections;
  }

  get(kind: EntityKind, siteId: string, id: string): Promise<EntityRecord | undefined> {
    return this.#of(kind, siteId).get(kind, siteId, id);
  }

  getMany(kind: EntityKind, siteId: string, ids: readonly string[]): Promise<readonly EntityRecord[]> {
    return this.#of(kind, siteId).getMany(kind, siteId, ids);
  }

  findByUnique(kind: EntityKind, siteId: string, name: string, value: string): Promise<string | undefined> {
    return this.#of(kind, siteId).findByUnique(kind, siteId, name, value);
  }

  query(kind: EntityKind, siteId: string, query: EntityQuery): Promise<readonly EntityRecord[]> {
    return this.#of(kind, siteId).query(kind, siteId, query);
  }

  queryPlaces(kind: EntityKind, siteId: string, query: EntityQuery): Promise<readonly EntityPlace[]> {
    return this.#of(kind, siteId).queryPlaces(kind, siteId, query);
  }

  writeForms(kind: EntityKind, siteId: string, ids: readonly string[], form: DocumentForm, output: JsonOutput): Promise<void> {
    return this.#of(kind, siteId).writeForms(kind, siteId, ids, form, output);
  }

  count(kind: EntityKind, siteId: string, filter: Filter): Promise<number> {
    return this.#of(kind, siteId).count(kind, siteId, filter);
  }

  matchesAtMost(kind: EntityKind, siteId: string, filter: Filter, documents: number): Promise<boolean> {
    return this.#of(kind, siteId).matchesAtMost(kind, siteId, filter, documents);
  }

  countByValue(
    kind: EntityKind,
    siteId: string,
    field: FieldDefinition,
    values: readonly (string | number)[],
  ): Promise<ReadonlyMap<string | number, number>> {
    return this.#of(kind, siteId).countByValue(kind, siteId, field, values);
  }

  #of(kind: EntityKind, siteId: string): EntityReader {
    this.#collections.add(collectionOf(kind, siteId));
    return this.#entities;
  }
}
