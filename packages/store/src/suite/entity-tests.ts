import { describe, expect, it } from "vitest";
import type { FieldDefinition } from "../port/entities.ts";
import { UniqueTakenError } from "../port/errors.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { compare, FIELDS, insertAll, newSiteId, OTHER, queryIds, record, THING } from "./fixtures.ts";

/** Documents: what is written is read, by its site and kind only. */
export function entityTests(adapter: StoreAdapter): void {
  describe("documents", () => {
    const store = useStore(adapter);

    it("gives back the text as it was written, byte for byte", async () => {
      const siteId = newSiteId();
      const text = '{ "id":"a",  "b": [1.50, "é😀", "\\u0041"] }';
      await insertAll(store(), THING, siteId, [{ ...record("a"), text }]);
      expect(await store().read((tx) => tx.entities.get(THING, siteId, "a"))).toEqual({
        id: "a",
        revision: 1,
        createdAtMs: 1_000,
        updatedAtMs: 2_000,
        text,
      });
    });

    it("gives many documents in the order asked for and leaves out what does not exist", async () => {
      const siteId = newSiteId();
      const ids = Array.from({ length: 700 }, (_, index) => `id-${index}`);
      await insertAll(
        store(),
        THING,
        siteId,
        ids.map((id) => record(id)),
      );
      const asked = [...ids.toReversed(), "missing"];
      const found = await store().read((tx) => tx.entities.getMany(THING, siteId, asked));
      expect(found.map((one) => one.id)).toEqual(ids.toReversed());
      expect(await store().read((tx) => tx.entities.getMany(THING, siteId, []))).toEqual([]);
    });

    it("refuses an id that is taken and keeps the first document", async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a", { name: "first" })]);
      const again = insertAll(store(), THING, siteId, [record("a", { name: "second" })]);
      await expect(again).rejects.toMatchObject({ name: "UniqueTakenError", set: "id", value: "a" });
      expect(await queryIds(store(), siteId, { filter: compare(FIELDS.name, "$eq", "first") })).toEqual(["a"]);
    });

    // F14: a stale revision changes nothing.
    it("updates only the revision that it expects", async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a", { name: "one", tags: ["x"] })]);
      const next = record("a", { name: "two", tags: ["y"] }, 2);
      expect(await store().write((tx) => tx.entities.update(THING, siteId, next, 1, { slug: ["two"] }))).toBe(true);
      expect(
        await store().write((tx) => tx.entities.update(THING, siteId, record("a", { name: "three" }, 2), 1, { slug: ["three"] })),
      ).toBe(false);
      expect(await store().write((tx) => tx.entities.update(THING, siteId, record("missing"), 1, {}))).toBe(false);
      expect(await store().read((tx) => tx.entities.get(THING, siteId, "a"))).toEqual(next);
      expect(await queryIds(store(), siteId, { filter: compare(FIELDS.tags, "$hasSome", ["x"]) })).toEqual([]);
      expect(await queryIds(store(), siteId, { filter: compare(FIELDS.tags, "$hasSome", ["y"]) })).toEqual(["a"]);
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "slug", "three"))).toBeUndefined();
    });

    it("counts the documents of a site by the values of an indexed field, of one value or of many", async () => {
      const siteId = newSiteId();
      const things = [
        record("a", { name: "x", tags: ["red", "blue"], price: 1 }),
        record("b", { name: "x", tags: ["red"], price: 2 }),
        record("c", { name: "y", tags: [], price: 2 }),
      ];
      await insertAll(store(), THING, siteId, things);
      await insertAll(store(), THING, newSiteId(), things);
      const counts = (field: FieldDefinition, values: readonly (string | number)[]) =>
        store().read((tx) => tx.entities.countByValue(THING, siteId, field, values));
      expect(await counts(FIELDS.name, ["x", "y", "z", "x"])).toEqual(
        new Map([
          ["x", 2],
          ["y", 1],
          ["z", 0],
        ]),
      );
      expect(await counts(FIELDS.tags, ["red", "blue", "green"])).toEqual(
        new Map([
          ["red", 2],
          ["blue", 1],
          ["green", 0],
        ]),
      );
      expect(await counts(FIELDS.price, [2])).toEqual(new Map([[2, 2]]));
      expect(await counts(FIELDS.name, [])).toEqual(new Map());
      await expect(counts(FIELDS.note, ["x"])).rejects.toMatchObject({ name: "InvariantError" });
    });

    it("removes a document with its values and says whether there was one", async () => {
      const siteId = newSiteId();
      await store().write((tx) => tx.entities.insert(THING, siteId, record("a", { tags: ["x"] }), { slug: ["s"] }));
      expect(await store().write((tx) => tx.entities.remove(THING, siteId, "a"))).toBe(true);
      expect(await store().write((tx) => tx.entities.remove(THING, siteId, "a"))).toBe(false);
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "slug", "s"))).toBeUndefined();
      expect(await queryIds(store(), siteId, { filter: compare(FIELDS.tags, "$hasSome", ["x"]) })).toEqual([]);
      await store().write((tx) => tx.entities.insert(THING, siteId, record("b"), { slug: ["s"] }));
    });
  });
}

