import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSiteProperties } from "../../site/index.ts";
import { createProduct, optionProduct, products, simpleProduct } from "../../testing/products.ts";
import { type Answer, codeOf, READER, SITE, TestStore, VISITOR, violationsOf } from "../../testing/test-site.ts";

const HEAVY = [
  "description",
  "plainDescription",
  "url",
  "currency",
  "costRange",
  "directCategoriesInfo",
  "allCategoriesInfo",
  "_hidden",
  "_cut",
];

describe("reading products", () => {
  let site: TestStore;
  let shirt: Answer;
  let hidden: Answer;
  beforeAll(async () => {
    site = await TestStore.open();
    await site.store.write((tx) =>
      createSiteProperties(
        tx,
        SITE,
        { paymentCurrency: "EUR", locale: { languageCode: "de", country: "DE" }, externalSiteUrl: "https://shop.example/" },
        { nowMs: 1 },
      ),
    );
    shirt = await createProduct(
      site,
      optionProduct("Shirt", ["S", "M"], {
        plainDescription: "<p>Soft &amp; <strong>warm</strong></p>",
        media: { itemsInfo: { items: [{ url: "https://img.example/a.jpg", altText: "front" }, { url: "https://img.example/b.jpg" }] } },
        infoSections: [{ uniqueName: "care", title: "Care", plainDescription: "<p>Cold</p>" }],
        tags: { publicTags: { tagIds: ["11"] }, privateTags: { tagIds: ["99"] } },
      }),
    );
    hidden = await createProduct(site, simpleProduct("Hidden", { visible: false }, { revenueDetails: { cost: { amount: "4.00" } } }));
  });
  afterAll(() => site.close());

  const get = async (productId: string, fields: readonly string[] = [], as: Parameters<TestStore["call"]>[2] = {}): Promise<Answer> =>
    (await site.call(products("GetProduct"), { productId, fields }, as)).product;

  it("a get shows variants and a query does not; neither shows what was not asked for", async () => {
    const got = await get(shirt.id, [], { as: VISITOR });
    expect(got.variantsInfo.variants).toHaveLength(2);
    const { products: page } = await site.call(products("QueryProducts"), { query: { filter: { slug: "shirt" } } }, { as: VISITOR });
    expect(page).toHaveLength(1);
    expect(page[0].variantsInfo).toBeUndefined();
    for (const key of HEAVY) {
      expect(got).not.toHaveProperty(key);
      expect(page[0]).not.toHaveProperty(key);
    }
    expect(got.media).toEqual({ main: expect.objectContaining({ url: "https://img.example/a.jpg", mediaType: "IMAGE" }) });
    expect(got.infoSections).toEqual([{ id: expect.any(String) }]);
    expect(JSON.stringify(got)).not.toContain("optionChoiceNames");
  });

  it("adds each part that is asked for", async () => {
    const got = await get(shirt.id, [
      "URL",
      "CURRENCY",
      "DESCRIPTION",
      "PLAIN_DESCRIPTION",
      "MEDIA_ITEMS_INFO",
      "THUMBNAIL",
      "INFO_SECTION",
      "INFO_SECTION_PLAIN_DESCRIPTION",
      "VARIANT_OPTION_CHOICE_NAMES",
      "ALL_CATEGORIES_INFO",
      "WEIGHT_MEASUREMENT_UNIT_INFO",
    ]);
    const { categoryId } = await site.call(products("GetAllProductsCategory"), {});
    expect(got).toMatchObject({
      url: { relativePath: "/product-page/shirt", url: "https://shop.example/product-page/shirt" },
      currency: "EUR",
      plainDescription: "<p>Soft &amp; <strong>warm</strong></p>",
      description: {
        nodes: [
          {
            type: "PARAGRAPH",
            nodes: [{ textData: { text: "Soft & " } }, { textData: { text: "warm", decorations: [{ type: "BOLD" }] } }],
          },
        ],
      },
      media: {
        main: { thumbnail: { url: "https://img.example/a.jpg", altText: "front" } },
        itemsInfo: { items: [{ altText: "front" }, {}] },
      },
      infoSections: [{ uniqueName: "care", title: "Care", plainDescription: "<p>Cold</p>" }],
      allCategoriesInfo: { categories: [{ id: categoryId }] },
      physicalProperties: { weightMeasurementUnitInfo: { weightMeasurementUnit: "KG" } },
    });
    expect(got.variantsInfo.variants[1].choices[0].optionChoiceNames).toEqual({
      optionName: "Size",
      choiceName: "M",
      renderType: "TEXT_CHOICES",
    });
    expect(got.actualPriceRange.minValue.formattedAmount.replace(/\s/u, " ")).toBe("10,50 €");
  });

  it("hides products that are not visible from visitors and from apps without the permission, as if they were not there", async () => {
    for (const as of [VISITOR, READER] as const) {
      expect(await codeOf(get(hidden.id, [], { as }))).toBe("PRODUCT_NOT_FOUND");
      expect(await codeOf(site.call(products("GetProductBySlug"), { slug: "hidden" }, { as }))).toBe("PRODUCT_NOT_FOUND");
      const { products: page } = await site.call(products("QueryProducts"), { query: {} }, { as });
      expect(page.map((product: Answer) => product.name)).toEqual(["Shirt"]);
      expect((await site.call(products("CountProducts"), {}, { as })).count).toBe(1);
      expect((await site.call(products("SearchProducts"), { search: { search: { expression: "hidden" } } }, { as })).products).toEqual([]);
    }
    expect((await get(hidden.id)).name).toBe("Hidden");
    expect((await site.call(products("CountProducts"), { returnNonVisibleProducts: true })).count).toBe(2);
    expect((await site.call(products("CountProducts"), {})).count).toBe(1);
  });

  it.each([
    { visible: false },
    { visible: { $ne: true } },
    { visible: { $in: [true, false] } },
    { visible: { $nin: [true] } },
    { visible: { $exists: true } },
    { $not: { visible: true } },
    { $or: [{ slug: "x" }, { visible: false }] },
  ])("refuses %j from a visitor with NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS", async (filter) => {
    const call = site.call(products("QueryProducts"), { query: { filter } }, { as: VISITOR });
    expect(await codeOf(call)).toBe("NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS");
  });

  it("gives merchant data only to who may read it and asks for it", async () => {
    expect(await codeOf(get(shirt.id, ["MERCHANT_DATA"], { as: VISITOR }))).toBe("NO_PERMISSION_TO_READ_MERCHANT_DATA");
    expect(await codeOf(site.call(products("QueryProducts"), { query: {}, fields: ["MERCHANT_DATA"] }, { as: READER }))).toBe(
      "NO_PERMISSION_TO_READ_MERCHANT_DATA",
    );
    expect(JSON.stringify(await get(hidden.id))).not.toMatch(/revenueDetails|"cost|profit/);
    expect(await get(hidden.id, ["MERCHANT_DATA"])).toMatchObject({
      costRange: { minValue: { amount: "4.00" }, maxValue: { amount: "4.00" } },
      variantsInfo: { variants: [{ revenueDetails: { cost: { amount: "4.00" }, profit: { amount: "6.00" }, profitMargin: 0.6 } }] },
    });
  });

  it("S37, S40: shows private tags to those who may read merchant data, and lets nobody else filter by them", async () => {
    expect((await get(shirt.id)).tags).toEqual({ publicTags: { tagIds: ["11"] }, privateTags: { tagIds: ["99"] } });
    expect((await get(shirt.id, [], { as: VISITOR })).tags).toEqual({ publicTags: { tagIds: ["11"] } });
    const search = { search: { filter: { "tags.privateTags.tagIds": { $hasSome: ["99"] } } } };
    expect((await site.call(products("SearchProducts"), search)).products).toHaveLength(1);
    expect(await codeOf(site.call(products("SearchProducts"), search, { as: VISITOR }))).toBe("INVALID_FILTER");
    const aggregations = [{ name: "t", type: "VALUE", fieldPath: "tags.privateTags.tagIds", value: {} }];
    expect((await violationsOf(site.call(products("SearchProducts"), { search: { aggregations } }, { as: VISITOR })))[0]?.field).toBe(
      "search.aggregations.0.fieldPath",
    );
  });

  it("hides variants that are not visible from visitors", async () => {
    const made = await createProduct(site, optionProduct("Partly", ["S", "M"]));
    const [first, second] = made.variantsInfo.variants;
    await site.call(products("UpdateProduct"), {
      product: { id: made.id, revision: "1", options: made.options, variantsInfo: { variants: [first, { ...second, visible: false }] } },
    });
    expect((await get(made.id, [], { as: VISITOR })).variantsInfo.variants.map((variant: Answer) => variant.id)).toEqual([first.id]);
    expect((await get(made.id)).variantsInfo.variants).toHaveLength(2);
    await site.call(products("DeleteProduct"), { productId: made.id });
  });

  it("refuses unknown fields, and deletes for good", async () => {
    expect((await violationsOf(get(shirt.id, ["SECRETS"])))[0]?.violatedRule).toBe("INVALID_ENUM_VALUE");
    const made = await createProduct(site, simpleProduct("Gone"));
    expect(await site.call(products("DeleteProduct"), { productId: made.id })).toEqual({});
    expect(await codeOf(get(made.id))).toBe("PRODUCT_NOT_FOUND");
    expect(await codeOf(site.call(products("DeleteProduct"), { productId: made.id }))).toBe("PRODUCT_NOT_FOUND");
  });
});
