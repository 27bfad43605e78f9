import { type DomainModule, JsonText, type ReadHandler } from "../../handler.ts";
import { aggregate } from "../../resource/aggregate.ts";
import { parseAggregations } from "../../resource/aggregation.ts";
import { methodIdOf } from "../../resource/entity-rules.ts";
import { ownValue } from "../../resource/json.ts";
import { VARIANT, VARIANT_QUERY_FIELDS, VARIANT_SEARCH_ALLOW, VARIANTS } from "../variants/variant-resource.ts";
import { readVariantPage } from "./variant-page.ts";

const AGGREGATABLE = new Set(VARIANTS.module.querySpecs.find(({ name }) => name === "ReadOnlyVariantSearchSpec")?.aggregatable);

/** Answers a page of variants by filter and sort. */
const queryVariants: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(VARIANT, "queryVariants"),
  handle: async (request, ctx, tx) => {
    const { text } = await readVariantPage(request, request.query, ctx, tx.entities, { allow: VARIANT_QUERY_FIELDS, sortMax: 5 });
    return new JsonText(`${text}}`);
  },
};

/** Answers a page of variants by free text, filter and sort, with aggregations over all that match. */
const searchVariants: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(VARIANT, "searchVariants"),
  handle: async (request, ctx, tx) => {
    const aggregations = parseAggregations(ownValue(request.search, "aggregations"), VARIANT.fields, AGGREGATABLE, ctx);
    const { text, filter } = await readVariantPage(request, request.search, ctx, tx.entities, { allow: VARIANT_SEARCH_ALLOW, sortMax: 10 });
    const source = { reader: tx.entities, kind: VARIANT.kind, siteId: ctx.siteId, filter };
    const data = aggregations.length === 0 ? "" : `,"aggregationData":${JSON.stringify(await aggregate(source, aggregations))}`;
    return new JsonText(`${text}${data}}`);
  },
};

/** The variants of all products, to be read alone. */
export const readOnlyVariantsModule: DomainModule = {
  module: "stores/read-only-variants-v3",
  handlers: [queryVariants, searchVariants],
};
