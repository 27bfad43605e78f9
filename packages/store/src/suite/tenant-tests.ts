import { describe, expect, it } from "vitest";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { compare, FIELDS, ledgerEntry, newSiteId, outboxEvent, queryIds, record, THING } from "./fixtures.ts";

/** S35 at the store: every function of the port, run as two sites with the same ids; neither sees nor changes what is the other's. */
export function tenantTests(adapter: StoreAdapter): void {
  describe("two sites with the same ids", () => {
    const store = useStore(adapter);

    async function twoSites() {
      const [ours, theirs] = [newSiteId(), newSiteId()];
      for (const siteId of [ours, theirs]) {
        await store().write(async (tx) => {
          await tx.entities.insert(
            THING,
            siteId,
            record("a", { name: siteId, price: 1, tags: ["t"], createdDate: "2026-01-01T00:00:00.000Z" }),
            { slug: ["s"] },
          );
          await tx.entities.insert(THING, siteId, record("b", { name: siteId, notes: ["n"] }), {});
          await tx.ledger.append(ledgerEntry(siteId, { id: "entry", reason: siteId }));
          await tx.outbox.append(outboxEvent(siteId, { id: "event", body: JSON.stringify(siteId) }));
          await tx.jobs.insert({ id: "job", siteId, type: "t", status: "QUEUED", state: JSON.stringify(siteId), createdAtMs: 1 });
        });
      }
      await store().sealLedger();
      return { ours, theirs };
    }

    it("reads documents of its own site only, whatever way the query takes", async () => {
      const { ours, theirs } = await twoSites();
      const own = await store().read((tx) => tx.entities.get(THING, ours, "a"));
      expect(own?.text).toContain(ours);
      expect((await store().read((tx) => tx.entities.getMany(THING, ours, ["a", "b"]))).every((one) => one.text.includes(ours))).toBe(true);
      const filters = [
        compare(FIELDS.name, "$eq", theirs),
        compare(FIELDS.name, "$startsWith", theirs),
        { kind: "and", filters: [compare(FIELDS.tags, "$hasSome", ["t"]), compare(FIELDS.name, "$eq", theirs)] },
        { kind: "not", filter: compare(FIELDS.name, "$eq", ours) },
        { kind: "or", filters: [compare(FIELDS.note, "$eq", "x"), compare(FIELDS.name, "$ne", ours)] },
      ] as const;
      for (const filter of filters) {
        expect(await queryIds(store(), ours, { filter })).toEqual([]);
        expect(await store().read((tx) => tx.entities.count(THING, ours, filter))).toBe(0);
      }
      expect(await store().read((tx) => tx.entities.count(THING, ours, { kind: "all" }))).toBe(2);
      expect(await store().read((tx) => tx.entities.count(THING, ours, compare(FIELDS.tags, "$hasSome", ["t"])))).toBe(1);
      for (const sort of [[], [{ field: FIELDS.createdDate, order: "DESC" }], [{ field: FIELDS.note, order: "ASC" }]] as const) {
        const page = await store().read((tx) => tx.entities.query(THING, ours, { filter: { kind: "all" }, sort, limit: 10 }));
        expect(page.map((one) => one.text.includes(ours))).toEqual([true, true]);
      }
    });

    it("changes and removes documents of its own site only", async () => {
      const { ours, theirs } = await twoSites();
      expect(await store().write((tx) => tx.entities.update(THING, ours, record("a", { name: "new" }, 2), 1, {}))).toBe(true);
      expect(await store().write((tx) => tx.entities.remove(THING, ours, "b"))).toBe(true);
      expect(await queryIds(store(), theirs, { filter: compare(FIELDS.name, "$eq", theirs) })).toEqual(["a", "b"]);
      expect(await queryIds(store(), theirs, { filter: compare(FIELDS.tags, "$hasSome", ["t"]) })).toEqual(["a"]);
      expect(await store().read((tx) => tx.entities.findByUnique(THING, theirs, "slug", "s"))).toBe("a");
      expect(await store().read((tx) => tx.entities.findByUnique(THING, ours, "slug", "s"))).toBeUndefined();
    });

    it("reads ledger, outbox and jobs of its own site only", async () => {
      const { ours, theirs } = await twoSites();
      const seen = await store().read(async (tx) => ({
        page: await tx.ledger.blocks(ours, { after: 0, limit: 10 }),
        query: (await tx.ledger.query(ours, { filter: { requestId: "request-1" }, limit: 10 })).entries,
        archives: await tx.ledger.archives(ours),
        latest: await tx.ledger.latest(ours, 10),
        byRequest: await tx.ledger.byRequest(ours, "request-1"),
        outbox: await tx.outbox.page(ours, 0, 10),
        job: await tx.jobs.get(ours, "job"),
      }));
      expect(seen.page).toHaveLength(1);
      expect(seen.query).toHaveLength(1);
      expect(seen.latest).toHaveLength(1);
      expect(seen.byRequest).toHaveLength(1);
      expect(seen.outbox).toHaveLength(1);
      expect(JSON.stringify(seen)).not.toContain(theirs);
      expect(await store().write((tx) => tx.jobs.update(ours, "job", { status: "SUCCEEDED" }))).toBe(true);
      expect(await store().read((tx) => tx.jobs.get(theirs, "job"))).toMatchObject({ status: "QUEUED" });
    });
  });
}
