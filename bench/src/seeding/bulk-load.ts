import { DatabaseSync } from "node:sqlite";

/** A big page cache, few checkpoints, no waiting for the disk. */
const PRAGMAS = "PRAGMA cache_size = -524288; PRAGMA wal_autocheckpoint = 100000; PRAGMA synchronous = OFF";

/**
 * Makes every database that this process opens from now on quick to fill and careless with it. For the process that seeds and no other: what is
 * measured opens the same file as anybody would.
 */
export function openDatabasesForBulkLoad(): void {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function execForBulkLoad(text: string): void {
    exec.call(this, text);
    if (text.includes("synchronous")) {
      exec.call(this, PRAGMAS);
    }
  };
}
