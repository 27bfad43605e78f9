import type { SharedReadHandler } from "../../handler.ts";
import { productAudience } from "./audience.ts";
import { readProductPage } from "./product-page.ts";
import { QUERY_FIELDS } from "./product-resource.ts";
import { productMethod } from "./products-contract.ts";

const RULES = { allow: QUERY_FIELDS, limits: { limitDefault: 100, limitMax: 100, sortMax: 5 } };

/** Answers a page of products by filter and sort. */
export const queryProducts: SharedReadHandler = {
  kind: "shared-read",
  methodId: productMethod("QueryProducts"),
  audience: productAudience,
  handle: async (request, ctx, entities) => {
    const { output } = await readProductPage(request, request.query, ctx, entities, RULES);
    return output.text("}").finish();
  },
};
