import type { WriteHandler } from "../../handler.ts";
import { audienceOf } from "./audience.ts";
import { createOneWithInventory } from "./create-one-with-inventory.ts";
import { presentation, presentProduct } from "./present/present-product.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { bulkInventoryAnswer } from "./wire-results.ts";

/** Creates a product and its stock at the default location. */
export const createProductWithInventory: WriteHandler = {
  kind: "write",
  methodId: productMethod("CreateProductWithInventory"),
  handle: async (request, ctx, tx) => {
    const audience = { ...audienceOf(ctx), hiddenProducts: true };
    const fields = parseRequestedFields(request.fields, audience);
    const { record, inventory } = await createOneWithInventory(tx, ctx, request.product);
    const how = await presentation(tx.entities, ctx.siteId, { fields, audience, variants: true });
    return { product: presentProduct(record, how), inventoryResults: bulkInventoryAnswer(request, inventory) };
  },
};
