import type { WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { ownValue } from "../../resource/json.ts";
import { assertBulkSize, assertDistinctIds } from "./assert-bulk.ts";
import { audienceOf } from "./audience.ts";
import { productIdOf } from "./product-id.ts";
import { listOf } from "./product-input.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { updateOneWithInventory } from "./update-one.ts";
import { productsWithInventoryAnswer } from "./with-inventory-answer.ts";

/** Changes up to 100 products with their stock, each at its own revision and for itself. */
export const bulkUpdateProductsWithInventory: WriteHandler = {
  kind: "write",
  methodId: productMethod("BulkUpdateProductsWithInventory"),
  handle: async (request, ctx, tx) => {
    const messages = listOf(request.products);
    parseRequestedFields(request.fields, audienceOf(ctx));
    assertBulkSize(messages.map((message) => ownValue(message, "product")));
    assertDistinctIds(messages.map(productIdOf), "products");
    const work = async (message: unknown) => {
      const changed = await updateOneWithInventory(tx, ctx, message);
      return { id: changed.record.id, value: changed };
    };
    return await productsWithInventoryAnswer(request, ctx, tx, await runBulk(tx, messages, work, productIdOf));
  },
};
