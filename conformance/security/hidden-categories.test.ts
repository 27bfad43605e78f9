import { call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newProduct } from "../support/new-product.ts";

const treeReference = { appNamespace: "@wix/stores" };
const APP_ID = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

let server: TestServer;
let app: string;
let visitor: string;

beforeAll(async () => {
  server = await startTestServer();
  app = await server.appToken();
  visitor = await server.visitorToken();
});

afterAll(() => server.close());

/** Asks with a body, and answers what the call gave. */
async function ask(token: string, path: string, body: object, method = "POST"): Promise<unknown> {
  const answer = await call(server.origin, { method, path, token, body });
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([200, expect.any(String)]);
  return answer.body;
}

async function newCategory(name: string): Promise<string> {
  return String(valueAt(await ask(app, "/categories/v1/categories", { treeReference, category: { name } }), "category.id"));
}

/** A product in stock in both categories, whose main category is the second. */
async function productIn(shown: string, main: string): Promise<string> {
  const variant = { price: { actualPrice: { amount: "12.50" } }, physicalProperties: {}, inventoryItem: { inStock: true } };
  const product = { ...newProduct(), variantsInfo: { variants: [variant] } };
  const { id } = Object(valueAt(await ask(app, "/stores/v3/products-with-inventory", { product }), "product"));
  for (const categoryId of [shown, main]) {
    const item = { catalogItemId: id, appId: APP_ID };
    await ask(app, `/categories/v1/bulk/categories/${categoryId}/add-items`, { treeReference, items: [item] });
  }
  const { revision } = Object(valueAt(await ask(app, "/stores/v3/products/query", { query: { filter: { id } } }), "products.0"));
  await ask(app, `/stores/v3/products/${id}`, { product: { id, revision, mainCategoryId: main } }, "PATCH");
  return id;
}

async function hide(categoryId: string): Promise<void> {
  await ask(app, "/categories/v1/categories/visibility", { treeReference, categoryId, revision: "1", visible: false }, "PATCH");
}

const LISTS = ["directCategoriesInfo.categories", "allCategoriesInfo.categories"];

async function count(token: string, request: object): Promise<unknown> {
  return valueAt(await ask(token, "/stores/v3/products/count", request), "count");
}

/** All that the reads of products and variants say of one product. */
async function told(token: string, id: string): Promise<string> {
  const answers = await Promise.all([
    call(server.origin, { path: `/stores/v3/products/${id}`, token }),
    ask(token, "/stores/v3/products/query", { query: { filter: { id } } }),
    ask(token, "/stores/v3/products/search", { search: { filter: { id } } }),
    ask(token, "/stores/v3/products/query-variants", { query: { filter: { "productData.productId": id } } }),
    ask(token, "/stores/v3/inventory-items/query", { query: { filter: { productId: id } } }),
    ask(token, "/stores/v3/products/search-variants", { search: { filter: { "productData.productId": id } } }),
  ]);
  return JSON.stringify(answers);
}

describe("S37, S40: what is in a category that visitors do not see", () => {
  it("is found out by nobody who may not: not by a filter, however it is turned, not by searching, and no answer names the category", async () => {
    const [shown, hidden] = [await newCategory("Shown"), await newCategory("Secret")];
    const id = await productIn(shown, hidden);
    const inIt = (list: string, categoryId: string) => ({ [list]: { $matchItems: [{ id: categoryId }] } });
    const begin = hidden.slice(0, -1);
    for (const isHidden of [false, true]) {
      // The same questions before and after: no earlier answer is given again.
      if (isHidden) await hide(hidden);
      for (const [token, sees] of [[app, true] as const, [visitor, !isHidden] as const]) {
        const found = sees ? 1 : 0;
        for (const list of LISTS) {
          expect(await count(token, { filter: inIt(list, hidden) })).toBe(found);
          expect(await count(token, { filter: { id, $not: inIt(list, hidden) } })).toBe(1 - found);
          expect(
            await count(token, { filter: { id, $or: [inIt(list, hidden), { [list]: { $matchItems: [{ id: { $in: [hidden] } }] } }] } }),
          ).toBe(found);
          expect(await count(token, { filter: { [list]: { $matchItems: [{ id: { $startsWith: begin } }] } } })).toBe(found);
          expect(await count(token, { filter: inIt(list, shown) })).toBe(1);
        }
        const items = async (condition: object) => {
          const filter = { productId: id, "product.directCategoryIds": condition };
          return valueAt(await ask(token, "/stores/v3/inventory-items/query", { query: { filter } }), "inventoryItems.length");
        };
        expect([await items({ $hasSome: [hidden] }), await items({ $hasAll: [shown, hidden] })]).toEqual([found, found]);
        expect([await items({ $hasSome: [shown, hidden] }), await items({ $hasAll: [shown] })]).toEqual([1, 1]);
        const page = await ask(token, "/stores/v3/products/search", {
          search: { filter: inIt("directCategoriesInfo.categories", hidden) },
        });
        expect(valueAt(page, "products.length")).toBe(found);
        expect((await told(token, id)).includes(hidden)).toBe(sees);
        expect(await told(token, id)).toContain(shown);
      }
    }
  });

  it("is not found by the letters of its id, which a search takes for words, nor are other products lost by asking for those", async () => {
    const hidden = await newCategory("Words");
    await productIn(await newCategory("Others"), hidden);
    await hide(hidden);
    const search = { expression: hidden.slice(0, 8), fields: ["directCategoryIdsInfo.categoryIds"] };
    // Ids that are made at about the same time begin alike.
    expect([Number(await count(app, { search })) > 0, await count(visitor, { search })]).toEqual([true, 0]);
    expect(await count(visitor, { search: { expression: hidden.slice(0, 8) } })).toBe(0);
    expect(await count(visitor, { search: { expression: "Product", fields: ["name", "directCategoryIdsInfo.categoryIds"] } })).toBe(2);
  });
});
