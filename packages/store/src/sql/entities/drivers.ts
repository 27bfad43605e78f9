import { hasFieldType } from "../../filter/field-values.ts";
import type { FieldDefinition, Filter, Scalar, TextFilter } from "../../port/entities.ts";
import { type Fragment, list, raw, sql } from "../statement.ts";
import { indexedAs } from "./entity-tables.ts";
import { type FilterScope, filterSql } from "./filter-sql.ts";
import { searchIds, someFound } from "./search-words.ts";
import { sideValue } from "./side-values.ts";

type Comparison = Extract<Filter, { kind: "compare" }>;

/** A condition that an index serves alone: from it a query can start. */
export interface Driver {
  readonly filter: Comparison | TextFilter;
  readonly condition: Fragment;
  /** Statement that gives the ids of what it matches, from the index only. */
  readonly ids: Fragment;
  /** Statement that gives a row for some of them, and takes less: where these are too many already, the others need not be looked for. */
  readonly some?: Fragment;
  /** Whether it is one range in the index of a field of one value. */
  readonly isRange: boolean;
  /** Whether `ids` are what the filter matches; more than that otherwise. */
  readonly isWhole: boolean;
  /** Whether an id comes once only. */
  readonly isDistinct: boolean;
}

/**
 * The parts that must all hold, each once.
 * Why once: a condition that a rule adds is often what the caller asked for already, and one condition less may leave an index that answers alone.
 */
export function conjunctsOf(filter: Filter): readonly Filter[] {
  const parts = new Map(partsOf(filter).map((part) => [JSON.stringify(part), part]));
  return [...parts.values()];
}

function partsOf(filter: Filter): readonly Filter[] {
  switch (filter.kind) {
    case "all":
      return [];
    case "and":
      return filter.filters.flatMap(partsOf);
    default:
      return [filter];
  }
}

type TableScope = FilterScope & Required<Pick<FilterScope, "tables">>;

/** Those of the conjuncts that an index serves. */
export function driversOf(conjuncts: readonly Filter[], scope: TableScope): readonly Driver[] {
  return conjuncts.flatMap((filter) => {
    const driver = filter.kind === "compare" ? driverOf(filter, scope) : filter.kind === "text" ? driverOfText(filter, scope) : undefined;
    return driver ?? [];
  });
}

function driverOfText(filter: TextFilter, { dialect, siteId, tables, ...scope }: TableScope): Driver | undefined {
  const search = { dialect, kind: tables.kind, siteId };
  const [ids, some] = [searchIds(search, filter), someFound(search, filter)];
  const condition = filterSql(filter, { dialect, siteId, tables, ...scope });
  return ids && some && { filter, condition, ids, some, isRange: false, isWhole: true, isDistinct: true };
}

/** Whether a driver is a range or a point in the index of this field. */
export function isRangeOf({ filter, isRange }: Driver, path: string): boolean {
  return isRange && filter.kind === "compare" && filter.field.path === path;
}

/** Whether a driver is one point in the index of a field. */
export function isEquality({ filter, isRange }: Driver): boolean {
  return isRange && filter.kind === "compare" && filter.operator === "$eq";
}

function driverOf(filter: Comparison, scope: TableScope): Driver | undefined {
  const { tables, siteId } = scope;
  const condition = filterSql(filter, scope);
  if (indexedAs(tables.oneValueFields, filter.field) !== undefined && isServed(filter)) {
    const ids = sql`SELECT d.id AS id FROM ${raw(tables.documents)} AS d WHERE d.site_id = ${siteId} AND ${condition}`;
    return { filter, condition, ids, isRange: filter.operator !== "$in", isWhole: true, isDistinct: true };
  }
  const values = indexedAs(tables.manyValueFields, filter.field) === undefined ? [] : neededValues(filter);
  if (values.length === 0) {
    return undefined;
  }
  const ids = sql`SELECT id FROM ${raw(tables.values)} WHERE site_id = ${siteId} AND field = ${filter.field.path} AND value IN (${list(values.map(sideValue))})`;
  return { filter, condition, ids, isRange: false, isWhole: filter.operator !== "$hasAll", isDistinct: values.length === 1 };
}

/** Whether the condition is a range, or some points, in the index of a field of one value. */
function isServed(filter: Comparison): boolean {
  switch (filter.operator) {
    case "$eq":
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
    case "$startsWith":
      return true;
    case "$in":
      return Array.isArray(filter.value) && !filter.value.includes(null);
    default:
      return false;
  }
}

/** Values of which a matching document has at least one; empty when that cannot be said. */
function neededValues({ field, operator, value }: Comparison): readonly (string | number | boolean)[] {
  const entries: readonly Scalar[] = Array.isArray(value) ? value : [];
  switch (operator) {
    case "$eq":
      return typed(field, typeof value === "object" ? [] : [value]);
    case "$in":
      return entries.includes(null) ? [] : typed(field, entries);
    case "$hasSome":
      return typed(field, entries);
    case "$hasAll":
      return typed(field, entries.slice(0, 1));
    default:
      return [];
  }
}

function typed(field: FieldDefinition, entries: readonly Scalar[]): readonly (string | number | boolean)[] {
  return entries.flatMap((entry) => (entry !== null && hasFieldType(field.type, entry) ? [entry] : []));
}
