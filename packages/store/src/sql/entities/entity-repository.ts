import { collectionOf, type DocumentView } from "../../bytes/document-view.ts";
import type { JsonOutput } from "../../bytes/json-output.ts";
import type {
  DocumentForm,
  EntityKind,
  EntityPlace,
  EntityQuery,
  EntityRecord,
  EntityWriter,
  FieldDefinition,
  Filter,
  NewRecord,
  UniqueValues,
} from "../../port/entities.ts";
import { UniqueTakenError } from "../../port/errors.ts";
import { firstRow } from "../executor.ts";
import { type Fragment, list, raw, type SqlStatement, sql } from "../statement.ts";
import { Candidates, type QueryContext } from "./candidates.ts";
import { countByValue } from "./count-by-value.ts";
import { EntityQueryRun } from "./entity-query.ts";
import { entityTables, readForIndexes } from "./entity-tables.ts";
import { filledUp, LIST_LENGTH_MAX } from "./id-lists.ts";
import { keptPlaces } from "./kept-places.ts";
import { RECORD_COLUMNS, toRecord } from "./record-columns.ts";
import { looksForWords, removeWords, writeWords } from "./search-words.ts";
import { deleteValues, insertValues, updateValues } from "./side-values.ts";
import { type Claim, claimsOf, claimsWithout, deleteClaims, findClaim, insertClaims, readClaims } from "./unique-values.ts";
import { writeForms } from "./write-forms.ts";

const FIRST_READ = sql`SELECT 1 FROM entity_kind LIMIT 1`;

/** What an adapter knows beside its database. */
export interface DocumentAccess {
  /** Bytes that earlier transactions kept. */
  readonly bytes?: DocumentView;
  /** Called for every document that is written, before its transaction ends. */
  readonly changed?: (collection: string, id: string) => void;
}

/** A document that takes the place of one, if that has still its revision, with what that changes of its claims. */
interface Replacement {
  readonly kind: EntityKind;
  readonly siteId: string;
  readonly record: NewRecord;
  readonly expectedRevision: number;
  readonly added: readonly Claim[];
  readonly dropped: readonly Claim[];
}

/** Documents of all kinds, in the tables of one database. */
export class EntityRepository implements EntityWriter {
  readonly #context: QueryContext;
  readonly #documents: DocumentAccess;

  constructor(context: QueryContext, documents: DocumentAccess = {}) {
    this.#context = context;
    this.#documents = documents;
  }

