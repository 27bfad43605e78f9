import type { SharedReadHandler } from "../../handler.ts";
import { answerProduct } from "./answer-product.ts";
import { productAudience } from "./audience.ts";
import { PRODUCT } from "./product-resource.ts";
import { productMethod } from "./products-contract.ts";

/** Answers one product by slug. */
export const getProductBySlug: SharedReadHandler = {
  kind: "shared-read",
  methodId: productMethod("GetProductBySlug"),
  audience: productAudience,
  handle: (request, ctx, entities) => {
    const slug = typeof request.slug === "string" ? request.slug : "";
    return answerProduct(request, ctx, entities, () => entities.findByUnique(PRODUCT.kind, ctx.siteId, "slug", slug));
  },
};
