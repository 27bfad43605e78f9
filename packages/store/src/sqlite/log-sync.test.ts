import { existsSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { insertAll, KINDS, queryIds, record, THING } from "../suite/fixtures.ts";
import { SqliteConnection } from "./connection.ts";
import { Deadlines } from "./deadline.ts";
import { GroupCommit } from "./group-commit.ts";
import { LogSync } from "./log-sync.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { newLocation, removeLocation } from "./suite-adapter.ts";
import type { UnitOfWork } from "./unit-of-work.ts";
import { logPath, unsyncedMark } from "./unsynced-log.ts";

const cleanUps: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) {
    await cleanUp();
  }
});

interface Sync {
  readonly end: () => void;
  readonly fail: (error: Error) => void;
}

/** A writer on a table `t`, a connection that sees what is committed, and the syncs that have begun, each ended by the test. */
async function setUp() {
  const directory = await newLocation();
  const file = join(directory, "test.sqlite");
  const connection = new SqliteConnection(file, { blockMsMax: 0 });
  connection.pragma("journal_mode = WAL");
  connection.execute("CREATE TABLE t (id TEXT PRIMARY KEY)");
  connection.leaveSyncs();
  const syncs: Sync[] = [];
  const log = new LogSync(file, { sync: () => new Promise((end, fail) => syncs.push({ end, fail })) });
  const ignore = () => {};
  const told = { recordSystemChange: ignore, systemChanged: ignore, begun: ignore, committed: ignore, failed: ignore };
  const writer = new GroupCommit({ connection, log, deadlines: new Deadlines(60_000), busyMsMax: 60_000, ...told });
  const other = new DatabaseSync(file, { timeout: 0 });
  cleanUps.push(
    () => removeLocation(directory),
    () => connection.close(),
    () => other.close(),
  );
  const ids = () =>
    other
      .prepare("SELECT id FROM t ORDER BY id")
      .all()
      .map((row) => row.id);
  /** Writes, and answers as soon as the commit can be seen. */
  const committed = async (id: string) => {
    const written = writer.write(put(id));
    written.catch(ignore);
    await until(() => ids().includes(id));
    return { written, isAnswered: isSettled(written) };
  };
  return { file, connection, writer, other, ids, syncs, committed };
}

const put = (id: string) => (unit: UnitOfWork) => unit.change({ text: "INSERT INTO t VALUES (?)", parameters: [id] });

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) {
    await turn();
  }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A question whether a promise is settled, by now and with some turns more for it. */
function isSettled(promise: Promise<unknown>): () => Promise<boolean> {
  let settled = false;
  const note = () => {
    settled = true;
  };
  promise.then(note, note);
  return async () => {
    for (let turns = 0; turns < 5; turns += 1) {
      await turn();
    }
    return settled;
  };
}

