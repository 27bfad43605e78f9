import type { EntityReader, Filter } from "@belay/store";
import { readHiddenIds } from "../../categories/tree-store.ts";
import type { CallContext, WireRequest } from "../../handler.ts";
import type { AllowList } from "../../resource/allow-list.ts";
import { both } from "../../resource/filter.ts";
import { readCursorPage } from "../../resource/page.ts";
import { parseQuery, queryScope } from "../../resource/query-request.ts";
import { rankOf } from "../../resource/search-rank.ts";
import { textFilter } from "../../resource/text-filter.ts";
import { variantTexts } from "../variants/present-variant.ts";
import { VARIANT, VARIANT_SEARCH_FIELDS, VARIANT_SHOWN } from "../variants/variant-resource.ts";

/** The permission that shows variants that are not visible, or whose product is not, and the categories that are not. */
const READ_HIDDEN = "WIX_STORES.READ_ONLY_VARIANT_READ_HIDDEN";

/** What a method lets a page be asked by. */
export interface VariantPageRules {
  readonly allow: AllowList;
  readonly sortMax: number;
}

/** A page of variants as JSON text that is still open, and the filter of everything that it is a page of. */
export interface VariantPage {
  readonly text: string;
  readonly filter: Filter;
}

/**
 * Reads one page: the caller's filter and search as far as it may see.
 *
 * Shape: in the order of ids where the request names none, which no change of a product moves.
 */
export async function readVariantPage(
  request: WireRequest,
  wire: unknown,
  ctx: CallContext,
  entities: EntityReader,
  { allow, sortMax }: VariantPageRules,
): Promise<VariantPage> {
  const all = ctx.can(READ_HIDDEN);
  const scope = queryScope(ctx, allow, { limitDefault: 100, limitMax: 1000, sortMax }, all ? "all" : "visible");
  const query = parseQuery(wire, scope);
  const search = textFilter(query.raw.search, VARIANT_SEARCH_FIELDS);
  const meant = both(query.filter, search);
  const filter = all ? meant : both(meant, { kind: "compare", field: VARIANT_SHOWN, operator: "$eq", value: true });
  const rank = await rankOf(entities, VARIANT.kind, ctx.siteId, query, search);
  const source = { reader: entities, kind: VARIANT.kind, siteId: ctx.siteId, filter, sortDefault: [], ...rank };
  const { records, pagingMetadata } = await readCursorPage(source, query, scope);
  const hidden = all ? [] : await readHiddenIds(entities, ctx.siteId);
  const texts = await variantTexts(entities, ctx, records, { fields: request.fields, hidden });
  return { text: `{"variants":[${texts.join(",")}],"pagingMetadata":${JSON.stringify(pagingMetadata)}`, filter };
}
