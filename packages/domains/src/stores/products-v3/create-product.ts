import { JsonText, type WriteHandler } from "../../handler.ts";
import { audienceOf } from "./audience.ts";
import { createProductEntity } from "./create-product-entity.ts";
import { presentation, presentProductText } from "./present/present-product.ts";
import { parseProductInput } from "./product-input.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";

/** Creates a product. */
export const createProduct: WriteHandler = {
  kind: "write",
  methodId: productMethod("CreateProduct"),
  handle: async (request, ctx, tx) => {
    const audience = audienceOf(ctx);
    const fields = parseRequestedFields(request.fields, audience);
    const { record } = await createProductEntity(tx, ctx, parseProductInput(request.product, "create"));
    const how = await presentation(tx.entities, ctx.siteId, { fields, audience: { ...audience, hiddenProducts: true }, variants: true });
    return new JsonText(`{"product":${presentProductText(record, how)}}`);
  },
};
