import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { JobHandler } from "../../handler.ts";
import type { EventContext } from "../../resource/events.ts";
import { filterJobHandler, REFRESH_STEP_SIZE } from "../../resource/filter-job.ts";
import { refreshVariants } from "../variants/follow-variants.ts";
import { packProduct } from "./pack-product.ts";
import { PRODUCT } from "./product-resource.ts";
import { rewriteProduct } from "./save-product.ts";
import { unpackProduct } from "./unpack-product.ts";

/**
 * Brings all products of a site into the form that this version writes: with the words that searches find them by, and with documents of their variants.
 *
 * Shape: what a product says does not change, so its revision stays and no event tells of it.
 */
export const refreshProducts: JobHandler = {
  refreshes: true,
  ...filterJobHandler({
    type: "stores/refresh-products",
    kind: PRODUCT.kind,
    stepSize: REFRESH_STEP_SIZE,
    filter: () => ({ kind: "all" }),
    apply: (record, _request, ctx, tx) => refreshProduct(record, ctx, tx),
  }),
};

async function refreshProduct(record: EntityRecord, ctx: EventContext, tx: WriteTransaction): Promise<void> {
  const product = unpackProduct(record);
  if (packProduct(product) !== record.text) await rewriteProduct(tx, ctx, product);
  await refreshVariants(tx, ctx.siteId, product);
}
