import type { SharedReadHandler } from "../../handler.ts";
import { answerProduct } from "./answer-product.ts";
import { productAudience } from "./audience.ts";
import { productMethod } from "./products-contract.ts";

/** Answers one product by id. */
export const getProduct: SharedReadHandler = {
  kind: "shared-read",
  methodId: productMethod("GetProduct"),
  audience: productAudience,
  handle: (request, ctx, entities) => answerProduct(request, ctx, entities, async () => request.productId),
};
