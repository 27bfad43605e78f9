import { expect, it } from "vitest";
import { BEFORE_BLOCKS, expectOldEntries, oldDatabase, oldEntries } from "../suite/old-ledger.ts";
import { postgresDialect } from "./dialect.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { createDatabase, dropDatabase, queryDatabase } from "./testing/databases.ts";

it("S53: rows from before blocks were made are all there, prove as they did, and the chain goes on from them", async () => {
  const url = await createDatabase();
  try {
    const version = ["CREATE TABLE schema_version (version bigint NOT NULL)", `INSERT INTO schema_version VALUES (${BEFORE_BLOCKS})`];
    await queryDatabase(url, [...oldDatabase(postgresDialect, oldEntries("s")), ...version].join(";\n"));
    const store = await openPostgresStore({ url, kinds: [] });
    await expectOldEntries(store, "s");
    await store.close();
    await expect(queryDatabase(url, "DELETE FROM ledger")).rejects.toThrow("ledger rows are kept");
    await expect(queryDatabase(url, "UPDATE ledger SET hash = 'x'")).rejects.toThrow("sealed ledger rows are final");
  } finally {
    await dropDatabase(url);
  }
});
