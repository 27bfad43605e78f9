import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LedgerEntry } from "@belay/core";
import { openPostgresStore } from "@belay/store/postgres";
import { createDatabase, dropDatabase } from "@belay/store/postgres/testing";
import { expect, it } from "vitest";
import { loadKeys } from "../installation/index.ts";
import { applyRetention } from "./keep-ledger.ts";
import { verifyLedger } from "./verify-ledger.ts";

const DAY_MS = 86_400_000;
const NOW_MS = 1_700_000_000_000;

function entry(siteId: string, ageDays: number): LedgerEntry {
  const fixed = { kind: "admin", methodId: "m", permissions: [], outcome: "allowed", status: 200 } as const;
  const name = `${siteId}-${ageDays}`;
  return { ...fixed, siteId, id: name, requestId: `r-${name}`, atMs: NOW_MS - ageDays * DAY_MS };
}

it("S53: retention on PostgreSQL moves what is older to files, for every site, once, and the chains go through", async () => {
  const directory = await mkdtemp(join(tmpdir(), "belay-retention-"));
  const archives = join(directory, "archives");
  const url = await createDatabase();
  const store = await openPostgresStore({ url, kinds: [] });
  try {
    const keys = await loadKeys({ directory, create: true });
    for (const siteId of ["one", "two"]) {
      for (const age of [40, 31, 29, 1]) {
        await store.write((tx) => tx.ledger.appendAll([entry(siteId, age), { ...entry(siteId, age), id: `${siteId}-${age}-again` }]));
      }
      await store.write((tx) => tx.ledger.append(entry(siteId, 0)));
    }
    await store.sealLedger();
    const options = { store, keys, retention: { days: 30, directory: archives } };
    await applyRetention(options, NOW_MS);
    await applyRetention(options, NOW_MS);
    expect((await readdir(archives)).toSorted()).toEqual(["ledger-one-1-4.jsonl.gz", "ledger-two-1-4.jsonl.gz"]);
    for (const siteId of ["one", "two"]) {
      const left = await store.read((tx) => tx.ledger.latest(siteId, 100));
      expect(left.map(({ sequence }) => sequence)).toEqual([9, 8, 7, 6, 5]);
      const verdict = await verifyLedger({ store, keys, siteId, archiveDirectory: archives });
      expect(verdict).toMatchObject({ ok: true, entries: 9, archived: 4, signedTo: 9 });
    }
    await applyRetention(options, NOW_MS + 5 * DAY_MS);
    expect(await store.read((tx) => tx.ledger.archives("one"))).toMatchObject([{ lastSequence: 4 }, { lastSequence: 6 }]);
    expect(await verifyLedger({ store, keys, siteId: "one", archiveDirectory: archives })).toMatchObject({ ok: true, archived: 6 });
    await rm(join(archives, "ledger-one-1-4.jsonl.gz"));
    expect(await verifyLedger({ store, keys, siteId: "one", archiveDirectory: archives })).toMatchObject({ ok: false, reason: "archive" });
  } finally {
    await store.close();
    await dropDatabase(url);
    await rm(directory, { recursive: true, force: true });
  }
});
