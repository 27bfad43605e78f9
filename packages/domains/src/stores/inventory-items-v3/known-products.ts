import { BelayError } from "@belay/core";
import type { EntityReader } from "@belay/store";
import type { Product, Variant } from "../products-v3/product.ts";
import { PRODUCT } from "../products-v3/product-resource.ts";
import { unpackProduct } from "../products-v3/unpack-product.ts";

/** The products that a call is about, read at once. */
export type KnownProducts = ReadonlyMap<string, Product>;

/** Reads the products that some items of a request name. */
export async function readProducts(entities: EntityReader, siteId: string, ids: readonly unknown[]): Promise<KnownProducts> {
  const wanted = [...new Set(ids.filter((id) => typeof id === "string"))];
  const records = await entities.getMany(PRODUCT.kind, siteId, wanted);
  return new Map(records.map((record) => [record.id, unpackProduct(record)]));
}

/** A product and one of its variants. Errors: PRODUCT_NOT_FOUND, NOT_FOUND for the variant (404). */
export function knownVariant(
  products: KnownProducts,
  productId: unknown,
  variantId: unknown,
): { readonly product: Product; readonly variant: Variant } {
  const product = typeof productId === "string" ? products.get(productId) : undefined;
  if (product === undefined) throw new BelayError("PRODUCT_NOT_FOUND", { data: { productId: String(productId) } });
  const variant = product.variants.find(({ id }) => id === variantId);
  if (variant === undefined) {
    throw new BelayError("NOT_FOUND", { message: "The product has no such variant.", data: { variantId: String(variantId) } });
  }
  return { product, variant };
}
