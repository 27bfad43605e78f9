import { matches } from "@belay/store";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseFilter } from "../../resource/filter.ts";
import { createProduct, optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, VISITOR, violationsOf } from "../../testing/test-site.ts";
import { PRODUCT, SEARCH_ALLOW } from "./product-resource.ts";

const COUNT = 250;

describe("queryProducts", () => {
  let site: TestStore;
  beforeAll(async () => {
    site = await TestStore.open();
    for (let start = 0; start < COUNT; start += 50) {
      const batch = Array.from({ length: 50 }, (_, index) => simpleProduct(`Item ${String(start + index).padStart(3, "0")}`));
      const answer = await site.call(products("BulkCreateProducts"), { products: batch });
      expect(answer.bulkActionMetadata.totalSuccesses).toBe(50);
    }
    await createProduct(site, simpleProduct("Foreign"), { siteId: OTHER_SITE });
  }, 60_000);
  afterAll(() => site.close());

  const query = (cursorPaging: object, further: object = {}, options: Parameters<TestStore["call"]>[2] = {}): Promise<Answer> =>
    site.call(products("QueryProducts"), { query: { cursorPaging, ...further } }, options);

  it("pages through everything once, forwards and back, while products are made and deleted", async () => {
    const sort = [{ fieldName: "slug", order: "ASC" }];
    const seen: string[] = [];
    let page = await query({ limit: 40 }, { sort });
    const pages: Answer[] = [page];
    for (let round = 0; ; round += 1) {
      seen.push(...page.products.map((product: Answer) => product.slug));
      // Behind and before the cursor: what is made behind it is met later, what is made before it is not.
      await createProduct(site, simpleProduct(`A early ${round}`));
      await createProduct(site, simpleProduct(`Z late ${round}`));
      await site.call(products("DeleteProduct"), { productId: page.products[0].id });
      if (page.pagingMetadata.cursors.next === undefined) break;
      page = await query({ limit: 40, cursor: page.pagingMetadata.cursors.next });
      pages.push(page);
    }
    const items = seen.filter((slug) => slug.startsWith("item-"));
    expect(items).toHaveLength(COUNT);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort());
    expect(seen.some((slug) => slug.startsWith("a-early"))).toBe(false);
    // And back: the page before the last one is what was seen there, without the deleted first one.
    const back = await query({ limit: 40, cursor: page.pagingMetadata.cursors.prev });
    const before = pages
      .at(-2)
      ?.products.slice(1)
      .map((product: Answer) => product.id);
    expect(back.products.map((product: Answer) => product.id).slice(1)).toEqual(before);
    expect(back.pagingMetadata.hasNext).toBe(true);
  });

  it("S42: refuses a cursor of another site, audience or method, and a changed one", async () => {
    const { next } = (await query({ limit: 2 })).pagingMetadata.cursors;
    expect(await codeOf(query({ cursor: next }))).toBe("OK");
    expect(await codeOf(query({ cursor: next }, {}, { siteId: OTHER_SITE }))).toBe("INVALID_CURSOR");
    expect(await codeOf(query({ cursor: next }, {}, { as: VISITOR }))).toBe("INVALID_CURSOR");
    expect(await codeOf(site.call(products("SearchProducts"), { search: { cursorPaging: { cursor: next } } }))).toBe("INVALID_CURSOR");
    expect(await codeOf(query({ cursor: `${next}x` }))).toBe("INVALID_CURSOR");
    expect(await codeOf(query({ cursor: "eyJ9.abc" }))).toBe("INVALID_CURSOR");
  });

  it("S42: caps the page size", async () => {
    expect((await violationsOf(query({ limit: 101 })))[0]?.field).toBe("query.cursorPaging.limit");
    expect((await query({})).products).toHaveLength(100);
    expect((await query({ limit: 100 })).pagingMetadata.count).toBe(100);
  });

  it("carries filter and sort in the cursor", async () => {
    const filter = { slug: { $startsWith: "item-01" } };
    const first = await query({ limit: 4 }, { filter, sort: [{ fieldName: "slug", order: "DESC" }] });
    const second = await query({ limit: 4, cursor: first.pagingMetadata.cursors.next });
    const slugs = [...first.products, ...second.products].map((product: Answer) => product.slug);
    expect(slugs).toHaveLength(8);
    expect(slugs).toEqual([...slugs].sort().reverse());
    expect(slugs.every((slug) => slug.startsWith("item-01"))).toBe(true);
  });

  it("sorts by what is declared, newest first without a sort, and names what is not", async () => {
    const dates = (await query({ limit: 5 })).products.map((product: Answer) => product.createdDate);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await codeOf(query({}, { sort: [{ fieldName: "id" }] }))).toBe("INVALID_SORT");
    expect(await codeOf(query({}, { sort: [{ fieldName: "name" }] }))).toBe("INVALID_SORT");
    expect(await codeOf(query({}, { filter: { name: "x" } }))).toBe("INVALID_FILTER");
  });

  it("S35: another site's id in a filter finds nothing", async () => {
    const [foreign] = (await query({ limit: 1 }, {}, { siteId: OTHER_SITE })).products;
    expect((await query({ limit: 1 }, { filter: { id: foreign.id } })).products).toEqual([]);
  });
});