describe("the sync of a commit", () => {
  it("comes before a write is acknowledged, and after its commit", async () => {
    const { committed, syncs } = await setUp();
    const { written, isAnswered } = await committed("a");
    expect(syncs).toHaveLength(1);
    expect(await isAnswered()).toBe(false);
    syncs[0]?.end();
    await written;
  });

  it("holds up neither the next commits nor is it taken for theirs: one that begins later is for all of them", async () => {
    const { committed, syncs } = await setUp();
    const first = await committed("a");
    const second = await committed("b");
    const third = await committed("c");
    expect(syncs).toHaveLength(1);
    syncs[0]?.end();
    await first.written;
    expect(await second.isAnswered()).toBe(false);
    expect(syncs).toHaveLength(2);
    syncs[1]?.end();
    await Promise.all([second.written, third.written]);
    expect(syncs).toHaveLength(2);
  });

  it("is neither asked for nor waited for by a write that may be forgotten, and the next that may not be is synced with it", async () => {
    const { writer, syncs, ids } = await setUp();
    await writer.writeUnsynced(put("a"));
    expect([syncs.length, ids()]).toEqual([0, ["a"]]);
    // Both in one transaction: the one is acknowledged while the other waits for the disk.
    const kept = writer.write(put("b"));
    await writer.writeUnsynced(put("c"));
    await until(() => syncs.length > 0);
    expect([ids(), await isSettled(kept)()]).toEqual([["a", "b", "c"], false]);
    syncs[0]?.end();
    await kept;
  });

  it("is waited for by a write that changes nothing, because that may speak of what is not on the disk yet", async () => {
    const { committed, writer, other, syncs } = await setUp();
    const first = await committed("a");
    const looks = (unit: UnitOfWork) => unit.rows({ text: "SELECT id FROM t", parameters: [] });
    const look = writer.write(looks);
    const isAnswered = isSettled(look);
    expect(await isAnswered()).toBe(false);
    syncs[0]?.end();
    await first.written;
    syncs[1]?.end();
    await look;
    await writer.write(looks);
    expect(syncs).toHaveLength(2);
    // What another process has committed counts like a commit of ours.
    other.exec("INSERT INTO t VALUES ('other')");
    const after = isSettled(writer.write(looks));
    expect(await after()).toBe(false);
    expect(syncs).toHaveLength(3);
    syncs[2]?.end();
    expect(await after()).toBe(true);
  });

  it("fails every write that waits for it and those behind them; nothing is written any more, and nothing acknowledged", async () => {
    const { committed, writer, ids, syncs, file } = await setUp();
    const first = await committed("a");
    const second = await committed("b");
    syncs[0]?.fail(Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" }));
    for (const { written } of [first, second]) {
      await expect(written).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "unreadable" });
    }
    await expect(writer.write(put("c"))).rejects.toMatchObject({ name: "StoreUnavailableError" });
    expect(ids()).toEqual(["a", "b"]);
    expect(syncs).toHaveLength(1);
    expect(existsSync(unsyncedMark(file))).toBe(true);
    await writer.close();
  });

  it("is over before the writer is closed", async () => {
    const { committed, writer, syncs } = await setUp();
    const { written } = await committed("a");
    const closing = writer.close();
    const isClosed = isSettled(closing);
    expect(await isClosed()).toBe(false);
    syncs[0]?.end();
    await Promise.all([written, closing]);
  });
});

describe("the handle on the log", () => {
  it("stays the log's when other connections empty it, and come and go", async () => {
    const { file, connection, committed, syncs } = await setUp();
    const before = statSync(logPath(file)).ino;
    for (const id of ["a", "b"]) {
      const { written } = await committed(id);
      syncs.at(-1)?.end();
      await written;
      const passing = new DatabaseSync(file);
      expect(passing.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()).toMatchObject({ busy: 0 });
      passing.exec(`INSERT INTO t VALUES ('passing-${id}')`);
      passing.close();
    }
    expect(statSync(logPath(file)).ino).toBe(before);
    expect(connection.rows({ text: "SELECT id FROM t", parameters: [] })).toHaveLength(4);
  });
});

describe("a store whose last sync failed", () => {
  it("has its log written anew when it is opened, and is as it was", async () => {
    const directory = await newLocation();
    cleanUps.push(() => removeLocation(directory));
    const file = join(directory, "belay.sqlite");
    const held = await openSqliteStore({ directory, kinds: KINDS });
    await insertAll(
      held,
      THING,
      "s",
      Array.from({ length: 300 }, (_, index) => record(`id-${index}`, { name: "n".repeat(2_000) })),
    );
    // The first store keeps the log from being removed; its writes go on after another has made the log good.
    writeFileSync(unsyncedMark(file), "");
    utimesSync(logPath(file), 1, 1);
    const store = await openSqliteStore({ directory, kinds: KINDS });
    expect(existsSync(unsyncedMark(file))).toBe(false);
    expect(statSync(logPath(file)).mtimeMs).toBeGreaterThan(1_000);
    expect(await queryIds(store, "s", {})).toHaveLength(300);
    await insertAll(held, THING, "s", [record("more")]);
    expect(await queryIds(store, "s", {})).toHaveLength(301);
    await store.close();
    await held.close();
    const db = new DatabaseSync(file);
    expect(db.prepare("PRAGMA integrity_check").get()).toMatchObject({ integrity_check: "ok" });
    db.close();
  });
});
