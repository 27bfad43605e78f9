import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const MAGIC = "SQLite format 3\0";

/** Tables that calls may add to without changing anything that a caller can see: the record itself, and new visitors' refresh tokens. */
const NOT_DATA = new Set(["ledger", "refresh_token"]);

/** When a credential was last used is no effect of the call. */
const NOT_EFFECT = new Set(["last_used_at"]);

/** The files of a data directory. */
export function filesOf(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The database of a data directory, found by its first bytes. */
export function databaseFile(directory: string): string {
  const found = filesOf(directory).find((path) => readFileSync(path).subarray(0, MAGIC.length).toString("latin1") === MAGIC);
  if (found === undefined) {
    throw new Error(`no database in ${directory}`);
  }
  return found;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function tablesOf(database: DatabaseSync): readonly string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map((row) => String(row.name));
}

/** Opens a store's file for a test. Close it with `using`, or by `close`. */
export function openStoreFile(directory: string): DatabaseSync {
  return new DatabaseSync(databaseFile(directory));
}

/** Everything that the tables hold, as one text. The ledger is not data: it names what was called. */
export function textsOf(database: DatabaseSync, except: readonly string[] = []): string {
  return tablesOf(database)
    .filter((table) => !NOT_DATA.has(table) && !except.includes(table))
    .map((table) => JSON.stringify(database.prepare(`SELECT * FROM ${quoted(table)}`).all()))
    .join("\n");
}

/**
 * Reads what the store holds past every layer of ours: a row count and a hash for every table, so that a call that must not change anything can
 * be shown to have changed nothing.
 *
 * Shape: with `siteId` only rows of that site count; tables without a site are left out then.
 */
export function fingerprint(database: DatabaseSync, siteId?: string): Readonly<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of tablesOf(database)) {
    const columns = database
      .prepare(`SELECT name FROM pragma_table_info(?)`)
      .all(table)
      .map((row) => String(row.name));
    if (NOT_DATA.has(table) || (siteId !== undefined && !columns.includes("site_id"))) {
      continue;
    }
    const kept = columns.filter((column) => !NOT_EFFECT.has(column)).map(quoted);
    const where = siteId === undefined ? "" : " WHERE site_id = ?";
    const statement = database.prepare(
      `SELECT ${kept.join(", ")} FROM ${quoted(table)}${where} ORDER BY ${kept.map((_, index) => index + 1).join(", ")}`,
    );
    const rows = siteId === undefined ? statement.all() : statement.all(siteId);
    const hash = createHash("sha256");
    for (const row of rows) {
      hash.update(JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value)));
    }
    prints[table] = `${rows.length} ${hash.digest("base64url")}`;
  }
  return prints;
}
