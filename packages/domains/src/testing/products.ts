import type { Answer, TestStore } from "./test-site.ts";

/** The id of a product method. */
export function products(name: string): string {
  return `wix.stores.catalog.v3.CatalogApi.${name}`;
}

/** The smallest valid product, with further properties. */
export function simpleProduct(name: string, further: object = {}, variant: object = {}): Record<string, unknown> {
  return {
    name,
    productType: "PHYSICAL",
    physicalProperties: {},
    variantsInfo: { variants: [{ price: { actualPrice: { amount: "10.00" } }, physicalProperties: {}, ...variant }] },
    ...further,
  };
}

/** A product with one option of text choices, and a variant for each. */
export function optionProduct(name: string, choices: readonly string[], further: object = {}): Record<string, unknown> {
  return {
    name,
    productType: "PHYSICAL",
    physicalProperties: {},
    options: [
      {
        name: "Size",
        optionRenderType: "TEXT_CHOICES",
        choicesSettings: { choices: choices.map((choice) => ({ name: choice, choiceType: "CHOICE_TEXT" })) },
      },
    ],
    variantsInfo: {
      variants: choices.map((choiceName, index) => ({
        choices: [{ optionChoiceNames: { optionName: "Size", choiceName, renderType: "TEXT_CHOICES" } }],
        price: { actualPrice: { amount: `${10 + index}.50` } },
        physicalProperties: {},
      })),
    },
    ...further,
  };
}

/** Creates a product and answers it. */
export async function createProduct(site: TestStore, product: object, options: Parameters<TestStore["call"]>[2] = {}): Promise<Answer> {
  return (await site.call(products("CreateProduct"), { product }, options)).product;
}
