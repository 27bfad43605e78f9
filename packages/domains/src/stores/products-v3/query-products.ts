import { JsonText, type ReadHandler } from "../../handler.ts";
import { readProductPage } from "./product-page.ts";
import { QUERY_FIELDS } from "./product-resource.ts";
import { productMethod } from "./products-contract.ts";

const RULES = { allow: QUERY_FIELDS, limits: { limitDefault: 100, limitMax: 100, sortMax: 5 } };

/** Answers a page of products by filter and sort. */
export const queryProducts: ReadHandler = {
  kind: "read",
  methodId: productMethod("QueryProducts"),
  handle: async (request, ctx, tx) => {
    const { productsText, pagingMetadata } = await readProductPage(request, request.query, ctx, tx, RULES);
    return new JsonText(`{"products":${productsText},"pagingMetadata":${JSON.stringify(pagingMetadata)}}`);
  },
};
