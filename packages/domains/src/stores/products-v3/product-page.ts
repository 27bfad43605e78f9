import { InvariantError } from "@belay/core";
import type { ReadTransaction, Sort } from "@belay/store";
import type { CallContext, WireRequest } from "../../handler.ts";
import type { AllowList } from "../../resource/allow-list.ts";
import { both } from "../../resource/filter.ts";
import { type CursorMetadata, readCursorPage } from "../../resource/page.ts";
import { type ParsedQuery, parseQuery, type QueryLimits, queryScope } from "../../resource/query-request.ts";
import { type Audience, audienceName, audienceOf, filterForAudience } from "./audience.ts";
import { presentation, presentProductText } from "./present/present-product.ts";
import { PRODUCT } from "./product-resource.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { searchFilter } from "./search-filter.ts";

/** One page of products as JSON text, with what it was read by. */
export interface ProductPage {
  readonly productsText: string;
  readonly pagingMetadata: CursorMetadata;
  readonly query: ParsedQuery;
  readonly audience: Audience;
}

const createdDate = PRODUCT.fields.get("createdDate")?.stored;
if (createdDate === undefined) throw new InvariantError("products have no createdDate");

/** The order when a request names none: the newest first. */
const SORT_DEFAULT: readonly Sort[] = [{ field: createdDate, order: "DESC" }];

/** Reads one page: the caller's filter and search as far as its audience goes. */
export async function readProductPage(
  request: WireRequest,
  wire: unknown,
  ctx: CallContext,
  tx: ReadTransaction,
  rules: { readonly allow: AllowList; readonly limits: QueryLimits },
): Promise<ProductPage> {
  const audience = audienceOf(ctx);
  const fields = parseRequestedFields(request.fields, audience);
  const scope = queryScope(ctx, rules.allow, rules.limits, audienceName(audience));
  const query = parseQuery(wire, scope);
  const filter = both(filterForAudience(query.filter, audience), searchFilter(query.raw.search));
  const source = { reader: tx.entities, kind: PRODUCT.kind, siteId: ctx.siteId, filter, sortDefault: SORT_DEFAULT };
  const { records, pagingMetadata } = await readCursorPage(source, query, scope);
  const how = await presentation(tx.entities, ctx.siteId, { fields, audience, variants: false });
  const productsText = `[${records.map((record) => presentProductText(record, how)).join(",")}]`;
  return { productsText, pagingMetadata, query: { ...query, filter }, audience };
}
