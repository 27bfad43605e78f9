import type { DocumentForm, EntityReader, EntityRecord } from "@belay/store";
import type { CategoryTree } from "../../../categories/tree.ts";
import { readHiddenIds, readStoresTree } from "../../../categories/tree-store.ts";
import { isObject, type JsonObject } from "../../../resource/json.ts";
import { takeLayers } from "../../../resource/layers.ts";
import type { Audience } from "../audience.ts";
import { GET_LAYERS, QUERY_LAYERS } from "../pack-product.ts";
import { unpackProduct } from "../unpack-product.ts";
import { hasHiddenMain, withoutHiddenMain } from "./hidden-main.ts";
import { addParts } from "./parts.ts";
import { readShopSettings, type ShopSettings } from "./shop-settings.ts";

/** How products go out in one answer. */
export interface Presentation {
  readonly fields: ReadonlySet<string>;
  readonly audience: Audience;
  /** Whether variants are shown: a get shows them, a query does not. */
  readonly variants: boolean;
  readonly settings: ShopSettings | undefined;
  /** The tree that the product's categories stand in; read when they are asked for. */
  readonly categories: CategoryTree | undefined;
  /** Categories that the caller does not see. */
  readonly hiddenCategories: readonly string[];
}

/** Fields that need the site's currency, language or address. */
const SETTINGS_FIELDS: readonly string[] = ["CURRENCY", "URL", "WEIGHT_MEASUREMENT_UNIT_INFO"];

/** Fields that need the tree of categories. */
const CATEGORY_FIELDS: readonly string[] = ["DIRECT_CATEGORIES_INFO", "ALL_CATEGORIES_INFO", "DIRECT_CATEGORY_IDS", "BREADCRUMBS_INFO"];

/** How stored products go out as text in that presentation. */
export function productForm(how: Presentation): DocumentForm {
  const { fields, audience, variants, settings, categories, hiddenCategories } = how;
  const key = JSON.stringify([
    variants,
    audience.hiddenProducts,
    audience.merchantData,
    [...fields].sort(),
    settings ?? null,
    categories?.revision ?? null,
    hiddenCategories,
  ]);
  return { key, textOf: (record) => presentProductText(record, how) };
}

/** Prepares the presentation of an answer; reads the site's settings and categories only when they are needed. */
export async function presentation(
  entities: EntityReader,
  siteId: string,
  options: Omit<Presentation, "settings" | "categories" | "hiddenCategories">,
): Promise<Presentation> {
  const asksFor = (names: readonly string[]): boolean => names.some((field) => options.fields.has(field));
  return {
    ...options,
    settings: asksFor(SETTINGS_FIELDS) ? await readShopSettings(entities, siteId) : undefined,
    categories: asksFor(CATEGORY_FIELDS) ? await readStoresTree(entities, siteId) : undefined,
    hiddenCategories: options.audience.hiddenProducts ? [] : await readHiddenIds(entities, siteId),
  };
}

/**
 * A product as JSON text.
 *
 * Shape: the stored text as it is where the caller asked for nothing more and nothing has to be left out; else the stored form with the
 * requested parts.
 */
export function presentProductText(record: EntityRecord, how: Presentation): string {
  const stored = takeLayers(record.text, how.variants ? GET_LAYERS : QUERY_LAYERS);
  const { audience } = how;
  const hidesVariant = how.variants && !audience.hiddenProducts && stored.includes(HIDDEN_VARIANT);
  const hides = hidesVariant || hasHiddenMain(stored, how);
  const adds = how.fields.size > 0 || (audience.merchantData && record.text.includes(PRIVATE_TAGS));
  return hides || adds ? JSON.stringify(presentProduct(record, how)) : stored;
}

/** What the text of a product with private tags holds. */
const PRIVATE_TAGS = '"privateTags":';

/** What the text of a product with a hidden variant holds; it may stand elsewhere too, which costs a parse and no more. */
const HIDDEN_VARIANT = '"visible":false';

/** A product as an object, with the requested parts. */
export function presentProduct(record: EntityRecord, how: Presentation): JsonObject {
  const document: unknown = JSON.parse(takeLayers(record.text, how.variants ? GET_LAYERS : QUERY_LAYERS));
  const shown = withoutHiddenMain(withoutHiddenVariants(isObject(document) ? document : {}, how.audience), how);
  const isPlain = how.fields.size === 0 && !how.audience.merchantData;
  return isPlain ? shown : addParts(shown, unpackProduct(record), how);
}

/** Variants that are not visible are for those who see products that are not visible. */
function withoutHiddenVariants(document: JsonObject, audience: Audience): JsonObject {
  const info = document.variantsInfo;
  if (audience.hiddenProducts || !isObject(info) || !Array.isArray(info.variants)) return document;
  const variants = info.variants.filter((variant: unknown) => !isObject(variant) || variant.visible !== false);
  return { ...document, variantsInfo: { ...info, variants } };
}
