import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../../resource/events.ts";
import { removeInventoryOf } from "../inventory/follow-product.ts";
import { findProduct } from "./find-product.ts";
import { removeProduct } from "./save-product.ts";
import { unpackProduct } from "./unpack-product.ts";

/** Deletes a product with its inventory items. Errors: PRODUCT_NOT_FOUND (404). */
export async function deleteOne(tx: WriteTransaction, ctx: EventContext, id: unknown): Promise<void> {
  const record = await findProduct(tx.entities, ctx.siteId, id);
  await removeProduct(tx, ctx, unpackProduct(record));
  await removeInventoryOf(tx, ctx, record.id);
}
