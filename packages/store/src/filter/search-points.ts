import type { TextField, TextFilter, TextTerm } from "../port/entities.ts";
import { fieldValues } from "./field-values.ts";

/** The words of a field in a document. */
export function wordsOf({ path }: TextField, document: unknown): readonly string[] {
  const words: string[] = [];
  for (const value of fieldValues({ path, type: "string", multiple: true, indexed: false }, document)) {
    if (typeof value === "string" && value !== "") {
      words.push(value);
    }
  }
  return words;
}

/** How well a document matches a search, as `EntityQuery.rank` counts it; 0 where it does not. `fields` are those of the search that the kind declares. */
export function searchPoints(fields: readonly TextField[], { terms }: Pick<TextFilter, "terms">, document: unknown): number {
  const held = fields.map((field) => ({ weight: field.weight, words: wordsOf(field, document) }));
  const ofTerm = (term: TextTerm): number =>
    Math.max(0, ...held.flatMap(({ weight, words }) => words.map((word) => weight * factorOf(term, word))));
  return terms.reduce((sum, term) => sum + ofTerm(term), 0);
}

function factorOf({ prefix, alike }: TextTerm, word: string): number {
  if (word === prefix) {
    return 4;
  }
  return word.startsWith(prefix) ? 2 : alike.includes(word) ? 1 : 0;
}
