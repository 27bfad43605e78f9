import type { WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { assertBulkSize, assertNoId } from "./assert-bulk.ts";
import { audienceOf } from "./audience.ts";
import { createOneWithInventory } from "./create-one-with-inventory.ts";
import { listOf } from "./product-input.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { productsWithInventoryAnswer } from "./with-inventory-answer.ts";

/** Creates up to 100 products with their stock, each for itself. */
export const bulkCreateProductsWithInventory: WriteHandler = {
  kind: "write",
  methodId: productMethod("BulkCreateProductsWithInventory"),
  handle: async (request, ctx, tx) => {
    const products = listOf(request.products);
    parseRequestedFields(request.fields, audienceOf(ctx));
    assertBulkSize(products);
    products.forEach(assertNoId);
    const outcome = await runBulk(tx, products, async (product) => {
      const made = await createOneWithInventory(tx, ctx, product);
      return { id: made.record.id, value: made };
    });
    return await productsWithInventoryAnswer(request, ctx, tx, outcome);
  },
};
