import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createProduct, products, simpleProduct } from "../../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, violationsOf } from "../../../testing/test-site.ts";

describe("methods by filter", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
    await createProduct(
      site,
      simpleProduct(
        "Mug",
        { brand: { name: "Kiln" } },
        { price: { actualPrice: { amount: "10.00" }, compareAtPrice: { amount: "12.50" } }, revenueDetails: { cost: { amount: "4" } } },
      ),
    );
    await createProduct(
      site,
      simpleProduct("Cup", { brand: { name: "Kiln" }, visible: false }, { price: { actualPrice: { amount: "3.33" } } }),
    );
    await createProduct(site, simpleProduct("Pan", {}, { price: { actualPrice: { amount: "999999999.99" } } }));
    await createProduct(site, simpleProduct("Mug", { brand: { name: "Kiln" } }), { siteId: OTHER_SITE });
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  const categories = (name: string): string => `com.wix.categories.api.v1.CategoriesService.${name}`;
  const KILN = { "brand.name": "Kiln" };
  const run = async (name: string, request: object): Promise<void> => {
    expect(await site.call(products(name), request)).toEqual({ jobId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    await site.runJobs();
  };
  const all = async (
    fields: readonly string[] = ["MERCHANT_DATA", "MIN_PRICE_VARIANT", "DIRECT_CATEGORIES_INFO"],
    siteId = SITE,
  ): Promise<Answer> => {
    const page = await site.call(
      products("SearchProducts"),
      { search: { sort: [{ fieldName: "name", order: "ASC" }] }, fields },
      { siteId },
    );
    return Object.fromEntries(page.products.map((product: Answer) => [product.name, product]));
  };

  it("change what the filter finds, on this site only, each with its next revision", async () => {
    await run("BulkUpdateProductsByFilter", { filter: KILN, product: { ribbon: { name: "Sale" } } });
    const found = await all();
    expect([found.Cup.ribbon?.name, found.Mug.ribbon?.name, found.Pan.ribbon?.name]).toEqual(["Sale", "Sale", undefined]);
    expect([found.Cup.revision, found.Pan.revision]).toEqual(["2", "1"]);
    expect((await all([], OTHER_SITE)).Mug.ribbon).toBeUndefined();
  });

  it("narrow the filter by an expression", async () => {
    await run("BulkDeleteProductsByFilter", { filter: KILN, search: { expression: "cup" } });
    expect(Object.keys(await all())).toEqual(["Mug", "Pan"]);
  });

  it("refuse a wrong request at once and queue nothing", async () => {
    expect(await codeOf(site.call(products("BulkDeleteProductsByFilter"), { filter: { nothing: 1 } }))).toBe("INVALID_FILTER");
    expect((await violationsOf(site.call(products("BulkDeleteProductsByFilter"), {})))[0]?.field).toBe("filter");
    expect(await codeOf(site.call(products("BulkUpdateProductTagsByFilter"), { filter: {} }))).toBe("EMPTY_ASSIGN_AND_UNASSIGN_LISTS");
    expect(await site.store.read((tx) => tx.jobs.unfinished(10))).toEqual([]);
  });

  it("put products into categories and take them out; all products stay in the category of all", async () => {
    const treeReference = { appNamespace: "@wix/stores" };
    const made = await site.call(categories("CreateCategory"), { category: { name: "Kitchen" }, treeReference });
    const category = made.category.id;
    const { categoryId } = await site.call(products("GetAllProductsCategory"), {});
    const unknown = { filter: KILN, categoryIds: [category, "cccccccc-0000-4000-8000-000000000001"] };
    expect((await violationsOf(site.call(products("BulkAddProductsToCategoriesByFilter"), unknown)))[0]?.field).toBe("categoryIds.1");
    await run("BulkAddProductsToCategoriesByFilter", { filter: KILN, categoryIds: [category] });
    expect((await all()).Mug.directCategoriesInfo.categories).toEqual([{ id: categoryId }, { id: category }]);
    const inCategory = { "allCategoriesInfo.categories": { $matchItems: [{ id: { $in: [category] } }] } };
    expect((await site.call(products("CountProducts"), { filter: inCategory, returnNonVisibleProducts: true })).count).toBe(2);
    await run("BulkRemoveProductsFromCategoriesByFilter", { filter: {}, categoryIds: [category, categoryId] });
    expect((await all()).Mug.directCategoriesInfo.categories).toEqual([{ id: categoryId }]);
  });

  it("S67: raise prices exactly, round as asked, and fail only the product whose price gets too high", async () => {
    await run("BulkAdjustProductVariantsByFilter", { filter: {}, actualPrice: { percentage: 10 }, rounding: "CURRENCY_PRECISION" });
    const found = await all();
    expect([found.Mug, found.Cup, found.Pan].map((product) => product.actualPriceRange.minValue.amount)).toEqual([
      "11.00",
      "3.66",
      "999999999.99",
    ]);
    expect(found.Pan.revision).toBe("1");
  });

  it("set prices from the compare-at price, and costs by an amount", async () => {
    await run("BulkAdjustProductVariantsByFilter", { filter: KILN, compareAtPriceDiscount: { percentage: 40 }, cost: { amount: "-0.50" } });
    const { Mug: mug, Cup: cup } = await all();
    expect([mug.actualPriceRange.minValue.amount, mug.compareAtPriceRange.minValue.amount, mug.costRange.minValue.amount]).toEqual([
      "7.50",
      "12.50",
      "3.50",
    ]);
    expect([cup.actualPriceRange.minValue.amount, cup.compareAtPriceRange.minValue.amount]).toEqual(["1.998", "3.33"]);
  });

  it.each([
    [{}, "NO_VARIANT_ADJUSTMENTS_PASSED"],
    [{ actualPrice: {} }, "INVALID_PRICES_ADJUSTMENTS"],
    [{ actualPrice: { amount: "1" }, compareAtPriceDiscount: { percentage: 1 } }, "INVALID_PRICES_ADJUSTMENTS"],
  ])("refuse the adjustments %j with %s", async (adjustments, rule) => {
    const call = site.call(products("BulkAdjustProductVariantsByFilter"), { filter: {}, ...adjustments });
    expect((await violationsOf(call))[0]?.ruleName).toBe(rule);
  });

  it("change every variant of what the filter finds, in the fields that can be changed so", async () => {
    await run("BulkUpdateProductVariantsByFilter", {
      filter: KILN,
      variant: { price: { actualPrice: { amount: "2.00" } }, visible: false },
    });
    const found = await all();
    expect(found.Mug).toMatchObject({
      visible: false,
      actualPriceRange: { minValue: { amount: "2.00" } },
      compareAtPriceRange: { minValue: { amount: "12.50" } },
    });
    const call = (variant: object, fieldMask?: string) =>
      site.call(products("BulkUpdateProductVariantsByFilter"), { filter: {}, variant, fieldMask });
    expect(await codeOf(call({ sku: "x" }))).toBe("FIELD_MASK_VALUE_NOT_SUPPORTED");
    expect(await codeOf(call({ visible: true }, "price"))).toBe("FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR");
    expect((await violationsOf(call({})))[0]?.ruleName).toBe("EMPTY_FIELD_MASK");
    expect((await violationsOf(call({ price: null })))[0]?.ruleName).toBe("CANNOT_REMOVE_VARIANT_ACTUAL_PRICE");
  });

  it("assign tags, and add and remove info sections", async () => {
    await run("BulkUpdateProductTagsByFilter", { filter: KILN, assignTags: { publicTags: { tagIds: ["7"] } } });
    expect((await all()).Mug.tags.publicTags.tagIds).toEqual(["7"]);
    const made = await createProduct(site, simpleProduct("Source", { infoSections: [{ uniqueName: "care", title: "Care" }] }));
    const infoSectionIds = [made.infoSections[0].id];
    await run("BulkAddInfoSectionsToProductsByFilter", { filter: KILN, infoSectionIds });
    expect((await all()).Mug.infoSections).toEqual([{ id: infoSectionIds[0] }]);
    await run("BulkRemoveInfoSectionsFromProductsByFilter", { filter: KILN, infoSectionIds });
    expect((await all()).Mug.infoSections).toEqual([]);
    const unknown = site.call(products("BulkAddInfoSectionsToProductsByFilter"), { filter: {}, infoSectionIds: [site.newId()] });
    expect(await codeOf(unknown)).toBe("INFO_SECTION_ERROR_OCCURRED");
  });

  it("take 100 documents a step and go on after a process has died between steps", async () => {
    for (let batch = 0; batch < 3; batch += 1) {
      await site.call(products("BulkCreateProducts"), {
        products: Array.from({ length: 70 }, (_, index) => simpleProduct(`Many ${batch} ${index}`)),
      });
    }
    await site.call(products("BulkUpdateProductsByFilter"), { filter: { name: { $startsWith: "Many" } }, product: { visible: false } });
    const [job] = await site.store.read((tx) => tx.jobs.unfinished(1));
    const { domainModules } = await import("../../../modules.ts");
    const handler = domainModules.flatMap(({ jobs }) => jobs ?? []).find(({ type }) => type === job?.type);
    const ctx = { siteId: SITE, nowMs: site.tick(), newId: site.newId };
    const step = (state: unknown) => site.store.write(async (tx) => handler?.step(state, ctx, tx));
    const first: Answer = await step(JSON.parse(job?.state ?? ""));
    expect(first.successes).toBe(100);
    // The state goes through the store as text.
    const second: Answer = await step(JSON.parse(JSON.stringify(first)));
    expect(second.successes).toBe(200);
    expect(await step(JSON.parse(JSON.stringify(second)))).toBeUndefined();
    expect(
      (
        await site.call(products("CountProducts"), {
          filter: { name: { $startsWith: "Many" }, visible: false },
          returnNonVisibleProducts: true,
        })
      ).count,
    ).toBe(210);
  });
});
