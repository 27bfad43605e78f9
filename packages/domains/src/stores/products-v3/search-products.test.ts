import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct, optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, TestStore, violationsOf } from "../../testing/test-site.ts";

describe("searchProducts", () => {
  let site: TestStore;
  beforeAll(async () => {
    site = await TestStore.open();
    const priced = (amount: string, further: object = {}) => ({ price: { actualPrice: { amount } }, ...further });
    await createProduct(
      site,
      simpleProduct("Blue Mug", { brand: { name: "Kiln" }, plainDescription: "<p>Holds tea</p>" }, priced("9.99", { sku: "MUG-1" })),
    );
    await createProduct(site, simpleProduct("Red Mug", { brand: { name: "Kiln" } }, priced("12.00", { sku: "MUG-2" })));
    await createProduct(
      site,
      simpleProduct("Teapot", { brand: { name: "Pot" }, plainDescription: "<p>A big mug of it</p>" }, priced("100.00")),
    );
    await createProduct(site, optionProduct("Café Apron", ["S", "M"]));
  });
  afterAll(() => site.close());

  const search = (details: object): Promise<Answer> => site.call(products("SearchProducts"), { search: details });
  const names = async (details: object): Promise<readonly string[]> =>
    (await search({ sort: [{ fieldName: "name", order: "ASC" }], ...details })).products.map((product: Answer) => product.name);

  it("finds by words of name, description, SKU; any term or every term; whatever case and accents", async () => {
    expect(await names({ search: { expression: "mug" } })).toEqual(["Blue Mug", "Red Mug", "Teapot"]);
    expect(await names({ search: { expression: "MUG blue", mode: "AND" } })).toEqual(["Blue Mug"]);
    expect(await names({ search: { expression: "blue tea" } })).toEqual(["Blue Mug", "Teapot"]);
    expect(await names({ search: { expression: "cafe" } })).toEqual(["Café Apron"]);
    expect(await names({ search: { expression: "mug-2" } })).toContain("Red Mug");
    expect(await names({ search: { expression: "mug", fields: ["name"] } })).toEqual(["Blue Mug", "Red Mug"]);
    expect(await names({ search: { expression: "!!!" } })).toEqual([]);
  });

  it("puts the best matches first where no order is asked for, page by page", async () => {
    const byRank = async (details: object): Promise<readonly string[]> =>
      (await search(details)).products.map((product: Answer) => product.name);
    // The whole word in the name counts more than its beginning, and both more than the description.
    expect(await byRank({ search: { expression: "teapot" } })).toEqual(["Teapot"]);
    expect((await byRank({ search: { expression: "mug tea" } }))[0]).toBe("Blue Mug");
    expect((await byRank({ search: { expression: "mug" } })).at(-1)).toBe("Teapot");
    const whole = await byRank({ search: { expression: "mug" } });
    const first = await search({ search: { expression: "mug" }, cursorPaging: { limit: 2 } });
    const second = await search({ cursorPaging: { limit: 2, cursor: first.pagingMetadata.cursors.next } });
    expect([...first.products, ...second.products].map((product: Answer) => product.name)).toEqual(whole);
  });

  it("finds a word with a wrong letter when the search is fuzzy, after what is right", async () => {
    expect(await names({ search: { expression: "teapto" } })).toEqual([]);
    expect(await names({ search: { expression: "teapto", fuzzy: true } })).toEqual(["Teapot"]);
    expect(await names({ search: { expression: "arpon", fuzzy: true } })).toEqual(["Café Apron"]);
    expect(await names({ search: { expression: "axxron", fuzzy: true } })).toEqual([]);
  });

  it("refuses a field that is not declared as searchable", async () => {
    expect((await violationsOf(search({ search: { expression: "x", fields: ["brand.name"] } })))[0]?.field).toBe("search.fields");
  });

  it("S67: compares prices as numbers, exactly", async () => {
    const price = "actualPriceRange.minValue.amount";
    expect(await names({ filter: { [price]: { $lt: "12" } } })).toEqual(["Blue Mug", "Café Apron"]);
    expect(await names({ filter: { [price]: { $gt: 9.99 } } })).toEqual(["Café Apron", "Red Mug", "Teapot"]);
    expect((await search({ sort: [{ fieldName: price, order: "DESC" }] })).products.map((product: Answer) => product.name)).toEqual([
      "Teapot",
      "Red Mug",
      "Café Apron",
      "Blue Mug",
    ]);
  });

  it("pages with the expression in the cursor", async () => {
    const sort = [{ fieldName: "name", order: "ASC" }];
    const first = await search({ search: { expression: "mug" }, sort, cursorPaging: { limit: 2 } });
    const second = await search({ cursorPaging: { limit: 2, cursor: first.pagingMetadata.cursors.next } });
    expect(second.products.map((product: Answer) => product.name)).toEqual(["Teapot"]);
    expect(second.pagingMetadata).toMatchObject({ count: 1, hasNext: false, cursors: { prev: expect.any(String) } });
  });

  it("aggregates values, ranges, scalars, dates and nested ones over all that match", async () => {
    const aggregations = [
      {
        name: "brands",
        type: "VALUE",
        fieldPath: "brand.name",
        value: { missingValues: "INCLUDE", includeOptions: { addToBucket: "none" } },
      },
      {
        name: "prices",
        type: "RANGE",
        fieldPath: "actualPriceRange.minValue.amount",
        range: { buckets: [{ to: 12 }, { from: 12, to: 50 }, { from: 50 }] },
      },
      { name: "max", type: "SCALAR", fieldPath: "actualPriceRange.maxValue.amount", scalar: { type: "MAX" } },
      { name: "kinds", type: "SCALAR", fieldPath: "brand._id", scalar: { type: "COUNT_DISTINCT" } },
      { name: "made", type: "DATE_HISTOGRAM", fieldPath: "_createdDate", dateHistogram: { interval: "MONTH" } },
      {
        name: "deep",
        type: "NESTED",
        fieldPath: "brand.name",
        nested: {
          nestedAggregations: [
            { name: "brand", type: "VALUE", fieldPath: "brand.name", value: {} },
            { name: "visible", type: "VALUE", fieldPath: "visible", value: {} },
          ],
        },
      },
    ];
    const { products: page, aggregationData } = await search({ aggregations, cursorPaging: { limit: 1 } });
    expect(page).toHaveLength(1);
    const byName = Object.fromEntries(aggregationData.results.map((result: Answer) => [result.name, result]));
    expect(byName.brands.values.results).toEqual([
      { value: "Kiln", count: 2 },
      { value: "Pot", count: 1 },
      { value: "none", count: 1 },
    ]);
    expect(byName.prices.ranges.results).toEqual([
      { to: 12, count: 2 },
      { from: 12, to: 50, count: 1 },
      { from: 50, count: 1 },
    ]);
    expect(byName.max.scalar).toEqual({ type: "MAX", value: 100 });
    expect(byName.kinds.scalar.value).toBe(2);
    expect(byName.made.dateHistogram.results).toEqual([{ value: "2026-01-01T00:00:00.000Z", count: 4 }]);
    expect(byName.deep.nested.results).toContainEqual({
      results: { brand: { value: { value: "Kiln", count: 2 } }, visible: { value: { value: "true", count: 2 } } },
    });
  });

  it("S55: answers no more buckets of nested ranges than there are products in them, however many are asked for", async () => {
    const buckets = Array.from({ length: 50 }, (_, at) => ({ from: at, to: at + 1 }));
    const nestedAggregations = ["a", "b", "c"].map((name) => ({
      ...{ name, type: "RANGE", fieldPath: "actualPriceRange.minValue.amount" },
      range: { buckets },
    }));
    const aggregations = [{ name: "deep", type: "NESTED", nested: { nestedAggregations } }];
    const { aggregationData } = await search({ aggregations });
    expect(aggregationData.results[0].nested.results.length).toBeGreaterThan(0);
    expect(aggregationData.results[0].nested.results.length).toBeLessThan(5);
  });

  it("S40: aggregates only what is declared as aggregatable", async () => {
    const call = search({ aggregations: [{ name: "x", type: "VALUE", fieldPath: "costRange.minValue.amount", value: {} }] });
    expect((await violationsOf(call))[0]?.field).toBe("search.aggregations.0.fieldPath");
  });

  it("counts what a filter and an expression find", async () => {
    const count = async (request: object): Promise<number> => (await site.call(products("CountProducts"), request)).count;
    expect(await count({})).toBe(4);
    expect(await count({ filter: { "brand.name": "Kiln" } })).toBe(2);
    expect(await count({ filter: { "brand.name": "Kiln" }, search: { expression: "red" } })).toBe(1);
    expect(await codeOf(count({ filter: { secret: 1 } }))).toBe("INVALID_FILTER");
  });
});
