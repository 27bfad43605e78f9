import type { LedgerEntry } from "@belay/core";
import { openSqliteStore } from "@belay/store/sqlite";
import { expect, test } from "vitest";
import { temporaryDirectory } from "../test/run-cli.ts";
import { followChains } from "./follow.ts";

function entry(id: string, siteId: string): LedgerEntry {
  const fixed = { atMs: 1, requestId: "r", kind: "admin", methodId: "m", permissions: [], status: 200 } as const;
  return { ...fixed, id, siteId, outcome: id.startsWith("no") ? "refused" : "allowed" };
}

test("following shows what another process records, of the chains and of the kind that are wanted, once and in order, until it is stopped", async () => {
  const location = temporaryDirectory();
  const [reading, writing] = [
    await openSqliteStore({ directory: location, kinds: [] }),
    await openSqliteStore({ directory: location, kinds: [] }),
  ];
  const record = (...entries: readonly LedgerEntry[]) => writing.write((tx) => tx.ledger.appendAll(entries));
  await record(entry("before", "a"));
  const stop = new AbortController();
  const chains = ["a", "b"];
  const following = followChains({ store: reading, location, chains, filter: { outcome: "allowed" }, signal: stop.signal });
  const first = following.next();
  await record(entry("one", "a"), entry("no", "a"), entry("elsewhere", "c"));
  expect((await first).value).toMatchObject({ id: "one", siteId: "a", sequence: 2 });
  const second = following.next();
  await record(entry("two", "b"), entry("three", "b"));
  expect((await second).value).toMatchObject({ id: "two", siteId: "b", sequence: 1 });
  expect((await following.next()).value).toMatchObject({ id: "three", sequence: 2 });
  const end = following.next();
  stop.abort();
  expect((await end).done).toBe(true);
  await Promise.all([reading.close(), writing.close()]);
});
