import type { products } from "@belay/sdk/stores";

/** A product as the pages show it. */
export interface ProductCard {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly price: string;
  readonly description: string;
  readonly image: { readonly url: string; readonly alt: string } | undefined;
  readonly isSoldOut: boolean;
}

/** Fields that are only there when asked for. */
export const PRODUCT_FIELDS = ["CURRENCY", "PLAIN_DESCRIPTION"] as const satisfies readonly products.RequestedFields[];

function formatPrice(range: products.PriceRange | undefined, currency: string): string {
  const least = range?.minValue?.amount;
  if (least === undefined) {
    return "";
  }
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const from = format.format(Number(least));
  return range?.maxValue?.amount === undefined || Number(range.maxValue.amount) === Number(least) ? from : `from ${from}`;
}

/** Only addresses that a browser can load: media of a store may also be named by an internal address. */
function findImage({ media, name }: products.V3Product): ProductCard["image"] {
  const url = media?.main?.image?.url ?? media?.main?.url ?? "";
  return /^https?:\/\//.test(url) ? { url, alt: media?.main?.altText ?? name ?? "" } : undefined;
}

/** Turns a product of the store into what the pages show. */
export function toProductCard(product: products.V3Product): ProductCard {
  return {
    id: product._id ?? "",
    name: product.name ?? "",
    slug: product.slug ?? "",
    price: formatPrice(product.actualPriceRange, product.currency ?? "USD"),
    // The server sends HTML here; the pages show text.
    description: (product.plainDescription ?? "").replace(/<[^>]*>/g, " ").trim(),
    image: findImage(product),
    isSoldOut: product.inventory?.availabilityStatus === "OUT_OF_STOCK",
  };
}
