import { DatabaseSync, type StatementSync } from "node:sqlite";

/** A big page cache, few checkpoints, no waiting for the disk. */
const PRAGMAS = "PRAGMA cache_size = -524288; PRAGMA wal_autocheckpoint = 100000; PRAGMA synchronous = OFF";

/**
 * Makes every database that this process opens from now on quick to fill and careless with it: what fails half-way cannot be put back, so it fails the
 * seeding. For the process that seeds and no other: what is measured opens the same file as anybody would.
 */
export function openDatabasesForBulkLoad(): void {
  const { exec, prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function execForBulkLoad(text: string): void {
    exec.call(this, text);
    if (text.includes("synchronous")) {
      exec.call(this, PRAGMAS);
    }
  };
  // At every savepoint the full-text index writes what it has gathered; without them it writes as much as it can at once.
  DatabaseSync.prototype.prepare = function prepareForBulkLoad(text: string): StatementSync {
    return prepare.call(this, /^(SAVEPOINT|RELEASE)\b/.test(text) ? "SELECT 1" : text);
  };
}
