import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient, type ProductsModule } from "./clients.ts";
import { expectSoundExchanges, type OfficialScene, startOfficialScene } from "./official-scene.ts";
import { simpleProduct } from "./product-fixtures.ts";

const COUNT = 250;
const BATCH = 50;

let scene: OfficialScene;
let products: ProductsModule;

function nameOf(index: number): string {
  return `Product ${String(index).padStart(3, "0")}`;
}

const ALL_NAMES = Array.from({ length: COUNT }, (_, index) => nameOf(index));

beforeAll(async () => {
  scene = await startOfficialScene();
  products = appClient(scene.server.site).productsV3;
  for (let start = 0; start < COUNT; start += BATCH) {
    const names = ALL_NAMES.slice(start, start + BATCH);
    const { bulkActionMetadata } = await products.bulkCreateProducts(
      names.map((name, index) => simpleProduct(name, String(start + index + 1))),
    );
    expect(bulkActionMetadata?.totalSuccesses).toBe(BATCH);
  }
  await appClient(scene.server.otherSite).productsV3.createProduct(simpleProduct("Product 000 of another site"));
});

afterAll(async () => {
  expectSoundExchanges(scene.exchanges);
  await scene.close();
});

describe("the client's cursor iterator over 250 products", () => {
  test("next reaches every product once and ends; prev leads back the same way", async () => {
    const pages: string[][] = [];
    let page = await products.queryProducts().ascending("slug").limit(100).find();
    pages.push(page.items.map(({ name }) => name ?? ""));
    expect(page.hasPrev()).toBe(false);
    while (page.hasNext()) {
      page = await page.next();
      pages.push(page.items.map(({ name }) => name ?? ""));
    }
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(pages.flat()).toEqual(ALL_NAMES);
    for (const expected of pages.slice(0, -1).toReversed()) {
      expect(page.hasPrev()).toBe(true);
      page = await page.prev();
      expect(page.items.map(({ name }) => name)).toEqual(expected);
    }
    expect(page.hasPrev()).toBe(false);
    expect(page.hasNext()).toBe(true);
  });

  test("in the order that nobody asked for, every product comes once", async () => {
    const names: string[] = [];
    let page = await products.queryProducts().limit(33).find();
    names.push(...page.items.map(({ name }) => name ?? ""));
    while (page.hasNext()) {
      page = await page.next();
      names.push(...page.items.map(({ name }) => name ?? ""));
    }
    expect(names).toHaveLength(COUNT);
    expect(names.toSorted()).toEqual(ALL_NAMES);
  });

  test("a page asked for by its cursor keeps the filter and the order that made the cursor", async () => {
    const first = await products.queryProducts().startsWith("slug", "product-1").descending("slug").limit(60).find();
    const next = await products
      .queryProducts()
      .limit(60)
      .skipTo(first.cursors.next ?? "")
      .find();
    expect(JSON.parse(Buffer.from(scene.exchanges.at(-1)?.url.searchParams.get(".r") ?? "", "base64url").toString())).toEqual({
      query: { cursorPaging: { cursor: first.cursors.next, limit: 60 } },
    });
    expect([...first.items, ...next.items].map(({ name }) => name)).toEqual(ALL_NAMES.slice(100, 200).toReversed());
    expect(next.hasNext()).toBe(false);
  });

  test("products made and deleted between two pages move no other product", async () => {
    const first = await products.queryProducts().ascending("slug").limit(10).find();
    const early = await products.createProduct(simpleProduct("A first one"));
    const second = await first.next();
    expect(second.items.map(({ name }) => name)).toEqual(ALL_NAMES.slice(10, 20));
    await products.deleteProduct(early._id ?? "");
  });

  test("a cursor that was changed, made up, or made for another site is a 400", async () => {
    const { cursors } = await products.queryProducts().ascending("slug").limit(10).find();
    const cursor = cursors.next ?? "";
    const changed = `${cursor.slice(0, -2)}${cursor.endsWith("AA") ? "BB" : "AA"}`;
    for (const bad of [changed, "x", Buffer.from("{}").toString("base64url"), cursor.slice(0, 20)]) {
      expect((await errorOf(products.queryProducts().skipTo(bad).find())).status, bad).toBe(400);
    }
    const foreign = appClient(scene.server.otherSite).productsV3;
    expect((await errorOf(foreign.queryProducts().skipTo(cursor).find())).status).toBe(400);
  });

  test("a page is at most 100 long: more is refused, none asked for is a default", async () => {
    expect((await errorOf(products.queryProducts().limit(101).find())).status).toBe(400);
    const { items } = await products.queryProducts().find();
    expect(items.length).toBe(50);
  });
});

