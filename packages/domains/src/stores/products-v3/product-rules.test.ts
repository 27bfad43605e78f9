import { RequestValidationError } from "@belay/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct, optionProduct, simpleProduct } from "../../testing/products.ts";
import { TestStore } from "../../testing/test-site.ts";

/** The code, or the rule, that a call is refused with. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "OK";
  } catch (error) {
    if (error instanceof RequestValidationError) return error.violations[0]?.ruleName ?? error.violations[0]?.violatedRule ?? "";
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}

const UNKNOWN = "99999999-9999-4999-8999-999999999999";
const price = (actual: string, compareAt?: string) => ({
  actualPrice: { amount: actual },
  ...(compareAt === undefined ? {} : { compareAtPrice: { amount: compareAt } }),
});
const choice = (optionName: string, choiceName: string) => ({ optionChoiceNames: { optionName, choiceName, renderType: "TEXT_CHOICES" } });
const variant = (further: object = {}) => ({ price: price("1.00"), physicalProperties: {}, ...further });
const withVariants = (...variants: object[]) => optionProduct("P", ["S", "M"], { variantsInfo: { variants } });
const monthly = { title: "Monthly", frequency: "MONTH", discount: { type: "AMOUNT", amountOff: "1.00" } };
const subscribed = (further: object, subscription: object = {}) =>
  simpleProduct("P", { subscriptionDetails: { subscriptions: [{ ...monthly, ...subscription }] }, ...further });
const [size] = (optionProduct("P", ["S"]).options as object[]) ?? [];

describe("the rules of products", () => {
  let site: TestStore;
  let brandId: string;
  beforeAll(async () => {
    site = await TestStore.open();
    const taken = await createProduct(
      site,
      simpleProduct(
        "Taken",
        { slug: "taken", brand: { name: "Acme" }, ribbon: { name: "New" } },
        { sku: "SKU-1", barcode: "B-1", id: "aaaaaaaa-0000-4000-8000-000000000001" },
      ),
    );
    brandId = taken.brand.id;
  });
  afterAll(() => site.close());

  it.each([
    ["no variant but options missing", withVariants(variant()), "MISSING_VARIANT_OPTION_CHOICE"],
    ["an option that is not there", withVariants(variant({ choices: [choice("Colour", "Red")] })), "MISSING_VARIANT_OPTION"],
    [
      "a choice that the option lacks",
      withVariants(variant({ choices: [choice("Size", "XXL")] })),
      "VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT",
    ],
    [
      "two variants for one choice",
      withVariants(variant({ choices: [choice("Size", "S")] }), variant({ choices: [choice("Size", "S")] })),
      "DUPLICATE_VARIANT_OPTION_CHOICE",
    ],
    [
      "two choices of one option",
      withVariants(variant({ choices: [choice("Size", "S"), choice("Size", "M")] })),
      "DUPLICATE_VARIANT_OPTION_CHOICE",
    ],
    ["the same option twice", optionProduct("P", ["S"], { options: [size, size] }), "DUPLICATE_PRODUCT_OPTIONS"],
    ["two variants without options", simpleProduct("P", { variantsInfo: { variants: [variant(), variant()] } }), "INVALID_DEFAULT_VARIANT"],
    ["choices without options", simpleProduct("P", {}, { choices: [choice("Size", "S")] }), "INVALID_DEFAULT_VARIANT"],
    ["a slug that is taken", simpleProduct("P", { slug: "taken" }), "DUPLICATE_SLUG_ERROR"],
    ["a slug with a space", simpleProduct("P", { slug: "a b" }), "INVALID_SLUG_FORMAT"],
    ["a slug with a slash", simpleProduct("P", { slug: "a/b" }), "INVALID_SLUG_FORMAT"],
    ["a SKU that is taken", simpleProduct("P", {}, { sku: "SKU-1" }), "SKU_ALREADY_EXIST_ERROR"],
    ["a barcode that is taken", simpleProduct("P", {}, { barcode: "B-1" }), "BARCODE_ALREADY_EXIST_ERROR"],
    [
      "a barcode twice",
      withVariants(variant({ barcode: "X", choices: [choice("Size", "S")] }), variant({ barcode: "X", choices: [choice("Size", "M")] })),
      "DUPLICATE_BARCODE_ERROR",
    ],
    [
      "a SKU twice",
      withVariants(variant({ sku: "X", choices: [choice("Size", "S")] }), variant({ sku: "X", choices: [choice("Size", "M")] })),
      "SKU_ALREADY_EXIST_ERROR",
    ],
    ["a variant id that is taken", simpleProduct("P", {}, { id: "aaaaaaaa-0000-4000-8000-000000000001" }), "VARIANT_ID_ALREADY_EXISTS"],
    ["a name of spaces", simpleProduct("   "), "ONLY_SPACES_STRING_ERROR"],
    [
      "a compare-at price that is lower",
      simpleProduct("P", {}, { price: price("10", "9.99") }),
      "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE",
    ],
    [
      "a compare-at price that is the same",
      simpleProduct("P", {}, { price: price("10", "10.00") }),
      "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE",
    ],
    ["no physical properties", { ...simpleProduct("P"), physicalProperties: undefined }, "REQUIRED_FIELD"],
    [
      "no physical properties on the variant",
      simpleProduct("P", {}, { physicalProperties: undefined }),
      "VARIANTS_TYPED_PROPERTIES_ARE_NOT_ALIGNED",
    ],
    [
      "physical properties on a digital variant",
      simpleProduct("P", { productType: "DIGITAL" }),
      "VARIANTS_TYPED_PROPERTIES_ARE_NOT_ALIGNED",
    ],
    [
      "a digital product in POS",
      simpleProduct("P", { productType: "DIGITAL", visibleInPos: true }, { physicalProperties: undefined }),
      "DIGITAL_PRODUCT_CANNOT_BE_VISIBLE_IN_POS",
    ],
    ["a brand without id and name", simpleProduct("P", { brand: {} }), "BRAND_MISSING_ID"],
    ["a brand id that is not there", simpleProduct("P", { brand: { id: UNKNOWN } }), "BRAND_CREATION_FAILED"],
    ["a ribbon id that is not there", simpleProduct("P", { ribbon: { id: UNKNOWN } }), "RIBBON_NOT_FOUND"],
    ["a ribbon without id and name", simpleProduct("P", { ribbon: {} }), "RIBBON_CREATION_FAILED"],
    ["a ribbon twice", simpleProduct("P", { additionalRibbons: [{ name: "A" }, { name: "a" }] }), "DUPLICATE_RIBBON_IN_ADDITIONAL"],
    [
      "the primary ribbon again",
      simpleProduct("P", { ribbon: { name: "A" }, additionalRibbons: [{ name: "A" }] }),
      "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL",
    ],
    ["an info section id that is not there", simpleProduct("P", { infoSections: [{ id: UNKNOWN }] }), "INFO_SECTION_CREATION_FAILED"],
    ["an option id that is not there", optionProduct("P", ["S"], { options: [{ ...size, id: UNKNOWN }] }), "CUSTOMIZATION_NOT_EXIST"],
    [
      "an option without name",
      optionProduct("P", ["S"], { options: [{ ...size, name: undefined }] }),
      "PRODUCT_OPTION_NAME_AND_TYPE_REQUIRED",
    ],
    [
      "an option without type",
      optionProduct("P", ["S"], { options: [{ ...size, optionRenderType: undefined }] }),
      "PRODUCT_OPTION_NAME_AND_TYPE_REQUIRED",
    ],
    [
      "an option choice without type",
      optionProduct("P", ["S"], {
        options: [{ name: "Fresh", optionRenderType: "TEXT_CHOICES", choicesSettings: { choices: [{ name: "S" }] } }],
      }),
      "PRODUCT_OPTION_CHOICE_NAME_AND_TYPE_REQUIRED",
    ],
    [
      "a choice id that is not there",
      optionProduct("P", ["S"], { options: [{ ...size, choicesSettings: { choices: [{ choiceId: UNKNOWN }] } }] }),
      "CHOICE_NOT_EXIST",
    ],
    [
      "a modifier without name",
      simpleProduct("P", { modifiers: [{ modifierRenderType: "FREE_TEXT", freeTextSettings: { title: "t" } }] }),
      "MODIFIER_NAME_AND_TYPE_REQUIRED",
    ],
    [
      "a modifier choice without type",
      simpleProduct("P", { modifiers: [{ name: "M", modifierRenderType: "TEXT_CHOICES", choicesSettings: { choices: [{ name: "x" }] } }] }),
      "MODIFIER_CHOICE_NAME_AND_TYPE_REQUIRED",
    ],
    [
      "a modifier twice",
      simpleProduct("P", {
        modifiers: [0, 1].map(() => ({ name: "M", modifierRenderType: "FREE_TEXT", freeTextSettings: { title: "t" } })),
      }),
      "MODIFIERS_ID_DUPLICATION_ERROR",
    ],
    ["a medium twice", simpleProduct("P", { media: { itemsInfo: { items: [{ id: "a" }, { id: "a" }] } } }), "DUPLICATE_MEDIA_ERROR"],
    [
      "a description that is too big",
      simpleProduct("P", { description: { nodes: [{ text: "x".repeat(200_001) }] } }),
      "DESCRIPTION_SIZE_TOO_BIG",
    ],
    [
      "a unit that measures something else",
      simpleProduct(
        "P",
        { physicalProperties: { pricePerUnit: { quantity: 1, measurementUnit: "KG" } } },
        { physicalProperties: { pricePerUnit: { settings: { quantity: 1, measurementUnit: "L" } } } },
      ),
      "PRICE_PER_UNIT_NOT_ALIGNED",
    ],
    [
      "a subscription to a digital product",
      { ...subscribed({ productType: "DIGITAL", physicalProperties: undefined }), variantsInfo: { variants: [{ price: price("1") }] } },
      "INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION",
    ],
    ["hidden subscriptions only", subscribed({}, { visible: false }), "ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT"],
    [
      "a discount above the price",
      subscribed({}, { discount: { type: "AMOUNT", amountOff: "10.01" } }),
      "INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT",
    ],
    ["no renewal", subscribed({}, { autoRenewal: false }), "SUBSCRIPTION_INVALID_AUTO_RENEWAL"],
  ])("refuse %s", async (_name, product, expected) => {
    const before = await site.store.read((tx) => tx.outbox.page("11111111-1111-4111-8111-111111111111", 0, 1000));
    expect(await refusalOf(createProduct(site, product))).toBe(expected);
    // Nothing half-written: no brand, ribbon, option or event of the refused call is left.
    const after = await site.store.read((tx) => tx.outbox.page("11111111-1111-4111-8111-111111111111", 0, 1000));
    expect(after.length).toBe(before.length);
  });

  it("S35: refuse what belongs to another site exactly as what does not exist", async () => {
    const other = { siteId: "22222222-2222-4222-8222-222222222222" };
    const section = { uniqueName: "care", title: "Care" };
    const foreign = await createProduct(
      site,
      optionProduct("Foreign", ["S"], { brand: { name: "F" }, ribbon: { name: "F" }, infoSections: [section] }),
      other,
    );
    const ids = { brand: foreign.brand.id, ribbon: foreign.ribbon.id, section: foreign.infoSections[0].id, option: foreign.options[0].id };
    expect(await refusalOf(createProduct(site, simpleProduct("P", { brand: { id: ids.brand } })))).toBe("BRAND_CREATION_FAILED");
    expect(await refusalOf(createProduct(site, simpleProduct("P", { ribbon: { id: ids.ribbon } })))).toBe("RIBBON_NOT_FOUND");
    const sections = { infoSections: [{ id: ids.section }] };
    expect(await refusalOf(createProduct(site, simpleProduct("P", sections)))).toBe("INFO_SECTION_CREATION_FAILED");
    const options = [{ ...size, id: ids.option }];
    expect(await refusalOf(createProduct(site, optionProduct("P", ["S"], { options })))).toBe("CUSTOMIZATION_NOT_EXIST");
  });

  it("make a slug out of the name, and another one when that is taken", async () => {
    const slugs: string[] = [];
    for (let index = 0; index < 12; index += 1) slugs.push((await createProduct(site, simpleProduct("Crème Brûlée!"))).slug);
    expect(slugs.slice(0, 3)).toEqual(["creme-brulee", "creme-brulee-1", "creme-brulee-2"]);
    expect(new Set(slugs).size).toBe(12);
  });

  it("use the brand, ribbon, info section and option of a name that exists, and make the others once", async () => {
    const section = { uniqueName: "care", title: "Care", plainDescription: "<p>Wash cold.</p>" };
    const further = { brand: { name: " acme " }, ribbon: { name: "Fresh" }, infoSections: [section] };
    const first = await createProduct(site, optionProduct("One", ["S"], further));
    const second = await createProduct(site, optionProduct("Two", ["S", "L"], further));
    expect(first.brand).toEqual({ id: brandId, name: "Acme" });
    expect(second.ribbon.id).toBe(first.ribbon.id);
    expect(second.infoSections).toEqual(first.infoSections);
    expect(second.options[0].id).toBe(first.options[0].id);
    expect(second.options[0].choicesSettings.choices[0].choiceId).toBe(first.options[0].choicesSettings.choices[0].choiceId);
    expect(second.options[0].choicesSettings.choices).toHaveLength(2);
  });

  it("S38: store nothing that is undeclared, read-only or privileged", async () => {
    const sent = {
      id: UNKNOWN,
      revision: "77",
      createdDate: "2000-01-01T00:00:00.000Z",
      handle: "mine",
      siteId: UNKNOWN,
      _owner: "me",
      role: "admin",
      actualPriceRange: { minValue: { amount: "0.01" } },
      inventory: { availabilityStatus: "IN_STOCK" },
      directCategoriesInfo: { categories: [{ id: UNKNOWN }] },
      _hidden: { words: {} },
      _cut: "1 2",
      costRange: { minValue: { amount: "1" } },
    };
    const product = await createProduct(site, simpleProduct("Plain", sent, { inventoryStatus: { inStock: true }, media: { id: "x" } }));
    expect(product).toMatchObject({ revision: "1", handle: "plain", actualPriceRange: { minValue: { amount: "10.00" } } });
    expect(product.id).not.toBe(UNKNOWN);
    expect(product.createdDate).not.toBe(sent.createdDate);
    expect(product.inventory.availabilityStatus).toBe("OUT_OF_STOCK");
    expect(product.variantsInfo.variants[0].inventoryStatus.inStock).toBe(false);
    const stored = await site.store.read((tx) =>
      tx.entities.get({ name: "product", fields: [], uniques: [] }, "11111111-1111-4111-8111-111111111111", product.id),
    );
    expect(stored?.text).not.toMatch(/siteId|_owner|admin/);
  });
});
