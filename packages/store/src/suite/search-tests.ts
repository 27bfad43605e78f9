import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../filter/compare-text.ts";
import { matches } from "../filter/evaluate.ts";
import type { EntityKind, EntityRecord, Filter, TextFilter, TextTerm } from "../port/entities.ts";
import type { Store } from "../port/store.ts";
import { type StoreAdapter, useStore, withLocation } from "./adapter.ts";
import { compare, FIELDS, insertAll, newSiteId, OTHER, queryIds, record, TEXT, THING } from "./fixtures.ts";

const ALL = Object.values(TEXT);

function search(prefixes: readonly string[], change: Partial<TextFilter> = {}): TextFilter {
  return { kind: "text", fields: ALL, terms: prefixes.map((prefix) => ({ prefix, alike: [] })), mode: "any", ...change };
}

function thing(id: string, name: readonly string[], description: readonly string[] = [], further: object = {}): EntityRecord {
  return record(id, { words: { name, description }, ...further });
}

/** Words that look alike to an index that is careless: beginnings of each other, signs, the letter of escapes, other scripts. */
const words = fc.constantFrom(
  "mug",
  "mugs",
  "mu",
  "z",
  "za",
  "z00007a",
  "mug-2",
  "mug_2",
  "kaffee",
  "käse",
  "日本",
  "日",
  "😀",
  "0",
  "00",
  "a b",
  "é",
);
const documents = fc.array(
  fc.record({ name: fc.uniqueArray(words, { maxLength: 4 }), description: fc.uniqueArray(words, { maxLength: 4 }) }),
  {
    maxLength: 12,
  },
);
const terms = fc.array(fc.record({ prefix: words, alike: fc.uniqueArray(words, { maxLength: 2 }) }), { maxLength: 3 });
const filters: fc.Arbitrary<TextFilter> = fc.record({
  kind: fc.constant("text" as const),
  fields: fc.constantFrom(ALL, [TEXT.name], [TEXT.description]),
  terms,
  mode: fc.constantFrom("any" as const, "all" as const),
});

/** What `EntityQuery.rank` says about a document's points. */
function points({ terms: wanted, fields }: TextFilter, one: EntityRecord): number {
  // A fixture of this file.
  const { words: held } = JSON.parse(one.text) as { words: Readonly<Record<string, readonly string[]>> };
  const ofTerm = ({ prefix, alike }: TextTerm): number =>
    Math.max(
      0,
      ...fields.flatMap(({ path, weight }) =>
        (held[path.slice("words.".length)] ?? []).map((word) =>
          word === prefix ? weight * 4 : word.startsWith(prefix) ? weight * 2 : alike.includes(word) ? weight : 0,
        ),
      ),
    );
  return wanted.reduce((sum, term) => sum + ofTerm(term), 0);
}

