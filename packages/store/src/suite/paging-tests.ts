import { describe, expect, it } from "vitest";
import { matches } from "../filter/evaluate.ts";
import type { EntityQuery, Filter } from "../port/entities.ts";
import { QueryTooBroadError } from "../port/errors.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { compare, FIELDS, insertAll, KINDS, newSiteId, queryIds, record, TEXT, THING } from "./fixtures.ts";

const DOCUMENTS = 1_500;
const BY_DATE = [{ field: FIELDS.createdDate, order: "DESC" }] as const;
const BY_PRICE = [{ field: FIELDS.price, order: "ASC" }] as const;

function id(index: number): string {
  return `id-${String(index).padStart(5, "0")}`;
}

function dateOf(index: number): string {
  return new Date(1_700_000_000_000 + index * 1_000).toISOString();
}

/** One in a hundred has a note, half are visible, prices come in tens, the tag `rare` is on three, all are mugs. */
function document(index: number): object {
  return {
    createdDate: dateOf(index),
    price: Math.floor(index / 10),
    visible: index % 2 === 0,
    ...(index % 100 === 7 && { note: "noted" }),
    tags: index % 500 === 3 ? ["all", "rare"] : ["all"],
    words: { name: [index % 2 === 0 ? "mug" : "mugs"] },
  };
}

