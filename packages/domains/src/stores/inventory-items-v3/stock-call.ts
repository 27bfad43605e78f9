import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest } from "../../handler.ts";
import { defaultLocationId } from "../../locations/default-location.ts";
import type { EventContext } from "../../resource/events.ts";
import type { StockCall } from "./item-writes.ts";
import { readProducts } from "./known-products.ts";

/** What the writes of one call share: its products are read at once. */
export async function stockCall(
  tx: WriteTransaction,
  ctx: CallContext,
  request: WireRequest,
  productIds: readonly unknown[],
): Promise<StockCall> {
  const { caller } = ctx;
  return {
    ...(await stockJob(tx, ctx, productIds)),
    ...(typeof request.reason === "string" ? { reason: request.reason } : {}),
    ...(caller.kind === "APP" ? { appId: caller.clientId } : {}),
  };
}

/** The same for a job's step, which nobody calls. */
export async function stockJob(tx: WriteTransaction, ctx: EventContext, productIds: readonly unknown[]): Promise<StockCall> {
  return {
    tx,
    ctx,
    products: await readProducts(tx.entities, ctx.siteId, productIds),
    defaultLocationId: await defaultLocationId(tx.entities, ctx.siteId),
  };
}
