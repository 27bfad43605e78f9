import { hasFieldType } from "../../filter/field-values.ts";
import type { FieldDefinition, Filter, Scalar } from "../../port/entities.ts";
import { type Fragment, list, raw, sql } from "../statement.ts";
import { indexedAs } from "./entity-tables.ts";
import { type FilterScope, filterSql } from "./filter-sql.ts";
import { sideValue } from "./side-values.ts";

type Comparison = Extract<Filter, { kind: "compare" }>;

/** A condition that an index serves alone: from it a query can start. */
export interface Driver {
  readonly filter: Comparison;
  /** Statement that gives the ids of what it matches, from the index only. An id may come more than once. */
  readonly ids: Fragment;
}

/** The parts that must all hold. */
export function conjunctsOf(filter: Filter): readonly Filter[] {
  switch (filter.kind) {
    case "all":
      return [];
    case "and":
      return filter.filters.flatMap(conjunctsOf);
    default:
      return [filter];
  }
}

/** Those of the conjuncts that an index serves. */
export function driversOf(conjuncts: readonly Filter[], scope: FilterScope & Required<Pick<FilterScope, "tables">>): readonly Driver[] {
  return conjuncts.flatMap((filter) => {
    const ids = filter.kind === "compare" ? idsOf(filter, scope) : undefined;
    return filter.kind === "compare" && ids !== undefined ? [{ filter, ids }] : [];
  });
}

function idsOf(filter: Comparison, scope: FilterScope & Required<Pick<FilterScope, "tables">>): Fragment | undefined {
  const { tables, siteId } = scope;
  if (indexedAs(tables.oneValueFields, filter.field) !== undefined && isOneRange(filter)) {
    return sql`SELECT d.id FROM ${raw(tables.documents)} AS d WHERE d.site_id = ${siteId} AND ${filterSql(filter, scope)}`;
  }
  const values = indexedAs(tables.manyValueFields, filter.field) === undefined ? [] : neededValues(filter);
  if (values.length === 0) {
    return undefined;
  }
  return sql`SELECT id FROM ${raw(tables.values)} WHERE site_id = ${siteId} AND field = ${filter.field.path} AND value IN (${list(values.map(sideValue))})`;
}

/** Whether the condition is a range, or some points, in the index of a field of one value. */
function isOneRange(filter: Comparison): boolean {
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
