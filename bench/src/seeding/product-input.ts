/** Digits of the number that a thing's names carry. */
export const NUMBER_DIGITS = 6;

/** Digits that stand for the number in the things that the others are copied from. */
export const NUMBER_MARK = "0".repeat(NUMBER_DIGITS);

/** What a product is. */
export interface Ware {
  readonly name: string;
  readonly sku: string;
  readonly prices: { readonly small: string; readonly large: string };
}

/** Nine of ten products. */
export const MUG: Ware = { name: "Stoneware mug", sku: "MUG", prices: { small: "14.50", large: "19.00" } };

/** The tenth: who searches for its word finds many, and by far not all. */
export const BOWL: Ware = { name: "Porcelain bowl", sku: "BOWL", prices: { small: "24.50", large: "29.00" } };

const DESCRIPTION = "Thrown by hand and fired twice, glazed inside and out, and safe in the dishwasher. Holds a third of a litre. ";

/** A `V3Product` of the size that shops have: an option with two choices, two variants, a description. Its number is written with all digits. */
export function productInput({ name, sku, prices }: Ware, number: string): Readonly<Record<string, unknown>> {
  const choice = (of: string): object => ({ choiceType: "CHOICE_TEXT", name: of });
  const variant = (of: string, amount: string): object => ({
    visible: true,
    sku: `${sku}-${of.toUpperCase()}-${number}`,
    choices: [{ optionChoiceNames: { optionName: "Size", choiceName: of, renderType: "TEXT_CHOICES" } }],
    price: { actualPrice: { amount } },
    physicalProperties: { weight: 0.35 },
  });
  return {
    name: `${name} number ${number}`,
    slug: `${name.toLowerCase().replaceAll(" ", "-")}-number-${number}`,
    visible: true,
    productType: "PHYSICAL",
    plainDescription: `<p>${DESCRIPTION.repeat(2)}</p>`,
    physicalProperties: {},
    options: [{ name: "Size", optionRenderType: "TEXT_CHOICES", choicesSettings: { choices: [choice("Small"), choice("Large")] } }],
    variantsInfo: { variants: [variant("Small", prices.small), variant("Large", prices.large)] },
  };
}
