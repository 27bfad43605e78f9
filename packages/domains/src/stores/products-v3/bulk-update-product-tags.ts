import type { WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { nextStamp } from "../../resource/entities.ts";
import { findProduct } from "./find-product.ts";
import { listOf } from "./product-input.ts";
import { productMethod } from "./products-contract.ts";
import { changeTags, parseTagChange } from "./tags.ts";
import { unpackProduct } from "./unpack-product.ts";
import { writeChange } from "./update-one.ts";

/** Assigns tags to up to 100 products and takes tags away. */
export const bulkUpdateProductTags: WriteHandler = {
  kind: "write",
  methodId: productMethod("BulkUpdateProductTags"),
  handle: async (request, ctx, tx) => {
    const change = parseTagChange(request);
    const work = async (id: string) => {
      const product = unpackProduct(await findProduct(tx.entities, ctx.siteId, id));
      await writeChange(tx, ctx, product, { ...product, ...nextStamp(ctx, product), ...changeTags(product, change) });
      return { id, value: undefined };
    };
    const outcome = await runBulk(tx, listOf(request.productIds).map(String), work, (id) => id);
    return { results: outcome.items.map(({ itemMetadata }) => ({ itemMetadata })), bulkActionMetadata: outcome.bulkActionMetadata };
  },
};
