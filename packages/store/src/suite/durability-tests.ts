import { entriesOf, verifyChain } from "@belay/core";
import { describe, expect, it } from "vitest";
import type { Store } from "../port/store.ts";
import { type StoreAdapter, withLocation } from "./adapter.ts";
import { startChild } from "./child-process.ts";
import { CHILD_SITE_ID } from "./child-writer.ts";
import { compare, FIELDS, insertAll, KINDS, ledgerEntry, outboxEvent, queryIds, record, THING } from "./fixtures.ts";

const KILLS = 4;
const LIMIT = 1_000_000;

/** What was acknowledged is there after a restart and after a crash; what was not is there whole or not at all. */
export function durabilityTests(adapter: StoreAdapter): void {
  describe("durability", () => {
    it("has everything after it was closed and opened again", async () => {
      await withLocation(adapter, async (location) => {
        const before = await adapter.open(location, { kinds: KINDS });
        await before.write(async (tx) => {
          await tx.entities.insert(THING, "s", record("a", { name: "n", tags: ["t"] }), { slug: ["x"] });
          await tx.ledger.append(ledgerEntry("s", { id: "entry" }));
          await tx.outbox.append(outboxEvent("s", { id: "event" }));
          await tx.system.insertSetting("name", "value");
        });
        await before.sealLedger();
        await before.close();
        const after = await adapter.open(location, { kinds: KINDS });
        expect(await queryIds(after, "s", { filter: compare(FIELDS.tags, "$hasSome", ["t"]) })).toEqual(["a"]);
        await after.read(async (tx) => {
          expect(await tx.entities.findByUnique(THING, "s", "slug", "x")).toBe("a");
          expect((await tx.ledger.blocks("s", { after: 0, limit: 10 })).flatMap(entriesOf).map((row) => row.id)).toEqual(["entry"]);
          expect((await tx.outbox.page("s", 0, 10)).map((event) => event.id)).toEqual(["event"]);
          expect(await tx.system.setting("name")).toBe("value");
        });
        await after.close();
      });
    });

    // F1, at other moments each time: the number of acknowledgements to wait for spreads them.
    it.each(Array.from({ length: KILLS }, (_, index) => index))(
      "F1: loses no acknowledged write and keeps none half when killed in the middle of writes (%i)",
      async (round) => {
        await withLocation(adapter, async (location) => {
          const acknowledged = await killedAfter(adapter, location, 1 + round * 37);
          const store = await adapter.open(location, { kinds: KINDS });
          await expectWhole(store, acknowledged);
          await store.sealLedger();
          const rows = await store.read((tx) => tx.ledger.blocks(CHILD_SITE_ID, { after: 0, limit: LIMIT }));
          expect(verifyChain(rows)).toMatchObject({ ok: true });
          // A batch is there whole or not at all.
          expect(rows.every(({ count }) => count === 1 || count === 20)).toBe(true);
          await store.close();
        });
      },
    );

    it("lets two processes write at the same time", async () => {
      await withLocation(adapter, async (location) => {
        const store = await adapter.open(location, { kinds: KINDS });
        const child = startChild(adapter, location, "writes");
        let written = 0;
        for await (const _line of child.lines) {
          await insertAll(store, THING, "s", [record(`id-${written}`)]);
          written += 1;
          if (written === 30) {
            break;
          }
        }
        await child.kill();
        expect(await store.read((tx) => tx.entities.count(THING, "s", { kind: "all" }))).toBe(30);
        await store.close();
      });
    });

    it("S8: tells listeners within a second of a change that another process made", async () => {
      await withLocation(adapter, async (location) => {
        const store = await adapter.open(location, { kinds: KINDS });
        const told = new Promise<number>((resolve) => store.onSystemChange(() => resolve(performance.now())));
        const child = startChild(adapter, location, "key");
        let acknowledgedAt = Number.NaN;
        for await (const _line of child.lines) {
          acknowledgedAt = performance.now();
        }
        expect(await child.exited).toBe(0);
        expect((await told) - acknowledgedAt).toBeLessThan(1_000);
        expect(await store.read((tx) => tx.system.account("from-the-child"))).toBeDefined();
        await store.close();
      });
    });
  });
}

/** Lets another process write until it has acknowledged `count` writes, then kills it; returns all that it acknowledged. */
async function killedAfter(adapter: StoreAdapter, location: string, count: number): Promise<readonly string[]> {
  const child = startChild(adapter, location, "writes");
  const acknowledged: string[] = [];
  let killed: Promise<void> | undefined;
  for await (const line of child.lines) {
    acknowledged.push(line);
    if (acknowledged.length === count) {
      killed = child.kill();
    }
  }
  await killed;
  return acknowledged;
}

/** Every acknowledged step is there; documents, ledger, events, unique values and indexed values tell the same story. */
async function expectWhole(store: Store, acknowledged: readonly string[]): Promise<void> {
  const documents = await store.read((tx) => tx.entities.query(THING, CHILD_SITE_ID, { filter: { kind: "all" }, sort: [], limit: LIMIT }));
  const entries = await store.read((tx) => tx.ledger.latest(CHILD_SITE_ID, LIMIT));
  const ledger = entries.filter(({ kind }) => kind === "elevated").map((row) => row.id);
  const outbox = (await store.read((tx) => tx.outbox.page(CHILD_SITE_ID, 0, LIMIT))).map((event) => event.id);
  expect(ledger).toEqual(expect.arrayContaining([...acknowledged]));
  expect(outbox.toSorted()).toEqual(ledger.toSorted());
  expect(new Set(ledger).size).toBe(ledger.length);
  const removed = new Set(ledger.filter((id) => id.endsWith("@removed")).map((id) => id.slice(0, -"@removed".length)));
  const revisions = new Map<string, number>();
  for (const [id = "", revision = ""] of ledger.map((entry) => entry.split("@"))) {
    if (revision !== "removed" && !removed.has(id)) {
      revisions.set(id, Math.max(revisions.get(id) ?? 0, Number(revision)));
    }
  }
  expect(new Map(documents.map((one) => [one.id, one.revision]))).toEqual(revisions);
  for (const one of documents) {
    const step = `${one.id}@${one.revision}`;
    expect(await queryIds(store, CHILD_SITE_ID, { filter: compare(FIELDS.tags, "$hasSome", [step]) })).toEqual([one.id]);
    expect(await store.read((tx) => tx.entities.findByUnique(THING, CHILD_SITE_ID, "sku", step))).toBe(one.id);
  }
}
