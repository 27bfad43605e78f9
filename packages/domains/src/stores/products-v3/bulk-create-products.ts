import type { WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { assertBulkSize, assertNoId } from "./assert-bulk.ts";
import { audienceOf } from "./audience.ts";
import { createProductEntity } from "./create-product-entity.ts";
import { listOf, parseProductInput } from "./product-input.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { bulkProductAnswer } from "./wire-results.ts";

/** Creates up to 100 products, each for itself. */
export const bulkCreateProducts: WriteHandler = {
  kind: "write",
  methodId: productMethod("BulkCreateProducts"),
  handle: async (request, ctx, tx) => {
    const products = listOf(request.products);
    parseRequestedFields(request.fields, audienceOf(ctx));
    assertBulkSize(products);
    products.forEach(assertNoId);
    const outcome = await runBulk(tx, products, async (product) => {
      const { record } = await createProductEntity(tx, ctx, parseProductInput(product, "create"));
      return { id: record.id, value: record };
    });
    return await bulkProductAnswer(request, ctx, tx, outcome);
  },
};
