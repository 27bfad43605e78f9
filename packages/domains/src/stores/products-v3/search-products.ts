import type { SharedReadHandler } from "../../handler.ts";
import { aggregate } from "../../resource/aggregate.ts";
import { parseAggregations } from "../../resource/aggregation.ts";
import { ownValue } from "../../resource/json.ts";
import { productAudience } from "./audience.ts";
import { readProductPage } from "./product-page.ts";
import { PRODUCT, SEARCH_ALLOW } from "./product-resource.ts";
import { PRODUCTS, productMethod } from "./products-contract.ts";

const RULES = { allow: SEARCH_ALLOW, limits: { limitDefault: 100, limitMax: 100, sortMax: 10 } };

const AGGREGATABLE = new Set(PRODUCTS.module.querySpecs.find(({ name }) => name === "V3ProductSearchSpec")?.aggregatable);

/** Answers a page of products by free text, filter and sort, with aggregations over all that match. */
export const searchProducts: SharedReadHandler = {
  kind: "shared-read",
  methodId: productMethod("SearchProducts"),
  audience: productAudience,
  handle: async (request, ctx, entities) => {
    const aggregations = parseAggregations(ownValue(request.search, "aggregations"), PRODUCT.fields, AGGREGATABLE, ctx);
    const { output, query } = await readProductPage(request, request.search, ctx, entities, RULES);
    const source = { reader: entities, kind: PRODUCT.kind, siteId: ctx.siteId, filter: query.filter };
    const data = aggregations.length === 0 ? "" : `,"aggregationData":${JSON.stringify(await aggregate(source, aggregations))}`;
    return output.text(`${data}}`).finish();
  },
};
