import { codeWords, filledWords, wordsOf } from "../../resource/words.ts";
import { decodeEntities, tokenizeHtml } from "../html.ts";
import type { Product } from "./product.ts";

/** The words by which a search finds a product, by where they are kept. Codes are one word each, with their signs; those of variants that visitors do not see are kept apart. */
export function searchWords(product: Product, minPriceSku: string | undefined): Readonly<Record<string, readonly string[]>> {
  const properties = product.physicalProperties ?? {};
  const { shown = [], hidden = [] } = Object.groupBy(product.variants, ({ visible }) => (visible === false ? "hidden" : "shown"));
  return filledWords({
    name: wordsOf(product.name),
    description: wordsOf(plainText(product.plainDescription ?? "")),
    sku: shown.flatMap(({ sku }) => codeWords(sku)),
    barcode: shown.flatMap(({ barcode }) => codeWords(barcode)),
    hiddenSku: hidden.flatMap(({ sku }) => codeWords(sku)),
    hiddenBarcode: hidden.flatMap(({ barcode }) => codeWords(barcode)),
    minPriceSku: codeWords(minPriceSku),
    categoryIds: product.directCategories.map(({ id }) => id),
    deliveryProfileId: codeWords(properties.deliveryProfileId),
    shippingGroupId: codeWords(properties.shippingGroupId),
  });
}

function plainText(html: string): string {
  return tokenizeHtml(html)
    .map((token) => (token.kind === "text" ? decodeEntities(token.text) : token.block ? " " : ""))
    .join("");
}
