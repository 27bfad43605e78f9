import type { Filter, ReadTransaction, TextFilter } from "@belay/store";
import type { CallContext, ReadHandler, WireRequest, WireResponse } from "../handler.ts";
import { aggregate } from "../resource/aggregate.ts";
import { parseAggregations } from "../resource/aggregation.ts";
import { both, parseFilter } from "../resource/filter.ts";
import { ownValue } from "../resource/json.ts";
import { readCursorPage, refuseTooBroad } from "../resource/page.ts";
import { type ParsedQuery, parseQuery, queryScope } from "../resource/query-request.ts";
import { textFilter } from "../resource/text-filter.ts";
import { type Category, unpackCategory } from "./category.ts";
import { CATEGORY, categoryField, categoryMethod, READ_CATEGORIES, SEARCH_FIELDS, TREE_FIELD } from "./category-resource.ts";
import { categoryNotFound, findCategory } from "./category-writes.ts";
import { refuseHidden } from "./change-tree.ts";
import { presentCategories } from "./present-category.ts";
import { treeName } from "./tree-name.ts";
import { listTreeReferences, readTree, referenceOf } from "./tree-store.ts";

const QUERY_ALLOW = CATEGORY.allow("CategoryQuerySpec");
const SEARCH_ALLOW = CATEGORY.allow("CategorySearchSpec");
const AGGREGATABLE = new Set(CATEGORY.module.querySpecs.find(({ name }) => name === "CategorySearchSpec")?.aggregatable);
const VISIBLE = categoryField("visible");
const QUERY_LIMITS = { limitDefault: 50, limitMax: 1000, sortMax: 5 };
const SEARCH_LIMITS = { ...QUERY_LIMITS, sortMax: 10 };
const SORT_DEFAULT = [{ field: categoryField("createdDate"), order: "DESC" as const }];

/** Whether a caller sees categories that are not visible. */
export function seesHidden(ctx: Pick<CallContext, "can">): boolean {
  return ctx.can(READ_CATEGORIES);
}

const getCategory = read("getCategory", async (request, ctx, tx) => {
  const tree = await readTree(tx.entities, ctx.siteId, referenceOf(request));
  return await answerOne(tx, ctx, request, await findCategory(tx.entities, ctx.siteId, tree, request.categoryId));
});

const getCategoryBySlug = read("getCategoryBySlug", async (request, ctx, tx) => {
  const tree = await readTree(tx.entities, ctx.siteId, referenceOf(request));
  const id = tree.nodes.find(({ slug }) => slug === request.slug)?.id;
  return await answerOne(tx, ctx, request, await findCategory(tx.entities, ctx.siteId, tree, id));
});

/** One category, if it is the caller's to see. Errors: CATEGORY_NOT_FOUND (404). */
async function answerOne(tx: ReadTransaction, ctx: CallContext, request: WireRequest, category: Category): Promise<WireResponse> {
  if (!category.visible && !seesHidden(ctx)) throw categoryNotFound(request.categoryId ?? request.slug);
  const tree = await readTree(tx.entities, ctx.siteId, category.reference);
  const [shown] = await presentCategories(tx.entities, ctx, tree, [category], request.fields);
  return { category: shown };
}

const listTrees = read("listTrees", async (_request, ctx, tx) => ({ trees: await listTreeReferences(tx.entities, ctx.siteId) }));

const queryCategories = read("queryCategories", async (request, ctx, tx) => {
  const scope = queryScope(ctx, QUERY_ALLOW, QUERY_LIMITS, "");
  const query = parseQuery(request.query, scope);
  return await answerPage(tx, ctx, request, { query, scope, filter: query.filter });
});

const searchCategories = read("searchCategories", async (request, ctx, tx) => {
  const aggregations = parseAggregations(ownValue(request.search, "aggregations"), CATEGORY.fields, AGGREGATABLE, ctx);
  const scope = queryScope(ctx, SEARCH_ALLOW, SEARCH_LIMITS, "");
  const query = parseQuery(request.search, scope);
  const search = textFilter(query.raw.search, SEARCH_FIELDS);
  const filter = both(query.filter, search);
  const rank = search.kind === "text" && query.sort.length === 0 ? { rank: search } : {};
  const page = await answerPage(tx, ctx, request, { query, scope, filter, ...rank });
  if (aggregations.length === 0) return page;
  const meant = meantFilter(ctx, request, filter);
  const source = { reader: tx.entities, kind: CATEGORY.kind, siteId: ctx.siteId, filter: meant };
  return { ...page, aggregationData: await aggregate(source, aggregations) };
});

const countCategories = read("countCategories", async (request, ctx, tx) => {
  const filter = both(parseFilter(request.filter, SEARCH_ALLOW, ctx), textFilter(request.search, SEARCH_FIELDS));
  const meant = meantFilter(ctx, request, filter);
  return { count: await refuseTooBroad(() => tx.entities.count(CATEGORY.kind, ctx.siteId, meant)) };
});

interface PageRequest {
  readonly query: ParsedQuery;
  readonly scope: ReturnType<typeof queryScope>;
  readonly filter: Filter;
  readonly rank?: TextFilter;
}

async function answerPage(tx: ReadTransaction, ctx: CallContext, request: WireRequest, page: PageRequest) {
  const { query, scope, rank } = page;
  const filter = meantFilter(ctx, request, page.filter);
  const ranked = rank === undefined ? {} : { rank };
  const source = { reader: tx.entities, kind: CATEGORY.kind, siteId: ctx.siteId, filter, sortDefault: SORT_DEFAULT, ...ranked };
  const { records, pagingMetadata } = await readCursorPage(source, query, scope);
  const tree = await readTree(tx.entities, ctx.siteId, referenceOf(request));
  const categories = await presentCategories(tx.entities, ctx, tree, records.map(unpackCategory), request.fields);
  return { categories, pagingMetadata };
}

/**
 * A caller's filter within the tree that the request names; categories that are not visible only when they are asked for.
 *
 * Errors: PERMISSION_DENIED (403) for a caller who asks for them and may not see them.
 */
function meantFilter(ctx: CallContext, request: WireRequest, filter: Filter): Filter {
  const inTree = both(filter, equals(TREE_FIELD, treeName(referenceOf(request))));
  if (request.returnNonVisibleCategories !== true) return both(inTree, equals(VISIBLE, true));
  return seesHidden(ctx) ? inTree : refuseHidden(READ_CATEGORIES);
}

function equals(field: typeof TREE_FIELD, value: string | boolean): Filter {
  return { kind: "compare", field, operator: "$eq", value };
}

function read(name: string, handle: ReadHandler["handle"]): ReadHandler {
  return { kind: "read", methodId: categoryMethod(name), handle };
}

/** The methods that answer categories. */
export const readMethods: readonly ReadHandler[] = [
  getCategory,
  getCategoryBySlug,
  listTrees,
  queryCategories,
  searchCategories,
  countCategories,
];
