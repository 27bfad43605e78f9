import type { EntityKind } from "../../port/entities.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { raw, sql } from "../statement.ts";
import { type EntityTables, entityIndexes, entityTables, kindDefinition, readForIndexes } from "./entity-tables.ts";
import { writeWords } from "./search-words.ts";
import { insertValues } from "./side-values.ts";

const DOCUMENTS_PER_STEP = 500;

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
      await buildKind(executor, dialect, entityTables(kind), before === undefined);
      await executor.change(
        sql`INSERT INTO entity_kind (name, definition) VALUES (${kind.name}, ${definition}) ON CONFLICT (name) DO UPDATE SET definition = excluded.definition`,
      );
    }
  }
}

async function buildKind(executor: SqlExecutor, dialect: SqlDialect, tables: EntityTables, isNew: boolean): Promise<void> {
  if (isNew) {
    await createTables(executor, dialect, tables);
  }
  const indexes = entityIndexes(tables, dialect);
  for (const index of indexes) {
    await executor.change(raw(index.statement));
  }
  for (const statement of dialect.ddl.statistics(tables, indexes)) {
    await executor.change(statement);
  }
  if (!isNew) {
    await fillValues(executor, dialect, tables);
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

/** Writes the side rows of all documents anew, and the words that searches find them by. */
async function fillValues(executor: SqlExecutor, dialect: SqlDialect, tables: EntityTables): Promise<void> {
  const { documents, values } = tables;
  await executor.change(raw(`DELETE FROM ${values}`));
  if (tables.manyValueFields.size === 0 && tables.kind.text === undefined) {
    return;
  }
  let last = { siteId: "", id: "" };
  for (;;) {
    const rows = await executor.rows(
      sql<{ siteId: string; id: string; text: string }>`SELECT site_id AS "siteId", id, doc AS text FROM ${raw(documents)}
        WHERE (site_id, id) > (${last.siteId}, ${last.id}) ORDER BY site_id, id LIMIT ${DOCUMENTS_PER_STEP}`,
    );
    for (const row of rows) {
      const document = readForIndexes(tables, row);
      await insertValues(executor, tables, row.siteId, row.id, document);
      await writeWords(executor, dialect, tables.kind, row.siteId, { id: row.id, document, isNew: false });
      last = row;
    }
    await executor.catchUp?.();
    if (rows.length < DOCUMENTS_PER_STEP) {
      return;
    }
  }
}
