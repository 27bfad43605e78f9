import { hasFieldType } from "../../filter/field-values.ts";
import type { ComparisonOperator, FieldDefinition, Filter, Scalar, TextField, TextFilter, TextTerm } from "../../port/entities.ts";
import type { SqlDialect } from "../dialect.ts";
import { balanced, type Fragment, join, list, raw, type SqlValue, sql } from "../statement.ts";
import { type EntityTables, indexedAs } from "./entity-tables.ts";
import { scalarOf } from "./scalar-of.ts";
import { declaredFields } from "./search-words.ts";
import { sideValue } from "./side-values.ts";

type Comparison = Extract<Filter, { kind: "compare" }>;

/** What a filter is compiled against: documents of a kind, or the elements of an array inside of one. */
export interface FilterScope {
  readonly dialect: SqlDialect;
  readonly siteId: string;
  /** Expression of the document. */
  readonly document: string;
  /** The tables behind the document, with `d` as the name of its row; absent inside an array. */
  readonly tables?: EntityTables;
  /** Prefix of names in the scopes below, so that they do not shadow each other. */
  readonly alias: string;
}

const NEVER = raw("1 = 0");

/** Whether a condition is false for every document, whatever they hold. */
export function isNever(condition: Fragment): boolean {
  return condition.text === NEVER.text;
}

/**
 * A filter as a condition; `matches` in `filter/evaluate.ts` says what it means.
 *
 * Shape: the condition is true exactly for documents that match; for others it is false or null. Only a negation has to tell these apart.
 */
export function filterSql(filter: Filter, scope: FilterScope): Fragment {
  switch (filter.kind) {
    case "all":
      return raw("1 = 1");
    case "and":
      return balanced(partsSql(filter.filters, scope), "AND");
    case "or":
      return balanced(partsSql(filter.filters, scope), "OR");
    case "not":
      return negated(filterSql(filter.filter, scope));
    case "compare":
      return comparisonSql(filter, scope);
    case "text":
      return textSql(filter, scope);
    case "matchItems": {
      const rows = scope.dialect.elements(scope.document, filter.field.path, scope.alias);
      const inner = { dialect: scope.dialect, siteId: scope.siteId, document: rows.document, alias: `${scope.alias}i` };
      const isObject = raw(`${rows.document} IS NOT NULL`);
      return sql`EXISTS (SELECT 1 FROM ${raw(rows.from)} WHERE ${isObject} AND ${balanced(partsSql(filter.filters, inner), "AND")})`;
    }
  }
}

function partsSql(filters: readonly Filter[], scope: FilterScope): readonly Fragment[] {
  // Every part has a prefix of its own: the names of two arrays in one condition must differ as well.
  return filters.map((part, index) => filterSql(part, { ...scope, alias: `${scope.alias}${index}_` }));
}

function negated(condition: Fragment): Fragment {
  return sql`((${condition}) IS NOT TRUE)`;
}

function comparisonSql(filter: Comparison, scope: FilterScope): Fragment {
  const { field, operator, value } = filter;
  switch (operator) {
    case "$eq":
      return isOneOf(field, isScalar(value) ? [value] : [], scope);
    case "$ne":
      return negated(isOneOf(field, isScalar(value) ? [value] : [], scope));
    case "$in":
      return isOneOf(field, isScalar(value) ? [] : value, scope);
    case "$nin":
      return negated(isOneOf(field, isScalar(value) ? [] : value, scope));
    case "$hasSome":
      return isOneOf(field, isScalar(value) ? [] : value.filter((entry) => entry !== null), scope);
    case "$hasAll":
      return isScalar(value) ? NEVER : hasAll(field, value, scope);
    case "$exists":
      return typeof value === "boolean" ? emptiness(hasNone(field, scope), !value) : NEVER;
    case "$isEmpty":
      return typeof value === "boolean" ? emptiness(isEmpty(field, scope), value) : NEVER;
    default:
      return isScalar(value) ? someValue(field, scope, (expression) => valueCondition(field, operator, expression, value, scope)) : NEVER;
  }
}

function isScalar(value: Scalar | readonly Scalar[]): value is Scalar {
  return typeof value !== "object" || value === null;
}

function emptiness(condition: Fragment, wanted: boolean): Fragment {
  return wanted ? condition : negated(condition);
}

/** Some value is among `entries`, or there is none and null is. */
function isOneOf(field: FieldDefinition, entries: readonly Scalar[], scope: FilterScope): Fragment {
  const values = entries.filter((entry) => entry !== null && hasFieldType(field.type, entry));
  const conditions = values.length > 0 ? [hasOne(field, values, scope)] : [];
  return balanced(entries.includes(null) ? [...conditions, hasNone(field, scope)] : conditions, "OR");
}

function hasAll(field: FieldDefinition, entries: readonly Scalar[], scope: FilterScope): Fragment {
  if (!entries.every((entry) => entry !== null && hasFieldType(field.type, entry))) {
    return NEVER;
  }
  const conditions = [...new Set(entries)].map((entry, index) => hasOne(field, [entry], { ...scope, alias: `${scope.alias}${index}_` }));
  return balanced(conditions, "AND");
}

function hasOne(field: FieldDefinition, values: readonly Scalar[], scope: FilterScope): Fragment {
  const bound = values.map((value) => scope.dialect.bind(field.type, value));
  const side = sideTable(field, scope);
  if (side !== undefined) {
    const sideValues = values.flatMap((value) => (value === null ? [] : [sideValue(value)]));
    return sql`EXISTS (SELECT 1 FROM ${raw(side)} AS v WHERE v.site_id = ${scope.siteId} AND v.id = d.id AND v.field = ${field.path} AND v.value ${oneOf(sideValues)})`;
  }
  return someValue(field, scope, (expression) => sql`${raw(expression)} ${oneOf(bound)}`);
}