/** Full-text search: every store finds the same words in the same order, of its own site and kind. */
export function searchTests(adapter: StoreAdapter): void {
  describe("search", () => {
    const store = useStore(adapter);
    const found = (siteId: string, filter: Filter): Promise<readonly string[]> => queryIds(store(), siteId, { filter });

    it("S41: finds exactly what the evaluator finds, also within other conditions", async () => {
      await fc.assert(
        fc.asyncProperty(documents, fc.array(filters, { minLength: 1, maxLength: 4 }), async (contents, wanted) => {
          const siteId = newSiteId();
          const records = contents.map(({ name, description }, index) =>
            thing(`id-${String(index).padStart(2, "0")}`, name, description, { visible: index % 2 === 0 }),
          );
          await insertAll(store(), THING, siteId, records);
          const visible = compare(FIELDS.visible, "$eq", true);
          for (const filter of wanted.flatMap((text): Filter[] => [
            text,
            { kind: "not", filter: text },
            { kind: "and", filters: [visible, text] },
            { kind: "or", filters: [visible, text] },
          ])) {
            const expected = records.filter(({ text }) => matches(filter, JSON.parse(text))).map(({ id }) => id);
            expect(await found(siteId, filter)).toEqual(expected);
            expect(await store().read((tx) => tx.entities.count(THING, siteId, filter))).toBe(expected.length);
          }
        }),
        { numRuns: 25 },
      );
    });

    it("orders by how well documents match, in pages, forwards and backwards", async () => {
      await fc.assert(
        fc.asyncProperty(documents, filters, async (contents, rank) => {
          const siteId = newSiteId();
          const records = contents.map(({ name, description }, index) => thing(`id-${String(index).padStart(2, "0")}`, name, description));
          await insertAll(store(), THING, siteId, records);
          const expected = records
            .filter(({ text }) => rank.terms.length > 0 && matches(rank, JSON.parse(text)))
            .sort((a, b) => points(rank, b) - points(rank, a) || compareText(a.id, b.id))
            .map((one) => ({ id: one.id, values: [points(rank, one)] }));
          const page = (further: object) =>
            store().read((tx) => tx.entities.queryPlaces(THING, siteId, { filter: rank, sort: [], limit: 3, rank, ...further }));
          for (let start = 0; start <= expected.length; start += 3) {
            const after = expected[start - 1];
            expect(await page(after === undefined ? {} : { after })).toEqual(expected.slice(start, start + 3));
            const before = expected[start];
            if (before !== undefined) {
              expect(await page({ after: before, backwards: true })).toEqual(expected.slice(Math.max(0, start - 3), start));
            }
          }
        }),
        { numRuns: 25 },
      );
    });

    it("orders many as it does few, also by terms that most have, and leaves out what the filter's other parts do", async () => {
      const siteId = newSiteId();
      const records = Array.from({ length: 90 }, (_, index) =>
        thing(
          `id-${String((index * 37) % 90).padStart(2, "0")}`,
          [index % 9 === 0 ? "mu" : "mug", ...(index % 2 === 0 ? ["blue"] : [])],
          [index % 3 === 0 ? "mugs" : "glaze", ...(index % 5 === 0 ? ["blues"] : [])],
          { visible: index % 4 > 0 },
        ),
      );
      await insertAll(store(), THING, siteId, records);
      const visible = compare(FIELDS.visible, "$eq", true);
      for (const mode of ["any", "all"] as const) {
        for (const fields of [ALL, [TEXT.description]]) {
          const rank: TextFilter = {
            kind: "text",
            fields,
            mode,
            terms: [
              { prefix: "mu", alike: ["glaze"] },
              { prefix: "blue", alike: [] },
            ],
          };
          const filter: Filter = { kind: "and", filters: [visible, rank] };
          const expected = records
            .filter(({ text }) => matches(filter, JSON.parse(text)))
            .map((one) => ({ id: one.id, values: [points(rank, one)] }))
            .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0) || compareText(a.id, b.id));
          const page = (further: object) =>
            store().read((tx) => tx.entities.queryPlaces(THING, siteId, { filter, sort: [], limit: 10, rank, ...further }));
          expect(await page({ limit: 100 })).toEqual(expected);
          const [after, before] = [expected[6], expected[15]];
          expect(await page({ after })).toEqual(expected.slice(7, 17));
          expect(await page({ offset: 5 })).toEqual(expected.slice(5, 15));
          if (before !== undefined) expect(await page({ after: before, backwards: true })).toEqual(expected.slice(5, 15));
        }
      }
    });

    it("finds a document by the words that it has now, and not when it is removed or its change was taken back", async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [thing("a", ["blue", "mug"]), thing("b", ["red"])]);
      await store().write((tx) => tx.entities.update(THING, siteId, { ...thing("a", ["green", "mug"]), revision: 2 }, 1, {}));
      expect(await found(siteId, search(["blue"]))).toEqual([]);
      expect(await found(siteId, search(["gre"]))).toEqual(["a"]);
      const takenBack = store().write(async (tx) => {
        await tx.entities.update(THING, siteId, { ...thing("a", ["white"]), revision: 3 }, 2, {});
        throw new Error("taken back");
      });
      await expect(takenBack).rejects.toThrow("taken back");
      expect(await found(siteId, search(["white"]))).toEqual([]);
      expect(await found(siteId, search(["mug", "red"]))).toEqual(["a", "b"]);
      await store().write((tx) => tx.entities.remove(THING, siteId, "a"));
      expect(await found(siteId, search(["mug", "red"]))).toEqual(["b"]);
      await insertAll(store(), THING, siteId, [thing("a", ["cup"])]);
      expect(await found(siteId, search(["cup"]))).toEqual(["a"]);
      expect(await found(siteId, search(["green"]))).toEqual([]);
    });

    it("finds within a transaction what it has written so far, and nothing of a part that was taken back", async () => {
      const siteId = newSiteId();
      await store().write(async (tx) => {
        const findsHere = async (filter: Filter) =>
          (await tx.entities.query(THING, siteId, { filter, sort: [], limit: 5 })).map(({ id }) => id);
        await tx.entities.insert(THING, siteId, thing("a", ["blue"]), {});
        const part = tx.savepoint(async () => {
          await tx.entities.insert(THING, siteId, thing("b", ["blue"]), {});
          expect(await findsHere(search(["blue"]))).toEqual(["a", "b"]);
          throw new Error("taken back");
        });
        await expect(part).rejects.toThrow("taken back");
        expect(await tx.entities.count(THING, siteId, search(["blue"]))).toBe(1);
        await tx.entities.insert(THING, siteId, thing("c", ["blue"]), {});
        expect(await findsHere({ kind: "not", filter: search(["green"]) })).toEqual(["a", "c"]);
        await tx.entities.remove(THING, siteId, "a");
        await tx.entities.update(THING, siteId, { ...thing("c", ["green"]), revision: 2 }, 1, {});
      });
      expect(await found(siteId, search(["blue"]))).toEqual([]);
      expect(await found(siteId, search(["green"]))).toEqual(["c"]);
    });

    it("finds nothing of a document that was refused because a value of it is taken", async () => {
      const siteId = newSiteId();
      await store().write((tx) => tx.entities.insert(THING, siteId, thing("a", ["mug"]), { slug: ["x"] }));
      await store().write(async (tx) => {
        const insert = tx.entities.insert(THING, siteId, thing("b", ["mug"], [], { tags: ["t"] }), { sku: ["free"], slug: ["x"] });
        await expect(insert).rejects.toMatchObject({ name: "UniqueTakenError", set: "slug" });
        expect(await tx.entities.findByUnique(THING, siteId, "sku", "free")).toBeUndefined();
        await tx.entities.insert(THING, siteId, thing("c", ["mug"]), { sku: ["free"] });
      });
      expect(await found(siteId, search(["mug"]))).toEqual(["a", "c"]);
      expect(await found(siteId, compare(FIELDS.tags, "$hasSome", ["t"]))).toEqual([]);
      expect(await store().read((tx) => tx.entities.findByUnique(THING, siteId, "slug", "x"))).toBe("a");
    });

    it("finds nothing of another site or kind", async () => {
      const [here, there] = [newSiteId(), newSiteId()];
      await insertAll(store(), THING, there, [thing("a", ["mug"])]);
      await insertAll(store(), OTHER, here, [thing("a", ["mug"])]);
      expect(await found(here, search(["mug"]))).toEqual([]);
      const ranked = { filter: search(["mug"]), sort: [], limit: 5, rank: search(["mug"]) };
      expect(await store().read((tx) => tx.entities.queryPlaces(THING, here, ranked))).toEqual([]);
    });

    it("takes the signs of an index's language for what they are", async () => {
      const siteId = newSiteId();
      const signs = ['"', "*", "a*", 'a" OR "b', "a:b", "'", "a & !b", "(", "^a", "NEAR", "AND"];
      await insertAll(
        store(),
        THING,
        siteId,
        signs.map((sign, index) => thing(`id-${index}`, [sign])),
      );
      for (const sign of signs) {
        const expected = signs.flatMap((other, index) => (other.startsWith(sign) ? [`id-${index}`] : [])).sort();
        expect(await found(siteId, search([sign]))).toEqual(expected);
      }
    });

    it("tells whether few are found", async () => {
      const siteId = newSiteId();
      await insertAll(
        store(),
        THING,
        siteId,
        Array.from({ length: 9 }, (_, index) => thing(`id-${index}`, ["mug"])),
      );
      const atMost = (documentsMax: number, filter: Filter): Promise<boolean> =>
        store().read((tx) => tx.entities.matchesAtMost(THING, siteId, filter, documentsMax));
      expect([await atMost(8, search(["mug"])), await atMost(9, search(["mug"])), await atMost(0, search(["cup"]))]).toEqual([
        false,
        true,
        true,
      ]);
    });
  });

  describe("search in a store that had none", () => {
    it("finds documents that were there before their kind could be searched", async () => {
      const silent: EntityKind = { name: THING.name, fields: THING.fields, uniques: THING.uniques };
      await withLocation(adapter, async (location) => {
        const fill = async (store: Store): Promise<void> => {
          await insertAll(store, silent, "s", [thing("a", ["mug"]), thing("b", ["cup"])]);
          await store.close();
        };
        await fill(await adapter.open(location, { kinds: [silent] }));
        const store = await adapter.open(location, { kinds: [THING] });
        expect(await queryIds(store, "s", { filter: search(["mu"]) })).toEqual(["a"]);
        await store.close();
      });
    });
  });
}