describe("search", () => {
  test("pages by cursor through everything that the words find", async () => {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const search =
        cursor === undefined
          ? {
              search: { expression: "product" },
              sort: [{ fieldName: "name" as const, order: "ASC" as const }],
              cursorPaging: { limit: 100 },
            }
          : { cursorPaging: { cursor, limit: 100 } };
      const { products: found, pagingMetadata } = await products.searchProducts(search);
      names.push(...(found ?? []).map(({ name }) => name ?? ""));
      cursor = pagingMetadata?.cursors?.next || undefined;
    } while (cursor !== undefined);
    expect(names).toEqual(ALL_NAMES);
  });

  test("finds by words in all or any of them, and by the filter at once", async () => {
    const find = async (expression: string, mode: "AND" | "OR"): Promise<readonly unknown[]> => {
      const { products: found } = await products.searchProducts({
        search: { expression, mode },
        sort: [{ fieldName: "name", order: "ASC" }],
      });
      return (found ?? []).map(({ name }) => name);
    };
    expect(await find("product 007", "AND")).toEqual(["Product 007"]);
    expect(await find("007 011", "OR")).toEqual(["Product 007", "Product 011"]);
    expect(await find("007 011", "AND")).toEqual([]);
    const cheap = await products.searchProducts({
      search: { expression: "product" },
      filter: { "actualPriceRange.minValue.amount": { $lte: "3" } },
    });
    expect(cheap.products?.map(({ name }) => name).toSorted()).toEqual(ALL_NAMES.slice(0, 3));
  });

  test("aggregations count values, ranges and extremes over all that was found, not over the page", async () => {
    const { aggregationData, products: found } = await products.searchProducts({
      cursorPaging: { limit: 1 },
      filter: { name: { $startsWith: "Product" } },
      aggregations: [
        { name: "types", type: "VALUE", fieldPath: "productType", value: { limit: 10 } },
        {
          name: "prices",
          type: "RANGE",
          fieldPath: "actualPriceRange.minValue.amount",
          range: { buckets: [{ to: 101 }, { from: 101, to: 201 }, { from: 201 }] },
        },
        { name: "dearest", type: "SCALAR", fieldPath: "actualPriceRange.maxValue.amount", scalar: { type: "MAX" } },
        { name: "names", type: "SCALAR", fieldPath: "name", scalar: { type: "COUNT_DISTINCT" } },
      ],
    });
    expect(found).toHaveLength(1);
    const result = (name: string) => aggregationData?.results?.find((entry) => entry.name === name);
    expect(result("types")?.values?.results).toEqual([{ value: "PHYSICAL", count: COUNT }]);
    expect(result("prices")?.ranges?.results?.map(({ count }) => count)).toEqual([100, 100, 50]);
    expect(result("dearest")?.scalar).toMatchObject({ type: "MAX", value: COUNT });
    expect(result("names")?.scalar?.value).toBe(COUNT);
  });

  test("count counts what the filter and the words find", async () => {
    expect((await products.countProducts()).count).toBe(COUNT);
    expect((await products.countProducts({ filter: { name: { $startsWith: "Product 1" } } })).count).toBe(100);
    expect((await products.countProducts({ search: { expression: "007" } })).count).toBe(1);
  });
});