function oneOf(values: readonly SqlValue[]): Fragment {
  const [only] = values;
  return values.length === 1 && only !== undefined ? sql`= ${only}` : sql`IN (${list(values)})`;
}

function hasNone(field: FieldDefinition, scope: FilterScope): Fragment {
  const side = sideTable(field, scope);
  if (side !== undefined) {
    return sql`NOT EXISTS (SELECT 1 FROM ${raw(side)} AS v WHERE v.site_id = ${scope.siteId} AND v.id = d.id AND v.field = ${field.path})`;
  }
  if (!field.multiple) {
    return raw(`${scalarIn(scope, field)} IS NULL`);
  }
  return sql`NOT ${someValue(field, scope, (expression) => raw(`${expression} IS NOT NULL`))}`;
}

function isEmpty(field: FieldDefinition, scope: FilterScope): Fragment {
  const none = hasNone(field, scope);
  return field.type === "string" && !field.multiple ? join([sql`(`, none, sql` OR `, isOneOf(field, [""], scope), sql`)`], "") : none;
}

/** Some value of the field satisfies a condition. */
function someValue(field: FieldDefinition, scope: FilterScope, condition: (expression: string) => Fragment): Fragment {
  if (!field.multiple) {
    return condition(scalarIn(scope, field));
  }
  const rows = scope.dialect.elements(scope.document, field.path, scope.alias);
  return sql`EXISTS (SELECT 1 FROM ${raw(rows.from)} WHERE ${condition(rows.value(field.type))})`;
}

function valueCondition(
  field: FieldDefinition,
  operator: ComparisonOperator,
  expression: string,
  value: Scalar,
  scope: FilterScope,
): Fragment {
  if (value === null || field.type === "object" || !hasFieldType(field.type, value)) {
    return NEVER;
  }
  const bound = scope.dialect.bind(field.type, value);
  switch (operator) {
    case "$gt":
      return sql`${raw(expression)} > ${bound}`;
    case "$gte":
      return sql`${raw(expression)} >= ${bound}`;
    case "$lt":
      return sql`${raw(expression)} < ${bound}`;
    case "$lte":
      return sql`${raw(expression)} <= ${bound}`;
    default:
      return field.type === "string" && typeof value === "string" ? textCondition(operator, expression, value, scope) : NEVER;
  }
}

function textCondition(operator: ComparisonOperator, expression: string, text: string, scope: FilterScope): Fragment {
  switch (operator) {
    case "$startsWith":
      return startsWith(expression, text);
    case "$endsWith":
      return scope.dialect.endsWith(expression, text);
    case "$contains":
      return scope.dialect.contains(expression, text);
    default:
      return NEVER;
  }
}

/**
 * A prefix as a range, which an index serves: from the prefix up to the first text after all that begin with it.
 *
 * Shape: exact, because texts are ordered by code point.
 */
function startsWith(expression: string, prefix: string): Fragment {
  const end = textAfterPrefix(prefix);
  const from = sql`${raw(expression)} >= ${prefix}`;
  return end === undefined ? from : sql`(${from} AND ${raw(expression)} < ${end})`;
}

/** The smallest text that is greater than every text with this prefix; `undefined` when there is none. */
function textAfterPrefix(prefix: string): string | undefined {
  const points = [...prefix].map((character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) {
    points.pop();
  }
  const last = points.pop();
  if (last === undefined) {
    return undefined;
  }
  // The code points between are halves of pairs and stand in no text.
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}

/** The side table that holds the values of `field`, if one does. */
function sideTable(field: FieldDefinition, scope: FilterScope): string | undefined {
  return scope.tables !== undefined && indexedAs(scope.tables.manyValueFields, field) !== undefined ? scope.tables.values : undefined;
}

function scalarIn({ dialect, document }: FilterScope, field: FieldDefinition): string {
  return document === "d.doc" ? scalarOf(dialect, field) : dialect.scalar(document, field);
}

/**
 * A search as a condition on the words in a document itself.
 *
 * Why not on the index: that gives all that it finds, each time; whoever looks at one document needs the words of that one.
 */
function textSql(filter: TextFilter, scope: FilterScope): Fragment {
  if (filter.terms.length === 0) {
    return filter.mode === "all" ? raw("1 = 1") : NEVER;
  }
  const { tables } = scope;
  const fields = tables === undefined ? [] : declaredFields(tables.kind, filter.fields);
  const terms = filter.terms.map((term, index) => termSql(term, fields, { ...scope, alias: `${scope.alias}${index}_` }));
  return balanced(terms, filter.mode === "all" ? "AND" : "OR");
}

/** Some field has a word that begins with the term or is like it. What counts most comes first: few fields of a document that matches are looked at. */
function termSql({ prefix, alike }: TextTerm, fields: readonly TextField[], scope: FilterScope): Fragment {
  const byWeight = fields.toSorted((left, right) => right.weight - left.weight);
  const conditions = byWeight.map((field, index) => {
    const { from, word } = scope.dialect.search.wordsIn(scope.document, field.path, `${scope.alias}${index}`);
    const begins = startsWith(word, prefix);
    return sql`EXISTS (SELECT 1 FROM ${raw(from)} WHERE ${alike.length === 0 ? begins : sql`(${begins} OR ${raw(word)} IN (${list(alike)}))`})`;
  });
  return balanced(conditions, "OR");
}
