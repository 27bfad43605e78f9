import type { ProductsModule } from "./clients.ts";

/** What `createProduct` of the official client takes. */
export type NewProduct = Parameters<ProductsModule["createProduct"]>[0];

/** The smallest product that the API takes: one variant without choices. */
export function simpleProduct(name: string, amount = "10", overrides: Partial<NewProduct> = {}): NewProduct {
  return {
    name,
    productType: "PHYSICAL",
    physicalProperties: {},
    variantsInfo: { variants: [{ price: { actualPrice: { amount } }, physicalProperties: {} }] },
    ...overrides,
  };
}

const SIZES = ["Small", "Large"];
const COLOURS = [
  { name: "Red", colorCode: "#ff0000" },
  { name: "Blue", colorCode: "#0000ff" },
];

/** A shirt in two sizes and two colours: four variants, named by their choices as people write them, each with a SKU. */
export function shirt(name: string, skuPrefix: string): NewProduct {
  return {
    name,
    productType: "PHYSICAL",
    physicalProperties: {},
    plainDescription: "<p>Soft cotton</p>",
    options: [
      {
        name: "Size",
        optionRenderType: "TEXT_CHOICES",
        choicesSettings: { choices: SIZES.map((size) => ({ choiceType: "CHOICE_TEXT", name: size })) },
      },
      {
        name: "Colour",
        optionRenderType: "SWATCH_CHOICES",
        choicesSettings: { choices: COLOURS.map((colour) => ({ choiceType: "ONE_COLOR", ...colour })) },
      },
    ],
    variantsInfo: {
      variants: SIZES.flatMap((size, row) =>
        COLOURS.map((colour, column) => ({
          sku: `${skuPrefix}-${row}${column}`,
          price: { actualPrice: { amount: `${20 + 5 * row}.50` }, compareAtPrice: { amount: "40" } },
          physicalProperties: {},
          choices: [
            { optionChoiceNames: { optionName: "Size", choiceName: size, renderType: "TEXT_CHOICES" as const } },
            { optionChoiceNames: { optionName: "Colour", choiceName: colour.name, renderType: "SWATCH_CHOICES" as const } },
          ],
        })),
      ),
    },
  };
}

/** The id of an entity that the server made. Throws when there is none. */
export function idOf(entity: { readonly _id?: string | null | undefined } | undefined): string {
  if (typeof entity?._id !== "string") {
    throw new TypeError(`no id in ${JSON.stringify(entity)}`);
  }
  return entity._id;
}

/** The revision of an entity that the server made. Throws when there is none. */
export function revisionOf(entity: { readonly revision?: string | null | undefined } | undefined): string {
  if (typeof entity?.revision !== "string") {
    throw new TypeError(`no revision in ${JSON.stringify(entity)}`);
  }
  return entity.revision;
}
