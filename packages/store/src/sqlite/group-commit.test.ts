import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { SqliteConnection } from "./connection.ts";
import { Deadlines } from "./deadline.ts";
import { GroupCommit, type GroupCommitOptions } from "./group-commit.ts";
import { LogSync } from "./log-sync.ts";
import { newLocation, removeLocation } from "./suite-adapter.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

const cleanUps: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) {
    await cleanUp();
  }
});

/** A writer on a table `t` of its own, and a second connection that sees what is committed. */
async function setUp(options: Partial<GroupCommitOptions> = {}) {
  const directory = await newLocation();
  const file = join(directory, "test.sqlite");
  const connection = new SqliteConnection(file, { blockMsMax: 0 });
  connection.pragma("journal_mode = WAL");
  connection.execute("CREATE TABLE t (id TEXT PRIMARY KEY, body TEXT)");
  connection.leaveSyncs();
  const log = options.log ?? new LogSync(file);
  const deadlines = options.deadlines ?? new Deadlines(60_000);
  const writer = new GroupCommit({
    connection,
    log,
    deadlines,
    busyMsMax: 60_000,
    recordSystemChange: () => {},
    systemChanged: () => {},
    begun: () => {},
    committed: () => {},
    failed: () => {},
    ...options,
  });
  const other = new DatabaseSync(file, { timeout: 0 });
  cleanUps.push(
    () => removeLocation(directory),
    () => connection.close(),
    () => other.close(),
    () => writer.close(),
  );
  const ids = () =>
    other
      .prepare("SELECT id FROM t ORDER BY id")
      .all()
      .map((row) => row.id);
  return { connection, writer, other, ids, deadlines };
}

const put =
  (id: string, body = "") =>
  (unit: UnitOfWork) =>
    unit.change({ text: "INSERT INTO t VALUES (?, ?)", parameters: [id, body] });

