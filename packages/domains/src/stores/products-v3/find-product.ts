import { BelayError } from "@belay/core";
import type { EntityReader, EntityRecord } from "@belay/store";
import { PRODUCT } from "./product-resource.ts";

/** The record of a product. Errors: PRODUCT_NOT_FOUND (404). */
export async function findProduct(entities: EntityReader, siteId: string, id: unknown): Promise<EntityRecord> {
  const record = typeof id === "string" && id !== "" ? await entities.get(PRODUCT.kind, siteId, id) : undefined;
  if (record === undefined) throw new BelayError("PRODUCT_NOT_FOUND");
  return record;
}
