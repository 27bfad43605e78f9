import { BelayCallError } from "@belay/sdk";
import { products } from "@belay/sdk/stores";
import { PRODUCT_FIELDS, type ProductCard, toProductCard } from "./product-card.ts";

const PAGE_SIZE = 12;

/** One page of the shop, with the way to its neighbours. */
export interface ProductPage {
  readonly products: readonly ProductCard[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

function linkTo(cursor: string | undefined): string | undefined {
  return cursor === undefined ? undefined : `/?${new URLSearchParams({ page: cursor })}#products`;
}

/**
 * Reads a page of products as the visitor; `undefined` for a link that leads nowhere (any more).
 *
 * A cursor says where a page begins, so that products that come or go meanwhile move nothing. It comes from the address bar: the server refuses what it did
 * not hand out itself.
 */
export async function readProductPage(cursor: string | null): Promise<ProductPage | undefined> {
  const query = products.queryProducts({ fields: PRODUCT_FIELDS }).limit(PAGE_SIZE);
  try {
    const { items, cursors } = await (cursor === null ? query : query.skipTo(cursor)).find();
    return { products: items.map(toProductCard), previous: linkTo(cursors.prev), next: linkTo(cursors.next) };
  } catch (error) {
    if (cursor !== null && error instanceof BelayCallError && error.status === 400) {
      return undefined;
    }
    throw error;
  }
}
