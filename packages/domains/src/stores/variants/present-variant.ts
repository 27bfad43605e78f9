import { BelayError } from "@belay/core";
import type { EntityReader, EntityRecord } from "@belay/store";
import type { CallContext } from "../../handler.ts";
import { compact, isObject, type JsonObject } from "../../resource/json.ts";
import { HIDDEN_KEY, parseLayers, takeLayers } from "../../resource/layers.ts";
import { withFormattedAmounts } from "../products-v3/present/format-money.ts";
import { readShopSettings, type ShopSettings } from "../products-v3/present/shop-settings.ts";
import { READ_MERCHANT_DATA } from "../products-v3/products-contract.ts";
import type { HiddenVariant } from "./pack-variant.ts";

/** What one requested field adds to a variant. */
type Part = (shown: JsonObject, hidden: HiddenVariant, settings: ShopSettings) => JsonObject;

const withProductData = (shown: JsonObject, part: JsonObject): JsonObject => ({
  ...shown,
  productData: { ...(isObject(shown.productData) ? shown.productData : {}), ...part },
});

/** In the order in which they are added; amounts are formatted last. */
const PARTS: readonly (readonly [string, Part])[] = [
  ["MERCHANT_DATA", (shown, { revenueDetails }) => ({ ...shown, ...compact({ revenueDetails }) })],
  [
    "SUBSCRIPTION_PRICES_INFO",
    (shown, hidden) => ({ ...shown, subscriptionPricesInfo: { subscriptionPrices: hidden.subscriptionPrices ?? [] } }),
  ],
  ["WEIGHT_MEASUREMENT_UNIT_INFO", withWeightUnit],
  ["DISCOUNT_INFO", (shown) => ({ ...shown, discountInfo: { discountRuleNames: [] } })],
  ["CURRENCY", (shown, _hidden, settings) => withProductData(withFormattedAmounts(shown, settings), { currency: settings.currency })],
];

function withWeightUnit(shown: JsonObject, _hidden: HiddenVariant, { weightUnit }: ShopSettings): JsonObject {
  const physical =
    isObject(shown.productData) && isObject(shown.productData.physicalProperties) ? shown.productData.physicalProperties : {};
  return withProductData(shown, {
    physicalProperties: { ...physical, weightMeasurementUnitInfo: { weightMeasurementUnit: weightUnit } },
  });
}

/** Takes categories out of what a variant tells of its product. */
function withoutCategories(unseen: ReadonlySet<unknown>): Part {
  return (shown) => {
    const { mainCategoryId, directCategoryIds, ...rest } = isObject(shown.productData) ? shown.productData : {};
    const direct = (Array.isArray(directCategoryIds) ? directCategoryIds : []).filter((id: unknown) => !unseen.has(id));
    const seen = {
      mainCategoryId: unseen.has(mainCategoryId) ? undefined : mainCategoryId,
      directCategoryIds: direct.length === 0 ? undefined : direct,
    };
    return { ...shown, productData: { ...rest, ...compact(seen) } };
  };
}

/**
 * How the variants of an answer become text, with the parts that the request asks for (`fields`) and without the categories that are `hidden` from
 * the caller (S37).
 *
 * Errors: NO_PERMISSION_TO_READ_MERCHANT_DATA (403).
 */
export async function variantTexts(
  entities: EntityReader,
  ctx: Pick<CallContext, "siteId" | "can">,
  records: readonly EntityRecord[],
  { fields, hidden: unseen }: { readonly fields: unknown; readonly hidden: readonly string[] },
): Promise<readonly string[]> {
  const asked: ReadonlySet<unknown> = new Set(Array.isArray(fields) ? fields : []);
  const requested = PARTS.filter(([name]) => asked.has(name)).map(([, part]) => part);
  const parts = unseen.length === 0 ? requested : [withoutCategories(new Set(unseen)), ...requested];
  if (parts.length === 0) return records.map(({ text }) => takeLayers(text, 1));
  if (asked.has("MERCHANT_DATA") && !ctx.can(READ_MERCHANT_DATA)) {
    throw new BelayError("NO_PERMISSION_TO_READ_MERCHANT_DATA", { data: { permission: READ_MERCHANT_DATA } });
  }
  const settings = await readShopSettings(entities, ctx.siteId);
  return records.map(({ text }) => {
    const { [HIDDEN_KEY]: hidden, ...shown } = parseLayers(text);
    // Parser: `packVariant` wrote it.
    return JSON.stringify(parts.reduce((variant, part) => part(variant, hidden as HiddenVariant, settings), shown as JsonObject));
  });
}
