import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { openDatabase } from "@belay/store/postgres/testing";
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
  const row = columns
    .filter((column) => !NOT_EFFECT.has(column))
    .map((column) => `quote(${quoted(column)})`)
    .join(" || ',' || ");
  const where = siteId === undefined ? "" : " WHERE site_id = ?";
  // In the table's own order, which no index and no statistics change.
  const statement = database.prepare(
    `SELECT count(*) AS rows, group_concat(${row}, ';') AS text FROM ${quoted(table)} NOT INDEXED${where}`,
  );
  const { rows, text } = statement.get(...(siteId === undefined ? [] : [siteId])) ?? {};
  return `${String(rows)} ${createHash("sha256").update(String(text)).digest("base64url")}`;
}

/** Lets a statement read numbers of 64 bits, which the tables of the full text search hold. */
function wholeNumbers(statement: StatementSync): StatementSync {
  statement.setReadBigInts(true);
  return statement;
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : inner));
}

interface PostgresTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A row as JSON text, without what is no effect. */
function textWithoutUse(): string {
  return `(to_jsonb(t) - '${[...NOT_EFFECT].join("' - '")}')::text`;
}

/** Which version of a row stands where: every change makes another one, and to ask for it costs no look at the row's text. */
function versionOrText({ columns }: PostgresTable): string {
  return columns.some((column) => NOT_EFFECT.has(column)) ? textWithoutUse() : "t.ctid::text || t.xmin::text";
}

function postgresDatabase(url: string): RawStore {
  const database = openDatabase(url);
  const allTables = async (): Promise<readonly PostgresTable[]> => {
    const rows = await database.query(
      `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
        WHERE table_schema = current_schema() GROUP BY table_name ORDER BY table_name`,
    );
    return rows.map(({ name, columns }) => ({ name: String(name), columns: Array.isArray(columns) ? columns.map(String) : [] }));
  };
  // The tables stay as they are for as long as the server runs.
  let known: Promise<readonly PostgresTable[]> | undefined;
  const tablesOf = async (except: readonly string[] = []): Promise<readonly PostgresTable[]> => {
    known ??= allTables();
    return (await known).filter(({ name }) => !NOT_DATA.has(name) && !except.includes(name));
  };
  /** One statement over all tables: `r` is what stands for a row of one. */
  const overTables = (
    tables: readonly PostgresTable[],
    row: (table: PostgresTable) => string,
    { select, where, parameters }: { readonly select: string; readonly where: string; readonly parameters: readonly string[] },
  ) =>
    database.query(
      tables
        .map((table) => {
          const { name } = table;
          return `SELECT '${name}' AS name, ${select} AS value FROM (SELECT ${row(table)} AS r FROM ${quoted(name)} AS t${where}) AS rows`;
        })
        .join(" UNION ALL "),
      parameters,
    );
  return {
    fingerprint: async (siteId) => {
      const tables = (await tablesOf()).filter(({ columns }) => siteId === undefined || columns.includes("site_id"));
      const [where, parameters] = siteId === undefined ? ["", []] : [" WHERE site_id = $1", [siteId]];
      const select = "count(*) || ' ' || coalesce(md5(string_agg(r, ' ' ORDER BY r)), '')";
      const rows = await overTables(tables, versionOrText, { select, where, parameters });
      return Object.fromEntries(rows.map((row) => [String(row.name), String(row.value)]));
    },
    texts: async (except) => {
      const select = "coalesce(string_agg(r, ' '), '')";
      const rows = await overTables(await tablesOf(except), textWithoutUse, { select, where: "", parameters: [] });
      return rows.map((row) => String(row.value)).join("\n");
    },
    run: async (statement, ...parameters) => void (await database.query(statement.replace("?", "$1"), parameters)),
    unprotectLedger: async () => void (await database.query("ALTER TABLE ledger DISABLE TRIGGER USER")),
    close: () => void database.close(),
  };
}