/** Queries over more documents than one step looks at, by every way that the store can take. */
export function pagingTests(adapter: StoreAdapter): void {
  describe("pages of many documents", () => {
    const store = useStore(adapter);
    const narrow = useStore(adapter, { kinds: KINDS, queryDocumentsMax: 400 });
    const all = Array.from({ length: DOCUMENTS }, (_, index) => index);

    async function fill(target: () => ReturnType<typeof store>): Promise<string> {
      const siteId = newSiteId();
      await insertAll(
        target(),
        THING,
        siteId,
        all.map((index) => record(id(index), document(index))),
      );
      return siteId;
    }

    it("finds the rare ones among all, whichever way the order goes", async () => {
      const siteId = await fill(store);
      const noted = all.filter((index) => index % 100 === 7).map(id);
      const filter = compare(FIELDS.note, "$eq", "noted");
      expect(await queryIds(store(), siteId, { filter, sort: BY_DATE })).toEqual(noted.toReversed());
      expect(await queryIds(store(), siteId, { filter, sort: BY_PRICE })).toEqual(noted);
      expect(await queryIds(store(), siteId, { filter, sort: BY_DATE, limit: 4, backwards: true })).toEqual(noted.slice(0, 4).toReversed());
      expect(await queryIds(store(), siteId, { filter, sort: BY_PRICE, limit: 4, offset: 3 })).toEqual(noted.slice(3, 7));
      expect(await queryIds(store(), siteId, { filter, sort: [{ field: FIELDS.note, order: "ASC" }], limit: 3 })).toEqual(
        noted.slice(0, 3),
      );
    });

    it("finds the rare ones among what a search for a word of all finds", async () => {
      const siteId = await fill(store);
      const noted = all.filter((index) => index % 100 === 7).map(id);
      const mugs: Filter = { kind: "text", fields: Object.values(TEXT), terms: [{ prefix: "mug", alike: [] }], mode: "any" };
      const filter: Filter = { kind: "and", filters: [mugs, compare(FIELDS.note, "$eq", "noted")] };
      const newest = noted.toReversed();
      for (const [start, after] of [undefined, ...newest].entries()) {
        const place = after === undefined ? {} : { after: { id: after, values: [dateOf(Number(after.slice(3)))] } };
        expect(await queryIds(store(), siteId, { filter, sort: BY_DATE, limit: 4, ...place })).toEqual(newest.slice(start, start + 4));
        const before = { ...place, sort: BY_DATE, limit: 4, backwards: true };
        expect(after && (await queryIds(store(), siteId, { filter, ...before }))).toEqual(
          after && newest.slice(Math.max(0, start - 5), start - 1),
        );
      }
    });

    it("starts from a value that few hold, under any order", async () => {
      const siteId = await fill(store);
      const filter = compare(FIELDS.tags, "$hasAll", ["rare", "all"]);
      expect(await queryIds(store(), siteId, { filter, sort: BY_DATE })).toEqual([id(1003), id(503), id(3)]);
      expect(await store().read((tx) => tx.entities.count(THING, siteId, filter))).toBe(3);
    });

    it("reads the last page as fast forwards as it was written: no place is skipped or seen twice", async () => {
      const siteId = await fill(store);
      const seen: string[] = [];
      let after: EntityQuery["after"];
      do {
        const page = await queryIds(store(), siteId, {
          filter: compare(FIELDS.visible, "$eq", true),
          sort: BY_PRICE,
          limit: 97,
          ...(after && { after }),
        });
        seen.push(...page);
        const last = page.at(-1);
        after = last === undefined ? undefined : { values: [Math.floor(Number(last.slice(3)) / 10)], id: last };
      } while (after !== undefined);
      expect(seen).toEqual(all.filter((index) => index % 2 === 0).map(id));
    });

    it.each(["ASC", "DESC"] as const)(
      "has equal ones in the order of an index, %s and page after page, also those that are looked at",
      async (order) => {
        const siteId = await fill(store);
        const sort = [
          { field: FIELDS.price, order },
          { field: FIELDS.createdDate, order: order === "ASC" ? "DESC" : "ASC" },
        ] as const;
        const sign = order === "ASC" ? 1 : -1;
        const sorted = all.toSorted((a, b) => sign * (Math.floor(a / 10) - Math.floor(b / 10) || b - a));
        for (const filter of [{ kind: "all" }, compare(FIELDS.visible, "$eq", true), compare(FIELDS.price, "$gte", 20)] as const) {
          const expected = sorted.filter((index) => matches(filter, document(index))).map(id);
          const query = { filter, sort, limit: 15 };
          expect(await queryIds(store(), siteId, query)).toEqual(expected.slice(0, 15));
          for (const start of [15, 700]) {
            const index = Number(expected[start - 1]?.slice(3));
            const after = { values: [Math.floor(index / 10), dateOf(index)], id: id(index) };
            expect(await queryIds(store(), siteId, { ...query, after })).toEqual(expected.slice(start, start + 15));
            const before = expected.slice(Math.max(0, start - 16), start - 1);
            expect(await queryIds(store(), siteId, { ...query, after, backwards: true })).toEqual(before);
          }
        }
      },
    );

    it("refuses what no index serves once it would look at too many documents, and says so by type", async () => {
      const siteId = await fill(narrow);
      const refused: readonly Partial<EntityQuery>[] = [
        { filter: compare(FIELDS.note, "$eq", "never"), sort: BY_DATE },
        { sort: [{ field: FIELDS.note, order: "ASC" }], limit: 5 },
        { filter: compare(FIELDS.visible, "$eq", true), sort: [{ field: FIELDS.weight, order: "ASC" }], limit: 5 },
      ];
      for (const query of refused) {
        await expect(queryIds(narrow(), siteId, query)).rejects.toMatchObject({
          name: "QueryTooBroadError",
          kind: "thing",
          documentsMax: 400,
        });
      }
      const both: Filter = { kind: "and", filters: [compare(FIELDS.visible, "$eq", true), compare(FIELDS.note, "$eq", "noted")] };
      await expect(narrow().read((tx) => tx.entities.count(THING, siteId, both))).rejects.toBeInstanceOf(QueryTooBroadError);
    });

    it("serves under the same bound what an index leads to, or what fills its page in time", async () => {
      const siteId = await fill(narrow);
      expect(await queryIds(narrow(), siteId, { sort: BY_DATE, limit: 3 })).toEqual([id(1499), id(1498), id(1497)]);
      expect(await queryIds(narrow(), siteId, { filter: compare(FIELDS.visible, "$eq", false), sort: BY_DATE, limit: 2 })).toEqual([
        id(1499),
        id(1497),
      ]);
      expect(await queryIds(narrow(), siteId, { filter: compare(FIELDS.note, "$eq", "noted"), sort: BY_DATE, limit: 3 })).toEqual([
        id(1407),
        id(1307),
        id(1207),
      ]);
      const few: Filter = { kind: "and", filters: [compare(FIELDS.price, "$gte", 148), compare(FIELDS.note, "$eq", null)] };
      expect(await queryIds(narrow(), siteId, { filter: few, sort: [{ field: FIELDS.weight, order: "ASC" }], limit: 2 })).toEqual([
        id(1480),
        id(1481),
      ]);
      expect(await narrow().read((tx) => tx.entities.count(THING, siteId, compare(FIELDS.visible, "$eq", true)))).toBe(750);
    });

    it("answers an operand of a wrong type, an empty list and a page of nothing without reading", async () => {
      const siteId = await fill(narrow);
      expect(await queryIds(narrow(), siteId, { filter: compare(FIELDS.note, "$eq", 5) })).toEqual([]);
      expect(await queryIds(narrow(), siteId, { filter: compare(FIELDS.note, "$in", []) })).toEqual([]);
      expect(await queryIds(narrow(), siteId, { limit: 0 })).toEqual([]);
    });

    it("takes a thousand conditions in one filter", async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a", { note: "n999" }), record("b", { note: "other" })]);
      const filters = Array.from({ length: 1_000 }, (_, index) => compare(FIELDS.note, "$eq", `n${index}`));
      expect(await queryIds(store(), siteId, { filter: { kind: "or", filters } })).toEqual(["a"]);
      expect(
        await queryIds(store(), siteId, {
          filter: compare(
            FIELDS.note,
            "$in",
            filters.map((_, index) => `n${index}`),
          ),
        }),
      ).toEqual(["a"]);
    });
  });
}
