import { describe, expect, it } from "vitest";
import { compareText } from "../filter/compare-text.ts";
import { matches } from "../filter/evaluate.ts";
import type { EntityPlace, EntityRecord, Filter, TextFilter } from "../port/entities.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { compare, FIELDS, insertAll, KINDS, newSiteId, OTHER, record, TEXT, THING } from "./fixtures.ts";

const DOCUMENTS = 150;
const LIMIT = 7;
const START_MS = Date.UTC(2026, 0, 1);

const visible = compare(FIELDS.visible, "$eq", true);

function search(prefixes: readonly string[], change: Partial<TextFilter> = {}): TextFilter {
  return {
    kind: "text",
    fields: Object.values(TEXT),
    terms: prefixes.map((prefix) => ({ prefix, alike: [] })),
    mode: "any",
    ...change,
  };
}

/** Most are mugs, by different words in different fields; some were made in the same millisecond, some in the same second; they come in another order. */
function thing(index: number, change: object = {}): EntityRecord {
  const number = (index * 61) % DOCUMENTS;
  const createdDate = new Date(START_MS + Math.floor(number / 9) * 1_000 + (Math.floor(number / 3) % 3) * 250).toISOString();
  const name = number % 4 === 0 ? ["cup"] : [number % 5 === 0 ? "mugs" : "mug"];
  const description = number % 3 === 0 ? ["muesli", "blue"] : ["blue"];
  return record(`id-${String(index).padStart(3, "0")}`, {
    createdDate,
    words: { name, description },
    visible: number % 2 === 0 || number % 3 === 0,
    tags: number % 50 === 1 ? ["rare"] : [],
    ...change,
  });
}

