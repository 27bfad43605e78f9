import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../port/store.ts";
import { SCHEMA_VERSION } from "../sql/schema/migrations.ts";
import { insertAll, KINDS, queryIds, record, THING } from "../suite/fixtures.ts";
import { openPostgresStore, type PostgresStoreOptions } from "./open-postgres-store.ts";
import { type Cluster, startCluster } from "./testing/cluster.ts";
import { createDatabase, dropDatabase, queryDatabase } from "./testing/databases.ts";

const RECOVERY_MS_MAX = 20_000;
const POLL_MS = 25;

/** Runs `use` with a new database and a way to open stores on it; closes and removes all of it. */
async function withDatabase(
  use: (url: string, open: (options?: Partial<PostgresStoreOptions>) => Promise<Store>) => Promise<void>,
  serverUrl?: string,
): Promise<void> {
  const url = await createDatabase(serverUrl);
  const stores: Store[] = [];
  try {
    await use(url, async (options) => {
      const store = await openPostgresStore({ url, kinds: KINDS, ...options });
      stores.push(store);
      return store;
    });
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    await dropDatabase(url);
  }
}

/** Asks again until the answer is there. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const endAt = performance.now() + RECOVERY_MS_MAX;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) {
      return answer;
    }
    if (performance.now() > endAt) {
      throw new Error(`no answer after ${RECOVERY_MS_MAX} ms`);
    }
    await delay(POLL_MS);
  }
}

/** Ends every other connection of Belay to a database, as an administrator or a failing network would. */
function endConnections(url: string): Promise<unknown> {
  return queryDatabase(
    url,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'belay'",
  );
}

describe("a database that dies", () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster();
  });

  afterAll(async () => {
    await cluster.remove();
  });

  it("F6: fails at once while it is gone, and works again without being opened anew", async () => {
    await withDatabase(async (_url, open) => {
      const store = await open();
      await insertAll(store, THING, "s", [record("a")]);
      await cluster.kill();
      const since = performance.now();
      const unavailable = { name: "StoreUnavailableError", reason: "connection" };
      await expect(store.read((tx) => tx.entities.get(THING, "s", "a"))).rejects.toMatchObject(unavailable);
      await expect(insertAll(store, THING, "s", [record("b")])).rejects.toMatchObject(unavailable);
      await expect(store.sealLedger()).rejects.toMatchObject(unavailable);
      expect(performance.now() - since).toBeLessThan(2_000);
      await cluster.start();
      expect(await until(() => store.read((tx) => tx.entities.get(THING, "s", "a")))).toEqual(record("a"));
      expect(await queryIds(store, "s", {})).toEqual(["a"]);
      await insertAll(store, THING, "s", [record("b")]);
    }, cluster.url);
  });

  it("F6: S8: hears of changes that other nodes made while its connection was gone", async () => {
    await withDatabase(async (_url, open) => {
      const [store, other] = [await open(), await open()];
      let told = 0;
      store.onSystemChange(() => {
        told += 1;
      });
      await cluster.kill();
      // It cannot know any more what others do, so that nothing remembered may be believed.
      await until(async () => (told > 0 ? told : undefined));
      await cluster.start();
      told = 0;
      await until(async () => {
        await other.write(({ system }) => system.insertAccount({ id: "a", name: "n", createdAtMs: 1 }));
        return true;
      });
      expect(await until(async () => (told > 0 ? told : undefined))).toBeGreaterThan(0);
    }, cluster.url);
  });
});

describe("connections", () => {
  it("F6: a unit of work that loses its connection fails whole, once", async () => {
    await withDatabase(async (url, open) => {
      const store = await open();
      let runs = 0;
      const broken = store.write(async (tx) => {
        runs += 1;
        await tx.entities.insert(THING, "s", record("a"), { slug: ["x"] });
        await endConnections(url);
        await tx.entities.insert(THING, "s", record("b"), {});
      });
      await expect(broken).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "connection" });
      expect(runs).toBe(1);
      expect(await until(() => queryIds(store, "s", {}))).toEqual([]);
    });
  });

  it("says that it is unavailable when every connection is taken for too long, and recovers", async () => {
    await withDatabase(async (_url, open) => {
      const store = await open({ poolMax: 1, connectMsMax: 100 });
      await store.read(async () => {
        await expect(store.read(async () => 1)).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "connection" });
      });
      expect(await store.read(async () => 2)).toBe(2);
    });
  });

  it("ends a unit of work that takes too long, and undoes it", async () => {
    await withDatabase(async (_url, open) => {
      const store = await open({ workMsMax: 100 });
      const endless = store.write(async (tx) => {
        await tx.entities.insert(THING, "s", record("a"), {});
        await new Promise(() => undefined);
      });
      await expect(endless).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "busy" });
      expect(await queryIds(store, "s", {})).toEqual([]);
    });
  });

  it("ends a statement that takes too long as busy", async () => {
    await withDatabase(async (url, open) => {
      const store = await open({ statementMsMax: 200 });
      await store.write(async (tx) => {
        await tx.entities.insert(THING, "s", record("a"), {});
        const [held] = await Promise.allSettled([insertAll(store, THING, "s", [record("a")])]);
        expect(held).toMatchObject({ status: "rejected", reason: { name: "StoreUnavailableError", reason: "busy" } });
      });
      expect(await queryDatabase(url, "SELECT id FROM entity_thing")).toEqual([{ id: "a" }]);
    });
  });
});

