import type { FieldDefinition, Filter, Scalar, TextFilter, TextTerm } from "../port/entities.ts";
import { compareText } from "./compare-text.ts";
import { type FieldValue, fieldValues, hasFieldType } from "./field-values.ts";

type Comparison = Extract<Filter, { kind: "compare" }>;

/**
 * Whether a document satisfies a filter. This file is the definition of the filter language; adapters give the same answers.
 *
 * Shape: a field has a set of values (`fieldValues`): at most one, or any number when it is `multiple`. Missing, null and
 * a value of another type are the same thing: no value.
 * - `$eq v`: some value is `v`; `$eq null`: there is no value. `$ne` is its negation, so it includes documents without the field.
 * - `$gt $gte $lt $lte v`: some value compares so; text by code point, dates as their text, `false` before `true`.
 * - `$in list`: `$eq` holds for an entry, null included. `$nin` is its negation.
 * - `$startsWith $endsWith $contains text`: some value of a string field does, case-sensitively and literally.
 * - `$hasSome list`, `$hasAll list`: some entry, every entry, is among the values. Null entries never are; `$hasAll []` holds.
 * - `$exists flag`: whether there is a value. `$isEmpty flag`: whether there is none or, for a string field of one value, `""`.
 * - `matchItems`: some element of the array is an object and satisfies all filters.
 * - `text`: some, or every, term is the beginning of a word of some of its fields, or a word is one of those that are alike.
 * An operand of another type than the field's, or not of the shape that the operator takes, matches nothing (`$ne` and `$nin`: everything).
 * Strings hold neither U+0000 nor lone surrogates; the border refuses them.
 */
export function matches(filter: Filter, document: unknown): boolean {
  switch (filter.kind) {
    case "all":
      return true;
    case "and":
      return filter.filters.every((part) => matches(part, document));
    case "or":
      return filter.filters.some((part) => matches(part, document));
    case "not":
      return !matches(filter.filter, document);
    case "compare":
      return compares(filter, fieldValues(filter.field, document));
    case "text":
      return filter.mode === "all"
        ? filter.terms.every((term) => finds(term, filter, document))
        : filter.terms.some((term) => finds(term, filter, document));
    case "matchItems":
      return elements(filter.field, document).some((element) => filter.filters.every((part) => matches(part, element)));
  }
}

function finds({ prefix, alike }: TextTerm, { fields }: TextFilter, document: unknown): boolean {
  return fields.some(({ path }) =>
    fieldValues({ path, type: "string", multiple: true, indexed: false }, document).some(
      (word) => typeof word === "string" && (word.startsWith(prefix) || alike.includes(word)),
    ),
  );
}

/** The objects in an array: what `matchItems` looks at. */
function elements(field: FieldDefinition, document: unknown): readonly unknown[] {
  return fieldValues({ ...field, type: "object", multiple: true }, document);
}

function compares(filter: Comparison, values: readonly FieldValue[]): boolean {
  const { field, operator, value } = filter;
  switch (operator) {
    case "$eq":
      return isOneOf(field, values, isScalar(value) ? [value] : []);
    case "$ne":
      return !isOneOf(field, values, isScalar(value) ? [value] : []);
    case "$in":
      return isOneOf(field, values, isScalar(value) ? [] : value);
    case "$nin":
      return !isOneOf(field, values, isScalar(value) ? [] : value);
    case "$hasSome":
      return !isScalar(value) && value.some((entry) => holds(values, entry));
    case "$hasAll":
      return !isScalar(value) && value.every((entry) => holds(values, entry));
    case "$exists":
      return typeof value === "boolean" && values.length > 0 === value;
    case "$isEmpty":
      return typeof value === "boolean" && isEmpty(field, values) === value;
    case "$startsWith":
    case "$endsWith":
    case "$contains":
      return field.type === "string" && typeof value === "string" && values.some((text) => textMatches(operator, text, value));
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      return (
        isScalar(value) && value !== null && hasFieldType(field.type, value) && values.some((held) => orderMatches(operator, held, value))
      );
  }
}

function isScalar(value: Scalar | readonly Scalar[]): value is Scalar {
  return typeof value !== "object" || value === null;
}

function holds(values: readonly FieldValue[], entry: Scalar): boolean {
  return entry !== null && values.includes(entry);
}

function isOneOf(field: FieldDefinition, values: readonly FieldValue[], entries: readonly Scalar[]): boolean {
  return entries.some((entry) => (entry === null ? values.length === 0 : hasFieldType(field.type, entry) && holds(values, entry)));
}

function isEmpty(field: FieldDefinition, values: readonly FieldValue[]): boolean {
  return values.length === 0 || (field.type === "string" && !field.multiple && values[0] === "");
}

function textMatches(operator: "$startsWith" | "$endsWith" | "$contains", held: FieldValue, text: string): boolean {
  if (typeof held !== "string") {
    return false;
  }
  switch (operator) {
    case "$startsWith":
      return held.startsWith(text);
    case "$endsWith":
      return held.endsWith(text);
    case "$contains":
      return held.includes(text);
  }
}

function orderMatches(operator: "$gt" | "$gte" | "$lt" | "$lte", held: FieldValue, value: FieldValue): boolean {
  const order = compareValues(held, value);
  switch (operator) {
    case "$gt":
      return order > 0;
    case "$gte":
      return order >= 0;
    case "$lt":
      return order < 0;
    case "$lte":
      return order <= 0;
  }
}

/** Compares two values of one type; `NaN` (never true) for objects and for values of different types. */
export function compareValues(left: FieldValue, right: FieldValue): number {
  if (typeof left === "string" && typeof right === "string") {
    return compareText(left, right);
  }
  if (typeof left === "number" && typeof right === "number") {
    return left - right;
  }
  return typeof left === "boolean" && typeof right === "boolean" ? Number(left) - Number(right) : Number.NaN;
}
