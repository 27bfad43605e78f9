import { JsonText, type WriteHandler } from "../../handler.ts";
import { audienceOf } from "./audience.ts";
import { presentation, presentProductText } from "./present/present-product.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { updateOne } from "./update-one.ts";

/** Changes a product: what the request names, at the revision that it was read at. */
export const updateProduct: WriteHandler = {
  kind: "write",
  methodId: productMethod("UpdateProduct"),
  handle: async (request, ctx, tx) => {
    const audience = audienceOf(ctx);
    const fields = parseRequestedFields(request.fields, audience);
    const record = await updateOne(tx, ctx, request);
    const how = await presentation(tx.entities, ctx.siteId, { fields, audience: { ...audience, hiddenProducts: true }, variants: true });
    return new JsonText(`{"product":${presentProductText(record, how)}}`);
  },
};
