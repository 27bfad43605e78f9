import { expect, it } from "vitest";
import type { Store } from "../port/store.ts";
import { insertAll, KINDS, queryIds, record, THING } from "../suite/fixtures.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { createDatabase, dropDatabase, queryDatabase } from "./testing/databases.ts";

/** Advisory locks of this test's database: the server's list has those of all. */
const OWN_LOCKS = "pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

const turn = "s";

interface Nodes {
  readonly node: Store;
  readonly other: Store;
  readonly url: string;
}

/** A new database that two nodes have open. */
async function withNodes(use: (nodes: Nodes) => Promise<void>): Promise<void> {
  const url = await createDatabase();
  const node = await openPostgresStore({ url, kinds: KINDS, poolMax: 2, connectMsMax: 500 });
  const other = await openPostgresStore({ url, kinds: KINDS, statementMsMax: 200 });
  try {
    await use({ node, other, url });
  } finally {
    await Promise.all([node.close(), other.close()]);
    await dropDatabase(url);
  }
}

it("of many who wait in line one has a connection, so that reads and other lines go on", async () => {
  await withNodes(async ({ node }) => {
    const waiting: Promise<void>[] = [];
    await node.write(
      async (tx) => {
        await tx.entities.insert(THING, "s", record("a"), {});
        for (let index = 0; index < 20; index += 1)
          waiting.push(node.write((later) => later.entities.insert(THING, "s", record(`id-${index}`), {}), { turn }));
        expect(await queryIds(node, "s", {})).toEqual([]);
        await insertAll(node, THING, "elsewhere", [record("b")]);
      },
      { turn },
    );
    await Promise.all(waiting);
    expect(await queryIds(node, "s", {})).toHaveLength(21);
  });
});

it("another node waits as long as a statement may take, is told busy then, and comes when the first is done", async () => {
  await withNodes(async ({ node, other }) => {
    const insert = () => other.write((tx) => tx.entities.insert(THING, "s", record("b"), {}), { turn });
    await node.write(
      async (tx) => {
        await tx.entities.insert(THING, "s", record("a"), {});
        await expect(insert()).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "busy" });
      },
      { turn },
    );
    await insert();
    expect(await queryIds(node, "s", {})).toEqual(["a", "b"]);
  });
});

it("F6: a node that loses its connection loses its turn, and keeps no lock when its work fails", async () => {
  await withNodes(async ({ node, other, url }) => {
    const lost = node.write(
      async (tx) => {
        await queryDatabase(url, `SELECT pg_terminate_backend(pid) FROM ${OWN_LOCKS} AND granted AND pid <> pg_backend_pid()`);
        await tx.entities.insert(THING, "s", record("a"), {});
      },
      { turn },
    );
    await expect(lost).rejects.toMatchObject({ reason: "connection" });
    await expect(node.write(() => Promise.reject(new Error("broken")), { turn })).rejects.toThrow("broken");
    expect(await queryDatabase(url, `SELECT count(*)::int AS held FROM ${OWN_LOCKS}`)).toEqual([{ held: 0 }]);
    await other.write((tx) => tx.entities.insert(THING, "s", record("b"), {}), { turn });
    expect(await queryIds(other, "s", {})).toEqual(["b"]);
  });
});
