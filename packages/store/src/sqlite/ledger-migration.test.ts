import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { BEFORE_BLOCKS, expectOldEntries, oldDatabase, oldEntries } from "../suite/old-ledger.ts";
import { sqliteDialect } from "./dialect.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

it("S53: rows from before blocks were made are all there, prove as they did, and the chain goes on from them", async () => {
  const directory = mkdtempSync(join(tmpdir(), "belay-ledger-"));
  try {
    const db = new DatabaseSync(join(directory, "belay.sqlite"));
    for (const statement of [...oldDatabase(sqliteDialect, oldEntries("s")), `PRAGMA user_version = ${BEFORE_BLOCKS}`]) {
      db.exec(statement);
    }
    expect(() => db.exec("DELETE FROM ledger")).toThrow("ledger rows are kept");
    db.close();
    const store = await openSqliteStore({ directory, kinds: [] });
    await expectOldEntries(store, "s");
    await store.close();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
