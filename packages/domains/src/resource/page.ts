import { BelayError, InvariantError } from "@belay/core";
import {
  type EntityKind,
  type EntityPlace,
  type EntityQuery,
  type EntityReader,
  type EntityRecord,
  type Filter,
  QueryTooBroadError,
  type Scalar,
  type Sort,
  type TextFilter,
} from "@belay/store";
import { type Position, sealCursor } from "./cursor.ts";
import { valuesAt } from "./json.ts";
import { parseLayers } from "./layers.ts";
import type { ParsedQuery, QueryScope } from "./query-request.ts";

/** `CursorPagingMetadata` of the wire. */
export interface CursorMetadata {
  readonly count: number;
  readonly cursors: { readonly next?: string; readonly prev?: string };
  readonly hasNext: boolean;
}

/** `PagingMetadataV2` of the wire. Without a total where things are too many to count. */
export interface OffsetMetadata {
  readonly count: number;
  readonly offset: number;
  readonly total?: number;
  readonly tooManyToCount: boolean;
}

/** One page by offset. */
export interface OffsetPage {
  readonly records: readonly EntityRecord[];
  readonly pagingMetadata: OffsetMetadata;
  readonly hasNext: boolean;
}

/** What a page is read from, with conditions that the method adds to the caller's filter. */
export interface PageSource {
  readonly reader: EntityReader;
  readonly kind: EntityKind;
  readonly siteId: string;
  readonly filter: Filter;
  /** The order when the request names none. */
  readonly sortDefault: readonly Sort[];
  /** Orders by how well documents match, in place of both. */
  readonly rank?: TextFilter;
}

/** One page by cursor: records in the order of the query, and the cursors around them. */
export async function readCursorPage(
  source: PageSource,
  query: ParsedQuery,
  scope: QueryScope,
): Promise<{ readonly records: readonly EntityRecord[]; readonly pagingMetadata: CursorMetadata }> {
  const wanted = pageQuery(source, query);
  const found = await refuseTooBroad(() => source.reader.query(source.kind, source.siteId, wanted));
  const { items, pagingMetadata } = turnPage(found, (record) => positionOf(record, wanted.sort), query, scope);
  return { records: items, pagingMetadata };
}

/** One page by cursor without its documents: their places in the order of the query, and the cursors around them. */
export async function readCursorPlaces(
  source: PageSource,
  query: ParsedQuery,
  scope: QueryScope,
): Promise<{ readonly places: readonly EntityPlace[]; readonly pagingMetadata: CursorMetadata }> {
  const found = await refuseTooBroad(() => source.reader.queryPlaces(source.kind, source.siteId, pageQuery(source, query)));
  const { items, pagingMetadata } = turnPage(found, (place) => place, query, scope);
  return { places: items, pagingMetadata };
}

/** Asks for one more than the page holds, to know whether there is a next one. */
function pageQuery({ kind, filter, sortDefault, rank }: PageSource, query: ParsedQuery): EntityQuery {
  return {
    filter,
    sort: withOrderOfEqual(kind, query.sort.length > 0 ? query.sort : sortDefault, query.position),
    limit: query.limit + 1,
    ...(query.position === undefined ? {} : { after: query.position }),
    // Builders that page by offset speak to methods that page by cursor.
    ...(query.offset === undefined || query.offset === 0 ? {} : { offset: query.offset }),
    ...(query.backwards ? { backwards: true } : {}),
    ...(rank === undefined ? {} : { rank }),
  };
}

/**
 * A sort with the order of what is equal in it: that in which the index of its field has them, where there is such an order; the other way round when the
 * sort goes down.
 *
 * Why: by their ids all that are equal would be sorted for every page, and of a price or a state most may be.
 * A position of one value is that of a cursor from before there was a second sort: it is read on in the order in which it was begun.
 */
