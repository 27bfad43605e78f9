import type { EntityKind } from "../port/entities.ts";
import { StoreUnavailableError } from "../port/errors.ts";
import { buildEntityTables } from "../sql/entities/build-tables.ts";
import { firstRow } from "../sql/executor.ts";
import { migrate } from "../sql/schema/migrate.ts";
import { SCHEMA_VERSION } from "../sql/schema/migrations.ts";
import { raw, sql } from "../sql/statement.ts";
import { postgresDialect } from "./dialect.ts";
import { LOCKS } from "./locks.ts";
import { BEGIN, type Transactions } from "./transactions.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

/**
 * Brings the schema up to this program and to `kinds`, in one transaction: a process that is killed in the middle leaves it as it was.
 *
 * Shape: one process of a database at a time; others wait.
 * Errors: `StoreUnavailableError`: newer-schema when a newer program has been here, unreadable when the database cannot hold our texts.
 */
export async function bringSchemaUp(transactions: Transactions, kinds: readonly EntityKind[]): Promise<void> {
  await transactions.run(BEGIN.locked, async (unit) => {
    await unit.rows(sql`SELECT pg_advisory_xact_lock(${LOCKS.schema})`);
    await assertEncoding(unit);
    await unit.change(raw("CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL)"));
    const version = (await firstRow(unit, sql<{ version: number }>`SELECT version FROM schema_version`))?.version ?? 0;
    if (version > SCHEMA_VERSION) {
      throw new StoreUnavailableError(
        "newer-schema",
        `The database was written by a newer Belay: its schema is version ${version}, this program knows ${SCHEMA_VERSION}. Start the newer program, or restore a backup.`,
      );
    }
    if (await migrate(unit, postgresDialect, version)) {
      await unit.change(raw("DELETE FROM schema_version"));
      await unit.change(sql`INSERT INTO schema_version (version) VALUES (${SCHEMA_VERSION})`);
    }
    await unit.change(
      raw(`CREATE TABLE IF NOT EXISTS system_change (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, node text NOT NULL,
        at timestamptz NOT NULL DEFAULT now())`),
    );
    await buildEntityTables(unit, postgresDialect, kinds);
  });
}

async function assertEncoding(unit: UnitOfWork): Promise<void> {
  const row = await firstRow(unit, sql<{ encoding: string }>`SELECT current_setting('server_encoding') AS encoding`);
  if (row?.encoding !== "UTF8") {
    throw new StoreUnavailableError(
      "unreadable",
      `The database stores texts as ${row?.encoding ?? "?"}. Make one with ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
}