/** What a search for a word of many finds comes in the order of times: on every store the same, and the same as looking at all. */
export function searchOrderTests(adapter: StoreAdapter): void {
  describe("search for words that many have", () => {
    const store = useStore(adapter, { kinds: KINDS, queryDocumentsMax: 64 });

    async function fill(
      change: (index: number) => object = () => ({}),
    ): Promise<{ readonly siteId: string; readonly records: EntityRecord[] }> {
      const siteId = newSiteId();
      const records = Array.from({ length: DOCUMENTS }, (_, index) => thing(index, change(index)));
      await insertAll(store(), THING, siteId, records);
      await insertAll(store(), THING, newSiteId(), records.slice(0, 70));
      await insertAll(store(), OTHER, siteId, records.slice(0, 70));
      return { siteId, records };
    }

    function expected(records: readonly EntityRecord[], filter: Filter, order: "ASC" | "DESC"): readonly EntityPlace[] {
      // Fixtures of this file.
      const dateOf = ({ text }: EntityRecord) => (JSON.parse(text) as { createdDate?: string }).createdDate ?? null;
      return records
        .filter(({ text }) => matches(filter, JSON.parse(text)))
        .map((one) => ({ id: one.id, values: [dateOf(one)] }))
        .sort((a, b) => {
          const times = compareText(String(a.values[0] ?? ""), String(b.values[0] ?? ""));
          return (order === "ASC" ? times : -times) || compareText(a.id, b.id);
        });
    }

    async function expectPages(siteId: string, filter: Filter, order: "ASC" | "DESC", all: readonly EntityPlace[]): Promise<void> {
      const page = (further: object) =>
        store().read((tx) =>
          tx.entities.queryPlaces(THING, siteId, { filter, sort: [{ field: FIELDS.createdDate, order }], limit: LIMIT, ...further }),
        );
      for (let start = 0; start < all.length; start += LIMIT) {
        const after = all[start - 1];
        expect(await page(after === undefined ? {} : { after })).toEqual(all.slice(start, start + LIMIT));
        const before = all[start];
        expect(await page({ after: before, backwards: true })).toEqual(all.slice(Math.max(0, start - LIMIT), start));
      }
      expect(await page({ after: all.at(-1) })).toEqual([]);
      expect(await page({ offset: 5 })).toEqual(all.slice(5, 5 + LIMIT));
    }

    it.each<readonly [string, Filter]>([
      ["a word and those that begin with it", search(["mu"])],
      ["a word in one field", search(["mu"], { fields: [TEXT.name] })],
      ["several words, any of them", search(["mug", "nothing"])],
      ["several words, each of them", search(["mu", "blue"], { mode: "all" })],
      ["a word that is alike", { ...search(["mugx"]), terms: [{ prefix: "mugx", alike: ["mug"] }] }],
      ["what may be seen of it", { kind: "and", filters: [visible, search(["mu"])] }],
      [
        "what else is asked for",
        { kind: "and", filters: [visible, search(["mu"]), { kind: "not", filter: compare(FIELDS.name, "$eq", "x") }] },
      ],
    ])("finds %s in pages, the newest or the oldest first, forwards and backwards", async (_name, filter) => {
      const { siteId, records } = await fill();
      for (const order of ["DESC", "ASC"] as const) {
        await expectPages(siteId, filter, order, expected(records, filter, order));
      }
    });

    it("has those without a time at their end, and those from before 1970", async () => {
      const { siteId, records } = await fill((index) =>
        index % 10 === 0 ? { createdDate: undefined } : index % 10 === 1 ? { createdDate: new Date(-index * 1_000).toISOString() } : {},
      );
      for (const order of ["DESC", "ASC"] as const) {
        await expectPages(siteId, search(["mu"]), order, expected(records, search(["mu"]), order));
      }
    });

    it("goes by the words and times that documents have now, and not by those of removed ones", async () => {
      const { siteId, records } = await fill();
      await store().write(async (tx) => {
        for (let index = 0; index < DOCUMENTS; index += 1) {
          const words = { name: ["mug"], description: [] };
          const changes = [{ words }, { createdDate: new Date(START_MS - index * 1_000).toISOString() }, { words: {} }, undefined, {}];
          const change = changes[index % 9];
          if (index % 9 === 3) {
            await tx.entities.remove(THING, siteId, thing(index).id);
          } else if (change !== undefined) {
            records[index] = { ...thing(index, change), revision: 2 };
            await tx.entities.update(THING, siteId, { ...thing(index, change), revision: 2 }, 1, {});
          }
        }
      });
      const left = records.filter((_, index) => index % 9 !== 3);
      for (const filter of [search(["mug"]), { kind: "and", filters: [visible, search(["mug"])] } as const]) {
        for (const order of ["DESC", "ASC"] as const) {
          await expectPages(siteId, filter, order, expected(left, filter, order));
        }
      }
    });

    it("misses nothing and shows nothing twice while others come and go between pages", async () => {
      const { siteId, records } = await fill();
      const seen: string[] = [];
      const sort = [{ field: FIELDS.createdDate, order: "DESC" }] as const;
      for (let after: EntityPlace | undefined, round = 0; ; round += 1) {
        const query = { filter: search(["mu"]), sort, limit: LIMIT, ...(after && { after }) };
        const places = await store().read((tx) => tx.entities.queryPlaces(THING, siteId, query));
        seen.push(...places.map(({ id }) => id));
        after = places.at(-1);
        if (after === undefined) {
          break;
        }
        await store().write(async (tx) => {
          await tx.entities.insert(THING, siteId, { ...thing(round * 5), id: `new-${round}` }, {});
          await tx.entities.remove(THING, siteId, `new-${round - 2}`);
        });
      }
      const stable = seen.filter((id) => !id.startsWith("new-"));
      expect(stable).toEqual(expected(records, search(["mu"]), "DESC").map(({ id }) => id));
      expect(new Set(seen).size).toBe(seen.length);
    });

    it("finds the few that the rest of the filter leaves", async () => {
      const { siteId, records } = await fill();
      const filter: Filter = { kind: "and", filters: [search(["blue"]), compare(FIELDS.tags, "$eq", "rare")] };
      await expectPages(siteId, filter, "DESC", expected(records, filter, "DESC"));
    });
  });
}