function withOrderOfEqual(kind: EntityKind, sort: readonly Sort[], position?: Position): readonly Sort[] {
  const [first, second] = sort;
  const path = kind.defaultSort?.path;
  const field = kind.fields.find((one) => one.path === path);
  const isComplete = first === undefined || second !== undefined || first.field.path === path;
  if (isComplete || field === undefined || (position !== undefined && position.values.length < 2)) return sort;
  const isSame = (kind.defaultSort?.order === "ASC") === (first.order === "ASC");
  return [first, { field, order: isSame ? "ASC" : "DESC" }];
}

/** The page among what was found, and the cursors around it. */
function turnPage<T>(
  found: readonly T[],
  placeOf: (item: T) => Position,
  query: ParsedQuery,
  scope: QueryScope,
): { readonly items: readonly T[]; readonly pagingMetadata: CursorMetadata } {
  const more = found.length > query.limit;
  // The document too many stands at the far end: first when reading backwards.
  const items = !more ? found : query.backwards ? found.slice(1) : found.slice(0, query.limit);
  const hasNext = query.backwards ? items.length > 0 : more;
  const hasPrevious = query.backwards ? more : query.position !== undefined && items.length > 0;
  const cursorAt = (item: T | undefined, backwards: boolean): string => {
    if (item === undefined) throw new InvariantError("a cursor needs a document");
    return sealCursor({ ...query.raw, position: placeOf(item), backwards }, scope.binding, scope.cursorKey);
  };
  const cursors = {
    ...(hasNext ? { next: cursorAt(items.at(-1), false) } : {}),
    ...(hasPrevious ? { prev: cursorAt(items[0], true) } : {}),
  };
  return { items, pagingMetadata: { count: items.length, cursors, hasNext } };
}

/** One page by offset, with the total as far as it can be counted. Errors: QUERY_TOO_BROAD (400). */
export function readOffsetPage(source: PageSource, { limit, offset = 0, sort }: ParsedQuery): Promise<OffsetPage> {
  return readPageWithTotal(source, { limit, offset, sort: sort.length > 0 ? sort : source.sortDefault });
}

/** As `readOffsetPage`, for methods with a query of their own. */
export async function readPageWithTotal(
  { reader, kind, siteId, filter }: Pick<PageSource, "reader" | "kind" | "siteId" | "filter">,
  page: { readonly limit: number; readonly offset: number; readonly sort: readonly Sort[] },
): Promise<OffsetPage> {
  const { limit, offset } = page;
  const sort = withOrderOfEqual(kind, page.sort);
  const found = await refuseTooBroad(() => reader.query(kind, siteId, { limit: limit + 1, offset, sort, filter }));
  const records = found.slice(0, limit);
  const count = records.length;
  const hasNext = found.length > limit;
  // The last page tells the total by itself; one that is empty may lie anywhere behind it.
  const isLast = !hasNext && (count > 0 || offset === 0);
  const total = isLast ? offset + count : await countIfPossible(() => reader.count(kind, siteId, filter));
  const pagingMetadata = { count, offset, ...(total === undefined ? {} : { total }), tooManyToCount: total === undefined };
  return { records, pagingMetadata, hasNext };
}

/** A page is worth having without the number of all that there are. */
async function countIfPossible(count: () => Promise<number>): Promise<number | undefined> {
  try {
    return await count();
  } catch (error) {
    if (!(error instanceof QueryTooBroadError)) throw error;
    return undefined;
  }
}

/** The place of a record in an order. */
export function positionOf(record: EntityRecord, sort: readonly Sort[]): Position {
  if (sort.length === 0) return { values: [], id: record.id };
  const document = parseLayers(record.text);
  return { values: sort.map(({ field }) => sortValue(valuesAt(document, field.path)[0])), id: record.id };
}

function sortValue(value: unknown): Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Tells the caller of a query that no index serves what to do about it. Errors: QUERY_TOO_BROAD (400). */
export async function refuseTooBroad<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof QueryTooBroadError)) throw error;
    throw new BelayError("QUERY_TOO_BROAD", { data: { documentsMax: error.documentsMax }, cause: error });
  }
}
