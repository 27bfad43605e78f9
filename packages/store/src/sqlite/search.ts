import { pathSteps } from "../filter/field-path.ts";
import type { SearchDialect, SearchKey } from "../sql/dialect.ts";
import { type Fragment, sql } from "../sql/statement.ts";
import { jsonPath } from "./json-path.ts";

function position({ siteId, kind, id }: SearchKey): Fragment {
  return sql`(SELECT position FROM search_document WHERE site_id = ${siteId} AND kind = ${kind} AND id = ${id})`;
}

/**
 * Full-text search by FTS5.
 *
 * Shape: the index holds no texts of its own and no places of words, only which rows have a word; `search_document` says whose row it is. Rows are
 * numbered there, because the row ids of the tables of documents do not outlive a VACUUM.
 */
export const sqliteSearch: SearchDialect = {
  tables: [
    "CREATE TABLE search_document (position integer PRIMARY KEY, site_id text NOT NULL, kind text NOT NULL, id text NOT NULL, digest text NOT NULL)",
    "CREATE UNIQUE INDEX search_document_key ON search_document (site_id, kind, id)",
    "CREATE VIRTUAL TABLE search_words USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')",
  ],
  word: (word, isPrefix) => (isPrefix ? `"${word}" *` : `"${word}"`),
  and: " AND ",
  or: " OR ",
  // CROSS JOIN keeps this order: what the index finds is looked up, and nothing else.
  matches: (expression) => sql`search_words(${expression}) AS w CROSS JOIN search_document AS s WHERE s.position = w.rowid`,
  found: (expression) => sql`search_words(${expression}) AS w`,
  // The list is cut out first: `json_each` parses all that it is given anew, and the document is parsed once for all that is cut out of it.
  wordsIn: (document, path, alias) => ({
    from: `json_each(${document} -> ${jsonPath(pathSteps(path))}) AS ${alias}`,
    word: `CASE ${alias}.type WHEN 'text' THEN ${alias}.value END`,
  }),
  write: (key, digest, words, isNew) =>
    isNew
      ? [
          sql`INSERT INTO search_document (site_id, kind, id, digest) VALUES (${key.siteId}, ${key.kind}, ${key.id}, ${digest})`,
          // The position of the row that was just inserted.
          sql`INSERT INTO search_words (rowid, words) VALUES (last_insert_rowid(), ${words})`,
        ]
      : [
          sql`DELETE FROM search_words WHERE rowid = ${position(key)}`,
          sql`UPDATE search_document SET digest = ${digest} WHERE site_id = ${key.siteId} AND kind = ${key.kind} AND id = ${key.id}`,
          sql`INSERT INTO search_words (rowid, words) VALUES (${position(key)}, ${words})`,
        ],
  remove: (key) => [
    sql`DELETE FROM search_words WHERE rowid = ${position(key)}`,
    sql`DELETE FROM search_document WHERE site_id = ${key.siteId} AND kind = ${key.kind} AND id = ${key.id}`,
  ],
};
