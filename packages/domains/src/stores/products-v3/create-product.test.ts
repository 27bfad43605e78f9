import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct, optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, VISITOR, violationsOf } from "../../testing/test-site.ts";

describe("createProduct", () => {
  let site: TestStore;
  beforeAll(async () => {
    site = await TestStore.open();
  });
  afterAll(() => site.close());

  it("answers the stored product with id, revision 1, slug and derived values, and a get gives the same", async () => {
    const product = await createProduct(site, simpleProduct("Blue Mug"));
    expect(product).toMatchObject({
      revision: "1",
      name: "Blue Mug",
      slug: "blue-mug",
      visible: true,
      visibleInPos: true,
      productType: "PHYSICAL",
      actualPriceRange: { minValue: { amount: "10.00" }, maxValue: { amount: "10.00" } },
      variantSummary: { variantCount: 1 },
      inventory: { availabilityStatus: "OUT_OF_STOCK", preorderStatus: "DISABLED", preorderAvailability: "NO_VARIANTS" },
    });
    expect(product.id).toMatch(/^[0-9a-f-]{36}$/);
    const read = await site.call(products("GetProduct"), { productId: product.id });
    expect(read.product).toEqual(product);
  });

  it("makes options and their choices out of names, and gives each variant its choice", async () => {
    const product = await createProduct(site, optionProduct("Shirt", ["S", "M"]));
    const [option] = product.options;
    expect(option).toMatchObject({ name: "Size", optionRenderType: "TEXT_CHOICES" });
    const ids = option.choicesSettings.choices.map((choice: { choiceId: string }) => choice.choiceId);
    expect(product.variantsInfo.variants.map((variant: Answer) => variant.choices)).toEqual([
      [{ optionChoiceIds: { optionId: option.id, choiceId: ids[0] } }],
      [{ optionChoiceIds: { optionId: option.id, choiceId: ids[1] } }],
    ]);
    expect(product.actualPriceRange).toEqual({ minValue: { amount: "10.50" }, maxValue: { amount: "11.50" } });
  });

  it("refuses a request without name, type, price, naming every missing field", async () => {
    const violations = await violationsOf(site.call(products("CreateProduct"), { product: { variantsInfo: { variants: [{}] } } }));
    expect(violations.map(({ field, violatedRule }) => `${field} ${violatedRule}`)).toEqual(
      expect.arrayContaining([
        "product.name REQUIRED_FIELD",
        "product.productType REQUIRED_FIELD",
        "product.variantsInfo.variants.0.price REQUIRED_FIELD",
      ]),
    );
  });

  it("keeps two sites apart: the same slug twice, and no read across", async () => {
    const here = await createProduct(site, simpleProduct("Apart", { slug: "apart" }));
    const there = await createProduct(site, simpleProduct("Apart", { slug: "apart" }), { siteId: OTHER_SITE });
    expect(there.slug).toBe(here.slug);
    expect(await codeOf(site.call(products("GetProduct"), { productId: here.id }, { siteId: OTHER_SITE }))).toBe("PRODUCT_NOT_FOUND");
    expect(await codeOf(site.call(products("GetProduct"), { productId: here.id }, { siteId: SITE, as: VISITOR }))).toBe("OK");
  });
});
