import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SCHEMA_VERSION } from "../sql/schema/migrations.ts";
import { withLocation } from "../suite/adapter.ts";
import { compare, FIELDS, insertAll, KINDS, ledgerEntry, queryIds, record, THING } from "../suite/fixtures.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import * as adapter from "./suite-adapter.ts";

const FILE = "belay.sqlite";

function withDirectory<T>(use: (directory: string) => Promise<T>): Promise<T> {
  return withLocation(adapter, use);
}

async function filled(directory: string): Promise<void> {
  const store = await openSqliteStore({ directory, kinds: KINDS });
  await insertAll(
    store,
    THING,
    "s",
    Array.from({ length: 200 }, (_, index) => record(`id-${index}`, { name: "n".repeat(500) })),
  );
  await store.close();
}

/** Runs SQL on the file beside the store. */
function tamper(directory: string, ...statements: readonly string[]): void {
  const db = new DatabaseSync(join(directory, FILE));
  for (const statement of statements) {
    db.exec(statement);
  }
  db.close();
}

describe("opening a SQLite store", () => {
  it("makes the directory for its owner only, and every file in it", async () => {
    await withDirectory(async (parent) => {
      const directory = join(parent, "a", "b");
      const store = await openSqliteStore({ directory, kinds: KINDS });
      await insertAll(store, THING, "s", [record("a")]);
      expect(statSync(directory).mode & 0o777).toBe(0o700);
      const files = readdirSync(directory);
      expect(files).toEqual([FILE, `${FILE}-shm`, `${FILE}-wal`]);
      expect(files.map((file) => statSync(join(directory, file)).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
      await store.close();
      expect(readdirSync(directory)).toEqual([FILE]);
    });
  });

  it("keeps the log on and the schema as it is, and leaves a whole database behind", async () => {
    await withDirectory(async (directory) => {
      await filled(directory);
      const db = new DatabaseSync(join(directory, FILE));
      expect(db.prepare("PRAGMA journal_mode").get()).toMatchObject({ journal_mode: "wal" });
      expect(db.prepare("PRAGMA user_version").get()).toMatchObject({ user_version: SCHEMA_VERSION });
      expect(db.prepare("PRAGMA integrity_check").get()).toMatchObject({ integrity_check: "ok" });
      db.close();
    });
  });

  // F8
  it("F8: refuses a database of a newer schema and leaves it as it was", async () => {
    await withDirectory(async (directory) => {
      await filled(directory);
      tamper(directory, `PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
      const before = readFileSync(join(directory, FILE));
      const opening = openSqliteStore({ directory, kinds: KINDS });
      await expect(opening).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "newer-schema" });
      await expect(opening).rejects.toThrow(/newer Belay/);
      expect(readFileSync(join(directory, FILE)).equals(before)).toBe(true);
    });
  });

  it("F8: begins again after a first start that was broken off", async () => {
    await withDirectory(async (directory) => {
      writeFileSync(join(directory, FILE), "");
      await filled(directory);
      const store = await openSqliteStore({ directory, kinds: KINDS });
      expect(await queryIds(store, "s", {})).toHaveLength(200);
      await store.close();
    });
  });

  // F4
  it("F4: refuses a file that is no database, and one that was cut short", async () => {
    await withDirectory(async (directory) => {
      writeFileSync(join(directory, FILE), "this is not a database, it is a text that somebody put here\n".repeat(100));
      await expect(openSqliteStore({ directory, kinds: KINDS })).rejects.toMatchObject({ reason: "corrupt" });
    });
    await withDirectory(async (directory) => {
      await filled(directory);
      truncateSync(join(directory, FILE), statSync(join(directory, FILE)).size - 4 * 4096);
      await expect(readEverything(directory)).rejects.toMatchObject({ reason: "corrupt" });
    });
  });

  async function readEverything(directory: string): Promise<void> {
    const store = await openSqliteStore({ directory, kinds: KINDS });
    try {
      await queryIds(store, "s", { sort: [{ field: FIELDS.note, order: "ASC" }] });
    } finally {
      await store.close();
    }
  }

  // F5
  it("F5: says which directory it cannot use when a file is in its way", async () => {
    await withDirectory(async (directory) => {
      writeFileSync(join(directory, "file"), "");
      for (const path of [join(directory, "file"), join(directory, "file", "below")]) {
        const opening = openSqliteStore({ directory: path, kinds: KINDS });
        await expect(opening).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "unreadable" });
        await expect(opening).rejects.toThrow(path);
      }
      mkdirSync(join(directory, FILE));
      await expect(openSqliteStore({ directory, kinds: KINDS })).rejects.toMatchObject({ reason: "unreadable" });
    });
  });

  it("F5: says so when the file is read-only, or the directory belongs to somebody else", async () => {
    await withDirectory(async (directory) => {
      await filled(directory);
      chmodSync(join(directory, FILE), 0o444);
      expect(openedByOrdinaryUser(directory)).toEqual({ reason: "unreadable", named: true });
      chmodSync(join(directory, FILE), 0o600);
      chmodSync(directory, 0o000);
      expect(openedByOrdinaryUser(directory)).toEqual({ reason: "unreadable", named: true });
      chmodSync(directory, 0o700);
      expect(openedByOrdinaryUser(directory)).toEqual({ reason: "none", named: false });
    });
  });

  /** Opens the store in a process without the rights of root, which permissions do not bind. */
  function openedByOrdinaryUser(directory: string): unknown {
    const program = `import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)})
      .then(({ openSqliteStore }) => openSqliteStore({ directory: ${JSON.stringify(directory)}, kinds: [] }))
      .then((store) => store.close().then(() => ({ reason: "none", message: "" })), (error) => error)
      .then((result) => console.log(JSON.stringify({ reason: result.reason, named: result.message.includes(${JSON.stringify(directory)}) })));`;
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      chownSync(directory, 65_534, 65_534);
      chownSync(join(directory, FILE), 65_534, 65_534);
    }
    const { stdout, stderr } = spawnSync(process.execPath, ["--eval", program], {
      encoding: "utf8",
      cwd: fileURLToPath(new URL(".", import.meta.url)),
      ...(isRoot && { uid: 65_534, gid: 65_534 }),
    });
    return stdout === "" ? stderr : JSON.parse(stdout);
  }

  it("builds what a new field of an old kind needs, and finds old documents by it", async () => {
    await withDirectory(async (directory) => {
      const old = { ...THING, fields: [FIELDS.name] };
      const first = await openSqliteStore({ directory, kinds: [old] });
      await insertAll(
        first,
        old,
        "s",
        Array.from({ length: 1_200 }, (_, index) => record(`id-${index}`, { price: index, tags: [`t${index % 600}`] })),
      );
      await first.close();
      const second = await openSqliteStore({ directory, kinds: [THING], queryDocumentsMax: 100 });
      expect(await queryIds(second, "s", { filter: compare(FIELDS.price, "$eq", 77) })).toEqual(["id-77"]);
      expect(await queryIds(second, "s", { filter: compare(FIELDS.tags, "$hasSome", ["t5"]) })).toEqual(["id-5", "id-605"]);
      await second.close();
    });
  });

  it("leaves indexes alone that a program with fewer kinds does not know", async () => {
    await withDirectory(async (directory) => {
      await filled(directory);
      const indexes = () => {
        const db = new DatabaseSync(join(directory, FILE));
        const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name").all();
        db.close();
        return names;
      };
      const before = indexes();
      await (await openSqliteStore({ directory, kinds: [] })).close();
      expect(indexes()).toEqual(before);
    });
  });

  it("S53: has the database itself refuse to change or delete ledger rows", async () => {
    await withDirectory(async (directory) => {
      const store = await openSqliteStore({ directory, kinds: KINDS });
      await store.write((tx) => tx.ledger.append(ledgerEntry("s", { id: "sealed" })));
      for (const statement of [
        "DELETE FROM ledger",
        "UPDATE ledger SET entries = '{}'",
        "UPDATE ledger SET hash = 'x' WHERE first_sequence = 1",
        "UPDATE ledger SET first_sequence = 7 WHERE first_sequence = 1",
        "DELETE FROM ledger_head",
        "UPDATE ledger_head SET sequence = 0",
        "INSERT INTO ledger_archive VALUES ('s', 2, 9, 'x', 0, 0, 'f', 0); DELETE FROM ledger",
        "INSERT INTO ledger_archive VALUES ('other', 1, 9, 'x', 0, 0, 'f', 0); DELETE FROM ledger",
        "DELETE FROM ledger_archive",
        "UPDATE ledger_archive SET last_sequence = 99",
      ]) {
        expect(() => tamper(directory, statement), statement).toThrow(/ledger/);
      }
      await store.close();
    });
  });
});
