import type { WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { assertDistinctIds } from "./assert-bulk.ts";
import { deleteOne } from "./delete-one.ts";
import { listOf } from "./product-input.ts";
import { productMethod } from "./products-contract.ts";

/** Deletes up to 100 products, each for itself. */
export const bulkDeleteProducts: WriteHandler = {
  kind: "write",
  methodId: productMethod("BulkDeleteProducts"),
  handle: async (request, ctx, tx) => {
    const ids = listOf(request.productIds).map(String);
    assertDistinctIds(ids, "productIds");
    const work = async (id: string) => {
      await deleteOne(tx, ctx, id);
      return { id, value: undefined };
    };
    const outcome = await runBulk(tx, ids, work, (id) => id);
    return { results: outcome.items.map(({ itemMetadata }) => ({ itemMetadata })), bulkActionMetadata: outcome.bulkActionMetadata };
  },
};
