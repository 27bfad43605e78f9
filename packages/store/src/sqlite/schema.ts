import type { EntityKind } from "../port/entities.ts";
import { StoreUnavailableError } from "../port/errors.ts";
import { buildEntityTables } from "../sql/entities/build-tables.ts";
import { migrate } from "../sql/schema/migrate.ts";
import { SCHEMA_VERSION } from "../sql/schema/migrations.ts";
import { beginImmediate } from "./begin-immediate.ts";
import type { SqliteConnection } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";
import { UnitOfWork } from "./unit-of-work.ts";
import { rewriteUnsyncedLog } from "./unsynced-log.ts";

/**
 * Brings the schema up to this program and to `kinds`, in one transaction; another process that opens the same file waits. A log whose sync failed is made
 * good before that.
 *
 * Errors: `StoreUnavailableError`: newer-schema when a newer program has been here, unreadable when the file cannot be written.
 */
export async function bringSchemaUp(connection: SqliteConnection, kinds: readonly EntityKind[], busyMsMax: number): Promise<void> {
  await beginImmediate(connection, busyMsMax);
  const unit = new UnitOfWork(connection);
  try {
    rewriteUnsyncedLog(connection.file);
    const version = Number(connection.pragma("user_version"));
    if (version > SCHEMA_VERSION) {
      throw new StoreUnavailableError(
        "newer-schema",
        `The database was written by a newer Belay: its schema is version ${version}, this program knows ${SCHEMA_VERSION}. Start the newer program, or restore a backup (${connection.file}).`,
      );
    }
    if (await migrate(unit, sqliteDialect, version)) {
      connection.execute(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    }
    await buildEntityTables(unit, sqliteDialect, kinds);
    // Changes nothing, but fails on a file that can only be read: SQLite opens such a file, and begins on it, without a word.
    connection.execute("DELETE FROM entity_kind WHERE 1 = 0");
    connection.step("COMMIT");
  } finally {
    unit.end();
    if (connection.inTransaction) {
      connection.step("ROLLBACK");
    }
  }
}
