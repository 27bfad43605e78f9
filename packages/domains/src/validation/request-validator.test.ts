import { methodById } from "@belay/contracts";
import { describe, expect, it } from "vitest";
import { violationsOf } from "../testing/test-site.ts";
import { createRequestValidator } from "./request-validator.ts";

function validatorOf(name: string): ReturnType<typeof createRequestValidator> {
  const method = methodById(`wix.stores.catalog.v3.CatalogApi.${name}`);
  if (method === undefined) throw new Error(`no method ${name}`);
  return createRequestValidator(method);
}

const create = validatorOf("CreateProduct");
const variant = { price: { actualPrice: { amount: "1.00" } }, physicalProperties: {} };
const valid = { name: "a", productType: "PHYSICAL", physicalProperties: {}, variantsInfo: { variants: [variant] } };

/** `field rule` of every violation. */
async function told(product: object): Promise<readonly string[]> {
  return (await violationsOf(create({ product }))).map(({ field, violatedRule }) => `${field} ${violatedRule}`);
}

describe("createRequestValidator", () => {
  it("accepts a valid request, unknown and read-only fields, and null for what may be cleared", async () => {
    const product = { ...valid, whatever: { x: 1 }, url: 5, createdDate: "not a date", brand: null, description: null, options: null };
    await expect(create({ product, other: true })).resolves.toBeUndefined();
  });

  it("looks for the first thing that is wrong with a big request, and for all of a small one", async () => {
    const wrong = (count: number) => ({ ...valid, media: { itemsInfo: { items: Array.from({ length: count }, () => 1) } } });
    expect(await told({ ...wrong(20_000), name: 5 })).toHaveLength(1);
    expect(await told({ ...wrong(12), name: 5 })).toHaveLength(13);
  });

  it("tells of fifty required fields that are missing, however many are", async () => {
    const bulk = validatorOf("BulkCreateProducts");
    const missing = (await violationsOf(bulk({ products: Array.from({ length: 90 }, () => ({})) }))).map(({ field }) => field);
    expect(missing).toHaveLength(50);
    expect(missing).toContain("products.7.name");
  });

  it.each([
    ["a missing field", { ...valid, name: undefined }, "product.name REQUIRED_FIELD"],
    ["null for a required field", { ...valid, name: null }, "product.name REQUIRED_FIELD"],
    ["a long text", { ...valid, name: "x".repeat(81) }, "product.name MAX_LENGTH"],
    ["an empty text", { ...valid, slug: "" }, "product.slug MIN_LENGTH"],
    ["a wrong type", { ...valid, visible: "yes" }, "product.visible TYPE"],
    ["a wrong enum value", { ...valid, productType: "LIQUID" }, "product.productType INVALID_ENUM_VALUE"],
    ["a wrong format", { ...valid, taxGroupId: "x" }, "product.taxGroupId FORMAT"],
    [
      "an amount with four digits",
      { ...valid, variantsInfo: { variants: [{ ...variant, price: { actualPrice: { amount: "1.0001" } } }] } },
      "product.variantsInfo.variants.0.price.actualPrice.amount DECIMAL_VALUE",
    ],
    [
      "a negative amount",
      { ...valid, variantsInfo: { variants: [{ ...variant, price: { actualPrice: { amount: "-1" } } }] } },
      "product.variantsInfo.variants.0.price.actualPrice.amount DECIMAL_VALUE",
    ],
    [
      "an amount as a number",
      { ...valid, variantsInfo: { variants: [{ ...variant, price: { actualPrice: { amount: 1 } } }] } },
      "product.variantsInfo.variants.0.price.actualPrice.amount TYPE",
    ],
    ["too many elements", { ...valid, options: Array.from({ length: 7 }, () => ({})) }, "product.options MAX_SIZE"],
    ["an empty list", { ...valid, variantsInfo: { variants: [] } }, "product.variantsInfo.variants MIN_SIZE"],
    [
      "a required field inside a given object",
      { ...valid, variantsInfo: { variants: [{ ...variant, physicalProperties: { packageDimensions: {} } }] } },
      "product.variantsInfo.variants.0.physicalProperties.packageDimensions.unit REQUIRED_FIELD",
    ],
  ])("refuses %s", async (_name, product, expected) => {
    expect(await told(product)).toContain(expected);
  });

  it("refuses what no store can hold: U+0000 and half a surrogate pair, in values and keys", async () => {
    expect(await told({ ...valid, name: "a\u0000" })).toEqual(["product.name FORMAT"]);
    expect(await told({ ...valid, name: "\ud800" })).toEqual(["product.name FORMAT"]);
    expect(await told({ ...valid, extendedFields: { namespaces: { "a\u0000": {} } } })).toEqual([
      "product.extendedFields.namespaces FORMAT",
    ]);
  });

  it("S41: refuses a nesting of 10,000 quickly", async () => {
    const description: unknown = JSON.parse(`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`);
    expect((await told({ ...valid, description }))[0]).toContain("FORMAT");
  });

  it.each([
    [{ ...valid, productType: "LIQUID" }, "product.productType: must be PHYSICAL or DIGITAL"],
    [{ ...valid, name: 5 }, "product.name: must be a text"],
    [{ ...valid, name: "x".repeat(81) }, "product.name: must have at most 80 characters"],
    [{ ...valid, variantsInfo: { variants: [] } }, "product.variantsInfo.variants: must have at least 1 element"],
    [{ ...valid, taxGroupId: "x" }, "product.taxGroupId: must be a GUID, like 00000000-0000-4000-8000-000000000000"],
  ])("says what to send: %#", async (product, description) => {
    const violations = await violationsOf(create({ product }));
    expect(violations.map((violation) => `${violation.field}: ${violation.description}`)).toEqual([description]);
  });

  it.each([
    ["abc", 'must be a decimal number as text, like "12.50"'],
    ["-1", "must be at least 0 and at most 999999999.99, with at most 3 decimal places"],
  ])("says once what an amount must be that is %s", async (amount, description) => {
    const variants = [{ ...variant, price: { actualPrice: { amount } } }];
    const violations = await violationsOf(create({ product: { ...valid, variantsInfo: { variants } } }));
    expect(violations.map((violation) => violation.description)).toEqual([description]);
  });

  it("tells no value of the caller back", async () => {
    const violations = await violationsOf(create({ product: { ...valid, productType: "s3cret-value" } }));
    expect(JSON.stringify(violations)).not.toContain("s3cret-value");
  });
});