describe("the filter language on the store", () => {
  let site: TestStore;
  let documents: readonly { readonly id: string; readonly document: unknown }[];
  beforeAll(async () => {
    site = await TestStore.open();
    const colours = [["Red", "Blue"], ["Red"], ["Green", "Blue"]];
    for (let index = 0; index < 24; index += 1) {
      const further = {
        visible: index % 3 !== 0,
        ...(index % 2 === 0 ? { brand: { name: `Brand ${index % 4}` } } : {}),
        tags: { publicTags: { tagIds: [String(index % 5)] } },
      };
      const choices = colours[index % 3] ?? [];
      await createProduct(
        site,
        index % 2 === 0
          ? optionProduct(`Thing ${index}`, choices, further)
          : simpleProduct(`Thing ${index}`, further, { sku: `S-${index}`, price: { actualPrice: { amount: `${index}.5` } } }),
      );
    }
    documents = await site.store.read(async (tx) => {
      const records = await tx.entities.query(PRODUCT.kind, SITE, { filter: { kind: "all" }, sort: [], limit: 100 });
      return records.map(({ id, text }) => ({ id, document: JSON.parse(text) }));
    });
  });
  afterAll(() => site.close());

  it("S41: finds what the definition of the language finds, for any filter of its grammar", async () => {
    const amount = fc.constantFrom("0.5", "3.5", "10.5", "11.50", "9", "23.5");
    const fields: Record<string, fc.Arbitrary<unknown>> = {
      slug: fc.oneof(
        fc.constantFrom("thing-1", "x"),
        fc.record({ $startsWith: fc.constantFrom("thing-1", "thing-2", "z") }),
        fc.record({ $gt: fc.constant("thing-15") }),
        fc.record({ $in: fc.constant(["thing-3", "thing-4"]) }),
        fc.constant(null),
      ),
      visible: fc.oneof(fc.boolean(), fc.record({ $ne: fc.boolean() }), fc.record({ $in: fc.constant([true]) })),
      "brand.name": fc.oneof(
        fc.constantFrom("Brand 0", "Brand 2", null),
        fc.record({ $exists: fc.boolean() }),
        fc.record({ $ne: fc.constantFrom("Brand 0", null) }),
      ),
      productType: fc.constantFrom("PHYSICAL", { $nin: ["DIGITAL"] }),
      "actualPriceRange.minValue.amount": fc.oneof(amount, fc.record({ $lt: amount }), fc.record({ $gte: amount, $lte: amount })),
      "compareAtPriceRange.maxValue.amount": fc.constantFrom({ $exists: false }, { $exists: true }),
      "tags.publicTags.tagIds": fc.oneof(
        fc.record({ $hasSome: fc.constantFrom(["1"], ["2", "3"], []) }),
        fc.record({ $hasAll: fc.constantFrom(["1"], ["1", "2"]) }),
      ),
      "options.choicesSettings.choices.name": fc.constantFrom(
        { $hasSome: ["Red"] },
        { $hasAll: ["Red", "Blue"] },
        { $hasAll: ["Green", "Red"] },
      ),
      "variantsInfo.variants": fc.constantFrom(
        { $matchItems: [{ sku: "S-3" }] },
        { $matchItems: [{ "price.actualPrice.amount": { $gt: "10.9" } }, { visible: true }] },
      ),
    };
    const leaf = fc
      .constantFrom(...Object.keys(fields))
      .chain((name) => (fields[name] ?? fc.constant(null)).map((value) => ({ [name]: value })));
    const filter = fc.letrec<{ any: object }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
        fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
        tie("any").map(($not) => ({ $not })),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(filter, async (raw) => {
        const parsed = parseFilter(raw, SEARCH_ALLOW, { can: () => true });
        const expected = documents.filter(({ document }) => matches(parsed, document)).map(({ id }) => id);
        const found = await site.store.read((tx) => tx.entities.query(PRODUCT.kind, SITE, { filter: parsed, sort: [], limit: 100 }));
        expect(found.map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});
