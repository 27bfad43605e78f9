import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../../resource/events.ts";
import { RIBBON } from "../catalog/catalog-resources.ts";
import { findNamedById, obtainNamed } from "../catalog/named-entity.ts";
import type { Named } from "./product.ts";
import type { NamedInput } from "./product-input.ts";

/**
 * The ribbon that a request means: an existing one by id, or one by name that is made when there is none.
 *
 * Errors: RIBBON_NOT_FOUND (400) for an unknown id, RIBBON_CREATION_FAILED (400) for neither id nor name.
 */
export async function resolveRibbon(tx: WriteTransaction, ctx: EventContext, ribbon: NamedInput): Promise<Named> {
  if (ribbon.id !== undefined) {
    const found = await findNamedById(tx, ctx.siteId, RIBBON, ribbon.id);
    if (found === undefined) throw new BelayError("RIBBON_NOT_FOUND", { data: { ribbonId: ribbon.id } });
    return found;
  }
  if (ribbon.name === undefined || ribbon.name.trim() === "") throw new BelayError("RIBBON_CREATION_FAILED");
  return await obtainNamed(tx, ctx, RIBBON, ribbon.name);
}

/** A ribbon stands on a product once. Errors: DUPLICATE_RIBBON_IN_ADDITIONAL, DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL (400). */
export function assertDistinctRibbons(primary: Named | undefined, additional: readonly Named[]): void {
  const ids = additional.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new BelayError("DUPLICATE_RIBBON_IN_ADDITIONAL", { data: { ribbonId: repeated } });
  if (primary !== undefined && ids.includes(primary.id)) {
    throw new BelayError("DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL", { data: { ribbonId: primary.id } });
  }
}