/** Unique values: one holder within a site, freed and moved with the document. */
export function uniqueTests(adapter: StoreAdapter): void {
  describe("unique values", () => {
    const store = useStore(adapter);

    it("refuses a value that another document holds, and leaves nothing of the refused one", async () => {
      const siteId = newSiteId();
      await store().write((tx) => tx.entities.insert(THING, siteId, record("a"), { slug: ["one"], sku: ["1", "2"] }));
      const outcome = await store().write(async (tx) => {
        // The work goes on after the refusal: what the refused insert claimed before it failed must be gone.
        const error = await tx.entities
          .insert(THING, siteId, record("b", { tags: ["t"] }), { slug: ["two"], sku: ["3", "2"] })
          .catch((thrown: unknown) => thrown);
        await tx.entities.insert(THING, siteId, record("c"), { slug: ["two"], sku: ["3"] });
        return error;
      });
      expect(outcome).toBeInstanceOf(UniqueTakenError);
      expect(outcome).toMatchObject({ kind: "thing", set: "sku", value: "2" });
      expect(await queryIds(store(), siteId, {})).toEqual(["a", "c"]);
      expect(await queryIds(store(), siteId, { filter: compare(FIELDS.tags, "$hasSome", ["t"]) })).toEqual([]);
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "sku", "3"))).toBe("c");
    });

    it("moves values with an update: frees what is no longer claimed, refuses what others hold", async () => {
      const siteId = newSiteId();
      await store().write((tx) => tx.entities.insert(THING, siteId, record("a"), { slug: ["one"], sku: ["1", "2"] }));
      await store().write((tx) => tx.entities.insert(THING, siteId, record("b"), { slug: ["two"] }));
      expect(
        await store().write((tx) => tx.entities.update(THING, siteId, record("a", {}, 2), 1, { slug: ["one"], sku: ["2", "3"] })),
      ).toBe(true);
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "sku", "1"))).toBeUndefined();
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "sku", "3"))).toBe("a");
      const refused = store().write((tx) => tx.entities.update(THING, siteId, record("b", { name: "changed" }, 2), 1, { slug: ["one"] }));
      await expect(refused).rejects.toMatchObject({ name: "UniqueTakenError", set: "slug", value: "one" });
      expect(await store().read((tx) => tx.entities.get(THING, siteId, "b"))).toEqual(record("b"));
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "slug", "two"))).toBe("b");
    });

    it("leaves nothing of an update that is refused to the work that goes on after it", async () => {
      const siteId = newSiteId();
      await store().write((tx) => tx.entities.insert(THING, siteId, record("a"), { slug: ["one"] }));
      await store().write((tx) => tx.entities.insert(THING, siteId, record("b", { name: "kept" }), { slug: ["two"], sku: ["9"] }));
      await store().write(async (tx) => {
        const refused = tx.entities.update(THING, siteId, record("b", { name: "changed" }, 2), 1, { slug: ["one"], sku: ["8"] });
        await expect(refused).rejects.toMatchObject({ name: "UniqueTakenError", set: "slug", value: "one" });
        await tx.entities.insert(THING, siteId, record("c"), { sku: ["8"] });
      });
      expect(await store().read((tx) => tx.entities.get(THING, siteId, "b"))).toMatchObject(record("b", { name: "kept" }));
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "sku", "9"))).toBe("b");
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "sku", "8"))).toBe("c");
    });

    it("keeps kinds, sets and sites apart", async () => {
      const [siteId, otherSiteId] = [newSiteId(), newSiteId()];
      await store().write(async (tx) => {
        await tx.entities.insert(THING, siteId, record("a"), { slug: ["same"] });
        await tx.entities.insert(OTHER, siteId, record("b"), { slug: ["same"] });
        await tx.entities.insert(THING, siteId, record("c"), { sku: ["same"] });
        await tx.entities.insert(THING, otherSiteId, record("d"), { slug: ["same"] });
      });
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "slug", "same"))).toBe("a");
      expect(await store().read((tx) => tx.entities.findByUnique(OTHER, siteId, "slug", "same"))).toBe("b");
      expect(await store().read((tx) => tx.entities.findByUnique(THING, otherSiteId, "slug", "same"))).toBe("d");
    });

    it("takes a value that one document names twice as one claim", async () => {
      const siteId = newSiteId();
      await store().write((tx) => tx.entities.insert(THING, siteId, record("a"), { sku: ["1", "1"] }));
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "sku", "1"))).toBe("a");
    });
  });
}
