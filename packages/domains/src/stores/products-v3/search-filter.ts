import { RequestValidationError } from "@belay/core";
import type { FieldDefinition, Filter } from "@belay/store";
import { ownValue } from "../../resource/json.ts";
import { wireName } from "../../resource/wire-name.ts";
import { SEARCH_FIELDS } from "./product-resource.ts";
import { wordsOf } from "./words.ts";

/** Longest expression, and most words of one that count. */
const EXPRESSION_LENGTH_MAX = 100;
const TERMS_MAX = 10;

/**
 * The filter that the free text of a search stands for: products with words that begin like its terms.
 *
 * Shape: `mode` AND wants every term, OR (the default) any; `fields` narrows where they are looked for.
 * Errors: a validation error (400) for a field that is not searchable, or a long expression.
 */
export function searchFilter(details: unknown): Filter {
  const expression = ownValue(details, "expression");
  if (typeof expression !== "string" || expression.trim() === "") return { kind: "all" };
  if (expression.length > EXPRESSION_LENGTH_MAX)
    throw violation("search.expression", `must be at most ${EXPRESSION_LENGTH_MAX} characters`);
  const terms = wordsOf(expression).slice(0, TERMS_MAX);
  const fields = searchedFields(ownValue(details, "fields"));
  if (terms.length === 0) return { kind: "or", filters: [] };
  const filters = terms.map((term): Filter => ({ kind: "or", filters: fields.map((field) => startsWith(field, term)) }));
  return { kind: ownValue(details, "mode") === "AND" ? "and" : "or", filters };
}

function startsWith(field: FieldDefinition, value: string): Filter {
  return { kind: "compare", field, operator: "$startsWith", value };
}

function searchedFields(names: unknown): readonly FieldDefinition[] {
  if (!Array.isArray(names) || names.length === 0) return [...SEARCH_FIELDS.values()];
  return names.map((name: unknown) => {
    const field = typeof name === "string" ? SEARCH_FIELDS.get(wireName(name)) : undefined;
    if (field === undefined) throw violation("search.fields", `'${String(name).slice(0, 100)}' is not declared as searchable`);
    return field;
  });
}

function violation(field: string, description: string): RequestValidationError {
  return new RequestValidationError([{ field, description, violatedRule: "OTHER", data: {} }]);
}
