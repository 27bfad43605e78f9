import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { pathSteps } from "../filter/field-path.ts";
import type { FieldDefinition, FieldType, Scalar } from "../port/entities.ts";
import type { ElementRows, SqlDialect } from "../sql/dialect.ts";
import type { Tables } from "../sql/schema/tables.ts";
import { sql } from "../sql/statement.ts";
import { indexStatistics } from "./index-statistics.ts";
import { jsonPath } from "./json-path.ts";
import { sqliteSearch } from "./search.ts";

/** JSON types, as `json_type` and the `type` column of `json_each` name them. */
const JSON_TYPES: Readonly<Record<FieldType, string>> = {
  string: "'text'",
  date: "'text'",
  number: "'integer', 'real'",
  boolean: "'true', 'false'",
  object: "'object'",
};

function typed(type: FieldType, jsonType: string, value: string): string {
  // Numbers become doubles, as JavaScript reads them; whole numbers beyond 2^53 would compare exactly otherwise.
  return `CASE WHEN ${jsonType} IN (${JSON_TYPES[type]}) THEN ${type === "number" ? `CAST(${value} AS REAL)` : value} END`;
}

function scalar(document: string, field: FieldDefinition): string {
  const path = jsonPath(pathSteps(field.path));
  return typed(field.type, `json_type(${document}, ${path})`, `json_extract(${document}, ${path})`);
}

/** One `json_each` a step: over the elements where the step leads to an array, over the one value where it does not. */
function elements(document: string, path: string, alias: string): ElementRows {
  let current = document;
  const sources = pathSteps(path).map((step, index) => {
    const at = jsonPath([step]);
    const array = `CASE json_type(${current}, ${at}) WHEN 'array' THEN ${current} -> ${at} ELSE json_array(${current} -> ${at}) END`;
    // `CASE` makes sure that the JSON functions see objects only: they fail on other text.
    current = `CASE ${alias}_${index}.type WHEN 'object' THEN ${alias}_${index}.value END`;
    return `json_each(${array}) AS ${alias}_${index}`;
  });
  const last = `${alias}_${sources.length - 1}`;
  return { from: sources.join(" CROSS JOIN "), value: (type) => typed(type, `${last}.type`, `${last}.value`), document: current };
}

const REFUSE = (message: string) => `BEGIN SELECT RAISE(ABORT, '${message}'); END`;

/** The database keeps what the ledger says, whoever writes SQL: rows go when the table of archives says where they went, and no sooner. */
const PROTECT_BLOCKS: readonly string[] = [
  `CREATE TRIGGER ledger_keeps_rows BEFORE DELETE ON ledger WHEN NOT EXISTS (SELECT 1 FROM ledger_archive AS archive WHERE archive.site_id = OLD.site_id
     AND OLD.first_sequence >= archive.first_sequence AND OLD.first_sequence + OLD.entry_count - 1 <= archive.last_sequence)
     ${REFUSE("ledger rows are kept")}`,
  `CREATE TRIGGER ledger_sealed_rows_are_final BEFORE UPDATE ON ledger WHEN OLD.first_sequence IS NOT NULL ${REFUSE("sealed ledger rows are final")}`,
  `CREATE TRIGGER ledger_entries_are_final BEFORE UPDATE OF position, site_id, entry_count, from_ms, to_ms, request_id, format, entries ON ledger
     ${REFUSE("ledger entries are final")}`,
  `CREATE TRIGGER ledger_head_is_kept BEFORE DELETE ON ledger_head ${REFUSE("ledger heads are kept")}`,
  `CREATE TRIGGER ledger_head_goes_on BEFORE UPDATE ON ledger_head WHEN NEW.sequence < OLD.sequence OR NEW.site_id <> OLD.site_id
     ${REFUSE("ledger heads go on")}`,
  `CREATE TRIGGER ledger_archive_is_kept BEFORE DELETE ON ledger_archive ${REFUSE("ledger archives are kept")}`,
  `CREATE TRIGGER ledger_archive_is_final BEFORE UPDATE ON ledger_archive ${REFUSE("ledger archives are final")}`,
];

/** SQLite's side of the SQL that the repositories speak. */
export const sqliteDialect: SqlDialect = {
  builder: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  scalar,
  elements,
  bind: (_type: FieldType, value: Scalar) => (typeof value === "boolean" ? Number(value) : value),
  contains: (expression, text) => sql`instr(${{ text: expression, parameters: [] }}, ${text}) > 0`,
  endsWith: (expression, text) => {
    // A negative start of `substr` counts characters from the end; 0 would not mean none of them.
    const length = [...text].length;
    const tail = {
      text: length === 0 ? `CASE WHEN ${expression} IS NOT NULL THEN '' END` : `substr(${expression}, -${length})`,
      parameters: [],
    };
    return sql`${tail} = ${text}`;
  },
  // SQLite's own order of nulls is the one that we want.
  order: (expression, order) => `${expression} ${order}`,
  isOneWriter: true,
  search: sqliteSearch,
  ddl: {
    // Values that came through an expression are text to SQLite until they are read as JSON again.
    jsonObject: (properties) =>
      `json_object(${Object.entries(properties)
        .map(([name, value]) => `'${name}', ${value}`)
        .join(", ")})`,
    jsonText: (json) => json,
    jsonOrNull: (condition, json) => `json(CASE WHEN ${condition} THEN NULL ELSE ${json} END)`,
    // AUTOINCREMENT counts on from the greatest row that there ever was.
    renumber: () => [],
    protectBlocks: PROTECT_BLOCKS,
    positionType: "integer",
    textType: "text",
    documentColumns: "",
    position: (column) => column.primaryKey().autoIncrement(),
    anyType: "",
    keyTableSuffix: " WITHOUT ROWID",
    unlogged: "",
    statistics: indexStatistics,
    // One transaction writes at a time.
    orderOutbox: [],
    protectLedger: [
      "CREATE TRIGGER ledger_keeps_rows BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'ledger rows are kept'); END",
      "CREATE TRIGGER ledger_sealed_rows_are_final BEFORE UPDATE ON ledger WHEN OLD.sequence IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed ledger rows are final'); END",
      `CREATE TRIGGER ledger_entries_are_final BEFORE UPDATE OF position, site_id, id, at_ms, request_id, kind, method_id, permissions, outcome, status, code,
         subject_type, subject_id, subject_client_id, actor_type, actor_id, actor_client_id, endpoint, reason ON ledger
         BEGIN SELECT RAISE(ABORT, 'ledger entries are final'); END`,
    ],
  },
};
