import { InvariantError } from "@belay/core";
import type { EntityRecord } from "@belay/store";
import { compact, isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { HIDDEN_KEY, parseLayers } from "../../resource/layers.ts";
import type { Choice, Product, Variant, VariantChoice } from "./product.ts";
import { FURTHER_PROPERTIES } from "./product.ts";
import { type StoredPlaces, unpackPlaces } from "./stored-places.ts";

/** The stored shapes that `packProduct` writes. */
interface StoredChoice extends Choice {
  readonly inStock?: boolean;
  readonly visible?: boolean;
}
interface StoredSettings {
  readonly choicesSettings?: { readonly choices: readonly StoredChoice[] };
}
type StoredVariant = Omit<Variant, "choices" | "cost"> & { readonly choices: readonly { readonly optionChoiceIds: VariantChoice }[] };
type StoredProduct = Omit<Product, "options" | "modifiers" | "infoSections"> & {
  readonly options: readonly (Omit<Product["options"][number], "choices"> & StoredSettings)[];
  readonly modifiers: readonly (Omit<Product["modifiers"][number], "choices"> & StoredSettings)[];
  readonly variantsInfo: { readonly variants: readonly StoredVariant[] };
  readonly subscriptionDetails?: { readonly subscriptions: Product["subscriptions"]; readonly allowOneTimePurchases: boolean };
  readonly tags?: { readonly publicTags?: { readonly tagIds: readonly string[] } };
};
interface HiddenParts extends StoredPlaces {
  readonly description?: JsonObject;
  readonly plainDescription?: string;
  readonly media?: Product["media"];
  readonly infoSections?: Product["infoSections"];
  readonly choices: readonly Pick<Choice, "choiceId" | "displayImage" | "media">[];
  readonly privateTags?: readonly string[];
  readonly variants: readonly { readonly cost?: string }[];
}

/**
 * Reads a product back from its stored text: the inverse of `packProduct`; derived values are left behind.
 *
 * Why the casts: the text was written by `packProduct`.
 */
export function unpackProduct(record: EntityRecord): Product {
  const document = parseLayers(record.text);
  const shown = document as unknown as StoredProduct;
  const hidden = document[HIDDEN_KEY] as HiddenParts | undefined;
  if (hidden === undefined) throw new InvariantError("a stored product has no hidden layer");
  const { id, revision, createdAtMs, updatedAtMs } = record;
  const { name, slug, handle, productType, visible, visibleInPos, brand, ribbon } = shown;
  return {
    ...{ id, revision, createdAtMs, updatedAtMs, name, slug, handle, productType, visible, visibleInPos },
    ...compact({ description: hidden.description, plainDescription: hidden.plainDescription, brand, ribbon }),
    media: hidden.media ?? [],
    options: shown.options.map(({ choicesSettings, ...option }) => ({ ...option, choices: unpackChoices(choicesSettings, hidden) })),
    modifiers: shown.modifiers.map(({ choicesSettings, ...modifier }) => ({
      ...modifier,
      ...(choicesSettings === undefined ? {} : { choices: unpackChoices(choicesSettings, hidden) }),
    })),
    variants: shown.variantsInfo.variants.map((variant, index) => unpackVariant(variant, hidden.variants[index]?.cost)),
    additionalRibbons: shown.additionalRibbons,
    infoSections: hidden.infoSections ?? [],
    ...compact({ physicalProperties: unpackPhysicalProperties(document) }),
    subscriptions: shown.subscriptionDetails?.subscriptions ?? [],
    ...compact({ allowOneTimePurchases: shown.subscriptionDetails?.allowOneTimePurchases }),
    publicTags: shown.tags?.publicTags?.tagIds ?? [],
    privateTags: hidden.privateTags ?? [],
    ...unpackPlaces(hidden),
    further: Object.fromEntries(FURTHER_PROPERTIES.filter((key) => document[key] !== undefined).map((key) => [key, document[key]])),
  };
}

function unpackChoices(settings: StoredSettings["choicesSettings"], hidden: HiddenParts): readonly Choice[] {
  return (settings?.choices ?? []).map(({ inStock: _inStock, visible: _visible, ...choice }) => ({
    ...choice,
    ...hidden.choices.find(({ choiceId }) => choiceId === choice.choiceId),
  }));
}

function unpackVariant(variant: StoredVariant, cost: string | undefined): Variant {
  const { choices, physicalProperties, ...rest } = variant;
  return {
    ...rest,
    choices: choices.map(({ optionChoiceIds }) => optionChoiceIds),
    ...compact({ cost, physicalProperties: withoutUnitPrice(physicalProperties) }),
  };
}

function withoutUnitPrice(properties: JsonObject | undefined): JsonObject | undefined {
  const unit = ownValue(properties, "pricePerUnit");
  if (properties === undefined || !isObject(unit)) return properties;
  const { value: _value, ...kept } = unit;
  return { ...properties, pricePerUnit: kept };
}

function unpackPhysicalProperties(document: JsonObject): JsonObject | undefined {
  if (!isObject(document.physicalProperties)) return undefined;
  const { shippingWeightRange: _weights, pricePerUnitRange: _units, ...kept } = document.physicalProperties;
  return kept;
}
