import type { EntityKind } from "../port/entities.ts";
import type { Store } from "../port/store.ts";
import { shareStatements } from "../sql/repositories.ts";
import { SqliteConnection } from "./connection.ts";
import { prepareDatabaseFile } from "./database-file.ts";
import { Deadlines } from "./deadline.ts";
import { sqliteDialect } from "./dialect.ts";
import { DocumentCaches } from "./document-caches.ts";
import { GroupCommit } from "./group-commit.ts";
import { LogSync } from "./log-sync.ts";
import { ReadPool } from "./read-pool.ts";
import { bringSchemaUp } from "./schema.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { SystemChanges } from "./system-changes.ts";

export interface SqliteStoreOptions {
  /** The data directory; made with mode 0700 when missing. */
  readonly directory: string;
  /** Kinds of documents that will be used. A program that touches none (a command for keys, say) may leave it empty. */
  readonly kinds: readonly EntityKind[];
  /** How long a write waits for another process that writes. Default 5000 ms. */
  readonly busyMsMax?: number;
  /** How long one unit of work may take. Default 30000 ms. */
  readonly workMsMax?: number;
  /** Most documents that one query looks at when no index leads to its answer. Default 20000. */
  readonly queryDocumentsMax?: number;
  /** Memory for documents in the forms in which they go out. Default 32 MiB, taken as it is needed. */
  readonly documentBytesMax?: number;
  /** Memory for whole answers that are asked for again and again. Default 8 MiB. */
  readonly answerBytesMax?: number;
}

/** How long a statement may block this process for a short lock of another one (recovery of the log, the schema). */
const BLOCK_MS_MAX = 100;

/** Pages of the log after which it goes into the database: a commit waits for it, so later means more at once and less often. Default of SQLite: 1000. */
const CHECKPOINT_PAGES = 8_000;

/** Pages that the writer keeps. Why more than the default of 2 MB: each write touches a dozen indexes, and reading them back halves a bulk load's rate. */
const WRITER_CACHE_KIB = 32_768;

/**
 * Opens the store of a data directory, making it when it is empty.
 *
 * Shape: write-ahead log, every acknowledged write on the disk. Several processes may open the same directory; they take turns in writing.
 * Errors: `StoreUnavailableError` with what to do in its message.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const { directory, kinds, busyMsMax = 5_000, workMsMax = 30_000, queryDocumentsMax = 20_000 } = options;
  const { documentBytesMax = 33_554_432, answerBytesMax = 8_388_608 } = options;
  const file = prepareDatabaseFile(directory);
  const connection = new SqliteConnection(file, { blockMsMax: BLOCK_MS_MAX });
  let log: LogSync | undefined;
  try {
    connection.pragma("journal_mode = WAL");
    connection.execute(`PRAGMA cache_size = -${WRITER_CACHE_KIB}`);
    // What savepoints would put back stays in memory: as a file it costs a system call for each page that a write touches, and those are most of a write.
    connection.execute("PRAGMA temp_store = MEMORY");
    connection.execute(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    await bringSchemaUp(connection, kinds, busyMsMax);
    log = new LogSync(file);
    connection.leaveSyncs();
    const deadlines = new Deadlines(workMsMax);
    const changes = new SystemChanges(connection);
    const caches = new DocumentCaches(connection, { documentBytesMax, answerBytesMax });
    const writer = new GroupCommit({
      connection,
      log,
      deadlines,
      busyMsMax,
      recordSystemChange: () => changes.record(),
      systemChanged: () => changes.committed(),
      begun: () => caches.lookForOthers(),
      committed: (units) =>
        units.forEach((unit) => {
          caches.committed(unit.changedDocuments);
        }),
      failed: () => caches.forget(),
    });
    const readers = new ReadPool(() => new SqliteConnection(file, { blockMsMax: BLOCK_MS_MAX, queryOnly: true }), deadlines);
    return new SqliteStore({
      shared: shareStatements(sqliteDialect, queryDocumentsMax),
      connection,
      readers,
      writer,
      changes,
      deadlines,
      caches,
    });
  } catch (error) {
    await log?.close();
    connection.close();
    throw error;
  }
}
