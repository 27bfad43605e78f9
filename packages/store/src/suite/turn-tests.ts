import { describe, expect, it } from "vitest";
import type { Store, WriteTransaction } from "../port/store.ts";
import { type StoreAdapter, withLocation } from "./adapter.ts";
import { insertAll, KINDS, newSiteId, queryIds, record, THING } from "./fixtures.ts";

const PARALLEL = 200;

/** Opens a location twice, as two processes would. */
async function withTwo(adapter: StoreAdapter, use: (stores: readonly [Store, Store]) => Promise<void>): Promise<void> {
  await withLocation(adapter, async (location) => {
    const stores = [await adapter.open(location, { kinds: KINDS }), await adapter.open(location, { kinds: KINDS })] as const;
    try {
      await use(stores);
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });
}

/** Takes one from the price of each of these, in their order. */
async function takeOne(store: Store, siteId: string, ids: readonly string[], onRun: () => void): Promise<void> {
  const take = async ({ entities }: WriteTransaction) => {
    onRun();
    for (const id of ids) {
      const held = await entities.get(THING, siteId, id);
      const { price } = JSON.parse(held?.text ?? "{}") as { price: number };
      const revision = held?.revision ?? 0;
      expect(await entities.update(THING, siteId, record(id, { price: price - 1 }, revision + 1), revision, {})).toBe(true);
    }
  };
  await store.write(take, { turn: siteId });
}

/** Units of work that take turns: nobody fails another, so that nothing has to be tried again. */
export function turnTests(adapter: StoreAdapter): void {
  describe("units of work that take turns", () => {
    it(`F18: ${PARALLEL} of two processes change the same documents in opposite orders; each runs once, and none is lost`, async () => {
      await withTwo(adapter, async (stores) => {
        const siteId = newSiteId();
        await insertAll(stores[0], THING, siteId, [record("a", { price: PARALLEL }), record("b", { price: PARALLEL })]);
        let runs = 0;
        const taking = Array.from({ length: PARALLEL }, (_, index) =>
          takeOne(stores[index % 2 === 0 ? 0 : 1], siteId, index % 3 === 0 ? ["a", "b"] : ["b", "a"], () => {
            runs += 1;
          }),
        );
        await Promise.all(taking);
        expect(runs).toBe(PARALLEL);
        const held = await stores[1].read((tx) => tx.entities.getMany(THING, siteId, ["a", "b"]));
        expect(held).toEqual([record("a", { price: 0 }, PARALLEL + 1), record("b", { price: 0 }, PARALLEL + 1)]);
      });
    });

    it("lets the next one come when one fails", async () => {
      await withTwo(adapter, async ([first, second]) => {
        const [siteId, turn] = [newSiteId(), { turn: "one line" }];
        const failing = first.write(async (tx) => {
          await tx.entities.insert(THING, siteId, record("a"), {});
          throw new Error("changed my mind");
        }, turn);
        const others = [first, second, first, second].map((store, index) =>
          store.write((tx) => tx.entities.insert(THING, siteId, record(`id-${index}`), {}), turn),
        );
        await expect(failing).rejects.toThrow("changed my mind");
        await Promise.all(others);
        expect(await queryIds(first, siteId, {})).toEqual(["id-0", "id-1", "id-2", "id-3"]);
      });
    });
  });
}
