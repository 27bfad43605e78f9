import type { Compilable } from "kysely";
import { sql as kyselySql } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/**
 * The ledger as blocks: a row holds entries that were recorded together, as text, with one hash. Rows that there were become blocks of one entry,
 * which keep their hashes. Heads of chains and archived parts get tables of their own.
 */
export function createLedgerBlocks(dialect: SqlDialect): readonly (Compilable | string)[] {
  const { schema } = dialect.builder;
  return [
    schema
      .createTable("ledger_block")
      .addColumn("position", dialect.ddl.positionType, dialect.ddl.position)
      .addColumn("site_id", "text", (column) => column.notNull())
      .addColumn("first_sequence", "bigint")
      .addColumn("entry_count", "bigint", (column) => column.notNull())
      .addColumn("from_ms", "bigint", (column) => column.notNull())
      .addColumn("to_ms", "bigint", (column) => column.notNull())
      .addColumn("request_id", "text")
      .addColumn("format", "bigint", (column) => column.notNull())
      .addColumn("hash", "text")
      .addColumn("entries", "text", (column) => column.notNull()),
    copyRows(dialect),
    "DROP TABLE ledger",
    "ALTER TABLE ledger_block RENAME TO ledger",
    ...dialect.ddl.renumber("ledger"),
    ...indexes(dialect),
    ...headsAndArchives(dialect),
    ...dialect.ddl.protectBlocks,
  ];
}

/** A row's columns as the line that its entry now is. */
function copyRows({ ddl }: SqlDialect): string {
  const subject = (name: string) =>
    ddl.jsonOrNull(
      `${name}_type IS NULL OR ${name}_id IS NULL`,
      ddl.jsonObject({ type: `${name}_type`, id: `${name}_id`, clientId: `${name}_client_id` }),
    );
  const entry = ddl.jsonObject({
    ...{ id: "id", atMs: "at_ms", requestId: "request_id", kind: "kind", methodId: "method_id", permissions: "permissions" },
    ...{ outcome: "outcome", status: "status", code: "code", subject: subject("subject"), actor: subject("actor") },
    ...{ endpoint: "endpoint", reason: "reason" },
  });
  return `INSERT INTO ledger_block (position, site_id, first_sequence, entry_count, from_ms, to_ms, request_id, format, hash, entries)
    SELECT position, site_id, sequence, 1, at_ms, at_ms, request_id, 1, hash, ${ddl.jsonText(entry)} FROM ledger ORDER BY position`;
}

function indexes({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  const several = kyselySql<boolean>`request_id IS NULL`;
  return [
    schema.createIndex("ledger_chain").unique().on("ledger").columns(["site_id", "first_sequence"]),
    schema.createIndex("ledger_by_time").on("ledger").columns(["site_id", "to_ms", "position"]),
    schema
      .createIndex("ledger_by_request")
      .on("ledger")
      .columns(["site_id", "request_id"])
      .where(kyselySql<boolean>`request_id IS NOT NULL`),
    schema.createIndex("ledger_batches").on("ledger").columns(["site_id", "position"]).where(several),
    schema.createIndex("ledger_unsealed").on("ledger").column("position").where(kyselySql<boolean>`first_sequence IS NULL`),
  ];
}

function headsAndArchives({ builder: { schema } }: SqlDialect): readonly (Compilable | string)[] {
  return [
    schema
      .createTable("ledger_head")
      .addColumn("site_id", "text", (column) => column.primaryKey().notNull())
      .addColumn("sequence", "bigint", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("checkpoint", "text"),
    `INSERT INTO ledger_head (site_id, sequence, hash) SELECT site_id, first_sequence, hash FROM ledger
      WHERE first_sequence = (SELECT max(later.first_sequence) FROM ledger AS later WHERE later.site_id = ledger.site_id)`,
    schema
      .createTable("ledger_archive")
      .addColumn("site_id", "text", (column) => column.notNull())
      .addColumn("first_sequence", "bigint", (column) => column.notNull())
      .addColumn("last_sequence", "bigint", (column) => column.notNull())
      .addColumn("last_hash", "text", (column) => column.notNull())
      .addColumn("from_ms", "bigint", (column) => column.notNull())
      .addColumn("to_ms", "bigint", (column) => column.notNull())
      .addColumn("file", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("ledger_archive_key", ["site_id", "first_sequence"]),
  ];
}
