import { BelayError } from "@belay/core";
import { JsonText, type ReadHandler } from "../../handler.ts";
import { assertVisible } from "./assert-visible.ts";
import { audienceOf } from "./audience.ts";
import { findProduct } from "./find-product.ts";
import { presentation, presentProductText } from "./present/present-product.ts";
import { PRODUCT } from "./product-resource.ts";
import { productMethod } from "./products-contract.ts";
import { parseRequestedFields } from "./requested-fields.ts";

/** Answers one product by slug. */
export const getProductBySlug: ReadHandler = {
  kind: "read",
  methodId: productMethod("GetProductBySlug"),
  handle: async (request, ctx, tx) => {
    const audience = audienceOf(ctx);
    const fields = parseRequestedFields(request.fields, audience);
    const slug = typeof request.slug === "string" ? request.slug : "";
    const id = await tx.entities.findByUnique(PRODUCT.kind, ctx.siteId, "slug", slug);
    if (id === undefined) throw new BelayError("PRODUCT_NOT_FOUND");
    const record = assertVisible(await findProduct(tx.entities, ctx.siteId, id), audience);
    const how = await presentation(tx.entities, ctx.siteId, { fields, audience, variants: true });
    return new JsonText(`{"product":${presentProductText(record, how)}}`);
  },
};
