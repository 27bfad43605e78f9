import { compact, isObject, type JsonObject } from "../../../resource/json.ts";
import { minPriceVariant } from "../derive-product.ts";
import { withoutThumbnail, withThumbnail } from "../media.ts";
import { shownVariant } from "../pack-product.ts";
import type { Product } from "../product.ts";
import { breadcrumbs, placesAndAbove, shownIds, shownPlaces } from "./category-parts.ts";
import { withFormattedAmounts } from "./format-money.ts";
import { mapVariants } from "./map-variants.ts";
import { merchantData } from "./merchant-data.ts";
import type { Presentation } from "./present-product.ts";
import { subscriptionPrices } from "./subscription-prices.ts";

/** Adds one requested part to a product. */
type Part = (document: JsonObject, product: Product, how: Presentation) => JsonObject;

/** What each requested field adds, in the order in which they are added; amounts are formatted last. */
const PARTS: readonly (readonly [string, Part])[] = [
  ["URL", (document, product, how) => ({ ...document, url: productUrl(product, how) })],
  ["DESCRIPTION", (document, { description }) => ({ ...document, ...compact({ description }) })],
  ["PLAIN_DESCRIPTION", (document, { plainDescription }) => ({ ...document, ...compact({ plainDescription }) })],
  ["INFO_SECTION", (document, product) => withSections(document, product, ["uniqueName", "title"])],
  ["INFO_SECTION_DESCRIPTION", (document, product) => withSections(document, product, ["description"])],
  ["INFO_SECTION_PLAIN_DESCRIPTION", (document, product) => withSections(document, product, ["plainDescription"])],
  ["MEDIA_ITEMS_INFO", (document, { media }) => withMedia(document, { itemsInfo: { items: media.map(withoutThumbnail) } })],
  ["THUMBNAIL", withThumbnails],
  [
    "DIRECT_CATEGORIES_INFO",
    (document, product, how) => ({ ...document, directCategoriesInfo: { categories: shownPlaces(product, how) } }),
  ],
  ["ALL_CATEGORIES_INFO", (document, product, how) => ({ ...document, allCategoriesInfo: { categories: placesAndAbove(product, how) } })],
  ["DIRECT_CATEGORY_IDS", (document, product, how) => ({ ...document, directCategoryIdsInfo: { categoryIds: shownIds(product, how) } })],
  ["BREADCRUMBS_INFO", (document, product, how) => ({ ...document, breadcrumbsInfo: { breadcrumbs: breadcrumbs(product, how) } })],
  ["DISCOUNT_INFO", (document) => ({ ...document, discountInfo: { discountRuleNames: [] } })],
  ["WEIGHT_MEASUREMENT_UNIT_INFO", withWeightUnit],
  ["MIN_PRICE_VARIANT", withMinPriceVariant],
  ["MIN_VARIANT_PRICE_INFO", withMinVariantPriceInfo],
  ["VARIANT_OPTION_CHOICE_NAMES", withChoiceNames],
  ["PRODUCT_CHOICES_DISPLAY_IMAGE", (document, product) => withChoiceExtras(document, product, "displayImage")],
  ["PRODUCT_CHOICES_MEDIA_REFERENCES", (document, product) => withChoiceExtras(document, product, "media")],
  ["SUBSCRIPTION_PRICES_INFO", subscriptionPrices],
  ["MERCHANT_DATA", merchantData],
  ["CURRENCY", withCurrency],
];

/** A product with the parts that were asked for. */
export function addParts(document: JsonObject, product: Product, how: Presentation): JsonObject {
  const base = how.audience.merchantData ? withPrivateTags(document, product) : document;
  return PARTS.filter(([field]) => how.fields.has(field)).reduce((shown, [, add]) => add(shown, product, how), base);
}

function productUrl({ slug }: Product, { settings }: Presentation): JsonObject {
  const relativePath = `/product-page/${slug}`;
  return compact({ relativePath, url: settings?.baseUrl === undefined ? undefined : `${settings.baseUrl}${relativePath}` });
}

