import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { queryDatabase } from "@belay/store/postgres/testing";
import type { TestServer } from "@belay/testkit";

const MAGIC = "SQLite format 3\0";

/** Tables that calls may add to without changing anything that a caller can see: the record itself, and new visitors' refresh tokens. */
const NOT_DATA = new Set(["ledger", "ledger_head", "refresh_token"]);

/** When a credential was last used is no effect of the call. */
const NOT_EFFECT = new Set(["last_used_at"]);

/** A row count and a hash for every table. */
export type Fingerprint = Readonly<Record<string, string>>;

/** A test's way to what a store holds, past every layer of ours. */
export interface RawStore {
  /** As `fingerprint`. */
  readonly fingerprint: (siteId?: string) => Promise<Fingerprint>;
  /** As `textsOf`. */
  readonly texts: (except: readonly string[]) => Promise<string>;
  /** Runs one statement, with at most one parameter, which stands as `?`. */
  readonly run: (statement: string, ...parameters: readonly string[]) => Promise<void>;
  /** Takes away what makes the database itself refuse changes of ledger rows, as its administrator can. */
  readonly unprotectLedger: () => Promise<void>;
  readonly close: () => void;
}

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

/** Opens what a test server keeps, for a test. Close it. */
export function openRawStore({ directory, databaseUrl }: Pick<TestServer, "directory" | "databaseUrl">): RawStore {
  return databaseUrl === undefined ? sqliteFile(directory) : postgresDatabase(databaseUrl);
}

/** Everything that the tables hold, as one text. The ledger is not data: it names what was called. */
export function textsOf(store: RawStore, except: readonly string[] = []): Promise<string> {
  return store.texts(except);
}

/**
 * Reads what the store holds past every layer of ours, so that a call that must not change anything can be shown to have changed nothing.
 *
 * Shape: with `siteId` only rows of that site count; tables without a site are left out then.
 */
export function fingerprint(store: RawStore, siteId?: string): Promise<Fingerprint> {
  return store.fingerprint(siteId);
}

function sqliteFile(directory: string): RawStore {
  const database = new DatabaseSync(databaseFile(directory));
  const tables = () =>
    database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .all()
      .map((row) => String(row.name));
  return {
    fingerprint: async (siteId) =>
      Object.fromEntries(
        tables().flatMap((table) => {
          const print = NOT_DATA.has(table) ? undefined : sqlitePrint(database, table, siteId);
          return print === undefined ? [] : [[table, print]];
        }),
      ),
    texts: async (except) =>
      tables()
        .filter((table) => !NOT_DATA.has(table) && !except.includes(table))
        .map((table) => jsonOf(wholeNumbers(database.prepare(`SELECT * FROM ${quoted(table)}`)).all()))
        .join("\n"),
    run: async (statement, ...parameters) => void database.prepare(statement).run(...parameters),
    unprotectLedger: async () => {
      for (const { name } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'").all()) {
        database.exec(`DROP TRIGGER ${quoted(String(name))}`);
      }
    },
    close: () => database.close(),
  };
}

function sqlitePrint(database: DatabaseSync, table: string, siteId: string | undefined): string | undefined {
  const columns = database
    .prepare("SELECT name FROM pragma_table_info(?)")
    .all(table)
    .map((row) => String(row.name));
  if (siteId !== undefined && !columns.includes("site_id")) {
    return undefined;
  }
  const kept = columns.filter((column) => !NOT_EFFECT.has(column)).map(quoted);
  const where = siteId === undefined ? "" : " WHERE site_id = ?";
  const order = kept.map((_, index) => index + 1).join(", ");
  const statement = wholeNumbers(database.prepare(`SELECT ${kept.join(", ")} FROM ${quoted(table)}${where} ORDER BY ${order}`));
  const rows = siteId === undefined ? statement.all() : statement.all(siteId);
  const hash = createHash("sha256");
  for (const row of rows) {
    hash.update(jsonOf(row));
  }
  return `${rows.length} ${hash.digest("base64url")}`;
}

/** Lets a statement read numbers of 64 bits, which the tables of the full text search hold. */
function wholeNumbers(statement: StatementSync): StatementSync {
  statement.setReadBigInts(true);
  return statement;
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : inner));
}

function postgresDatabase(url: string): RawStore {
  const tablesOf = async (except: readonly string[] = []): Promise<readonly { name: string; hasSite: boolean }[]> => {
    const rows = await queryDatabase(
      url,
      `SELECT table_name AS name, bool_or(column_name = 'site_id') AS has_site FROM information_schema.columns
        WHERE table_schema = current_schema() GROUP BY table_name ORDER BY table_name`,
    );
    const tables = rows.map((row) => ({ name: String(row.name), hasSite: row.has_site === true }));
    return tables.filter(({ name }) => !NOT_DATA.has(name) && !except.includes(name));
  };
  /** One statement over all tables: `rows` is every row of one as JSON text, without what is no effect. */
  const overTables = (tables: readonly { readonly name: string }[], select: string, where: string, parameters: readonly string[]) =>
    queryDatabase(
      url,
      tables
        .map(
          ({
            name,
          }) => `SELECT '${name}' AS name, ${select} AS value FROM (SELECT (to_jsonb(t) - '${[...NOT_EFFECT].join("' - '")}')::text AS r
            FROM ${quoted(name)} AS t${where}) AS rows`,
        )
        .join(" UNION ALL "),
      parameters,
    );
  return {
    fingerprint: async (siteId) => {
      const tables = (await tablesOf()).filter(({ hasSite }) => siteId === undefined || hasSite);
      const print = "count(*) || ' ' || coalesce(md5(string_agg(r, ' ' ORDER BY r)), '')";
      const rows = await overTables(tables, print, siteId === undefined ? "" : " WHERE site_id = $1", siteId === undefined ? [] : [siteId]);
      return Object.fromEntries(rows.map((row) => [String(row.name), String(row.value)]));
    },
    texts: async (except) => {
      const rows = await overTables(await tablesOf(except), "coalesce(string_agg(r, ' '), '')", "", []);
      return rows.map((row) => String(row.value)).join("\n");
    },
    run: async (statement, ...parameters) => void (await queryDatabase(url, statement.replace("?", "$1"), parameters)),
    unprotectLedger: async () => void (await queryDatabase(url, "ALTER TABLE ledger DISABLE TRIGGER USER")),
    close: () => undefined,
  };
}
