import type { CallOptions } from "../http/deadline.ts";
import { isRecord } from "../wire/unknown.ts";
import type { MethodDescriptor } from "./method-descriptor.ts";

/** One page of a query. `next` and `prev` throw when there is no such page. */
export interface Page<Item, Self> {
  readonly items: readonly Item[];
  readonly length: number;
  readonly pageSize: number;
  hasNext(): boolean;
  hasPrev(): boolean;
  next(options?: CallOptions): Promise<Self>;
  prev(options?: CallOptions): Promise<Self>;
}

/** A page that knows its neighbours by cursor. */
export interface CursorPage<Item> extends Page<Item, CursorPage<Item>> {
  readonly cursors: { readonly next?: string; readonly prev?: string };
}

/** A page that knows its place among all. Without a total, or with too many to count, there is no next page. */
export interface OffsetPage<Item> extends Page<Item, OffsetPage<Item>> {
  readonly currentPage: number | undefined;
  readonly totalPages: number | undefined;
  readonly totalCount: number | undefined;
}

type Record_ = Readonly<Record<string, unknown>>;

function itemsOf(method: MethodDescriptor, answer: Record_): readonly unknown[] {
  const items = answer[method.query?.items ?? "items"];
  return Array.isArray(items) ? items : [];
}

function metadataOf(method: MethodDescriptor, answer: Record_): Record_ {
  const metadata = answer[method.query?.metadata ?? "pagingMetadata"];
  return isRecord(metadata) ? metadata : {};
}

function noSuchPage(which: string): never {
  throw new RangeError(`There is no ${which} page.`);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The page that an answer holds, with cursors to its neighbours. */
export function createCursorPage(
  method: MethodDescriptor,
  answer: unknown,
  pageSize: number,
  goTo: (cursor: string, options: CallOptions | undefined) => Promise<CursorPage<unknown> | OffsetPage<unknown>>,
): CursorPage<unknown> {
  const body = isRecord(answer) ? answer : {};
  const { cursors } = metadataOf(method, body);
  const next = textOf(isRecord(cursors) ? cursors.next : undefined);
  const prev = textOf(isRecord(cursors) ? cursors.prev : undefined);
  const items = itemsOf(method, body);
  // A cursor method's pages are cursor pages all the way.
  const follow = async (cursor: string, options: CallOptions | undefined) => (await goTo(cursor, options)) as CursorPage<unknown>;
  return {
    items,
    length: items.length,
    pageSize,
    cursors: { ...(next === undefined ? {} : { next }), ...(prev === undefined ? {} : { prev }) },
    hasNext: () => next !== undefined,
    hasPrev: () => prev !== undefined,
    next: async (options) => (next === undefined ? noSuchPage("next") : follow(next, options)),
    prev: async (options) => (prev === undefined ? noSuchPage("previous") : follow(prev, options)),
  };
}

/** The page that an answer holds, counted by offset. */
export function createOffsetPage(
  method: MethodDescriptor,
  answer: unknown,
  pageSize: number,
  offset: number,
  goTo: (offset: number, options: CallOptions | undefined) => Promise<CursorPage<unknown> | OffsetPage<unknown>>,
): OffsetPage<unknown> {
  const body = isRecord(answer) ? answer : {};
  const { total, tooManyToCount } = metadataOf(method, body);
  const totalCount = typeof total === "number" && tooManyToCount !== true ? total : undefined;
  const items = itemsOf(method, body);
  const hasNext = pageSize > 0 && totalCount !== undefined && offset + pageSize < totalCount;
  const hasPrev = pageSize > 0 && offset > 0;
  // An offset method's pages are offset pages all the way.
  const follow = async (to: number, options: CallOptions | undefined) => (await goTo(to, options)) as OffsetPage<unknown>;
  return {
    items,
    length: items.length,
    pageSize,
    currentPage: pageSize > 0 ? Math.floor(offset / pageSize) : undefined,
    totalPages: pageSize > 0 && totalCount !== undefined ? Math.ceil(totalCount / pageSize) : undefined,
    totalCount,
    hasNext: () => hasNext,
    hasPrev: () => hasPrev,
    next: async (options) => (hasNext ? follow(offset + pageSize, options) : noSuchPage("next")),
    prev: async (options) => (hasPrev ? follow(Math.max(0, offset - pageSize), options) : noSuchPage("previous")),
  };
}
