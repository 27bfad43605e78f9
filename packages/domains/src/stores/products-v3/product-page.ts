import { InvariantError } from "@belay/core";
import { type EntityReader, JsonOutput, type Sort } from "@belay/store";
import { readHiddenIds } from "../../categories/tree-store.ts";
import type { SharedContext, WireRequest } from "../../handler.ts";
import type { AllowList } from "../../resource/allow-list.ts";
import { both } from "../../resource/filter.ts";
import { readCursorPlaces } from "../../resource/page.ts";
import { type ParsedQuery, parseQuery, type QueryLimits, queryScope } from "../../resource/query-request.ts";
import { rankOf } from "../../resource/search-rank.ts";
import { audienceName, audienceOf, filterForAudience } from "./audience.ts";
import { presentation, productForm } from "./present/present-product.ts";
import { PRODUCT } from "./product-resource.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { searchFilter } from "./search-filter.ts";

/** One page of products on its way out: an object that is still open, and what it was read by. */
export interface ProductPage {
  readonly output: JsonOutput;
  readonly query: ParsedQuery;
}

const createdDate = PRODUCT.fields.get("createdDate")?.stored;
if (createdDate === undefined) throw new InvariantError("products have no createdDate");

/** The order when a request names none: the newest first. */
const SORT_DEFAULT: readonly Sort[] = [{ field: createdDate, order: "DESC" }];

/** Reads one page: the caller's filter and search as far as its audience goes. */
export async function readProductPage(
  request: WireRequest,
  wire: unknown,
  ctx: SharedContext,
  entities: EntityReader,
  rules: { readonly allow: AllowList; readonly limits: QueryLimits },
): Promise<ProductPage> {
  const audience = audienceOf(ctx);
  const fields = parseRequestedFields(request.fields, audience);
  const scope = queryScope(ctx, rules.allow, rules.limits, audienceName(audience));
  const query = parseQuery(wire, scope);
  const search = searchFilter(query.raw.search, audience);
  const filter = both(await filterForAudience(query.filter, audience, () => readHiddenIds(entities, ctx.siteId)), search);
  const rank = await rankOf(entities, PRODUCT.kind, ctx.siteId, query, search);
  const source = { reader: entities, kind: PRODUCT.kind, siteId: ctx.siteId, filter, sortDefault: SORT_DEFAULT, ...rank };
  const { places, pagingMetadata } = await readCursorPlaces(source, query, scope);
  const form = productForm(await presentation(entities, ctx.siteId, { fields, audience, variants: false }));
  const output = new JsonOutput().text('{"products":[');
  const ids = places.map(({ id }) => id);
  await entities.writeForms(PRODUCT.kind, ctx.siteId, ids, form, output);
  output.text(`],"pagingMetadata":${JSON.stringify(pagingMetadata)}`);
  return { output, query: { ...query, filter } };
}
