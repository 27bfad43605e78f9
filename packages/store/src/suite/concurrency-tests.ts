import { describe, expect, it } from "vitest";
import { UniqueTakenError } from "../port/errors.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { compare, FIELDS, insertAll, newSiteId, queryIds, record, THING } from "./fixtures.ts";

const PARALLEL = 200;

/** Many at once: exactly one wins where one may win, and no update is lost. */
export function concurrencyTests(adapter: StoreAdapter): void {
  describe("many writers at once", () => {
    const store = useStore(adapter);

    it(`gives a unique value to exactly one of ${PARALLEL} parallel inserts`, async () => {
      const siteId = newSiteId();
      const results = await Promise.allSettled(
        Array.from({ length: PARALLEL }, (_, index) =>
          store().write((tx) =>
            tx.entities.insert(THING, siteId, record(`id-${index}`, { tags: ["t"] }), { slug: ["wanted"], sku: [`sku-${index}`] }),
          ),
        ),
      );
      const losers = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
      expect(losers).toHaveLength(PARALLEL - 1);
      expect(losers.every((error) => error instanceof UniqueTakenError && error.set === "slug")).toBe(true);
      const holders = await queryIds(store(), siteId, {});
      expect(holders).toEqual([await store().read((tx) => tx.entities.findByUnique(THING, siteId, "slug", "wanted"))]);
      expect(await queryIds(store(), siteId, { filter: compare(FIELDS.tags, "$hasSome", ["t"]) })).toEqual(holders);
    });

    // F14
    it(`lets exactly one of ${PARALLEL} parallel writers win each revision`, async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a", { name: "0" })]);
      for (let revision = 1; revision <= 5; revision += 1) {
        const results = await Promise.all(
          Array.from({ length: PARALLEL }, (_, writer) =>
            store().write((tx) =>
              tx.entities.update(THING, siteId, record("a", { name: String(writer) }, revision + 1), revision, { slug: [String(writer)] }),
            ),
          ),
        );
        const winners = results.flatMap((won, writer) => (won ? [String(writer)] : []));
        expect(winners).toHaveLength(1);
        const held = await store().read((tx) => tx.entities.get(THING, siteId, "a"));
        expect(held).toEqual(record("a", { name: winners[0] ?? "" }, revision + 1));
      }
    });

    it(`loses none of ${PARALLEL} parallel changes that read and then write`, async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a", { price: 0 })]);
      await Promise.all(
        Array.from({ length: PARALLEL }, () =>
          store().write(async (tx) => {
            const held = await tx.entities.get(THING, siteId, "a");
            const { price } = JSON.parse(held?.text ?? "{}") as { price: number };
            const revision = held?.revision ?? 0;
            expect(await tx.entities.update(THING, siteId, record("a", { price: price + 1 }, revision + 1), revision, {})).toBe(true);
          }),
        ),
      );
      expect(await store().read((tx) => tx.entities.get(THING, siteId, "a"))).toEqual(record("a", { price: PARALLEL }, PARALLEL + 1));
    });
  });
}
