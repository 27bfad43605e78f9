import { JsonText, type ReadHandler } from "../../handler.ts";
import { aggregate } from "../../resource/aggregate.ts";
import { parseAggregations } from "../../resource/aggregation.ts";
import { ownValue } from "../../resource/json.ts";
import { readProductPage } from "./product-page.ts";
import { PRODUCT, SEARCH_ALLOW } from "./product-resource.ts";
import { PRODUCTS, productMethod } from "./products-contract.ts";

const RULES = { allow: SEARCH_ALLOW, limits: { limitDefault: 100, limitMax: 100, sortMax: 10 } };

const AGGREGATABLE = new Set(PRODUCTS.module.querySpecs.find(({ name }) => name === "V3ProductSearchSpec")?.aggregatable);

/** Answers a page of products by free text, filter and sort, with aggregations over all that match. */
export const searchProducts: ReadHandler = {
  kind: "read",
  methodId: productMethod("SearchProducts"),
  handle: async (request, ctx, tx) => {
    const aggregations = parseAggregations(ownValue(request.search, "aggregations"), PRODUCT.fields, AGGREGATABLE, ctx);
    const { productsText, pagingMetadata, query } = await readProductPage(request, request.search, ctx, tx, RULES);
    const source = { reader: tx.entities, kind: PRODUCT.kind, siteId: ctx.siteId, filter: query.filter };
    const data = aggregations.length === 0 ? "" : `,"aggregationData":${JSON.stringify(await aggregate(source, aggregations))}`;
    return new JsonText(`{"products":${productsText},"pagingMetadata":${JSON.stringify(pagingMetadata)}${data}}`);
  },
};
