import { decimal, thousandths } from "../../resource/decimal.ts";
import { compact, type JsonObject } from "../../resource/json.ts";
import { HIDDEN_KEY, joinLayers } from "../../resource/layers.ts";
import { codeWords, filledWords, wordsOf } from "../../resource/words.ts";
import { variantPhysicalProperties } from "../products-v3/derive-product.ts";
import { withoutThumbnail } from "../products-v3/media.ts";
import { revenueDetails } from "../products-v3/present/merchant-data.ts";
import { pricesOf } from "../products-v3/present/subscription-prices.ts";
import type { Choice, Medium, Product, Variant } from "../products-v3/product.ts";

/** What a variant's hidden layer holds for answers; filters compare with the rest of it. */
export interface HiddenVariant {
  readonly revenueDetails?: JsonObject;
  readonly subscriptionPrices?: readonly JsonObject[];
}

/** Writes a variant of a product as its stored text: what queries show, then, hidden, what goes out on request and what filters compare with. */
export function packVariant(product: Product, variant: Variant): string {
  return joinLayers(variantLayers(product, variant));
}

/** The layers of a variant's stored text. Properties that it lacks are undefined there: JSON leaves them out. */
export function variantLayers(product: Product, variant: Variant): readonly JsonObject[] {
  return [shownVariant(product, variant), { [HIDDEN_KEY]: hiddenVariant(product, variant) }];
}

function shownVariant(product: Product, variant: Variant): JsonObject {
  const chosen = variant.choices.map((pair) => {
    const option = product.options.find(({ id }) => id === pair.optionId);
    return { pair, option, choice: option?.choices.find(({ choiceId }) => choiceId === pair.choiceId) };
  });
  const linked = chosen.map(({ choice }) => linkedMedium(product, choice)).find((medium) => medium !== undefined);
  const medium = linked ?? product.media[0];
  return {
    id: variant.id,
    variantId: variant.id,
    visible: variant.visible,
    sku: variant.sku,
    barcode: variant.barcode,
    optionChoices: chosen.map(({ pair, option, choice }) => ({
      optionChoiceIds: pair,
      optionChoiceNames: { optionName: option?.name, choiceName: choice?.name, renderType: option?.optionRenderType },
    })),
    price: variant.price,
    physicalProperties: variantPhysicalProperties(product, variant),
    digitalProperties: variant.digitalProperties,
    media: medium === undefined ? undefined : withoutThumbnail(medium),
    inventoryStatus: variant.inventoryStatus,
    productData: productData(product),
  };
}

/** The first medium that a choice is shown with, in full where the product has it. */
function linkedMedium(product: Product, choice: Choice | undefined): Medium | undefined {
  const [linked] = choice?.linkedMedia ?? [];
  return linked && (product.media.find(({ id }) => id === linked.id) ?? linked);
}

function productData(product: Product): JsonObject {
  const fulfillerId = product.physicalProperties?.fulfillerId;
  return {
    productId: product.id,
    revision: String(product.revision),
    updatedDate: new Date(product.updatedAtMs).toISOString(),
    name: product.name,
    slug: product.slug,
    handle: product.handle,
    productType: product.productType,
    visible: product.visible,
    visibleInPos: product.visibleInPos,
    mainCategoryId: product.further.mainCategoryId,
    directCategoryIds: product.directCategories.length === 0 ? undefined : product.directCategories.map(({ id }) => id),
    brand: product.brand,
    physicalProperties: typeof fulfillerId === "string" ? { fulfillerId } : undefined,
  };
}

function hiddenVariant(product: Product, variant: Variant): JsonObject {
  const { actualPrice, compareAtPrice } = variant.price;
  const kept: HiddenVariant = compact({
    revenueDetails: revenueDetails(variant),
    subscriptionPrices: product.subscriptions.length === 0 ? undefined : pricesOf(product, variant),
  });
  return {
    ...kept,
    shown: product.visible && variant.visible,
    price: thousandths(decimal(actualPrice.amount)),
    compareAtPrice: compareAtPrice && thousandths(decimal(compareAtPrice.amount)),
    words: filledWords({ name: wordsOf(product.name), sku: codeWords(variant.sku) }),
  };
}
