import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SqliteConnection } from "./connection.ts";

let directory = "";
let file = "";
const open: { close: () => void }[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "belay-log-index-"));
  file = join(directory, "a.sqlite");
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = WAL; CREATE TABLE thing (name)");
  db.close();
});

afterEach(() => {
  for (const connection of open.splice(0)) {
    connection.close();
  }
  rmSync(directory, { recursive: true, force: true });
});

function connect(): SqliteConnection {
  const connection = new SqliteConnection(file, { blockMsMax: 0 });
  open.push(connection);
  return connection;
}

/** Runs SQL in another process; answers what it printed. */
function elsewhere(statement: string): string {
  const program = `const { DatabaseSync } = require("node:sqlite");
    try { new DatabaseSync(${JSON.stringify(file)}, { timeout: 0 }).exec(${JSON.stringify(statement)}); console.log("done"); } catch (error) { console.log(error.message); }`;
  return spawnSync(process.execPath, ["-e", program], { encoding: "utf8" }).stdout.trim();
}

const ADD = "INSERT INTO thing VALUES ('a')";

function openIndexes(): number {
  return readdirSync("/proc/self/fd").filter((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === `${file}-shm`;
    } catch {
      return false;
    }
  }).length;
}

describe("the version of the data that a connection sees", () => {
  it("moves with every commit of another process and of another connection, and with nothing else", () => {
    const connection = connect();
    const others = connect();
    let last = connection.dataVersion;
    const hasMoved = (): boolean => {
      const before = last;
      last = connection.dataVersion;
      return last !== before;
    };
    expect(hasMoved()).toBe(false);
    expect(elsewhere(ADD)).toBe("done");
    expect(hasMoved()).toBe(true);
    others.execute(ADD);
    expect(hasMoved()).toBe(true);
    connection.execute(ADD);
    expect(hasMoved()).toBe(false);
    others.execute(`BEGIN; ${ADD}; ROLLBACK`);
    expect(hasMoved()).toBe(false);
    connection.execute("PRAGMA wal_checkpoint(RESTART)");
    connection.execute(ADD);
    expect(elsewhere(ADD)).toBe("done");
    expect(hasMoved()).toBe(true);
    expect(hasMoved()).toBe(false);
  });

  it("keeps the locks of this process when one of its connections is closed", () => {
    const [writer, reader] = [connect(), connect()];
    expect(reader.dataVersion).toBe(reader.dataVersion);
    writer.execute(`BEGIN IMMEDIATE; ${ADD}`);
    reader.close();
    expect(elsewhere(ADD)).toMatch(/locked/);
    writer.execute("COMMIT");
    expect(elsewhere(ADD)).toBe("done");
  });

  it.runIf(process.platform === "linux")("holds one file open however many connections ask, and none after the last", () => {
    const connections = [connect(), connect(), connect()];
    const held = openIndexes();
    for (const connection of connections) {
      expect(connection.dataVersion).toBe(connection.dataVersion);
    }
    // SQLite has its own one.
    expect(openIndexes()).toBe(held + 1);
    connections.slice(1).forEach((connection) => {
      connection.close();
    });
    expect(openIndexes()).toBeGreaterThan(1);
    connections[0]?.close();
    expect(openIndexes()).toBe(0);
  });
});
