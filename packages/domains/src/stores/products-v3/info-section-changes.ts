import type { WriteTransaction } from "@belay/store";
import { nextStamp } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import type { Product } from "./product.ts";
import { listOf } from "./product-input.ts";
import { resolveInfoSections } from "./resolve-info-sections.ts";

/** The ids of a request's info sections. */
export function infoSectionIds(value: unknown): readonly string[] {
  return listOf(value).filter((id) => typeof id === "string");
}

/** A product with further info sections. Errors: INFO_SECTION_ERROR_OCCURRED, TOO_MANY_INFO_SECTIONS_ERROR (400). */
export async function addInfoSections(tx: WriteTransaction, ctx: EventContext, product: Product, ids: readonly string[]): Promise<Product> {
  const all = [...product.infoSections.map(({ id }) => id), ...ids].map((id) => ({ id }));
  const infoSections = await resolveInfoSections(tx, ctx, all, "INFO_SECTION_ERROR_OCCURRED");
  return { ...product, ...nextStamp(ctx, product), infoSections };
}

/** A product without some info sections. */
export function removeInfoSections(ctx: EventContext, product: Product, ids: readonly string[]): Product {
  return { ...product, ...nextStamp(ctx, product), infoSections: product.infoSections.filter(({ id }) => !ids.includes(id)) };
}
