import type { EntityRecord } from "@belay/store";
import { type EntityStamp, systemFields } from "../../resource/entities.ts";
import { compact, isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { HIDDEN_KEY, joinLayers, parseLayers, takeLayers } from "../../resource/layers.ts";
import { codeWords, filledWords, wordsOf } from "../../resource/words.ts";
import type { Product, Variant } from "../products-v3/product.ts";
import { type StockInput, stockProperties } from "./stock.ts";

/** Stock of a variant at a location, as the rules see it. */
export interface InventoryItem {
  readonly stamp: EntityStamp;
  readonly variantId: string;
  readonly locationId: string;
  readonly productId: string;
  readonly stock: StockInput;
  /** How often the item was preordered. */
  readonly preordered: number;
  readonly product: ItemProduct;
  readonly extendedFields?: JsonObject;
}

/** What an item keeps of its product and variant. */
export interface ItemProduct {
  /** The `product` property of the wire; the item's own filters look there. */
  readonly shown: JsonObject;
  /** Whether a visitor sees the product and its variant. */
  readonly visible: boolean;
}

/** What an item keeps of a product and one of its variants. */
export function itemProduct(product: Product, variant: Variant): ItemProduct {
  const names = variant.choices.map(({ optionId, choiceId }) => {
    const option = product.options.find(({ id }) => id === optionId);
    return option?.choices.find((choice) => choice.choiceId === choiceId)?.name ?? "";
  });
  const shown = compact({
    name: product.name,
    directCategoryIds: product.directCategories.map(({ id }) => id),
    variantName: names.length > 0 ? names.join(" | ").slice(0, 250) : undefined,
    variantSku: variant.sku,
    variantBarcode: variant.barcode,
    variantVisible: variant.visible,
    brand: product.brand,
  });
  return { shown, visible: product.visible && variant.visible };
}

/** An item as it goes over the wire. */
export function itemToWire(item: InventoryItem): JsonObject {
  return {
    ...systemFields(item.stamp),
    variantId: item.variantId,
    locationId: item.locationId,
    productId: item.productId,
    ...stockProperties(item.stock, item.preordered),
    product: item.product.shown,
    ...(item.extendedFields === undefined ? {} : { extendedFields: item.extendedFields }),
  };
}

/** Writes an item as its stored text: what the wire shows, then, hidden, whether visitors may see it and what a search finds it by. */
export function packItem(item: InventoryItem): string {
  const { shown, visible } = item.product;
  return joinLayers([itemToWire(item), { [HIDDEN_KEY]: { visible, words: searchWords(shown) } }]);
}

function searchWords({ name, variantName, variantSku, variantBarcode }: JsonObject): JsonObject {
  return filledWords({
    name: wordsOf(String(name ?? "")),
    variantName: wordsOf(String(variantName ?? "")),
    sku: codeWords(variantSku),
    barcode: codeWords(variantBarcode),
  });
}

/** The wire form of a stored item, as it is. */
export function shownItemText(record: EntityRecord): string {
  return takeLayers(record.text, 1);
}

/** Reads an item back from its stored text: the inverse of `packItem`. */
export function unpackItem(record: EntityRecord): InventoryItem {
  const document = parseLayers(record.text);
  const { id, revision, createdAtMs, updatedAtMs } = record;
  const counter = ownValue(document.preorderInfo, "counter");
  return {
    stamp: { id, revision, createdAtMs, updatedAtMs },
    variantId: String(document.variantId),
    locationId: String(document.locationId),
    productId: String(document.productId),
    stock: unpackStock(document),
    preordered: typeof counter === "number" ? counter : 0,
    product: {
      shown: isObject(document.product) ? document.product : {},
      visible: ownValue(document[HIDDEN_KEY], "visible") === true,
    },
    ...(isObject(document.extendedFields) ? { extendedFields: document.extendedFields } : {}),
  };
}

function unpackStock({ quantity, inStock, preorderInfo }: JsonObject): StockInput {
  const [enabled, message, limit] = ["enabled", "message", "limit"].map((key) => ownValue(preorderInfo, key));
  const preorder = {
    enabled: enabled === true,
    ...(typeof message === "string" ? { message } : {}),
    ...(typeof limit === "number" ? { limit } : {}),
  };
  const tracked = typeof quantity === "number" ? { quantity } : { inStock: inStock === true };
  return { ...tracked, preorderInfo: preorder };
}
