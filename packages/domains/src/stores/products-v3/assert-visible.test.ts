import { describe, expect, it } from "vitest";
import { createProduct, simpleProduct } from "../../testing/products.ts";
import { codeOf, TestStore, VISITOR } from "../../testing/test-site.ts";
import { isVisible } from "./assert-visible.ts";
import { productMethod } from "./products-contract.ts";

describe("isVisible", () => {
  it("reads the product's own key, whatever its texts say", async () => {
    const site = await TestStore.open();
    try {
      const tricky = '"visible":true,';
      const made = await createProduct(site, simpleProduct(tricky, { visible: false, seoData: { tags: [{ type: "visible" }] } }));
      expect(await codeOf(site.call(productMethod("GetProduct"), { productId: made.id }, { as: VISITOR }))).toBe("PRODUCT_NOT_FOUND");
      const shown = await createProduct(site, simpleProduct('"visible":false', { visible: true }));
      expect(await codeOf(site.call(productMethod("GetProduct"), { productId: shown.id }, { as: VISITOR }))).toBe("OK");
    } finally {
      await site.close();
    }
  });

  it("is false for a text without the key", () => {
    expect(isVisible("{}")).toBe(false);
  });
});
