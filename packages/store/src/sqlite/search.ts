import { pathSteps } from "../filter/field-path.ts";
import type { OrderedSearch, SearchDialect, SearchKey } from "../sql/dialect.ts";
import { placesFrom } from "../sql/entities/search-order.ts";
import { type Fragment, join, raw, sql } from "../sql/statement.ts";
import { jsonPath } from "./json-path.ts";

/** Columns of the index: one for each code that a field may have. */
const FIELD_CODES = [..."abcdefghijklmnopqrstuvwxyz"];

function position({ siteId, kind, id }: SearchKey): Fragment {
  return sql`(SELECT position FROM search_document WHERE site_id = ${siteId} AND kind = ${kind} AND id = ${id})`;
}

function remove(key: SearchKey): readonly Fragment[] {
  return [
    sql`DELETE FROM search_words WHERE rowid = ${position(key)}`,
    sql`DELETE FROM search_document WHERE site_id = ${key.siteId} AND kind = ${key.kind} AND id = ${key.id}`,
  ];
}

/** The next free place of a second. */
function nextPlace(second: number): Fragment {
  const [first, end] = [placesFrom(second), placesFrom(second + 1)];
  return sql`(SELECT coalesce(max(position) + 1, ${first}) FROM search_document WHERE position >= ${first} AND position < ${end})`;
}

/** FTS5 gives row ids in either direction; `instance` is the one view of its words that does not go through all that have the word. */
const inOrder: OrderedSearch = {
  upgrade: [
    "DROP TABLE search_words",
    "DELETE FROM search_document",
    `CREATE VIRTUAL TABLE search_words USING fts5(${FIELD_CODES.join(", ")}, content='', contentless_delete=1, detail=column, tokenize='ascii')`,
    "CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab('search_words', 'instance')",
  ],
  firstWordFrom: (word) => sql`SELECT term AS word FROM search_vocabulary WHERE term >= ${word} LIMIT 1`,
  walk: (expression, { siteId, kind }, { direction, place, limit }) => {
    const [comparison, order] = direction === "up" ? [raw(">="), raw("ASC")] : [raw("<"), raw("DESC")];
    return sql`SELECT s.position AS place, s.id AS id FROM ${matches(expression)} AND s.site_id = ${siteId} AND s.kind = ${kind}
      AND w.rowid ${comparison} ${place} ORDER BY w.rowid ${order} LIMIT ${limit}`;
  },
  // Times are texts: those of a second lie between its text and that of the next. Not as a join, for which SQLite would read the document all the same.
  timeOf: ({ table, index, condition, time }) =>
    sql`(SELECT ${raw(time)} FROM ${raw(table)} AS d INDEXED BY ${raw(index)} WHERE ${condition}
      AND ${raw(time)} >= ${raw(secondText(0))} AND ${raw(time)} < ${raw(secondText(1))} AND d.id = k.id)`,
};

/** The text of the second of `k.place`, or of one after it. */
function secondText(after: number): string {
  return `strftime('%Y-%m-%dT%H:%M:%S', k.place / ${placesFrom(1)} + ${after}, 'unixepoch')`;
}

function matches(expression: string): Fragment {
  // CROSS JOIN keeps this order: what the index finds is looked up, and nothing else.
  return sql`search_words(${expression}) AS w CROSS JOIN search_document AS s WHERE s.position = w.rowid`;
}

/**
 * Full-text search by FTS5.
 *
 * Shape: the index holds no texts of its own and no places of words, only which rows have a word in which field; `search_document` says whose row it is.
 * Rows are numbered there by the time of their documents, so that FTS5, which walks along its row ids, finds the newest of many first.
 */
export const sqliteSearch: SearchDialect = {
  tables: [
    "CREATE TABLE search_document (position integer PRIMARY KEY, site_id text NOT NULL, kind text NOT NULL, id text NOT NULL, digest text NOT NULL)",
    "CREATE UNIQUE INDEX search_document_key ON search_document (site_id, kind, id)",
    "CREATE VIRTUAL TABLE search_words USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')",
  ],
  term: ({ scope, word, isPrefix, codes, isAnywhere }) =>
    `${isAnywhere ? "" : `{${codes.join(" ")}} : `}"${scope}${word}"${isPrefix ? " *" : ""}`,
  and: " AND ",
  or: " OR ",
  matches,
  found: (expression) => sql`search_words(${expression}) AS w`,
  // The list is cut out first: `json_each` parses all that it is given anew, and the document is parsed once for all that is cut out of it.
  wordsIn: (document, path, alias) => ({
    from: `json_each(${document} -> ${jsonPath(pathSteps(path))}) AS ${alias}`,
    word: `CASE ${alias}.type WHEN 'text' THEN ${alias}.value END`,
  }),
  write: (key, { scope, words, digest, second, isNew }) => {
    const columns = raw([...words.keys()].map((code) => `, ${code}`).join(""));
    const values = [...words.values()].map((of) => sql`, ${of.length === 0 ? "" : scope + of.join(` ${scope}`)}`);
    return [
      ...(isNew ? [] : remove(key)),
      sql`INSERT INTO search_document (position, site_id, kind, id, digest) VALUES (${nextPlace(second)}, ${key.siteId}, ${key.kind}, ${key.id}, ${digest})`,
      // The place of the row that was just inserted.
      sql`INSERT INTO search_words (rowid${columns}) VALUES (last_insert_rowid()${join(values, "")})`,
    ];
  },
  remove,
  inOrder,
};
