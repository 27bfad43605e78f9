import { describe, expect, test } from "vitest";
import type { CatalogueProduct, CatalogueVariant } from "./catalogue.ts";
import { type Product, productChange, sameAmount } from "./product-messages.ts";
import { splitCalls } from "./sync-products.ts";

const variant = (sku: string, value?: string, price = "10"): CatalogueVariant => ({
  line: 2,
  sku,
  price,
  choices: value === undefined ? [] : [{ option: "Size", value }],
  stock: [],
});

const wanted = (variants: readonly CatalogueVariant[], more: Partial<CatalogueProduct> = {}): CatalogueProduct => ({
  ...{ line: 2, handle: "shirt", name: "Shirt", variants },
  ...more,
});

const known = (sku: string, value: string, cost?: string) => ({
  _id: `id ${sku}`,
  sku,
  price: { actualPrice: { amount: "10.00" } },
  choices: [{ optionChoiceNames: { optionName: "Size", choiceName: value, renderType: "TEXT_CHOICES" as const } }],
  ...(cost === undefined ? {} : { revenueDetails: { cost: { amount: cost } } }),
});

const actual: Product = {
  _id: "p",
  revision: "3",
  name: "Shirt",
  plainDescription: "<p>Cotton</p>",
  brand: { _id: "b", name: "Loom & Field" },
  visible: true,
  options: [
    {
      _id: "o",
      name: "Size",
      optionRenderType: "TEXT_CHOICES",
      choicesSettings: {
        choices: [
          { choiceId: "s", name: "S" },
          { choiceId: "l", name: "L" },
        ],
      },
    },
  ],
  variantsInfo: { variants: [known("S-1", "S", "4"), known("L-1", "L")] },
};

describe("productChange", () => {
  test("is nothing for a product that is what the file says, however it is spelled", () => {
    expect(productChange(wanted([variant("S-1", "s", "10.0"), variant("L-1", "L")], { brand: "LOOM & field" }), actual)).toBeUndefined();
  });

  test("names what differs, and sends that alone", () => {
    const change = productChange(wanted([variant("S-1", "S")], { name: "Coat", brand: null, description: null }), actual);
    expect(change?.what).toEqual(["name", "plainDescription", "brand"]);
    expect(change?.update).toEqual({ product: { _id: "p", revision: "3", name: "Coat", plainDescription: null, brand: null } });
  });

  test("keeps variants that the file does not name, their ids, and what has no column", () => {
    const change = productChange(wanted([variant("S-1", "S", "12")]), actual);
    expect(change?.update.product.variantsInfo?.variants).toMatchObject([
      { _id: "id S-1", price: { actualPrice: { amount: "12" } }, revenueDetails: { cost: { amount: "4" } } },
      { _id: "id L-1", price: { actualPrice: { amount: "10.00" } } },
    ]);
  });

  test("adds a variant and its choice to the option that is there", () => {
    const change = productChange(wanted([variant("M-1", "M")]), actual);
    expect(change?.what).toEqual(["variant M-1"]);
    expect(change?.update.product.options).toMatchObject([
      { _id: "o", choicesSettings: { choices: [{ name: "S" }, { name: "L" }, { name: "M" }] } },
    ]);
    expect(change?.update.product.variantsInfo?.variants).toHaveLength(3);
  });

  test("takes a variant of another SKU but the same values for the same one", () => {
    const change = productChange(wanted([variant("S-2", "S")]), actual);
    expect(change?.what).toEqual(["sku of S-2"]);
    expect(change?.update.product.variantsInfo?.variants).toMatchObject([{ _id: "id S-1", sku: "S-2" }, { _id: "id L-1" }]);
  });

  test("another option makes other variants", () => {
    const colour = { ...variant("R-1"), choices: [{ option: "Colour", value: "Red" }] };
    const change = productChange(wanted([colour]), actual);
    expect(change?.update.product.options).toMatchObject([{ name: "Colour" }]);
    expect(change?.update.product.variantsInfo?.variants).toMatchObject([{ sku: "R-1" }]);
  });
});

test.each([
  ["18", "18.00", true],
  ["018.50", "18.5", true],
  ["0", "0.00", true],
  ["18.01", "18.1", false],
  [null, undefined, true],
  ["0", undefined, false],
])("the amounts %j and %j: %j", (one, other, same) => {
  expect(sameAmount(one, other)).toBe(same);
});

test("calls stay within what the server takes: 100 products, 1,000 variants", () => {
  const small = Array.from({ length: 250 }, () => ({ wanted: wanted([variant("A")]) }));
  expect(splitCalls(small).map((call) => call.length)).toEqual([100, 100, 50]);
  const large = Array.from({ length: 25 }, () => ({
    wanted: wanted(Array.from({ length: 90 }, (_, index) => variant(`V-${index}`, String(index)))),
  }));
  expect(splitCalls(large).map((call) => call.length)).toEqual([11, 11, 3]);
});
