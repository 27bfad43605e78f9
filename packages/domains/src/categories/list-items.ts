import { RequestValidationError } from "@belay/core";
import type { Filter, ReadTransaction, Sort } from "@belay/store";
import type { CallContext, ReadHandler, WireRequest } from "../handler.ts";
import { sealCursor } from "../resource/cursor.ts";
import { both } from "../resource/filter.ts";
import { ownValue } from "../resource/json.ts";
import { type PageSource, readCursorPlaces } from "../resource/page.ts";
import { type ParsedQuery, parseQuery, queryScope } from "../resource/query-request.ts";
import { allProductsCategoryId } from "../stores/derived-id.ts";
import { PRODUCT } from "../stores/products-v3/product-resource.ts";
import { READ_NON_VISIBLE } from "../stores/products-v3/products-contract.ts";
import { addedField } from "../stores/products-v3/stored-places.ts";
import { arrangedProducts, visibleCategory } from "./arranged-items.ts";
import type { Category } from "./category.ts";
import { categoryMethod } from "./category-resource.ts";
import { inCategories, productField } from "./product-filter.ts";
import { itemOf } from "./product-places.ts";
import { seesHidden } from "./read-methods.ts";
import { type CategoryTree, subtreeOf } from "./tree.ts";
import { isStoresTree } from "./tree-name.ts";
import { readTree, referenceOf } from "./tree-store.ts";

const LIMITS = { limitDefault: 100, limitMax: 100, sortMax: 0 };
const NEWEST_PRODUCT: Sort = { field: productField("createdDate"), order: "DESC" };
/** A bigger category lists its items by when they were made, which an index serves: every page sorts what it is to be sorted by. */
const SORTED_ITEMS_MAX = 2_000;
/** Where a cursor stands while it is still among the arranged items: this, then how many of them went out. */
const ARRANGED = "arranged";

const listItemsInCategory: ReadHandler = {
  kind: "read",
  methodId: categoryMethod("listItemsInCategory"),
  handle: async (request, ctx, tx) => {
    const tree = await readTree(tx.entities, ctx.siteId, referenceOf(request));
    const category = await visibleCategory(tx, ctx, tree, request.categoryId);
    const arranged = request.useCategoryArrangement === true ? await arrangedProducts(tx.entities, ctx, tree, category) : [];
    const { ids, pagingMetadata } = await readItemPage(tx, ctx, request, { tree, category, arranged });
    return { items: ids.map(itemOf), pagingMetadata };
  },
};

interface ItemScope {
  readonly tree: CategoryTree;
  readonly category: Category;
  /** Products that come first. */
  readonly arranged: readonly string[];
}

/** One page of product ids: the arranged ones, then the others, by when they came, the last first. */
async function readItemPage(tx: ReadTransaction, ctx: CallContext, request: WireRequest, { tree, category, arranged }: ItemScope) {
  // A cursor goes on in the list that it was made for: another category, or other items before it, is another list.
  const list = JSON.stringify([category.stamp.id, request.useCategoryArrangement === true, request.includeItemsFromSubcategories === true]);
  const scope = queryScope(ctx, new Map(), LIMITS, list);
  const query = parseQuery(
    { cursorPaging: request.cursorPaging ?? { limit: request.paging === undefined ? null : limitOf(request.paging) } },
    scope,
  );
  const source = {
    reader: tx.entities,
    kind: PRODUCT.kind,
    siteId: ctx.siteId,
    filter: meantFilter(ctx, request, { tree, category, arranged }),
    sortDefault: await orderOf(tx, ctx, request, { tree, category }, query),
  };
  const done = arrangedDone(query, arranged);
  const first = arranged.slice(done, done + query.limit);
  if (done + first.length < arranged.length) {
    const position = { values: [ARRANGED, done + first.length], id: category.stamp.id };
    const next = sealCursor({ position, backwards: false }, scope.binding, scope.cursorKey);
    return { ids: first, pagingMetadata: { count: first.length, cursors: { next } } };
  }
  return await readRest(source, query, scope, first);
}

