import { compact, type JsonObject } from "../../resource/json.ts";
import type { Product, Variant } from "../products-v3/product.ts";

/** What an inventory item says of its product and variant: its own filters look there. */
export function itemProduct(product: Product, variant: Variant): JsonObject {
  const names = variant.choices.map(({ optionId, choiceId }) => {
    const option = product.options.find(({ id }) => id === optionId);
    return option?.choices.find((choice) => choice.choiceId === choiceId)?.name ?? "";
  });
  return compact({
    name: product.name,
    directCategoryIds: product.directCategories.map(({ id }) => id),
    variantName: names.length > 0 ? names.join(" | ").slice(0, 250) : undefined,
    variantSku: variant.sku,
    variantBarcode: variant.barcode,
    brand: product.brand,
  });
}
