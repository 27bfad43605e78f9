import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { methodIdOf } from "../../resource/entity-rules.ts";
import { createProduct, optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, OTHER_SITE, READER, TestStore, VISITOR } from "../../testing/test-site.ts";
import { BRAND } from "../catalog/catalog-resources.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";
import { VARIANT } from "../variants/variant-resource.ts";

describe("read-only variants", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  const query = (request: object = {}, options = {}): Promise<Answer> => site.call(methodIdOf(VARIANT, "queryVariants"), request, options);
  const search = (details: object, options = {}, fields: readonly string[] = []): Promise<Answer> =>
    site.call(methodIdOf(VARIANT, "searchVariants"), { search: details, fields }, options);
  const names = (answer: Answer): readonly string[] => answer.variants.map((variant: Answer) => variant.productData.name);
  const priced = (amount: string, further: object = {}) => ({ price: { actualPrice: { amount } }, ...further });

  it("tell of each variant with its choices by name, its price and its product", async () => {
    const shirt = await createProduct(site, optionProduct("Shirt", ["S", "M"], { brand: { name: "Loom" } }));
    const { variants, pagingMetadata } = await query();
    expect(variants.map((variant: Answer) => variant.id).sort()).toEqual(shirt.variantsInfo.variants.map(({ id }: Answer) => id).sort());
    expect(variants[0]).toMatchObject({
      variantId: variants[0].id,
      visible: true,
      optionChoices: [{ optionChoiceNames: { optionName: "Size", choiceName: "S", renderType: "TEXT_CHOICES" } }],
      price: { actualPrice: { amount: "10.50" } },
      inventoryStatus: { inStock: false, preorderEnabled: false },
      productData: { productId: shirt.id, name: "Shirt", slug: "shirt", productType: "PHYSICAL", revision: "1", brand: { name: "Loom" } },
    });
    expect(pagingMetadata).toMatchObject({ count: 2, hasNext: false });
  });

  it("follow every change of their product, its stock and what it refers to, and go with it", async () => {
    const mug = await createProduct(site, simpleProduct("Mug", { brand: { name: "Kiln" } }, { sku: "MUG" }));
    const variantId = mug.variantsInfo.variants[0].id;
    await site.call(products("UpdateProduct"), { product: { id: mug.id, revision: mug.revision, name: "Cup" } });
    await site.call(methodIdOf(INVENTORY_ITEM, "createInventoryItem"), { inventoryItem: { productId: mug.id, variantId, quantity: 2 } });
    await site.call(methodIdOf(BRAND, "updateBrand"), { brand: { id: mug.brand.id, revision: "1", name: "Oven" } });
    const [variant] = (await query()).variants;
    expect(variant).toMatchObject({ sku: "MUG", inventoryStatus: { inStock: true } });
    expect(variant.productData).toMatchObject({ name: "Cup", revision: "3", brand: { name: "Oven" } });
    await site.call(products("DeleteProduct"), { productId: mug.id });
    expect((await query()).variants).toEqual([]);
  });

  it("that a product loses are gone, new ones are there", async () => {
    const shirt = await createProduct(site, optionProduct("Shirt", ["S", "M"]));
    const [option] = shirt.options;
    const variants = [shirt.variantsInfo.variants[1]];
    const options = [{ ...option, choicesSettings: { choices: [option.choicesSettings.choices[1]] } }];
    await site.call(products("UpdateProduct"), { product: { id: shirt.id, revision: "1", options, variantsInfo: { variants } } });
    expect((await query()).variants.map((variant: Answer) => variant.id)).toEqual([variants[0].id]);
  });

  it("are shown to visitors when they and their product are visible, and never another site's", async () => {
    await createProduct(site, simpleProduct("Seen"));
    await createProduct(site, simpleProduct("Hidden", { visible: false }));
    await createProduct(site, simpleProduct("Elsewhere"), { siteId: OTHER_SITE });
    expect(names(await query())).toEqual(["Seen", "Hidden"]);
    for (const as of [VISITOR, READER]) {
      expect(names(await query({}, { as }))).toEqual(["Seen"]);
      expect(names(await search({ filter: { "productData.visible": false } }, { as }))).toEqual([]);
    }
    const aggregations = [{ name: "all", type: "VALUE", fieldPath: "productData.name", value: {} }];
    const { aggregationData } = await search({ aggregations }, { as: VISITOR });
    expect(aggregationData.results[0].values.results).toEqual([{ value: "Seen", count: 1 }]);
  });

  it("show costs to whom the permission lets, and the other parts on request", async () => {
    await createProduct(site, simpleProduct("Mug", {}, priced("10.00", { revenueDetails: { cost: { amount: "4.00" } } })));
    const fields = ["MERCHANT_DATA", "CURRENCY", "WEIGHT_MEASUREMENT_UNIT_INFO", "SUBSCRIPTION_PRICES_INFO"];
    const [variant] = (await query({ fields })).variants;
    expect(variant.revenueDetails).toMatchObject({ cost: { amount: "4.00" }, profit: { amount: "6.00" }, profitMargin: 0.6 });
    expect(variant.price.actualPrice.formattedAmount).toBe("$10.00");
    expect(variant.productData).toMatchObject({ currency: "USD", physicalProperties: { weightMeasurementUnitInfo: {} } });
    expect(variant.subscriptionPricesInfo.subscriptionPrices).toEqual([]);
    expect(JSON.stringify(await query())).not.toContain("4.00");
    expect(await codeOf(query({ fields }, { as: VISITOR }))).toBe("NO_PERMISSION_TO_READ_MERCHANT_DATA");
    expect(JSON.stringify(await query({ fields: ["CURRENCY"] }, { as: READER }))).not.toContain("revenueDetails");
  });

  it("are found by words of the product's name and by SKU, filtered, sorted by price and counted by value", async () => {
    await createProduct(site, simpleProduct("Blue Mug", {}, priced("9.99", { sku: "MUG-1" })));
    await createProduct(site, simpleProduct("Red Mug", {}, priced("100.00", { sku: "MUG-2" })));
    await createProduct(site, optionProduct("Shirt", ["S", "M", "L"]));
    expect([...names(await search({ search: { expression: "mug" } }))].sort()).toEqual(["Blue Mug", "Red Mug"]);
    expect(names(await search({ search: { expression: "mug-2", fields: ["sku"], mode: "AND" } }))).toEqual(["Red Mug"]);
    const byPrice = await search({
      filter: { "price.actualPrice.amount": { $gt: "9.99" } },
      sort: [{ fieldName: "price.actualPrice.amount", order: "DESC" }],
      aggregations: [{ name: "max", type: "SCALAR", fieldPath: "price.actualPrice.amount", scalar: { type: "MAX" } }],
    });
    expect(names(byPrice)).toEqual(["Red Mug", "Shirt", "Shirt", "Shirt"]);
    expect(byPrice.aggregationData.results[0].scalar).toMatchObject({ value: 100 });
    expect(await codeOf(query({ query: { filter: { sku: "MUG-1" } } }))).toBe("INVALID_FILTER");
  });

  it("come page by page, each once, while products change between the pages", async () => {
    const shirt = await createProduct(site, optionProduct("Shirt", ["S", "M", "L", "XL"]));
    const seen: string[] = [];
    let paging: object = { limit: 3 };
    for (let page = 0; page < 2; page += 1) {
      const { variants, pagingMetadata } = await query({ query: { cursorPaging: paging } });
      seen.push(...variants.map((variant: Answer) => variant.id));
      paging = { limit: 3, cursor: pagingMetadata.cursors.next };
      await site.call(products("UpdateProduct"), { product: { id: shirt.id, revision: String(page + 1), name: `Shirt ${page}` } });
    }
    expect(seen.sort()).toEqual(shirt.variantsInfo.variants.map(({ id }: Answer) => id).sort());
  });
});
