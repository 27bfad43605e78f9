import { nextStamp } from "../../../resource/entities.ts";
import type { EventContext } from "../../../resource/events.ts";
import { allProductsCategoryId } from "../../derived-id.ts";
import type { Product } from "../product.ts";
import { listOf } from "../product-input.ts";

/** The ids of a request's categories. */
export function categoryIds(value: unknown): readonly string[] {
  return listOf(value).filter((id) => typeof id === "string");
}

/** A product that stands in further categories, behind those where it stands. */
export function addToCategories(ctx: EventContext, product: Product, ids: readonly string[]): Product {
  const added = ids.filter((id) => !product.directCategories.some((place) => place.id === id)).map((id) => ({ id }));
  return { ...product, ...nextStamp(ctx, product), directCategories: [...product.directCategories, ...added] };
}

/** A product that stands in some categories no more. Every product stays in the category of all products. */
export function removeFromCategories(ctx: EventContext, product: Product, ids: readonly string[]): Product {
  const all = allProductsCategoryId(ctx.siteId);
  const directCategories = product.directCategories.filter(({ id }) => id === all || !ids.includes(id));
  return { ...product, ...nextStamp(ctx, product), directCategories };
}
