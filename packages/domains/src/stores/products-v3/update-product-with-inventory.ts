import type { WriteHandler } from "../../handler.ts";
import { audienceOf } from "./audience.ts";
import { presentation, presentProduct } from "./present/present-product.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { updateOneWithInventory } from "./update-one.ts";
import { bulkInventoryAnswer } from "./wire-results.ts";

/** Changes a product and the stock of its variants at the default location. */
export const updateProductWithInventory: WriteHandler = {
  kind: "write",
  methodId: productMethod("UpdateProductWithInventory"),
  handle: async (request, ctx, tx) => {
    const audience = { ...audienceOf(ctx), hiddenProducts: true };
    const fields = parseRequestedFields(request.fields, audience);
    const { record, inventory } = await updateOneWithInventory(tx, ctx, request);
    const how = await presentation(tx.entities, ctx.siteId, { fields, audience, variants: true });
    return { product: presentProduct(record, how), inventoryResults: bulkInventoryAnswer(request, inventory) };
  },
};
