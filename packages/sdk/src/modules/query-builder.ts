import type { CallOptions } from "../http/deadline.ts";
import { isRecord } from "../wire/unknown.ts";
import type { MethodDescriptor } from "./method-descriptor.ts";
import { type CursorPage, createCursorPage, createOffsetPage, type OffsetPage } from "./pages.ts";

/** A filter as in the query language: `{ visible: true }`, `{ price: { $gt: 5 } }`, `{ $or: [...] }`. */
export type Filter = Readonly<Record<string, unknown>>;

export interface Sorting {
  readonly fieldName: string;
  readonly order: "ASC" | "DESC";
}

type Comparable = string | number | Date;

/** A query in the making. Every step gives a new builder; `find` sends it. */
export interface QueryBuilder<Page> {
  eq(field: string, value: unknown): QueryBuilder<Page>;
  ne(field: string, value: unknown): QueryBuilder<Page>;
  gt(field: string, value: Comparable): QueryBuilder<Page>;
  ge(field: string, value: Comparable): QueryBuilder<Page>;
  lt(field: string, value: Comparable): QueryBuilder<Page>;
  le(field: string, value: Comparable): QueryBuilder<Page>;
  /** From `from` on, and below `to`. */
  between(field: string, from: Comparable, to: Comparable): QueryBuilder<Page>;
  in(field: string, values: readonly unknown[]): QueryBuilder<Page>;
  startsWith(field: string, value: string): QueryBuilder<Page>;
  endsWith(field: string, value: string): QueryBuilder<Page>;
  contains(field: string, value: string): QueryBuilder<Page>;
  hasSome(field: string, ...values: readonly unknown[]): QueryBuilder<Page>;
  hasAll(field: string, ...values: readonly unknown[]): QueryBuilder<Page>;
  exists(field: string, value?: boolean): QueryBuilder<Page>;
  isEmpty(field: string): QueryBuilder<Page>;
  isNotEmpty(field: string): QueryBuilder<Page>;
  and(other: QueryBuilder<Page>): QueryBuilder<Page>;
  or(other: QueryBuilder<Page>): QueryBuilder<Page>;
  not(other: QueryBuilder<Page>): QueryBuilder<Page>;
  ascending(...fields: readonly string[]): QueryBuilder<Page>;
  descending(...fields: readonly string[]): QueryBuilder<Page>;
  limit(limit: number): QueryBuilder<Page>;
  /** Items to leave out at the start. Offset paging only. */
  skip(offset: number): QueryBuilder<Page>;
  /** The cursor of another page of the same query. Cursor paging only. */
  skipTo(cursor: string): QueryBuilder<Page>;
  find(options?: CallOptions): Promise<Page>;
  /** What `find` sends. */
  readonly query: Readonly<Record<string, unknown>>;
}

const LIMIT_DEFAULT = 50;

interface QueryState {
  readonly filter: Filter;
  readonly sort: readonly Sorting[];
  readonly limit: number;
  readonly offset: number;
  readonly cursor: string | undefined;
}

type AnyPage = CursorPage<unknown> | OffsetPage<unknown>;
type Builder = QueryBuilder<AnyPage>;
type Send = (query: Readonly<Record<string, unknown>>, options: CallOptions | undefined) => Promise<unknown>;

function isEmptyFilter(filter: Filter): boolean {
  return Object.keys(filter).length === 0;
}

/** Joins filters under `$and` or `$or`: lists of the same kind flatten, empty sides drop out. */
function join(operator: "$and" | "$or", left: Filter, right: Filter): Filter {
  const sides = [left, right].filter((side) => !isEmptyFilter(side));
  const [only] = sides;
  if (sides.length < 2) {
    return only ?? {};
  }
  const flat = sides.flatMap((side): readonly unknown[] => {
    const list = side[operator];
    return Object.keys(side).length === 1 && Array.isArray(list) ? list : [side];
  });
  return { [operator]: flat };
}

function negate(filter: Filter): Filter {
  const inner = filter.$not;
  return Object.keys(filter).length === 1 && isRecord(inner) ? inner : { $not: filter };
}

