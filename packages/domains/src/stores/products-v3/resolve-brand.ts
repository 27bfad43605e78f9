import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../../resource/events.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { BRAND } from "../catalog/catalog-resources.ts";
import { findNamedById, obtainNamed } from "../catalog/named-entity.ts";
import type { Named } from "./product.ts";
import type { NamedInput } from "./product-input.ts";

/**
 * The brand that a request means: an existing one by id, or one by name that is made when there is none.
 *
 * Errors: rule BRAND_MISSING_ID (400) for neither, BRAND_CREATION_FAILED (400) for an unknown id.
 */
export async function resolveBrand(tx: WriteTransaction, ctx: EventContext, brand: NamedInput): Promise<Named> {
  if (brand.id !== undefined) {
    const found = await findNamedById(tx, ctx.siteId, BRAND, brand.id);
    if (found === undefined) throw new BelayError("BRAND_CREATION_FAILED", { data: { brandId: brand.id } });
    return found;
  }
  if (brand.name === undefined || brand.name.trim() === "")
    throw ruleViolation("product.brand", "BRAND_MISSING_ID", "needs an id or a name");
  return await obtainNamed(tx, ctx, BRAND, brand.name);
}
