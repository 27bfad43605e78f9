import type { JsonObject } from "../resource/json.ts";

/** One product of the demo shop in a few words. Prices are decimal text; `stock` is for each variant. */
interface DemoProduct {
  readonly name: string;
  readonly text: string;
  readonly price: string;
  readonly compareAt?: string;
  readonly cost: string;
  readonly stock: number;
  readonly brand?: string;
  readonly ribbon?: string;
  readonly visible?: boolean;
  readonly colours?: readonly (readonly [string, string])[];
  readonly sizes?: readonly string[];
  readonly digital?: boolean;
}

const DEMO: readonly DemoProduct[] = [
  {
    name: "Stoneware Mug",
    text: "<p>Thrown by hand and glazed twice. Holds <strong>350 ml</strong> and stays warm.</p>",
    price: "18.00",
    cost: "6.20",
    stock: 40,
    brand: "Kiln Street",
    ribbon: "Bestseller",
    colours: [
      ["Oat", "#E5D9C3"],
      ["Slate", "#4B5563"],
      ["Sea", "#3B7A8C"],
    ],
  },
  { name: "Espresso Cup Pair", text: "<p>Two small cups with saucers.</p>", price: "24.50", cost: "8.40", stock: 22, brand: "Kiln Street" },
  {
    name: "Linen Apron",
    text: "<p>Washed linen with crossed straps and two pockets.</p>",
    price: "46.00",
    compareAt: "58.00",
    cost: "19.00",
    stock: 12,
    brand: "Loom & Field",
    ribbon: "Sale",
    sizes: ["Small", "Medium", "Large"],
  },
  { name: "Tea Towel Set", text: "<p>Three towels in undyed cotton.</p>", price: "21.00", cost: "7.10", stock: 60, brand: "Loom & Field" },
  {
    name: "Wool Throw",
    text: "<p>Merino, 130 by 180 cm, woven in a twill that drapes well.</p>",
    price: "129.00",
    cost: "54.00",
    stock: 8,
    brand: "Loom & Field",
    colours: [
      ["Moss", "#6B7B4F"],
      ["Rust", "#A4522D"],
    ],
  },
  { name: "Oak Serving Board", text: "<p>One piece of oak, oiled.</p>", price: "54.00", cost: "20.50", stock: 15, brand: "Pine Yard" },
  { name: "Salad Servers", text: "<p>Cherry wood, a pair.</p>", price: "29.90", cost: "10.00", stock: 0, brand: "Pine Yard" },
  {
    name: "Beeswax Candle",
    text: "<p>Burns for about 40 hours.</p><ul><li>Cotton wick</li><li>No scent added</li></ul>",
    price: "16.00",
    cost: "5.30",
    stock: 75,
    ribbon: "New",
    sizes: ["Short", "Tall"],
  },
  {
    name: "Enamel Kettle",
    text: "<p>Two litres, for every kind of hob.</p>",
    price: "72.00",
    compareAt: "85.00",
    cost: "31.00",
    stock: 9,
    ribbon: "Sale",
  },
  {
    name: "Glass Storage Jar",
    text: "<p>With a cork that seals.</p>",
    price: "12.75",
    cost: "4.10",
    stock: 48,
    sizes: ["0.5 l", "1 l", "2 l"],
  },
  { name: "Cast Iron Pan", text: "<p>26 cm, seasoned and ready.</p>", price: "64.00", cost: "27.00", stock: 18, brand: "Foundry Nine" },
  { name: "Pepper Mill", text: "<p>Ceramic grinder, beech body.</p>", price: "34.00", cost: "13.20", stock: 26, brand: "Pine Yard" },
  {
    name: "Canvas Tote",
    text: "<p>Heavy canvas with a flat base.</p>",
    price: "27.00",
    cost: "9.60",
    stock: 34,
    colours: [
      ["Natural", "#EDE6D6"],
      ["Ink", "#1F2937"],
    ],
  },
  { name: "Soy Soap Bar", text: "<p>Mild, with oat.</p>", price: "7.50", cost: "2.20", stock: 120, ribbon: "Bestseller" },
  { name: "Recipe Cards (PDF)", text: "<p>Forty recipes to print.</p>", price: "9.00", cost: "0.00", stock: 0, digital: true },
  { name: "Spring Gift Box", text: "<p>In preparation for the spring.</p>", price: "88.00", cost: "39.00", stock: 5, visible: false },
];

/** The requests that make the demo's products, as a client would send them. */
export const DEMO_PRODUCTS: readonly JsonObject[] = DEMO.map(toRequest);

function toRequest(product: DemoProduct, index: number): JsonObject {
  const option = optionOf(product);
  const code = `HP-${String(index + 1).padStart(3, "0")}`;
  const choices = option === undefined ? [undefined] : option.choicesSettings.choices.map(({ name }) => name);
  return {
    name: product.name,
    plainDescription: product.text,
    productType: product.digital === true ? "DIGITAL" : "PHYSICAL",
    ...(product.digital === true ? {} : { physicalProperties: {} }),
    ...(product.visible === undefined ? {} : { visible: product.visible }),
    ...(product.brand === undefined ? {} : { brand: { name: product.brand } }),
    ...(product.ribbon === undefined ? {} : { ribbon: { name: product.ribbon } }),
    ...(option === undefined ? {} : { options: [option] }),
    infoSections: [{ uniqueName: "shipping", title: "Shipping", plainDescription: "<p>Leaves the workshop within two days.</p>" }],
    variantsInfo: { variants: choices.map((choiceName, place) => variantOf(product, `${code}-${place + 1}`, option, choiceName)) },
  };
}

interface DemoOption {
  readonly name: string;
  readonly optionRenderType: string;
  readonly choicesSettings: {
    readonly choices: readonly { readonly name: string; readonly choiceType: string; readonly colorCode?: string }[];
  };
}

function optionOf({ colours, sizes }: DemoProduct): DemoOption | undefined {
  if (colours !== undefined) {
    const choices = colours.map(([name, colorCode]) => ({ name, choiceType: "ONE_COLOR", colorCode }));
    return { name: "Colour", optionRenderType: "SWATCH_CHOICES", choicesSettings: { choices } };
  }
  if (sizes === undefined) return undefined;
  const choices = sizes.map((name) => ({ name, choiceType: "CHOICE_TEXT" }));
  return { name: "Size", optionRenderType: "TEXT_CHOICES", choicesSettings: { choices } };
}

function variantOf(product: DemoProduct, sku: string, option: DemoOption | undefined, choiceName: string | undefined): JsonObject {
  const names = option === undefined ? undefined : { optionName: option.name, choiceName, renderType: option.optionRenderType };
  return {
    sku,
    price: {
      actualPrice: { amount: product.price },
      ...(product.compareAt === undefined ? {} : { compareAtPrice: { amount: product.compareAt } }),
    },
    revenueDetails: { cost: { amount: product.cost } },
    inventoryItem: product.digital === true ? { inStock: true } : { quantity: product.stock },
    ...(product.digital === true ? { digitalProperties: {} } : { physicalProperties: { weight: 0.4 } }),
    ...(names === undefined ? {} : { choices: [{ optionChoiceNames: names }] }),
  };
}
