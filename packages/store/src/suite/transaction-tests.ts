import { InvariantError } from "@belay/core";
import { describe, expect, it } from "vitest";
import type { WriteTransaction } from "../port/store.ts";
import { type StoreAdapter, useStore, withLocation } from "./adapter.ts";
import { FIELDS, insertAll, KINDS, newSiteId, queryIds, record, THING } from "./fixtures.ts";

/** Units of work: all or nothing, apart from each other, gone when they are over. */
export function transactionTests(adapter: StoreAdapter): void {
  describe("units of work", () => {
    const store = useStore(adapter);
    const put = (tx: WriteTransaction, siteId: string, id: string) => tx.entities.insert(THING, siteId, record(id), {});

    it("undoes all of a unit that throws, and hands on its error as it is", async () => {
      const siteId = newSiteId();
      const error = new Error("no");
      const failing = store().write(async (tx) => {
        await put(tx, siteId, "a");
        throw error;
      });
      await expect(failing).rejects.toBe(error);
      expect(await queryIds(store(), siteId, {})).toEqual([]);
    });

    it("lets one unit fail among many that run at once without touching the others", async () => {
      const siteId = newSiteId();
      const results = await Promise.allSettled(
        Array.from({ length: 60 }, (_, index) =>
          store().write(async (tx) => {
            await put(tx, siteId, `id-${index}`);
            if (index % 3 === 0) {
              throw new Error("every third");
            }
            return index;
          }),
        ),
      );
      expect(results.map((result) => result.status === "fulfilled" && result.value)).toEqual(
        results.map((_, index) => index % 3 !== 0 && index),
      );
      expect(await queryIds(store(), siteId, {})).toHaveLength(40);
    });

    it("undoes a savepoint alone, an inner one too", async () => {
      const siteId = newSiteId();
      await store().write(async (tx) => {
        await put(tx, siteId, "a");
        await tx
          .savepoint(async () => {
            await put(tx, siteId, "b");
            await tx.savepoint(() => put(tx, siteId, "c"));
            throw new Error("undo b and c");
          })
          .catch(() => undefined);
        await tx.savepoint(async () => {
          await put(tx, siteId, "d");
          await tx
            .savepoint(async () => {
              await put(tx, siteId, "e");
              throw new Error("undo e");
            })
            .catch(() => undefined);
        });
      });
      expect(await queryIds(store(), siteId, {})).toEqual(["a", "d"]);
    });

    it("refuses savepoints that overlap, and undoes the unit", async () => {
      const siteId = newSiteId();
      const overlapping = store().write(async (tx) => {
        await Promise.all([tx.savepoint(() => put(tx, siteId, "a")), tx.savepoint(() => put(tx, siteId, "b"))]);
      });
      await expect(overlapping).rejects.toBeInstanceOf(InvariantError);
      expect(await queryIds(store(), siteId, {})).toEqual([]);
    });

    it("refuses statements after the end of their unit", async () => {
      const siteId = newSiteId();
      const kept = await store().write(async (tx) => tx);
      await expect(put(kept, siteId, "late")).rejects.toBeInstanceOf(InvariantError);
      const keptRead = await store().read(async (tx) => tx);
      await expect(keptRead.entities.get(THING, siteId, "late")).rejects.toBeInstanceOf(InvariantError);
      expect(await queryIds(store(), siteId, {})).toEqual([]);
    });

    it("reads one view from beginning to end, and what was acknowledged before the next began", async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a", { name: "before" })]);
      const views = await store().read(async (tx) => {
        const first = await tx.entities.get(THING, siteId, "a");
        await store().write((other) => other.entities.update(THING, siteId, record("a", { name: "after" }, 2), 1, {}));
        return { first, second: await tx.entities.get(THING, siteId, "a"), count: await tx.entities.count(THING, siteId, { kind: "all" }) };
      });
      expect(views.second).toEqual(views.first);
      expect(await queryIds(store(), siteId, { filter: { kind: "compare", field: FIELDS.name, operator: "$eq", value: "after" } })).toEqual(
        ["a"],
      );
    });

    it("sees its own changes before they are committed, and nobody else does", async () => {
      const siteId = newSiteId();
      await store().write(async (tx) => {
        await put(tx, siteId, "a");
        expect(await tx.entities.get(THING, siteId, "a")).toEqual(record("a"));
        expect(await queryIds(store(), siteId, {})).toEqual([]);
      });
      expect(await queryIds(store(), siteId, {})).toEqual(["a"]);
    });

    it("serves more reads at once than it has connections", async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a")]);
      const reads = Array.from({ length: 100 }, () =>
        store().read(async (tx) => {
          const first = await tx.entities.get(THING, siteId, "a");
          await new Promise((resolve) => setImmediate(resolve));
          return [first, await tx.entities.get(THING, siteId, "a")];
        }),
      );
      expect(await Promise.all(reads)).toEqual(reads.map(() => [record("a"), record("a")]));
    });

    it("finishes the writes that wait when it is closed, and refuses later ones", async () => {
      await withLocation(adapter, async (location) => {
        const first = await adapter.open(location, { kinds: KINDS });
        const writes = Array.from({ length: 20 }, (_, index) => first.write((tx) => put(tx, "site", `id-${index}`)));
        await Promise.all([first.close(), first.close(), ...writes]);
        await expect(first.write((tx) => put(tx, "site", "late"))).rejects.toMatchObject({
          name: "StoreUnavailableError",
          reason: "closed",
        });
        await expect(first.read((tx) => tx.entities.get(THING, "site", "late"))).rejects.toMatchObject({ reason: "closed" });
        const second = await adapter.open(location, { kinds: KINDS });
        expect(await second.read((tx) => tx.entities.count(THING, "site", { kind: "all" }))).toBe(20);
        await second.close();
      });
    });
  });
}