describe("group commit", () => {
  it("lets others have their turn between two writes of a batch that take long", async () => {
    let turns = 0;
    let isWorking = true;
    const { writer } = await setUp();
    const countTurns = (): void => {
      turns += 1;
      if (isWorking) setImmediate(countTurns);
    };
    const seen: number[] = [];
    const work = async (): Promise<void> => {
      const until = performance.now() + 4;
      while (performance.now() < until);
      seen.push(turns);
    };
    const writes = Promise.all([writer.write(work), writer.write(work)]);
    setImmediate(countTurns);
    await writes;
    isWorking = false;
    expect(seen[1]).toBeGreaterThan(seen[0] ?? Number.POSITIVE_INFINITY);
  });

  it("shares one transaction among writes that come at once, and one among those that come meanwhile", async () => {
    const { connection, writer } = await setUp();
    let commits = 0;
    const step = connection.step.bind(connection);
    connection.step = (text) => {
      commits += Number(text === "COMMIT");
      step(text);
    };
    await Promise.all(Array.from({ length: 32 }, (_, index) => writer.write(put(`a${index}`))));
    expect(commits).toBe(1);
    await Promise.all(
      Array.from({ length: 32 }, async (_, index) => {
        // As requests do that are read from their sockets in the next turn of the event loop.
        await new Promise((resolve) => setImmediate(resolve));
        await writer.write(put(`b${index}`));
      }),
    );
    expect(commits).toBe(2);
  });

  it("acknowledges a write after the commit and not before", async () => {
    const { writer, ids } = await setUp();
    const seen: unknown[] = [];
    await Promise.all(
      ["a", "b"].map((id) =>
        writer
          .write(async (unit) => {
            await put(id)(unit);
            seen.push(ids());
          })
          .then(() => seen.push(ids())),
      ),
    );
    expect(seen).toEqual([[], [], ["a", "b"], ["a", "b"]]);
  });

  // F3
  it("F3: fails every write of a commit that finds the disk full, keeps nothing of them, and goes on when there is space", async () => {
    const { connection, writer, ids } = await setUp();
    await writer.write(put("before"));
    const pages = connection.rows<{ page_count: number }>({ text: "PRAGMA page_count", parameters: [] })[0]?.page_count ?? 0;
    connection.execute(`PRAGMA max_page_count = ${pages + 2}`);
    const results = await Promise.allSettled([
      writer.write(put("small")),
      writer.write(put("big", "x".repeat(100_000))),
      writer.write(put("after")),
    ]);
    for (const result of results.filter((one) => one.status === "rejected")) {
      expect(result.reason).toMatchObject({ name: "StoreUnavailableError", reason: "full" });
    }
    expect(results[1]?.status).toBe("rejected");
    // A write is there exactly when it was acknowledged.
    const kept = ["small", "big", "after"].filter((_, index) => results[index]?.status === "fulfilled");
    expect(ids()).toEqual(["before", ...kept].toSorted());
    connection.execute("PRAGMA max_page_count = 100000");
    await writer.write(put("later", "x".repeat(100_000)));
    expect(ids()).toContain("later");
  });

  it("takes back a write that fails after it has changed something, and nothing else; the others run again without its changes", async () => {
    const { writer, ids } = await setUp();
    const seen: unknown[] = [];
    const look = async (unit: UnitOfWork) => {
      seen.push((await unit.rows<{ id: string }>({ text: "SELECT id FROM t ORDER BY id", parameters: [] })).map(({ id }) => id));
    };
    const fails = (id: string) => async (unit: UnitOfWork) => {
      await put(id)(unit);
      throw new Error("taken back");
    };
    for (const round of [1, 2]) {
      const results = await Promise.allSettled([
        writer.write(put(`a${round}`)),
        writer.write(fails("wrong")),
        writer.write(look),
        writer.write(put(`b${round}`)),
      ]);
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
      expect(results[1]).toMatchObject({ reason: { message: "taken back" } });
    }
    expect(seen.at(0)).toEqual(["a1"]);
    expect(seen.at(-1)).toEqual(["a1", "a2", "b1"]);
    expect(ids()).toEqual(["a1", "a2", "b1", "b2"]);
  });

  it("lets a write run again that failed because of another whose changes were taken back", async () => {
    const { writer, ids } = await setUp();
    let runs = 0;
    const first = writer.write(async (unit) => {
      runs += 1;
      // As a unit that finds another state when it runs again.
      await put(runs === 1 ? "b" : "a")(unit);
    });
    const second = writer.write(async (unit) => {
      await put("c")(unit);
      await put("b")(unit);
    });
    await Promise.all([first, second]);
    expect(ids()).toEqual(["a", "b", "c"]);
    expect(runs).toBe(2);
  });

  it("fails all writes of a batch when SQLite ends their transaction in the middle", async () => {
    const { connection, writer, ids } = await setUp();
    const results = await Promise.allSettled([
      writer.write(put("a")),
      writer.write(async (unit) => {
        await put("b")(unit);
        // What SQLite does by itself after some errors of the disk.
        connection.execute("ROLLBACK");
        await put("c")(unit).catch(() => undefined);
      }),
      writer.write(put("d")),
    ]);
    expect(results.slice(0, 2).map((result) => result.status)).toEqual(["rejected", "rejected"]);
    expect(results[2]?.status).toBe("fulfilled");
    expect(ids()).toEqual(["d"]);
  });

  it("fails all writes when their commit fails", async () => {
    const { connection, writer, ids } = await setUp();
    connection.execute(
      "CREATE TABLE parent (id TEXT PRIMARY KEY); CREATE TABLE child (id TEXT REFERENCES parent DEFERRABLE INITIALLY DEFERRED)",
    );
    const orphan = writer.write((unit) => unit.change({ text: "INSERT INTO child VALUES ('x')", parameters: [] }));
    const results = await Promise.allSettled([writer.write(put("a")), orphan, writer.write(put("b"))]);
    expect(results.map((result) => result.status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(ids()).toEqual([]);
    await writer.write(put("c"));
    expect(ids()).toEqual(["c"]);
  });

  it("waits for another process that writes without holding up this one, and gives up in time", async () => {
    const { writer, other, ids } = await setUp({ busyMsMax: 40 });
    other.exec("BEGIN IMMEDIATE");
    let turns = 0;
    const spin = setInterval(() => {
      turns += 1;
    }, 1);
    await expect(Promise.all([writer.write(put("a")), writer.write(put("b"))])).rejects.toMatchObject({
      name: "StoreUnavailableError",
      reason: "busy",
    });
    clearInterval(spin);
    expect(turns).toBeGreaterThan(2);
    other.exec("COMMIT");
    await writer.write(put("c"));
    expect(ids()).toEqual(["c"]);
  });

  it("ends a unit that takes too long, undoes it, and serves the next", async () => {
    const { writer, ids, deadlines } = await setUp({ deadlines: new Deadlines(0) });
    let late: Promise<unknown> | undefined;
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let release = () => {};
    const hanging = writer.write(async (unit) => {
      await put("hanging")(unit);
      begun();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      late = put("late")(unit);
      await late;
    });
    const next = writer.write(put("next"));
    await hasBegun;
    deadlines.sweep();
    await expect(hanging).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "busy" });
    await next;
    release();
    await new Promise((resolve) => setImmediate(resolve));
    await expect(late).rejects.toThrow(/not awaited/);
    expect(ids()).toEqual(["next"]);
  });
});
