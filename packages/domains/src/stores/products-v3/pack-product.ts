import { decimal, thousandths } from "../../resource/decimal.ts";
import { systemFields } from "../../resource/entities.ts";
import type { JsonObject } from "../../resource/json.ts";
import { HIDDEN_KEY, joinLayers } from "../../resource/layers.ts";
import {
  inventorySummary,
  minPriceVariant,
  physicalProperties,
  priceRange,
  shownChoice,
  variantPhysicalProperties,
} from "./derive-product.ts";
import { withoutThumbnail } from "./media.ts";
import type { Product, Variant } from "./product.ts";
import { packPlaces } from "./stored-places.ts";
import { searchWords } from "./words.ts";

/** How many layers of a stored product make what a query answers by default, and what a get does. */
export const QUERY_LAYERS = 1;
export const GET_LAYERS = 2;

/**
 * Writes a product as its stored text.
 *
 * Shape: first what a query shows by default; then the variants, which a get shows too; then, hidden, what goes out on request only and
 * what filters compare with.
 */
export function packProduct(product: Product): string {
  return joinLayers(productLayers(product));
}

/** The layers of a product's stored text. Properties that a product lacks are undefined there: JSON leaves them out. */
export function productLayers(product: Product): readonly JsonObject[] {
  return [
    shownProduct(product),
    { variantsInfo: { variants: product.variants.map((variant) => shownVariant(product, variant)) } },
    hiddenParts(product),
  ];
}

function shownProduct(product: Product): JsonObject {
  const { variants } = product;
  const [main] = product.media;
  return {
    ...systemFields(product),
    name: product.name,
    slug: product.slug,
    // Only scalars stand before this key: `isVisible` finds it without parsing.
    visible: product.visible,
    visibleInPos: product.visibleInPos,
    productType: product.productType,
    handle: product.handle,
    media: main === undefined ? undefined : { main: withoutThumbnail(main) },
    options: shownOptions(product),
    modifiers: shownModifiers(product),
    brand: product.brand,
    ribbon: product.ribbon,
    additionalRibbons: product.additionalRibbons,
    infoSections: product.infoSections.map(({ id }) => ({ id })),
    physicalProperties: physicalProperties(product),
    inventory: inventorySummary(variants),
    actualPriceRange: priceRange(variants.map(({ price }) => price.actualPrice.amount)),
    compareAtPriceRange: priceRange(variants.map(({ price }) => price.compareAtPrice?.amount)),
    variantSummary: { variantCount: variants.length },
    subscriptionDetails: shownSubscriptions(product),
    tags: product.publicTags.length === 0 ? undefined : { publicTags: { tagIds: product.publicTags } },
    ...product.further,
  };
}

function shownOptions({ options, variants }: Product): readonly JsonObject[] {
  return options.map(({ choices, ...option }) => ({
    ...option,
    choicesSettings: { choices: choices.map((choice) => shownChoice(choice, option.id, variants)) },
  }));
}

function shownModifiers({ modifiers }: Product): readonly JsonObject[] {
  return modifiers.map(({ choices, ...modifier }) =>
    choices === undefined ? modifier : { ...modifier, choicesSettings: { choices: choices.map(modifierChoice) } },
  );
}

function shownSubscriptions({ subscriptions, allowOneTimePurchases }: Product): JsonObject | undefined {
  return subscriptions.length === 0 ? undefined : { subscriptions, allowOneTimePurchases: allowOneTimePurchases ?? false };
}

function modifierChoice({
  displayImage: _displayImage,
  media: _media,
  ...choice
}: Product["options"][number]["choices"][number]): JsonObject {
  return choice;
}

/** A variant as a get shows it by default: no names of choices, no merchant data. */
export function shownVariant(product: Product, variant: Variant): JsonObject {
  return {
    id: variant.id,
    visible: variant.visible,
    sku: variant.sku,
    barcode: variant.barcode,
    choices: variant.choices.map((pair) => ({ optionChoiceIds: pair })),
    price: variant.price,
    physicalProperties: variantPhysicalProperties(product, variant),
    digitalProperties: variant.digitalProperties,
    inventoryStatus: variant.inventoryStatus,
  };
}

function hiddenParts(product: Product): JsonObject {
  const { variants } = product;
  const minPriceSku = minPriceVariant(product)?.sku;
  const actual = priceRange(variants.map(({ price }) => price.actualPrice.amount));
  const compareAt = priceRange(variants.map(({ price }) => price.compareAtPrice?.amount));
  const extras = [...product.options, ...product.modifiers].flatMap(({ choices }) => choices ?? []);
  const parts = {
    description: product.description,
    plainDescription: product.plainDescription,
    media: product.media.length > 0 ? product.media : undefined,
    infoSections: product.infoSections.length > 0 ? product.infoSections : undefined,
    choices: extras
      .filter(({ displayImage, media }) => displayImage !== undefined || media !== undefined)
      .map(({ choiceId, displayImage, media }) => ({ choiceId, displayImage, media })),
    privateTags: product.privateTags.length > 0 ? product.privateTags : undefined,
    ...packPlaces(product),
    actualPriceMin: actual === undefined ? undefined : scaled(actual.minValue.amount),
    actualPriceMax: actual === undefined ? undefined : scaled(actual.maxValue.amount),
    compareAtPriceMin: compareAt === undefined ? undefined : scaled(compareAt.minValue.amount),
    compareAtPriceMax: compareAt === undefined ? undefined : scaled(compareAt.maxValue.amount),
    minPriceSku,
    variants: variants.map(comparedVariant),
    words: searchWords(product, minPriceSku),
  };
  return { [HIDDEN_KEY]: parts };
}

/** What filters compare of a variant, and its cost. */
function comparedVariant(variant: Variant): JsonObject {
  const { price, choices } = variant;
  return {
    sku: variant.sku,
    barcode: variant.barcode,
    visible: variant.visible,
    price: scaled(price.actualPrice.amount),
    compareAtPrice: price.compareAtPrice === undefined ? undefined : scaled(price.compareAtPrice.amount),
    weight: variant.physicalProperties?.weight,
    optionIds: choices.length > 0 ? choices.map(({ optionId }) => optionId) : undefined,
    choiceIds: choices.length > 0 ? choices.map(({ choiceId }) => choiceId) : undefined,
    cost: variant.cost,
  };
}

function scaled(amount: string): number {
  return thousandths(decimal(amount));
}
