import { hash } from "node:crypto";
import { wordsOf } from "../../filter/search-points.ts";
import type { EntityKind, EntityRecord, Filter, TextField, TextFilter, TextTerm } from "../../port/entities.ts";
import type { SearchKey, SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor, whenCheapest } from "../executor.ts";
import { type Fragment, sql } from "../statement.ts";
import { secondOf } from "./search-order.ts";

/** What the words of one kind on one site begin with in the index. */
const scopes = new Map<string, string>();
const SCOPES_MAX = 10_000;

/**
 * A word as the index holds it behind its scope.
 *
 * Shape: `a` to `y` and digits stand for themselves, everything else for `z` and more: no character's code begins another's, so a word begins with another
 * exactly where their codes do.
 */
export function indexWord(word: string): string {
  return PLAIN_WORD.test(word) ? word : word.replace(CODED, codeOf);
}

/** A word that stands for itself, as most do. */
const PLAIN_WORD = /^[a-y0-9]*$/;
/** Characters that do not. */
const CODED = /[^a-y0-9]/gu;

function codeOf(character: string): string {
  return `z${(character.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`;
}

/** What keeps the words of sites and kinds apart; a site's documents are asked for by their column all the same. */
export function scopeOf({ kind, siteId }: Pick<SearchScope, "kind" | "siteId">): string {
  const name = `${kind.name} ${siteId}`;
  const known = scopes.get(name);
  if (known !== undefined) {
    return known;
  }
  const scope = hash("sha256", name).slice(0, 10);
  if (scopes.size >= SCOPES_MAX) {
    scopes.clear();
  }
  scopes.set(name, scope);
  return scope;
}

/**
 * Writes the words of a document into the index; `isNew` when it has none there.
 *
 * Why that may be put off: SQLite's index writes all that it gathered whenever a savepoint begins, a dozen times what it costs at the end of many writes.
 */
export async function writeWords(
  executor: SqlExecutor,
  dialect: SqlDialect,
  kind: EntityKind,
  siteId: string,
  {
    record,
    document,
    isNew,
  }: { readonly record: Pick<EntityRecord, "id" | "createdAtMs">; readonly document: unknown; readonly isNew: boolean },
): Promise<void> {
  if (kind.text === undefined) {
    return;
  }
  const words = new Map(kind.text.map((field) => [field.code, [...new Set(wordsOf(field, document).map(indexWord))]]));
  const second = secondOf(kind, record, document);
  const digest = hash("sha256", JSON.stringify([second, ...words]), "base64url");
  const [key, scope] = [{ siteId, kind: kind.name, id: record.id }, scopeOf({ kind, siteId })];
  await whenCheapest(executor, async (last) => {
    const held = isNew ? undefined : await readDigest(last, key);
    if (held === digest) {
      return;
    }
    for (const statement of dialect.search.write(key, { scope, words, digest, second, isNew: held === undefined })) {
      await last.change(statement);
    }
  });
}

/** Removes the words of a document. */
export async function removeWords(executor: SqlExecutor, dialect: SqlDialect, kind: EntityKind, siteId: string, id: string): Promise<void> {
  if (kind.text === undefined) {
    return;
  }
  await whenCheapest(executor, async (last) => {
    for (const statement of dialect.search.remove({ siteId, kind: kind.name, id })) {
      await last.change(statement);
    }
  });
}

/** Whether a filter looks for words: what was put off has to be in their index first. */
export function looksForWords(filter: Filter): boolean {
  switch (filter.kind) {
    case "text":
      return true;
    case "and":
    case "or":
      return filter.filters.some(looksForWords);
    case "not":
      return looksForWords(filter.filter);
    default:
      return false;
  }
}

async function readDigest(executor: SqlExecutor, { siteId, kind, id }: SearchKey): Promise<string | undefined> {
  const row = await firstRow(
    executor,
    sql<{ digest: string }>`SELECT digest FROM search_document WHERE site_id = ${siteId} AND kind = ${kind} AND id = ${id}`,
  );
  return row?.digest;
}

/** Where a search runs. */
export interface SearchScope {
  readonly dialect: SqlDialect;
  readonly kind: EntityKind;
  readonly siteId: string;
}

/** The fields of a filter that the kind declares: words of others are in no index. */
export function declaredFields({ text = [] }: EntityKind, fields: readonly TextField[]): readonly TextField[] {
  return text.filter(({ code }) => fields.some((field) => field.code === code));
}

