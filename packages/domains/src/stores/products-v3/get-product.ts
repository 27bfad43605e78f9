import { JsonText, type ReadHandler } from "../../handler.ts";
import { assertVisible } from "./assert-visible.ts";
import { audienceOf } from "./audience.ts";
import { findProduct } from "./find-product.ts";
import { presentation, presentProductText } from "./present/present-product.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";

/** Answers one product by id. */
export const getProduct: ReadHandler = {
  kind: "read",
  methodId: productMethod("GetProduct"),
  handle: async (request, ctx, tx) => {
    const audience = audienceOf(ctx);
    const fields = parseRequestedFields(request.fields, audience);
    const record = assertVisible(await findProduct(tx.entities, ctx.siteId, request.productId), audience);
    const how = await presentation(tx.entities, ctx.siteId, { fields, audience, variants: true });
    return new JsonText(`{"product":${presentProductText(record, how)}}`);
  },
};
