import type { WriteTransaction } from "@belay/store";
import type { CallContext, JobHandler } from "../../handler.ts";
import { filterJobHandler, startFilterJob } from "../../resource/filter-job.ts";
import { followStock } from "./follow-stock.ts";
import { unpackItem } from "./inventory-item.ts";
import { INVENTORY_ITEM } from "./inventory-resource.ts";

const TYPE = "stores/inventory/follow-default-location";

/** Lets products follow another default location, which is the one that allows their preorders; a job does it. */
export async function followDefaultLocation(tx: WriteTransaction, ctx: CallContext): Promise<void> {
  await startFilterJob(tx, ctx, TYPE, {});
}

/** Takes the job of `followDefaultLocation` on, item by item. */
export const followDefaultLocationJob: JobHandler = filterJobHandler({
  type: TYPE,
  kind: INVENTORY_ITEM.kind,
  filter: () => ({ kind: "all" }),
  apply: async (record, _request, ctx, tx) => {
    const { productId, stock } = unpackItem(record);
    if (stock.preorderInfo?.enabled === true) await followStock(tx, ctx, [productId]);
  },
});
