import type { TextFilter, TextTerm } from "../../port/entities.ts";
import type { OrderedSearch } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { sql } from "../statement.ts";
import { declaredFields, indexTerm, indexWord, type SearchScope, scopeOf } from "./search-words.ts";

/** Words of the index that a term may stand for. */
const WORDS_MAX = 16;

/**
 * A search in the language of the index, in whole words: its terms and those of the index that begin with them. `undefined` where these are too many.
 *
 * Why: what has a whole word is one list in the index, of which a page is read; what has some word that begins so is gathered from all their lists first.
 */
export async function wholeWords(executor: SqlExecutor, scope: SearchScope, filter: TextFilter): Promise<string | undefined> {
  const { inOrder, and, or } = scope.dialect.search;
  const fields = declaredFields(scope.kind, filter.fields);
  if (inOrder === undefined || fields.length === 0) {
    return undefined;
  }
  const terms: string[] = [];
  for (const term of filter.terms) {
    const words = await wordsOfTerm(executor, scopeOf(scope), inOrder, term);
    if (words === undefined) {
      return undefined;
    }
    terms.push(`(${words.map((word) => indexTerm(scope, fields, word, false)).join(or)})`);
  }
  return terms.join(filter.mode === "all" ? and : or);
}

/** The words of the index that a term stands for: at least one, whether it is there or not. `undefined` when they are too many. */
async function wordsOfTerm(
  executor: SqlExecutor,
  scope: string,
  inOrder: OrderedSearch,
  { prefix, alike }: TextTerm,
): Promise<readonly string[] | undefined> {
  const first = indexWord(prefix);
  const words = [first, ...alike.map(indexWord)];
  // The least word after one: it and the least of the characters of which words consist.
  for (let from = `${scope}${first}0`; words.length <= WORDS_MAX; ) {
    const next = (await firstRow(executor, sql<{ word: string }>`${inOrder.firstWordFrom(from)}`))?.word;
    if (next === undefined || !next.startsWith(`${scope}${first}`)) {
      return words;
    }
    words.push(next.slice(scope.length));
    from = `${next}0`;
  }
  return undefined;
}
