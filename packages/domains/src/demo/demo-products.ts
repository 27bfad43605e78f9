import type { JsonObject } from "../resource/json.ts";
import { HOUSEHOLD } from "./demo-household.ts";
import { KITCHEN } from "./demo-kitchen.ts";
import type { DemoProduct } from "./demo-product.ts";

/** A product of the demo, its code, and the request that makes it, as a client would send it. */
export interface DemoRequest {
  readonly code: string;
  readonly product: DemoProduct;
  readonly request: JsonObject;
}

const SHIPPING = { uniqueName: "shipping", title: "Shipping", plainDescription: "<p>Leaves the workshop within two days.</p>" };

const SECTIONS: Readonly<Record<"care" | "materials", JsonObject>> = {
  care: {
    uniqueName: "care",
    title: "Care",
    plainDescription: "<p>By hand, in warm water, and dried at once. It will outlive the dishwasher.</p>",
  },
  materials: {
    uniqueName: "materials",
    title: "Materials",
    plainDescription: "<p>Grown or spun within a day's drive of the workshop, and named on the label.</p>",
  },
};

/** The products of the demo shop. */
export const DEMO_PRODUCTS: readonly DemoRequest[] = [...KITCHEN, ...HOUSEHOLD].map((product, index) => {
  const code = `HP-${String(index + 1).padStart(3, "0")}`;
  return { code, product, request: toRequest(product, code) };
});

function toRequest(product: DemoProduct, code: string): JsonObject {
  const option = optionOf(product);
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
    infoSections: [SHIPPING, ...(product.sections ?? []).map((name) => SECTIONS[name])],
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
  const [inShop] = product.stock;
  return {
    sku,
    price: {
      actualPrice: { amount: product.price },
      ...(product.compareAt === undefined ? {} : { compareAtPrice: { amount: product.compareAt } }),
    },
    revenueDetails: { cost: { amount: product.cost } },
    inventoryItem: product.digital === true ? { inStock: true } : { quantity: inShop },
    ...(product.digital === true ? { digitalProperties: {} } : { physicalProperties: { weight: product.weight ?? 0.4 } }),
    ...(names === undefined ? {} : { choices: [{ optionChoiceNames: names }] }),
  };
}