function withSections(document: JsonObject, product: Product, keys: readonly (keyof Product["infoSections"][number])[]): JsonObject {
  const shown = Array.isArray(document.infoSections) ? document.infoSections : [];
  const infoSections = product.infoSections.map((section, index) => {
    const before: unknown = shown[index];
    return compact({ ...(isObject(before) ? before : { id: section.id }), ...Object.fromEntries(keys.map((key) => [key, section[key]])) });
  });
  return { ...document, infoSections };
}

function withMedia(document: JsonObject, part: JsonObject): JsonObject {
  return { ...document, media: { ...(isObject(document.media) ? document.media : {}), ...part } };
}

function withThumbnails(document: JsonObject, product: Product): JsonObject {
  const media = isObject(document.media) ? document.media : {};
  const [main] = product.media;
  const shownMain = isObject(media.main) && main !== undefined ? { main: withThumbnail(media.main, main) } : {};
  const itemsInfo = isObject(media.itemsInfo)
    ? { itemsInfo: { items: product.media.map((item) => withThumbnail(withoutThumbnail(item), item)) } }
    : {};
  return withMedia(document, { ...shownMain, ...itemsInfo });
}

function withWeightUnit(document: JsonObject, _product: Product, { settings }: Presentation): JsonObject {
  if (!isObject(document.physicalProperties)) return document;
  const weightMeasurementUnitInfo = { weightMeasurementUnit: settings?.weightUnit ?? "KG" };
  return { ...document, physicalProperties: { ...document.physicalProperties, weightMeasurementUnitInfo } };
}

function withMinPriceVariant(document: JsonObject, product: Product): JsonObject {
  const variant = minPriceVariant(product);
  if (variant === undefined) return document;
  const summary = isObject(document.variantSummary) ? document.variantSummary : {};
  return { ...document, variantSummary: { ...summary, minPriceVariant: shownVariant(product, variant) } };
}

function withMinVariantPriceInfo(document: JsonObject, product: Product): JsonObject {
  const variant = minPriceVariant(product);
  if (variant === undefined) return document;
  const { sku, price, physicalProperties } = variant;
  return { ...document, minVariantPriceInfo: compact({ sku, weight: physicalProperties?.weight, ...price }) };
}

function withChoiceNames(document: JsonObject, product: Product): JsonObject {
  return mapVariants(document, (variant) => ({
    ...variant,
    choices: (product.variants.find(({ id }) => id === variant.id)?.choices ?? []).map((pair) => {
      const option = product.options.find(({ id }) => id === pair.optionId);
      const choice = option?.choices.find(({ choiceId }) => choiceId === pair.choiceId);
      const optionChoiceNames = { optionName: option?.name, choiceName: choice?.name, renderType: option?.optionRenderType };
      return { optionChoiceIds: pair, optionChoiceNames: compact(optionChoiceNames) };
    }),
  }));
}

function withChoiceExtras(document: JsonObject, product: Product, key: "displayImage" | "media"): JsonObject {
  const all = [...product.options, ...product.modifiers].flatMap(({ choices }) => choices ?? []);
  const extend = (choice: unknown): unknown => {
    if (!isObject(choice)) return choice;
    const stored = all.find(({ choiceId }) => choiceId === choice.choiceId)?.[key];
    const linked = key === "media" && choice.linkedMedia !== undefined ? { linkedMedia: [] } : {};
    return { ...choice, ...linked, ...(stored === undefined ? {} : { [key]: stored }) };
  };
  const extendAll = (list: unknown): unknown =>
    !Array.isArray(list)
      ? list
      : list.map((item: unknown) => {
          const settings = isObject(item) ? item.choicesSettings : undefined;
          if (!isObject(item) || !isObject(settings) || !Array.isArray(settings.choices)) return item;
          return { ...item, choicesSettings: { ...settings, choices: settings.choices.map(extend) } };
        });
  return { ...document, options: extendAll(document.options), modifiers: extendAll(document.modifiers) };
}

function withPrivateTags(document: JsonObject, { privateTags }: Product): JsonObject {
  if (privateTags.length === 0) return document;
  return { ...document, tags: { ...(isObject(document.tags) ? document.tags : {}), privateTags: { tagIds: privateTags } } };
}

function withCurrency(document: JsonObject, _product: Product, { settings }: Presentation): JsonObject {
  return settings === undefined ? document : { ...withFormattedAmounts(document, settings), currency: settings.currency };
}
