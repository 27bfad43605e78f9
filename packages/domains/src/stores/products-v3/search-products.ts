import { readStoresTree } from "../../categories/tree-store.ts";
import type { SharedReadHandler } from "../../handler.ts";
import { aggregate } from "../../resource/aggregate.ts";
import { parseAggregations } from "../../resource/aggregation.ts";
import { ownValue } from "../../resource/json.ts";
import { audienceOf, productAudience } from "./audience.ts";
import { readProductPage } from "./product-page.ts";
import { PRODUCT, SEARCH_ALLOW } from "./product-resource.ts";
import { PRODUCTS, productMethod } from "./products-contract.ts";
import { visibleParts } from "./visible-parts.ts";

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
    if (aggregations.length === 0) return output.text("}").finish();
    const shown = audienceOf(ctx).hiddenProducts ? {} : { shown: visibleParts(await readStoresTree(entities, ctx.siteId)) };
    const source = { reader: entities, kind: PRODUCT.kind, siteId: ctx.siteId, filter: query.filter, ...shown };
    return output.text(`,"aggregationData":${JSON.stringify(await aggregate(source, aggregations))}}`).finish();
  },
};
