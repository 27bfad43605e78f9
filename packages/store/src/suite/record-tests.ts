import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { newSiteId, outboxEvent } from "./fixtures.ts";

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
      expect(await store().write((tx) => tx.jobs.claim())).toStrictEqual(unfinished[0]);
    });
  });
}
