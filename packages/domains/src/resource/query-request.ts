import { BelayError, RequestValidationError } from "@belay/core";
import type { Filter, Sort } from "@belay/store";
import type { SharedContext } from "../handler.ts";
import type { AllowList, FieldReader } from "./allow-list.ts";
import { type CursorBinding, openCursor, type Position } from "./cursor.ts";
import { parseFilter } from "./filter.ts";
import { ownValue } from "./json.ts";
import { parseSort } from "./sort.ts";

/** The numbers of one method's query. */
export interface QueryLimits {
  readonly limitDefault: number;
  readonly limitMax: number;
  readonly sortMax: number;
}

/** What a query is checked against. */
export interface QueryScope {
  readonly allow: AllowList;
  readonly reader: FieldReader;
  readonly limits: QueryLimits;
  readonly binding: CursorBinding;
  readonly cursorKey: Uint8Array;
}

/** A query that may run. The raw parts go into its cursors. */
export interface ParsedQuery {
  readonly filter: Filter;
  readonly sort: readonly Sort[];
  readonly raw: { readonly filter?: unknown; readonly sort?: unknown; readonly search?: unknown };
  readonly limit: number;
  readonly offset?: number;
  readonly position?: Position;
  readonly backwards: boolean;
}

/** The scope of a query that a call makes. `audience` names what the caller may see: a cursor of another audience is refused (S42). */
export function queryScope(ctx: SharedContext, allow: AllowList, limits: QueryLimits, audience: string): QueryScope {
  return {
    allow,
    reader: ctx,
    limits,
    binding: { methodId: ctx.methodId, siteId: ctx.siteId, audience: `${ctx.caller.kind} ${audience}` },
    cursorKey: ctx.cursorKey,
  };
}

/**
 * Parses the `query` or `search` object of a request.
 *
 * Shape: a request with a cursor takes filter, sort and search from it and nothing but the limit from itself.
 * Errors: INVALID_FILTER, INVALID_SORT, INVALID_CURSOR, a validation error for a page size out of bounds (all 400).
 */
export function parseQuery(wire: unknown, scope: QueryScope): ParsedQuery {
  const cursorPaging = ownValue(wire, "cursorPaging");
  const cursor = ownValue(cursorPaging, "cursor");
  if (typeof cursor === "string" && cursor !== "") return parseCursorQuery(cursorPaging, cursor, scope);
  if (cursor !== undefined && cursor !== null && cursor !== "") throw new BelayError("INVALID_CURSOR");
  const paging = ownValue(wire, "paging");
  const raw = { filter: ownValue(wire, "filter"), sort: ownValue(wire, "sort"), search: ownValue(wire, "search") };
  return {
    ...parseRaw(raw, scope),
    limit: parseLimit(ownValue(cursorPaging ?? paging, "limit"), scope.limits, cursorPaging ? "cursorPaging.limit" : "paging.limit"),
    ...(cursorPaging === undefined || cursorPaging === null ? { offset: parseOffset(ownValue(paging, "offset")) } : {}),
    backwards: false,
  };
}

function parseCursorQuery(cursorPaging: unknown, cursor: string, scope: QueryScope): ParsedQuery {
  const content = openCursor(cursor, scope.binding, scope.cursorKey);
  const raw = { filter: content.filter, sort: content.sort, search: content.search };
  return {
    ...parseRaw(raw, scope),
    limit: parseLimit(ownValue(cursorPaging, "limit"), scope.limits, "cursorPaging.limit"),
    position: content.position,
    backwards: content.backwards,
  };
}

function parseRaw(raw: ParsedQuery["raw"], scope: QueryScope): Pick<ParsedQuery, "filter" | "sort" | "raw"> {
  return {
    filter: parseFilter(raw.filter, scope.allow, scope.reader),
    sort: parseSort(raw.sort, scope.allow, scope.reader, scope.limits.sortMax),
    raw,
  };
}

function parseLimit(value: unknown, limits: QueryLimits, field: string): number {
  if (value === undefined || value === null) return limits.limitDefault;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= limits.limitMax) return value;
  throw new RequestValidationError([
    { field, description: `must be a whole number from 1 to ${limits.limitMax}`, violatedRule: "MAX", data: {} },
  ]);
}

function parseOffset(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw new RequestValidationError([
    { field: "paging.offset", description: "must be a whole number of at least 0", violatedRule: "MIN", data: {} },
  ]);
}
