import { setImmediate as nextTurn } from "node:timers/promises";
import { type SealedLedgerEntry, verifyChain } from "@belay/core";
import { describe, expect, it } from "vitest";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { ledgerEntry, newSiteId, outboxEvent, record, THING } from "./fixtures.ts";

/** Ledger: what happened, in a chain for each site. */
export function ledgerTests(adapter: StoreAdapter): void {
  describe("ledger", () => {
    const store = useStore(adapter);

    it("gives back every field of an entry, and none that it did not have", async () => {
      const siteId = newSiteId();
      const full = ledgerEntry(siteId, { code: "FORBIDDEN", endpoint: "/api/pay", reason: "because", requestId: "one", permissions: [] });
      const { subject, actor, ...bare } = ledgerEntry(siteId, { kind: "refused", outcome: "refused", status: 403, requestId: "two" });
      const user = ledgerEntry(siteId, { subject: { type: "USER", id: "u" }, requestId: "two" });
      await store().write(async (tx) => {
        for (const entry of [full, bare, user]) {
          await tx.ledger.append(entry);
        }
      });
      expect(await store().read((tx) => tx.ledger.latest(siteId, 10))).toStrictEqual([user, bare, full]);
      expect(await store().read((tx) => tx.ledger.latest(siteId, 1))).toStrictEqual([user]);
      expect(await store().read((tx) => tx.ledger.byRequest(siteId, "two"))).toStrictEqual([bare, user]);
      expect(await store().read((tx) => tx.ledger.page(siteId, 0, 10))).toEqual([]);
    });

    // S51
    it("S51: keeps an entry exactly when its effect is kept", async () => {
      const siteId = newSiteId();
      const failing = store().write(async (tx) => {
        await tx.ledger.append(ledgerEntry(siteId));
        await tx.entities.insert(THING, siteId, record("a"), {});
        throw new Error("undo");
      });
      await expect(failing).rejects.toThrow("undo");
      expect(await store().read((tx) => tx.ledger.latest(siteId, 10))).toEqual([]);
    });

    it("S53: seals rows into one chain for each site, in the order of their commits, whoever else seals at the time", async () => {
      const [siteId, otherSiteId] = [newSiteId(), newSiteId()];
      await store().sealLedger();
      const ids = Array.from({ length: 120 }, (_, index) => `entry-${index}`);
      for (let start = 0; start < ids.length; start += 30) {
        for (const id of ids.slice(start, start + 30)) {
          await store().write((tx) => tx.ledger.append(ledgerEntry(siteId, { id })));
        }
        await store().write((tx) => tx.ledger.append(ledgerEntry(otherSiteId)));
        const sealed = await Promise.all([store().sealLedger(), store().sealLedger(), store().sealLedger()]);
        expect(sealed.reduce((sum, count) => sum + count)).toBe(31);
      }
      expect(await store().sealLedger()).toBe(0);
      const rows = await chain(siteId);
      expect(rows.map((row) => row.id)).toEqual(ids);
      expect(verifyChain(rows)).toMatchObject({ ok: true, head: { sequence: 120 } });
      expect(verifyChain(await chain(otherSiteId))).toMatchObject({ ok: true, head: { sequence: 4 } });
    });

    /** Reads a chain in small pages. */
    async function chain(siteId: string): Promise<readonly SealedLedgerEntry[]> {
      const rows: SealedLedgerEntry[] = [];
      for (;;) {
        const page = await store().read((tx) => tx.ledger.page(siteId, rows.at(-1)?.sequence ?? 0, 50));
        if (page.length === 0) {
          return rows;
        }
        rows.push(...page);
      }
    }
  });
}

/** Outbox and jobs. */
export function deliveryTests(adapter: StoreAdapter): void {
  describe("outbox and jobs", () => {
    const store = useStore(adapter);

    it("gives events of a site in the order of their commits, from any position", async () => {
      const siteId = newSiteId();
      const events = Array.from({ length: 50 }, (_, index) => outboxEvent(siteId, { entityId: `thing-${index}`, atMs: 50 - index }));
      for (const event of events) {
        await store().write((tx) => tx.outbox.append(event));
      }
      await store().write((tx) => tx.outbox.append(outboxEvent(newSiteId())));
      const all = await store().read((tx) => tx.outbox.page(siteId, 0, 100));
      expect(all.map(({ position, ...event }) => event)).toEqual(events);
      expect(all.every((event, index) => index === 0 || event.position > (all[index - 1]?.position ?? 0))).toBe(true);
      const rest = await store().read((tx) => tx.outbox.page(siteId, all[29]?.position ?? 0, 5));
      expect(rest).toEqual(all.slice(30, 35));
    });

    it("never shows an event before one of a lower position, so that a reader that goes on from the last it saw misses none", async () => {
      const siteId = newSiteId();
      const ids = Array.from({ length: 60 }, (_, index) => `event-${index}`);
      let areWritten = false;
      const writing = Promise.all(
        ids.map((id, index) =>
          store().write(async (tx) => {
            await tx.outbox.append(outboxEvent(siteId, { id }));
            // Some hold what they wrote for a while before they commit.
            for (let reads = 0; reads < index % 5; reads += 1) {
              await tx.outbox.page(siteId, 0, 1);
            }
          }),
        ),
      ).finally(() => {
        areWritten = true;
      });
      const seen: string[] = [];
      let position = 0;
      for (let isLast = false; !isLast; ) {
        isLast = areWritten;
        const page = await store().read((tx) => tx.outbox.page(siteId, position, 7));
        seen.push(...page.map((event) => event.id));
        position = page.at(-1)?.position ?? position;
        isLast &&= page.length === 0;
        // Reads of some stores are done without a turn of the event loop, and the writes need some.
        await nextTurn();
      }
      await writing;
      expect(seen.toSorted()).toEqual(ids.toSorted());
    });

    it("keeps a job through its states and lists the unfinished, oldest first", async () => {
      const siteId = newSiteId();
      const job = (id: string, createdAtMs: number) => ({ id, siteId, type: "t", status: "QUEUED", state: "{}", createdAtMs }) as const;
      await store().write(async (tx) => {
        await tx.jobs.insert(job("late", 3_000));
        await tx.jobs.insert(job("early", 1_000));
        await tx.jobs.insert(job("middle", 2_000));
      });
      await expect(store().write((tx) => tx.jobs.insert(job("late", 1)))).rejects.toMatchObject({ name: "UniqueTakenError" });
      expect(await store().write((tx) => tx.jobs.update(siteId, "early", { status: "RUNNING", state: '{"done":1}' }))).toBe(true);
      expect(await store().write((tx) => tx.jobs.update(siteId, "middle", { status: "FAILED", finishedAtMs: 9, error: "broke" }))).toBe(
        true,
      );
      expect(await store().write((tx) => tx.jobs.update(siteId, "missing", { status: "FAILED" }))).toBe(false);
      expect(await store().read((tx) => tx.jobs.get(siteId, "middle"))).toStrictEqual({
        ...job("middle", 2_000),
        status: "FAILED",
        finishedAtMs: 9,
        error: "broke",
      });
      const unfinished = await store().read((tx) => tx.jobs.unfinished(100));
      expect(unfinished).toStrictEqual([{ ...job("early", 1_000), status: "RUNNING", state: '{"done":1}' }, job("late", 3_000)]);
      expect(await store().read((tx) => tx.jobs.unfinished(1))).toHaveLength(1);
    });
  });
}
