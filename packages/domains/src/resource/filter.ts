import { BelayError } from "@belay/core";
import type { ComparisonOperator, Filter } from "@belay/store";
import { type AllowedField, type AllowList, type FieldReader, visibleField, visibleNames } from "./allow-list.ts";
import { parseFilterValue } from "./filter-value.ts";
import { isObject, type JsonObject } from "./json.ts";
import { OPERATORS } from "./operators.ts";
import { wireName } from "./wire-name.ts";

/** Deepest nesting of `$and`, `$or`, `$not` and `$matchItems`. */
const DEPTH_MAX = 10;
/** Most conditions in one filter. */
const CLAUSES_MAX = 100;

/** What one parse goes along with. */
interface FilterScope {
  readonly allow: AllowList;
  readonly reader: FieldReader;
  /** Counts the conditions of the whole filter. */
  readonly count: () => void;
}

/**
 * Parses the `filter` of a query into what a store runs.
 *
 * Shape: fields, operators and values are checked against the method's allow-list; nothing of the caller's text gets further than values.
 * Errors: INVALID_FILTER (400) naming the field or the operator (S40, S41, S64).
 */
export function parseFilter(raw: unknown, allow: AllowList, reader: FieldReader): Filter {
  if (raw === undefined || raw === null) return { kind: "all" };
  let clauses = 0;
  const count = (): void => {
    clauses += 1;
    if (clauses > CLAUSES_MAX) throw invalid(`A filter may have at most ${CLAUSES_MAX} conditions.`);
  };
  return parseObject(raw, { allow, reader, count }, 0);
}

function parseObject(raw: unknown, scope: FilterScope, depth: number): Filter {
  if (!isObject(raw)) throw invalid("A filter is an object.");
  if (depth > DEPTH_MAX) throw invalid(`A filter may be nested at most ${DEPTH_MAX} deep.`);
  const parts: Filter[] = [];
  const conditions = Object.entries(raw);
  // One that asks for nothing is work all the same: a list may hold any number of them.
  if (conditions.length === 0) scope.count();
  for (const [key, value] of conditions) {
    scope.count();
    parts.push(key.startsWith("$") ? parseLogical(key, value, scope, depth) : parseField(key, value, scope, depth));
  }
  return allOf(parts);
}

function parseLogical(key: string, value: unknown, scope: FilterScope, depth: number): Filter {
  switch (key) {
    case "$and":
    case "$or": {
      if (!Array.isArray(value)) throw invalid(`${key} takes a list of filters.`);
      if (value.length === 0 && key === "$or") throw invalid("$or takes at least one filter.");
      const filters = value.map((part: unknown) => parseObject(part, scope, depth + 1));
      return key === "$and" ? allOf(filters) : { kind: "or", filters };
    }
    case "$not": {
      const inner: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
      return { kind: "not", filter: parseObject(inner, scope, depth + 1) };
    }
    default:
      throw invalid(`Operator '${shown(key)}' is not an operator of the query language.`, { operator: shown(key) });
  }
}

function parseField(key: string, value: unknown, scope: FilterScope, depth: number): Filter {
  const field = visibleField(scope.allow, wireName(key), scope.reader);
  if (field === undefined) {
    const filterable = visibleNames(scope.allow, scope.reader);
    throw invalid(`Field '${shown(key)}' is not declared as filterable.`, { field: shown(key), filterable });
  }
  if (!isObject(value)) return compare(field, "$eq", value);
  const operators = Object.entries(value);
  if (operators.length === 0) throw invalid(`Field '${field.wire}' needs a value or an operator.`, { field: field.wire });
  return allOf(
    operators.map(([operator, operand], index) => {
      if (index > 0) scope.count();
      return operator === "$matchItems" ? matchItems(field, operand, scope, depth) : compare(field, operator, operand);
    }),
  );
}

function compare(field: AllowedField, operator: string, value: unknown): Filter {
  const empty = emptiness(field, operator, value);
  if (empty !== undefined) return empty;
  assertOperator(field, operator);
  // Parser: membership in the operators of the field was just checked, and `$matchItems` never comes here.
  return {
    kind: "compare",
    field: field.stored,
    operator: operator as ComparisonOperator,
    value: parseFilterValue(field, operator, value),
  };
}

/** `{a: null}` and `{a: {$ne: null}}` are the builder's way to ask for (not) empty, on every type of field. */
function emptiness(field: AllowedField, operator: string, value: unknown): Filter | undefined {
  if (value !== null || (operator !== "$eq" && operator !== "$ne") || field.operators.has(operator)) return undefined;
  const isEmpty = operator === "$eq";
  if (field.operators.has("$isEmpty")) return { kind: "compare", field: field.stored, operator: "$isEmpty", value: isEmpty };
  if (field.operators.has("$exists")) return { kind: "compare", field: field.stored, operator: "$exists", value: !isEmpty };
  return undefined;
}

/** Some element satisfies every condition. The operand is one filter over the element's fields or a list of them. */
function matchItems(field: AllowedField, operand: unknown, scope: FilterScope, depth: number): Filter {
  assertOperator(field, "$matchItems");
  const conditions: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (conditions.length === 0) throw invalid(`Field '${field.wire}': $matchItems takes at least one condition.`, { field: field.wire });
  const inner: FilterScope = { ...scope, allow: field.elements ?? new Map() };
  return { kind: "matchItems", field: field.stored, filters: conditions.map((condition) => parseObject(condition, inner, depth + 1)) };
}

function assertOperator(field: AllowedField, operator: string): void {
  if (field.operators.has(operator)) return;
  const what = OPERATORS.has(operator) ? "is not declared for this field" : "is not an operator of the query language";
  throw invalid(`Field '${field.wire}': operator '${shown(operator)}' ${what}.`, {
    field: field.wire,
    operator: shown(operator),
    allowed: [...field.operators],
  });
}

function allOf(filters: readonly Filter[]): Filter {
  const needed = filters.filter((filter) => filter.kind !== "all");
  const [only] = needed;
  if (only === undefined) return { kind: "all" };
  return needed.length === 1 ? only : { kind: "and", filters: needed };
}

/** Callers' text goes back shortened. */
function shown(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

function invalid(message: string, data: JsonObject = {}): BelayError {
  return new BelayError("INVALID_FILTER", { message, data });
}

/** A condition of a filter: what is no combination of others. */
type Condition = Exclude<Filter, { readonly kind: "and" | "or" | "not" }>;

/** The filter with something else in the place of each of its conditions; those of the elements of a list stay within theirs. */
export function mapConditions(filter: Filter, change: (condition: Condition) => Filter): Filter {
  switch (filter.kind) {
    case "and":
    case "or":
      return { ...filter, filters: filter.filters.map((part) => mapConditions(part, change)) };
    case "not":
      return { ...filter, filter: mapConditions(filter.filter, change) };
    default:
      return change(filter);
  }
}

/** A filter that needs both. */
export function both(a: Filter, b: Filter): Filter {
  return allOf([a, b]);
}
