import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, READER, TestStore, VISITOR } from "../../testing/test-site.ts";

/** Rounds of the same question: answers are kept from the second on. */
const ROUNDS = 4;

describe("answers about products that many callers share", () => {
  let site: TestStore;
  let shown: Answer;
  let hidden: Answer;
  beforeAll(async () => {
    site = await TestStore.open();
    shown = await createProduct(
      site,
      simpleProduct("Shown", { tags: { publicTags: { tagIds: ["pub"] }, privateTags: { tagIds: ["scrt"] } } }),
    );
    hidden = await createProduct(site, simpleProduct("Hidden", { visible: false }));
  });
  afterAll(() => site.close());

  const query = (as: "app" | "visitor" | "reader", siteId?: string): Promise<Answer> =>
    site.call(products("QueryProducts"), { query: {} }, { as, ...(siteId === undefined ? {} : { siteId }) });
  const names = ({ products: list }: Answer): readonly string[] => list.map(({ name }: Answer) => name).sort();

  it("S40: a visitor never gets what an app was answered a moment before", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const full = await query("app");
      expect(names(full)).toEqual(["Hidden", "Shown"]);
      expect(JSON.stringify(full)).toContain("scrt");
      for (const as of [VISITOR, READER] as const) {
        const masked = await query(as);
        expect(names(masked)).toEqual(["Shown"]);
        expect(JSON.stringify(masked)).not.toContain("scrt");
      }
    }
  });

  it("a hidden product is not found by a visitor however often an app reads it", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      expect((await site.call(products("GetProduct"), { productId: hidden.id })).product.name).toBe("Hidden");
      expect((await site.call(products("GetProductBySlug"), { slug: hidden.slug })).product.name).toBe("Hidden");
      expect(await codeOf(site.call(products("GetProduct"), { productId: hidden.id }, { as: VISITOR }))).toBe("PRODUCT_NOT_FOUND");
      expect(await codeOf(site.call(products("GetProductBySlug"), { slug: hidden.slug }, { as: VISITOR }))).toBe("PRODUCT_NOT_FOUND");
    }
  });

  it("another site gets its own answer to the same question", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      expect(names(await query("visitor"))).toEqual(["Shown"]);
      expect(names(await query("visitor", OTHER_SITE))).toEqual([]);
    }
  });

  it("the next read sees a write: a change, a product that is hidden, one that is deleted", async () => {
    let revision: string = shown.revision;
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = `Shown ${round}`;
      await site.call(products("UpdateProduct"), { product: { id: shown.id, revision, name } }).then(({ product }) => {
        revision = product.revision;
      });
      for (let again = 0; again < 3; again += 1) {
        expect(names(await query("visitor"))).toEqual([name]);
        expect((await site.call(products("GetProduct"), { productId: shown.id }, { as: VISITOR })).product.name).toBe(name);
      }
    }
    await site.call(products("UpdateProduct"), { product: { id: shown.id, revision, visible: false } });
    expect(names(await query("visitor"))).toEqual([]);
    expect(await codeOf(site.call(products("GetProduct"), { productId: shown.id }, { as: VISITOR }))).toBe("PRODUCT_NOT_FOUND");
    await site.call(products("DeleteProduct"), { productId: shown.id });
    expect(names(await query("app"))).toEqual(["Hidden"]);
  });
});