/** Statement that gives the id of each document that a search finds, once; `undefined` when it can find nothing. */
export function searchIds(scope: SearchScope, filter: TextFilter): Fragment | undefined {
  return idsOf(scope, expressionOf(scope, filter, true));
}

/**
 * Statement that gives a row for some of what a search finds: by whole words only. It tells how much that is and not what.
 *
 * Why: a word is one place in the index, however many documents have it; what words begin with is gathered from all of them.
 */
export function someFound(scope: SearchScope, filter: TextFilter): Fragment | undefined {
  const expression = expressionOf(scope, filter, false);
  return expression === undefined ? undefined : sql`SELECT 1 AS found FROM ${scope.dialect.search.found(expression)}`;
}

/** A search in the language of the index; `undefined` when it can find nothing. */
function expressionOf(scope: SearchScope, filter: TextFilter, byPrefix: boolean): string | undefined {
  const { search } = scope.dialect;
  const fields = declaredFields(scope.kind, filter.fields);
  if (filter.terms.length === 0 || fields.length === 0) {
    return undefined;
  }
  const terms = filter.terms.map(({ prefix, alike }) =>
    [termOf(scope, fields, prefix, byPrefix), ...alike.map((word) => termOf(scope, fields, word, false))].join(search.or),
  );
  return terms.map((term) => `(${term})`).join(filter.mode === "all" ? search.and : search.or);
}

function termOf(scope: SearchScope, fields: readonly TextField[], word: string, isPrefix: boolean): string {
  return indexTerm(scope, fields, indexWord(word), isPrefix);
}

/** A word of the index in some fields that the kind declares, in the language of the index. */
export function indexTerm(scope: SearchScope, fields: readonly TextField[], word: string, isPrefix: boolean): string {
  const isAnywhere = fields.length === scope.kind.text?.length;
  return scope.dialect.search.term({ scope: scopeOf(scope), word, isPrefix, isAnywhere, codes: fields.map(({ code }) => code) });
}

function idsOf({ dialect, kind, siteId }: SearchScope, expression: string | undefined): Fragment | undefined {
  return expression === undefined
    ? undefined
    : sql`SELECT s.id AS id FROM ${dialect.search.matches(expression)} AND s.site_id = ${siteId} AND s.kind = ${kind.name}`;
}

/** Statement that gives `id` and `points` of each document that a search finds; see `EntityQuery.rank`. */
export function rankedIds(scope: SearchScope, filter: TextFilter): Fragment | undefined {
  // Where every term is wanted, one that many documents have is looked for in those only that have all.
  const within = filter.mode === "all" && filter.terms.length > 1 ? expressionOf(scope, filter, true) : undefined;
  const parts = filter.terms.flatMap((term, index) => pointsOf(scope, filter, term, { index, within }));
  const [first, ...others] = parts;
  if (first === undefined) {
    return undefined;
  }
  const all = others.reduce((before, part) => sql`${before} UNION ALL ${part}`, first);
  return sql`SELECT id, CAST(sum(best) AS integer) AS points FROM (SELECT id, term, max(points) AS best FROM (${all}) AS found GROUP BY id, term) AS terms
    GROUP BY id`;
}

/** The documents that have a term, with the points for it: a statement for each weight and way of being found. */
function pointsOf(
  scope: SearchScope,
  filter: TextFilter,
  term: TextTerm,
  { index, within }: { readonly index: number; readonly within: string | undefined },
): readonly Fragment[] {
  const { search } = scope.dialect;
  const byWeight = Map.groupBy(declaredFields(scope.kind, filter.fields), ({ weight }) => weight);
  const ways = [
    { words: [term.prefix], isPrefix: false, factor: 4 },
    { words: [term.prefix], isPrefix: true, factor: 2 },
    { words: term.alike, isPrefix: false, factor: 1 },
  ];
  return [...byWeight].flatMap(([weight, fields]) =>
    ways.flatMap(({ words, isPrefix, factor }) => {
      const found = words.map((word) => termOf(scope, fields, word, isPrefix)).join(search.or);
      const numbers = { text: `${index} AS term, ${weight * factor} AS points`, parameters: [] };
      const expression = within === undefined ? found : `(${found})${search.and}(${within})`;
      return found === ""
        ? []
        : [
            sql`SELECT s.id AS id, ${numbers} FROM ${search.matches(expression)} AND s.site_id = ${scope.siteId} AND s.kind = ${scope.kind.name}`,
          ];
    }),
  );
}
