import { pathSteps } from "../filter/field-path.ts";
import type { SearchDialect } from "../sql/dialect.ts";
import { sql } from "../sql/statement.ts";
import { at, parsed } from "./json-at.ts";

/**
 * Full-text search by `tsvector` and a GIN index. Words come as they are to be found, so no dictionary of the database is asked.
 *
 * Shape: a word stands behind the code of its field, once for each.
 */
export const postgresSearch: SearchDialect = {
  tables: [
    `CREATE TABLE search_document (site_id text COLLATE "C" NOT NULL, kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, digest text NOT NULL,
      words tsvector NOT NULL, PRIMARY KEY (site_id, kind, id))`,
    "CREATE INDEX search_document_words ON search_document USING gin (words)",
  ],
  term: ({ scope, word, isPrefix, codes }) => codes.map((code) => `'${scope}${code}${word}'${isPrefix ? ":*" : ""}`).join(" | "),
  and: " & ",
  or: " | ",
  matches: (expression) => sql`search_document AS s WHERE s.words @@ ${expression}::tsquery`,
  found: (expression) => sql`search_document AS s WHERE s.words @@ ${expression}::tsquery`,
  wordsIn: (document, path, alias) => {
    const words = `(${at(parsed(document), pathSteps(path))})`;
    return {
      from: `jsonb_array_elements(CASE WHEN jsonb_typeof${words} = 'array' THEN ${words} ELSE jsonb_build_array${words} END) AS ${alias}(value)`,
      word: `(CASE WHEN jsonb_typeof(${alias}.value) = 'string' THEN (${alias}.value #>> '{}') COLLATE "C" END)`,
    };
  },
  write: ({ siteId, kind, id }, { scope, digest, words }) => {
    const all = [...words].flatMap(([code, of]) => of.map((word) => `${scope}${code}${word}`));
    return [
      sql`INSERT INTO search_document (site_id, kind, id, digest, words)
        VALUES (${siteId}, ${kind}, ${id}, ${digest}, array_to_tsvector(string_to_array(${all.join(" ")}, ' ')))
        ON CONFLICT (site_id, kind, id) DO UPDATE SET digest = excluded.digest, words = excluded.words`,
    ];
  },
  remove: ({ siteId, kind, id }) => [sql`DELETE FROM search_document WHERE site_id = ${siteId} AND kind = ${kind} AND id = ${id}`],
};