  async get(kind: EntityKind, siteId: string, id: string): Promise<EntityRecord | undefined> {
    const row = await firstRow(this.#context.executor, selectRecords(kind, sql`site_id = ${siteId} AND id = ${id}`));
    return row && toRecord(row);
  }

  async getMany(kind: EntityKind, siteId: string, ids: readonly string[]): Promise<readonly EntityRecord[]> {
    const found = new Map<string, EntityRecord>();
    for (let start = 0; start < ids.length; start += LIST_LENGTH_MAX) {
      const part = filledUp(ids.slice(start, start + LIST_LENGTH_MAX));
      for (const record of await this.#context.executor.rows(selectRecords(kind, sql`site_id = ${siteId} AND id IN (${list(part)})`))) {
        found.set(record.id, toRecord(record));
      }
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  findByUnique(kind: EntityKind, siteId: string, name: string, value: string): Promise<string | undefined> {
    return findClaim(this.#context.executor, kind, siteId, name, value);
  }

  async query(kind: EntityKind, siteId: string, query: EntityQuery): Promise<readonly EntityRecord[]> {
    await this.#readyFor(query.rank ?? query.filter);
    const result = await new EntityQueryRun(this.#context, kind, siteId, query).run();
    return "records" in result ? result.records.map(toRecord) : this.getMany(kind, siteId, result.ids);
  }

  async queryPlaces(kind: EntityKind, siteId: string, query: EntityQuery): Promise<readonly EntityPlace[]> {
    await this.#readyFor(query.rank ?? query.filter);
    const read = () => new EntityQueryRun(this.#context, kind, siteId, query).places();
    const view = this.#documents.bytes;
    if (view === undefined || query.rank !== undefined) {
      return read();
    }
    await this.#beginView();
    return keptPlaces({ view, kind, siteId, query }, read);
  }

  writeForms(kind: EntityKind, siteId: string, ids: readonly string[], form: DocumentForm, output: JsonOutput): Promise<void> {
    return writeForms({ reader: this, view: this.#documents.bytes, kind, siteId, form }, ids, output);
  }

  async count(kind: EntityKind, siteId: string, filter: Filter): Promise<number> {
    await this.#readyFor(filter);
    const { bytes } = this.#documents;
    const [collection, key] = [collectionOf(kind, siteId), JSON.stringify(filter)];
    if (bytes !== undefined) {
      await this.#beginView();
    }
    const kept = bytes?.count(collection, key);
    if (kept !== undefined) {
      return kept;
    }
    const count = await new Candidates(this.#context, kind, siteId, filter).count();
    bytes?.keepCount(collection, key, count);
    return count;
  }

  async matchesAtMost(kind: EntityKind, siteId: string, filter: Filter, documents: number): Promise<boolean> {
    await this.#readyFor(filter);
    const candidates = new Candidates(this.#context, kind, siteId, filter);
    return candidates.isNone || (await candidates.driverWithin(documents)) !== undefined;
  }

  countByValue(
    kind: EntityKind,
    siteId: string,
    field: FieldDefinition,
    values: readonly (string | number)[],
  ): Promise<ReadonlyMap<string | number, number>> {
    return countByValue(this.#context, kind, siteId, field, values);
  }

  async insert(kind: EntityKind, siteId: string, record: NewRecord, uniques: UniqueValues): Promise<void> {
    const { executor } = this.#context;
    const tables = entityTables(kind);
    const claims = claimsOf(kind, uniques);
    this.#documents.changed?.(collectionOf(kind, siteId), record.id);
    const inserted = await executor.change(
      sql`INSERT INTO ${raw(tables.documents)} (site_id, id, revision, created_at, updated_at, doc)
        VALUES (${siteId}, ${record.id}, ${record.revision}, ${record.createdAtMs}, ${record.updatedAtMs}, ${record.text}) ON CONFLICT DO NOTHING`,
    );
    if (inserted === 0) {
      throw new UniqueTakenError(kind.name, "id", record.id);
    }
    try {
      await insertClaims(executor, kind, siteId, record.id, claims);
    } catch (error) {
      // By hand, because a savepoint for each document costs more than all its claims. Any other error ends the unit of work.
      if (error instanceof UniqueTakenError) {
        await this.#takeBack(kind, siteId, record.id);
      }
      throw error;
    }
    const document = readForIndexes(tables, record);
    await insertValues(executor, tables, siteId, record.id, document);
    await writeWords(executor, this.#context.dialect, kind, siteId, { record, document, isNew: true });
  }

  async update(kind: EntityKind, siteId: string, record: NewRecord, expectedRevision: number, uniques: UniqueValues): Promise<boolean> {
    const { executor } = this.#context;
    const wanted = claimsOf(kind, uniques);
    this.#documents.changed?.(collectionOf(kind, siteId), record.id);
    const held = await readClaims(executor, kind, siteId, record.id);
    const [added, dropped] = [claimsWithout(wanted, held), claimsWithout(held, wanted)];
    const replace = () => this.#replace({ kind, siteId, record, expectedRevision, added, dropped });
    // Only a new claim is refused when the document is changed already; where there is none, a savepoint would keep what nobody puts back.
    return added.length === 0 ? replace() : executor.savepoint(replace);
  }

  async remove(kind: EntityKind, siteId: string, id: string): Promise<boolean> {
    const { executor } = this.#context;
    const tables = entityTables(kind);
    this.#documents.changed?.(collectionOf(kind, siteId), id);
    if (!(await this.#takeBack(kind, siteId, id))) {
      return false;
    }
    await deleteValues(executor, tables, siteId, id);
    await removeWords(executor, this.#context.dialect, kind, siteId, id);
    return true;
  }

  /** Writes a document over the one of that revision; false, with nothing changed, when there is none. Throws `UniqueTakenError` when it is changed already. */
  async #replace({ kind, siteId, record, expectedRevision, added, dropped }: Replacement): Promise<boolean> {
    const { executor } = this.#context;
    const tables = entityTables(kind);
    const updated = await executor.change(
      sql`UPDATE ${raw(tables.documents)} SET revision = ${record.revision}, created_at = ${record.createdAtMs}, updated_at = ${record.updatedAtMs},
        doc = ${record.text} WHERE site_id = ${siteId} AND id = ${record.id} AND revision = ${expectedRevision}`,
    );
    if (updated === 0) {
      return false;
    }
    await deleteClaims(executor, kind, siteId, dropped);
    await insertClaims(executor, kind, siteId, record.id, added);
    const document = readForIndexes(tables, record);
    await updateValues(executor, tables, siteId, record.id, document);
    await writeWords(executor, this.#context.dialect, kind, siteId, { record, document, isNew: false });
    return true;
  }

  /** Removes a document and its claims; false when there is none. */
  async #takeBack(kind: EntityKind, siteId: string, id: string): Promise<boolean> {
    const { executor } = this.#context;
    const removed = await executor.change(sql`DELETE FROM ${raw(entityTables(kind).documents)} WHERE site_id = ${siteId} AND id = ${id}`);
    if (removed > 0) {
      await executor.change(sql`DELETE FROM entity_unique WHERE site_id = ${siteId} AND kind = ${kind.name} AND id = ${id}`);
    }
    return removed > 0;
  }

  /** The view of a transaction begins with its first read: what was kept is then what it would read, and goes with what it reads later. */
  async #beginView(): Promise<void> {
    await firstRow(this.#context.executor, FIRST_READ);
  }

  async #readyFor(filter: Filter): Promise<void> {
    if (this.#context.executor.catchUp !== undefined && looksForWords(filter)) {
      await this.#context.executor.catchUp();
    }
  }
}

function selectRecords(kind: EntityKind, condition: Fragment): SqlStatement<EntityRecord> {
  return sql`SELECT ${raw(RECORD_COLUMNS)} FROM ${raw(entityTables(kind).documents)} AS d WHERE ${condition}`;
}
