import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDocuments } from "../filter/compare-documents.ts";
import { matches } from "../filter/evaluate.ts";
import { fieldValues } from "../filter/field-values.ts";
import type { EntityQuery, EntityRecord, Filter, Scalar, Sort } from "../port/entities.ts";
import type { Store } from "../port/store.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { documentsArbitrary, filterArbitrary, sortArbitrary } from "./filter-arbitraries.ts";
import { insertAll, newSiteId, queryIds, record, THING } from "./fixtures.ts";

const RUNS = 200;

/** S41: the store's answer to any filter is the evaluator's, over documents that hold anything. */
export function filterTests(adapter: StoreAdapter): void {
  describe("filters", () => {
    const store = useStore(adapter);

    it("S41: finds exactly what the evaluator finds, in its order, and counts it", async () => {
      await fc.assert(
        fc.asyncProperty(documentsArbitrary, filterArbitrary, sortArbitrary, async (documents, filter, sort) => {
          const siteId = newSiteId();
          const records = documents.map((document, index) => record(`id-${index}`, document));
          await insertAll(store(), THING, siteId, records);
          const expected = expectedIds(records, filter, sort);
          expect(await queryIds(store(), siteId, { filter, sort })).toEqual(expected);
          expect(await store().read((tx) => tx.entities.count(THING, siteId, filter))).toBe(expected.length);
        }),
        { numRuns: RUNS },
      );
    });

    it("S41: finds the same after every document was changed into another", async () => {
      await fc.assert(
        fc.asyncProperty(documentsArbitrary, documentsArbitrary, filterArbitrary, async (before, after, filter) => {
          const siteId = newSiteId();
          await insertAll(
            store(),
            THING,
            siteId,
            before.map((document, index) => record(`id-${index}`, document)),
          );
          const changed = before.map((_, index) => record(`id-${index}`, after[index % after.length], 2));
          await store().write(async (tx) => {
            for (const one of changed) {
              expect(await tx.entities.update(THING, siteId, one, 1, {})).toBe(true);
            }
          });
          expect(await queryIds(store(), siteId, { filter })).toEqual(expectedIds(changed, filter, []));
        }),
        { numRuns: RUNS },
      );
    });

    it("S41: pages through the same in both directions, from any place, whatever the sort values are", async () => {
      await fc.assert(
        fc.asyncProperty(
          documentsArbitrary,
          filterArbitrary,
          sortArbitrary,
          fc.integer({ min: 1, max: 4 }),
          async (documents, filter, sort, limit) => {
            const siteId = newSiteId();
            const records = documents.map((document, index) => record(`id-${index}`, document));
            await insertAll(store(), THING, siteId, records);
            const expected = expectedIds(records, filter, sort);
            const base = { filter, sort, limit };
            expect(await walk(store(), siteId, base)).toEqual(expected);
            expect(await walk(store(), siteId, { ...base, backwards: true })).toEqual(expected);
            const offset = Math.floor(expected.length / 2);
            expect(await queryIds(store(), siteId, { ...base, offset })).toEqual(expected.slice(offset, offset + limit));
          },
        ),
        { numRuns: RUNS },
      );
    });
  });
}

function expectedIds(records: readonly EntityRecord[], filter: Filter, sort: readonly Sort[]): readonly string[] {
  return records
    .map((one) => ({ id: one.id, document: JSON.parse(one.text) as unknown }))
    .filter(({ document }) => matches(filter, document))
    .toSorted((left, right) => compareDocuments(sort, left, right))
    .map(({ id }) => id);
}

/** Reads all pages one after the other; backwards it begins at the end. */
async function walk(store: Store, siteId: string, query: EntityQuery): Promise<readonly string[]> {
  const pages: (readonly string[])[] = [];
  let after: EntityQuery["after"];
  for (;;) {
    const page = await store.read((tx) => tx.entities.query(THING, siteId, { ...query, ...(after && { after }) }));
    const edge = query.backwards ? page.at(0) : page.at(-1);
    if (edge === undefined) {
      return (query.backwards ? pages.toReversed() : pages).flat();
    }
    pages.push(page.map((one) => one.id));
    after = { values: query.sort.map(({ field }) => sortValue(field, JSON.parse(edge.text))), id: edge.id };
  }
}

function sortValue(field: Sort["field"], document: unknown): Scalar {
  const [value] = fieldValues(field, document);
  return typeof value === "object" ? null : (value ?? null);
}