/** By when items came into the category, or last below it where its subcategories count; a page goes on in the order that its cursor is from. */
async function orderOf(
  tx: ReadTransaction,
  ctx: CallContext,
  request: WireRequest,
  { tree, category }: Pick<ItemScope, "tree" | "category">,
  { position }: ParsedQuery,
): Promise<readonly Sort[]> {
  const { id } = category.stamp;
  const below = request.includeItemsFromSubcategories === true;
  const sorted: readonly Sort[] = [{ field: addedField(id, below ? "below" : "itself"), order: "DESC" }, NEWEST_PRODUCT];
  if (position !== undefined && position.values[0] !== ARRANGED)
    return position.values.length === sorted.length ? sorted : [NEWEST_PRODUCT];
  // Every product is in the category of all since it was made.
  if (id === allProductsCategoryId(ctx.siteId)) return [NEWEST_PRODUCT];
  const ids = below ? subtreeOf(tree, id).map((node) => node.id) : [id];
  return (await tx.entities.matchesAtMost(PRODUCT.kind, ctx.siteId, inCategories(ids), SORTED_ITEMS_MAX)) ? sorted : [NEWEST_PRODUCT];
}

/** How many arranged items went out on the pages before. */
function arrangedDone({ position }: ParsedQuery, arranged: readonly string[]): number {
  if (position === undefined) return 0;
  return position.values[0] === ARRANGED ? Math.min(Number(position.values[1]), arranged.length) : arranged.length;
}

/** The page from the last arranged items on. */
async function readRest(source: PageSource, query: ParsedQuery, scope: Parameters<typeof readCursorPlaces>[2], first: readonly string[]) {
  const { position, ...rest } = query;
  const isBehind = position !== undefined && position.values[0] !== ARRANGED;
  const limit = query.limit - first.length;
  // A page that the arranged items fill goes on with the first of the others.
  const wanted = { ...rest, limit: Math.max(limit, 1), ...(isBehind ? { position } : {}) };
  const page = await readCursorPlaces(source, wanted, scope);
  if (limit === 0) {
    const cursor = sealCursor(
      { position: { values: [ARRANGED, Number.MAX_SAFE_INTEGER], id: "" }, backwards: false },
      scope.binding,
      scope.cursorKey,
    );
    return { ids: first, pagingMetadata: { count: first.length, cursors: page.places.length > 0 ? { next: cursor } : {} } };
  }
  const ids = [...first, ...page.places.map(({ id }) => id)];
  return { ids, pagingMetadata: { count: ids.length, cursors: page.pagingMetadata.cursors } };
}

/** The products of a category, or of all below it too, that the caller may see; without the arranged ones. */
function meantFilter(ctx: CallContext, request: WireRequest, { tree, category, arranged }: ItemScope): Filter {
  if (!isStoresTree(tree.reference)) return { kind: "or", filters: [] };
  const below = subtreeOf(tree, category.stamp.id).filter(({ visible }) => visible || seesHidden(ctx));
  const ids = request.includeItemsFromSubcategories === true ? below.map(({ id }) => id) : [category.stamp.id];
  const visible: Filter = { kind: "compare", field: productField("visible"), operator: "$eq", value: true };
  const shown = ctx.can(READ_NON_VISIBLE) ? inCategories(ids) : both(inCategories(ids), visible);
  if (arranged.length === 0) return shown;
  return both(shown, { kind: "compare", field: productField("id"), operator: "$nin", value: [...arranged] });
}

/** The page size of a request that pages by offset, from the beginning. Errors: a validation error (400) for a later page: those go by cursor. */
function limitOf(paging: unknown): unknown {
  const offset = ownValue(paging, "offset") ?? 0;
  if (offset === 0) return ownValue(paging, "limit") ?? null;
  const description = "is not offered: go on with the cursor of the page before";
  throw new RequestValidationError([{ field: "paging.offset", description, violatedRule: "OTHER", data: {} }]);
}

/** The methods that list the items of a category. */
export const listItemMethods = [listItemsInCategory];