/** The query that a state stands for. With a cursor only the cursor travels: filter and sort are inside it. */
function queryOf({ filter, sort, limit, offset, cursor }: QueryState, paging: "cursor" | "offset"): Readonly<Record<string, unknown>> {
  if (cursor !== undefined) {
    return { cursorPaging: { limit, cursor } };
  }
  const page = paging === "cursor" ? { cursorPaging: { limit } } : { paging: { limit, offset } };
  return { filter, ...(sort.length === 0 ? {} : { sort }), ...page };
}

function assertPaging(method: MethodDescriptor, paging: "cursor" | "offset", step: string): void {
  if (method.query?.paging !== paging) {
    throw new TypeError(`${step} belongs to ${paging} paging, which ${method.name} does not have.`);
  }
}

/** Starts a query of `method`. `send` sends one plain query. Source: docs/wire-format.md section 2. */
export function createQueryBuilder(method: MethodDescriptor, send: Send): Builder {
  return buildFrom(method, send, { filter: {}, sort: [], limit: LIMIT_DEFAULT, offset: 0, cursor: undefined });
}

function buildFrom(method: MethodDescriptor, send: Send, state: QueryState): Builder {
  const next = (change: Partial<QueryState>) => buildFrom(method, send, { ...state, ...change });
  const where = (condition: Filter) => next({ filter: join("$and", state.filter, condition) });
  const compare = (operator: string) => (field: string, value: unknown) => where({ [field]: { [operator]: value } });
  const list =
    (operator: string) =>
    (field: string, ...values: readonly unknown[]) =>
      where({ [field]: { [operator]: values.flat() } });
  const sortBy =
    (order: Sorting["order"]) =>
    (...fields: readonly string[]) =>
      next({ sort: [...state.sort, ...fields.map((fieldName) => ({ fieldName, order }))] });
  const filterOf = (other: Builder): Filter => (isRecord(other.query.filter) ? other.query.filter : {});
  return {
    query: queryOf(state, method.query?.paging ?? "cursor"),
    eq: (field, value) => where({ [field]: value === undefined ? null : value }),
    ne: compare("$ne"),
    gt: compare("$gt"),
    ge: compare("$gte"),
    lt: compare("$lt"),
    le: compare("$lte"),
    between: (field, from, to) => where({ [field]: { $gte: from, $lt: to } }),
    in: (field, values) => where({ [field]: { $in: values } }),
    startsWith: compare("$startsWith"),
    endsWith: compare("$endsWith"),
    contains: compare("$contains"),
    hasSome: list("$hasSome"),
    hasAll: list("$hasAll"),
    exists: (field, value = true) => where({ [field]: { $exists: value } }),
    isEmpty: (field) => where({ [field]: null }),
    isNotEmpty: (field) => where({ [field]: { $ne: null } }),
    and: (other) => next({ filter: join("$and", state.filter, filterOf(other)) }),
    or: (other) => next({ filter: join("$or", state.filter, filterOf(other)) }),
    not: (other) => next({ filter: join("$and", state.filter, negate(filterOf(other))) }),
    ascending: sortBy("ASC"),
    descending: sortBy("DESC"),
    limit: (limit) => next({ limit }),
    skip(offset) {
      assertPaging(method, "offset", "skip");
      return next({ offset });
    },
    skipTo(cursor) {
      assertPaging(method, "cursor", "skipTo");
      return next({ cursor });
    },
    find: (options) => find(method, send, state, options),
  };
}

async function find(method: MethodDescriptor, send: Send, state: QueryState, options: CallOptions | undefined): Promise<AnyPage> {
  const paging = method.query?.paging ?? "cursor";
  const answer = await send(queryOf(state, paging), options);
  const goTo = (change: Partial<QueryState>, call: CallOptions | undefined) => find(method, send, { ...state, ...change }, call);
  return paging === "cursor"
    ? createCursorPage(method, answer, state.limit, (cursor, call) => goTo({ cursor }, call))
    : createOffsetPage(method, answer, state.limit, state.offset, (offset, call) => goTo({ offset }, call));
}