describe("serialisation failures", () => {
  it("F7: runs the work again, even when the work caught the failure itself", async () => {
    await withDatabase(async (_url, open) => {
      const store = await open();
      await insertAll(store, THING, "s", [record("a", { price: 0 })]);
      let runs = 0;
      await store.write(async (tx) => {
        runs += 1;
        const held = await tx.entities.get(THING, "s", "a");
        if (runs === 1) {
          await store.write((other) => other.entities.update(THING, "s", record("a", { price: 1 }, 2), 1, {}));
        }
        const revision = held?.revision ?? 0;
        await tx.entities.update(THING, "s", record("a", { price: 10 }, revision + 1), revision, {}).catch(() => undefined);
      });
      expect(runs).toBe(2);
      expect(await store.read((tx) => tx.entities.get(THING, "s", "a"))).toEqual(record("a", { price: 10 }, 3));
    });
  });

  it("F7: two writers that each read what the other writes do not both commit on what they read", async () => {
    await withDatabase(async (_url, open) => {
      const [first, second] = [await open(), await open()];
      const addIfFewerThanTwo = (store: Store, id: string) =>
        store.write(async (tx) => {
          const count = await tx.entities.count(THING, "s", { kind: "all" });
          if (count < 2) {
            await tx.entities.insert(THING, "s", record(id), {});
          }
        });
      await Promise.all(Array.from({ length: 20 }, (_, index) => addIfFewerThanTwo(index % 2 === 0 ? first : second, `id-${index}`)));
      expect(await queryIds(first, "s", {})).toHaveLength(2);
    });
  });

  it("F7: gives up as busy when the budget is used up, with nothing changed", async () => {
    await withDatabase(async (_url, open) => {
      const store = await open({ retryMsMax: 0 });
      const other = await open();
      await insertAll(store, THING, "s", [record("a")]);
      let revision = 1;
      const losing = store.write(async (tx) => {
        const held = await tx.entities.get(THING, "s", "a");
        await other.write((faster) => faster.entities.update(THING, "s", record("a", {}, revision + 1), revision, {}));
        revision += 1;
        await tx.entities.update(THING, "s", record("a", { name: "lost" }, 99), held?.revision ?? 0, {});
      });
      await expect(losing).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "busy" });
      expect(await store.read((tx) => tx.entities.get(THING, "s", "a"))).toEqual(record("a", {}, revision));
    });
  });
});

describe("the schema", () => {
  it("F8: is made once when several processes start at the same time on an empty database", async () => {
    await withDatabase(async (url, open) => {
      await Promise.all([open(), open(), open(), open()]);
      expect(await queryDatabase(url, "SELECT version FROM schema_version")).toEqual([{ version: String(SCHEMA_VERSION) }]);
    });
  });

  it("F8: a migration that is killed half way leaves nothing, and the next start finishes it", async () => {
    await withDatabase(async (url, open) => {
      // Holds up the last step of the migration, when the tables before it are made already.
      await queryDatabase(url, "CREATE FUNCTION belay_next_position() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
      await expect(open()).rejects.toThrow();
      expect(await queryDatabase(url, "SELECT relname FROM pg_class WHERE relname IN ('account', 'ledger', 'schema_version')")).toEqual([]);
      await queryDatabase(url, "DROP FUNCTION belay_next_position()");
      const store = await open();
      await insertAll(store, THING, "s", [record("a")]);
    });
  });

  it("F8: an older program refuses a newer schema and changes nothing", async () => {
    await withDatabase(async (url, open) => {
      await (await open()).close();
      await queryDatabase(url, `UPDATE schema_version SET version = ${SCHEMA_VERSION + 1}`);
      await expect(open()).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "newer-schema" });
      expect(await queryDatabase(url, "SELECT version FROM schema_version")).toEqual([{ version: String(SCHEMA_VERSION + 1) }]);
    });
  });

  it("refuses a URL that is none and a database that is not there, without its password in the message", async () => {
    await expect(openPostgresStore({ url: "mysql://x", kinds: [] })).rejects.toMatchObject({ reason: "unreadable" });
    await withDatabase(async (url) => {
      const missing = new URL(url);
      missing.pathname = "/no_such_database";
      missing.password = "hunter2-secret";
      const refused = openPostgresStore({ url: missing.href, kinds: [] });
      await expect(refused).rejects.toMatchObject({ reason: "unreadable", message: expect.not.stringContaining("hunter2") });
    });
  });

  it("S53: keeps ledger rows from being changed, removed or truncated by whoever has the store's own rights", async () => {
    await withDatabase(async (url, open) => {
      const store = await open();
      await store.write(({ ledger }) =>
        ledger.append({
          ...{ id: "e", siteId: "s", atMs: 1, requestId: "r", kind: "refused", methodId: "m" },
          ...{ permissions: [], outcome: "refused", status: 403 },
        }),
      );
      for (const change of ["UPDATE ledger SET entries = '{}'", "DELETE FROM ledger", "TRUNCATE ledger"]) {
        await expect(queryDatabase(url, change)).rejects.toThrow(/ledger/);
      }
      await store.sealLedger();
      await expect(queryDatabase(url, "UPDATE ledger SET hash = 'x'")).rejects.toThrow(/final/);
      await queryDatabase(url, "INSERT INTO ledger_archive VALUES ('s', 2, 9, 'x', 0, 0, 'f', 0)");
      for (const table of ["ledger", "ledger_head", "ledger_archive"]) {
        await expect(queryDatabase(url, `DELETE FROM ${table}`)).rejects.toThrow(/kept/);
        await expect(queryDatabase(url, `TRUNCATE ${table}`)).rejects.toThrow(/kept/);
      }
      await expect(queryDatabase(url, "UPDATE ledger_head SET sequence = 0")).rejects.toThrow(/go on/);
      await expect(queryDatabase(url, "UPDATE ledger_archive SET last_sequence = 99")).rejects.toThrow(/final/);
    });
  });
});
