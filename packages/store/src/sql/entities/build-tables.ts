import type { EntityKind, EntityQuery } from "../../port/entities.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { list, raw, sql } from "../statement.ts";
import { EntityQueryRun } from "./entity-query.ts";
import { type EntityTables, entityIndexes, entityTables, kindDefinition, readForIndexes } from "./entity-tables.ts";
import { timeFieldOf } from "./search-order.ts";
import { writeWords } from "./search-words.ts";
import { insertValues } from "./side-values.ts";

const DOCUMENTS_PER_STEP = 500;

/** What a kind needs that its documents do not have yet. */
interface Missing {
  readonly values: boolean;
  readonly words: boolean;
}

/**
 * Makes the tables and indexes of kinds that are new or whose fields changed, and fills what a new field of an old kind needs.
 *
 * Shape: only adds. An index that no field needs any more stays, because another process may have been opened with other kinds.
 * Runs in the caller's transaction; a kind whose definition is as recorded costs nothing.
 */
export async function buildEntityTables(executor: SqlExecutor, dialect: SqlDialect, kinds: readonly EntityKind[]): Promise<void> {
  const recorded = await executor.rows(sql<{ name: string; definition: string }>`SELECT name, definition FROM entity_kind`);
  const definitions = new Map(recorded.map((row) => [row.name, row.definition]));
  for (const kind of kinds) {
    const definition = kindDefinition(kind, dialect);
    const before = definitions.get(kind.name);
    if (before !== definition) {
      await buildKind(executor, dialect, entityTables(kind), before === undefined ? undefined : missingIn(before, definition));
      await executor.change(
        sql`INSERT INTO entity_kind (name, definition) VALUES (${kind.name}, ${definition}) ON CONFLICT (name) DO UPDATE SET definition = excluded.definition`,
      );
    }
  }
}

/** What documents that were written by one definition lack for another. */
function missingIn(before: string, definition: string): Missing {
  // Both were written by `kindDefinition`.
  const [old, current] = [JSON.parse(before), JSON.parse(definition)] as readonly [Record<string, unknown>, Record<string, unknown>];
  const differs = (...parts: readonly string[]): boolean =>
    parts.some((part) => JSON.stringify(old[part]) !== JSON.stringify(current[part]));
  return { values: differs("values"), words: differs("text", "textOrder") };
}

/** `missing` is undefined for a new kind. */
async function buildKind(executor: SqlExecutor, dialect: SqlDialect, tables: EntityTables, missing: Missing | undefined): Promise<void> {
  if (missing === undefined) {
    await createTables(executor, dialect, tables);
  }
  const indexes = entityIndexes(tables, dialect);
  for (const index of indexes) {
    await executor.change(raw(index.statement));
  }
  for (const statement of dialect.ddl.statistics(tables, indexes)) {
    await executor.change(statement);
  }
  if (missing?.values || missing?.words) {
    await fill(atOnce(executor), dialect, tables, missing);
  }
}

async function createTables(executor: SqlExecutor, dialect: SqlDialect, tables: EntityTables): Promise<void> {
  const { documents, values } = tables;
  const { textType, documentColumns } = dialect.ddl;
  await executor.change(
    raw(`CREATE TABLE ${documents} (site_id ${textType} NOT NULL, id ${textType} NOT NULL, revision bigint NOT NULL, created_at bigint NOT NULL,
      updated_at bigint NOT NULL, doc ${textType} NOT NULL${documentColumns}, PRIMARY KEY (site_id, id))`),
  );
  await executor.change(
    raw(`CREATE TABLE ${values} (site_id ${textType} NOT NULL, field ${textType} NOT NULL, value ${dialect.ddl.anyType} NOT NULL, id ${textType} NOT NULL,
      PRIMARY KEY (site_id, field, value, id))${dialect.ddl.keyTableSuffix}`),
  );
  await executor.change(raw(`CREATE INDEX ${values}_by_id ON ${values} (site_id, id, field)`));
}

interface FilledRow {
  readonly id: string;
  readonly createdAtMs: number;
  readonly text: string;
}

/** Does at once what the executor would put off: that is kept to its end, and these are all documents of a store. */
function atOnce(executor: SqlExecutor): SqlExecutor {
  return {
    rows: (statement) => executor.rows(statement),
    values: (statement) => executor.values(statement),
    change: (statement) => executor.change(statement),
    savepoint: (work) => executor.savepoint(work),
    noteSystemChange: () => executor.noteSystemChange(),
  };
}

/** Writes the side rows of all documents anew, or the words that searches find them by, or both. */
async function fill(executor: SqlExecutor, dialect: SqlDialect, tables: EntityTables, missing: Missing): Promise<void> {
  const { documents, values, kind } = tables;
  if (missing.values) {
    await executor.change(raw(`DELETE FROM ${values}`));
  }
  if ((!missing.values || tables.manyValueFields.size === 0) && kind.text === undefined) {
    return;
  }
  for (const { siteId } of await executor.rows(sql<{ siteId: string }>`SELECT DISTINCT site_id AS "siteId" FROM ${raw(documents)}`)) {
    for await (const ids of idsInOrder({ executor, dialect, documentsMax: 0 }, kind, siteId)) {
      const rows = await executor.rows(
        sql<FilledRow>`SELECT id, created_at AS "createdAtMs", doc AS text FROM ${raw(documents)} WHERE site_id = ${siteId} AND id IN (${list(ids)})`,
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const record of ids.flatMap((id) => byId.get(id) ?? [])) {
        const document = readForIndexes(tables, record);
        if (missing.values) {
          await insertValues(executor, tables, siteId, record.id, document);
        }
        if (missing.words) {
          await writeWords(executor, dialect, kind, siteId, { record, document, isNew: false });
        }
      }
    }
  }
}

/** The ids of a site, in steps, the oldest first where the index of words is in that order: what comes at its end costs it least. */
async function* idsInOrder(
  context: { readonly executor: SqlExecutor; readonly dialect: SqlDialect; readonly documentsMax: number },
  kind: EntityKind,
  siteId: string,
): AsyncGenerator<readonly string[]> {
  const field = timeFieldOf(kind);
  const sort: EntityQuery["sort"] = field === undefined ? [] : [{ field, order: "ASC" }];
  const query: EntityQuery = { filter: { kind: "all" }, sort, limit: DOCUMENTS_PER_STEP };
  for (let places = await new EntityQueryRun(context, kind, siteId, query).places(); places.length > 0; ) {
    yield places.map(({ id }) => id);
    const after = places.at(-1);
    places = after === undefined ? [] : await new EntityQueryRun(context, kind, siteId, { ...query, after }).places();
  }
}
