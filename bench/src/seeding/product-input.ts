/** Digits of the number that a product's names carry. */
export const NUMBER_DIGITS = 6;

/** Digits that stand for the number in the product that the others are copied from. */
export const NUMBER_MARK = "0".repeat(NUMBER_DIGITS);

const DESCRIPTION = "Thrown by hand and fired twice, glazed inside and out, and safe in the dishwasher. Holds a third of a litre. ";

/** A `V3Product` of the size that shops have: an option with two choices, two variants, a description. Its number is written with all digits. */
export function productInput(number: string): Readonly<Record<string, unknown>> {
  const choice = (name: string): object => ({ choiceType: "CHOICE_TEXT", name });
  const variant = (name: string, amount: string): object => ({
    visible: true,
    sku: `MUG-${name.toUpperCase()}-${number}`,
    choices: [{ optionChoiceNames: { optionName: "Size", choiceName: name, renderType: "TEXT_CHOICES" } }],
    price: { actualPrice: { amount } },
    physicalProperties: { weight: 0.35 },
  });
  return {
    name: `Stoneware mug number ${number}`,
    slug: `stoneware-mug-number-${number}`,
    visible: true,
    productType: "PHYSICAL",
    plainDescription: `<p>${DESCRIPTION.repeat(2)}</p>`,
    physicalProperties: {},
    options: [{ name: "Size", optionRenderType: "TEXT_CHOICES", choicesSettings: { choices: [choice("Small"), choice("Large")] } }],
    variantsInfo: { variants: [variant("Small", "14.50"), variant("Large", "19.00")] },
  };
}
