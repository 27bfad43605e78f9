import { RequestValidationError } from "@belay/core";
import type { Filter, TextField, TextFilter, TextTerm } from "@belay/store";
import { ownValue } from "./json.ts";
import { similarWords } from "./similar-words.ts";
import { wireName } from "./wire-name.ts";
import { wordsOf } from "./words.ts";

/** Longest expression, and most words of one that count. */
const EXPRESSION_LENGTH_MAX = 100;
const TERMS_MAX = 10;
/** Words of a fuzzy search that are looked for in all their spellings. */
const FUZZY_TERMS_MAX = 4;

/** Searchable wire fields, and where the words of each are kept: in one place, in several, or in none that the caller may search. */
type Searchable = ReadonlyMap<string, TextField | readonly TextField[]>;

/**
 * The filter that the free text of a search stands for: documents with words that begin like its terms.
 *
 * Shape: `mode` AND wants every term, OR (the default) any; `fields` narrows where they are looked for; with `fuzzy` a word may differ in one letter.
 * Errors: a validation error (400) for a field that is not searchable, or a long expression.
 */
export function textFilter(details: unknown, searchable: Searchable): Filter {
  const expression = ownValue(details, "expression");
  if (typeof expression !== "string" || expression.trim() === "") return { kind: "all" };
  if (expression.length > EXPRESSION_LENGTH_MAX)
    throw violation("search.expression", `must be at most ${EXPRESSION_LENGTH_MAX} characters`);
  const words = wordsOf(expression).slice(0, TERMS_MAX);
  const isFuzzy = ownValue(details, "fuzzy") === true;
  const fields = searchedFields(ownValue(details, "fields"), searchable);
  if (words.length === 0 || fields.length === 0) return { kind: "or", filters: [] };
  const terms = words.map((prefix, index): TextTerm => ({ prefix, alike: isFuzzy && index < FUZZY_TERMS_MAX ? similarWords(prefix) : [] }));
  return { kind: "text", fields, terms, mode: ownValue(details, "mode") === "AND" ? "all" : "any" } satisfies TextFilter;
}

function searchedFields(names: unknown, searchable: Searchable): readonly TextField[] {
  if (!Array.isArray(names) || names.length === 0) return [...searchable.values()].flat();
  return names.flatMap((name: unknown) => {
    const field = typeof name === "string" ? searchable.get(wireName(name)) : undefined;
    if (field === undefined) throw violation("search.fields", `'${String(name).slice(0, 100)}' is not declared as searchable`);
    return field;
  });
}

function violation(field: string, description: string): RequestValidationError {
  return new RequestValidationError([{ field, description, violatedRule: "OTHER", data: {} }]);
}
