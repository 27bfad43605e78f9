import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { pathSteps } from "../filter/field-path.ts";
import type { FieldDefinition, FieldType, Scalar } from "../port/entities.ts";
import type { ElementRows, SqlDialect } from "../sql/dialect.ts";
import type { Tables } from "../sql/schema/tables.ts";
import { raw, sql } from "../sql/statement.ts";
import { at, parsed } from "./json-at.ts";
import { postgresSearch } from "./search.ts";

/** Texts compare by bytes, which in UTF-8 is by code point, whatever the locale of the database is. */
const TEXT = 'text COLLATE "C"';

/** Writes columns of text with our collation, and parameters as the rest of our SQL has them. */
class QueryCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: Parameters<PostgresQueryCompiler["visitDataType"]>[0]): void {
    this.append(node.dataType === "text" ? TEXT : node.dataType);
  }

  protected override getCurrentParameterPlaceholder(): string {
    return "?";
  }
}

/** A JSON value as a value of a field: null when it is of another type. */
function typed(type: FieldType, value: string): string {
  const when = (name: string, result: string) => `(CASE WHEN jsonb_typeof(${value}) = '${name}' THEN ${result} END)`;
  switch (type) {
    case "string":
    case "date":
      return when("string", `(${value} #>> '{}') COLLATE "C"`);
    case "number":
      // Numbers become doubles, as JavaScript reads them.
      return when("number", `(${value})::float8`);
    case "boolean":
      return `(CASE ${value} WHEN 'true'::jsonb THEN 1 WHEN 'false'::jsonb THEN 0 END)`;
    case "object":
      return when("object", value);
  }
}

function scalar(document: string, field: FieldDefinition): string {
  return typed(field.type, `(${at(parsed(document), pathSteps(field.path))})`);
}

/** One set of rows a step: the elements where the step leads to an array, the one value where it does not. */
function elements(document: string, path: string, alias: string): ElementRows {
  let current = parsed(document);
  const sources = pathSteps(path).map((step, index) => {
    const value = `(${at(current, [step])})`;
    const name = `${alias}_${index}`;
    current = `(CASE WHEN jsonb_typeof(${name}.value) = 'object' THEN ${name}.value END)`;
    return `jsonb_array_elements(CASE WHEN jsonb_typeof${value} = 'array' THEN ${value} ELSE jsonb_build_array${value} END) AS ${name}(value)`;
  });
  const last = `${alias}_${sources.length - 1}.value`;
  return { from: sources.join(" CROSS JOIN "), value: (type) => typed(type, last), document: current };
}

function refuse(trigger: string, event: string, table: string, message: string): string {
  return `CREATE TRIGGER ${trigger} BEFORE ${event} ON ${table} ${event === "TRUNCATE" ? "FOR EACH STATEMENT" : "FOR EACH ROW"}
    EXECUTE FUNCTION belay_refuse('${message}')`;
}

/** The database keeps what the ledger says, whoever writes SQL: rows go when the table of archives says where they went, and no sooner. */
const PROTECT_BLOCKS: readonly string[] = [
  `CREATE FUNCTION belay_keep_ledger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF OLD.first_sequence IS NULL OR NOT EXISTS (SELECT 1 FROM ledger_archive AS archive WHERE archive.site_id = OLD.site_id
       AND OLD.first_sequence >= archive.first_sequence AND OLD.first_sequence + OLD.entry_count - 1 <= archive.last_sequence) THEN
       RAISE EXCEPTION 'ledger rows are kept';
     END IF;
     RETURN OLD;
   END $$`,
  "CREATE TRIGGER ledger_keeps_rows BEFORE DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION belay_keep_ledger()",
  refuse("ledger_keeps_all", "TRUNCATE", "ledger", "ledger rows are kept"),
  `CREATE TRIGGER ledger_sealed_rows_are_final BEFORE UPDATE ON ledger FOR EACH ROW WHEN (OLD.first_sequence IS NOT NULL)
     EXECUTE FUNCTION belay_refuse('sealed ledger rows are final')`,
  refuse(
    "ledger_entries_are_final",
    "UPDATE OF position, site_id, entry_count, from_ms, to_ms, request_id, format, entries",
    "ledger",
    "ledger entries are final",
  ),
  refuse("ledger_head_is_kept", "DELETE", "ledger_head", "ledger heads are kept"),
  refuse("ledger_heads_are_kept", "TRUNCATE", "ledger_head", "ledger heads are kept"),
  `CREATE TRIGGER ledger_head_goes_on BEFORE UPDATE ON ledger_head FOR EACH ROW
     WHEN (NEW.sequence < OLD.sequence OR NEW.site_id <> OLD.site_id) EXECUTE FUNCTION belay_refuse('ledger heads go on')`,
  refuse("ledger_archive_is_kept", "DELETE", "ledger_archive", "ledger archives are kept"),
  refuse("ledger_archives_are_kept", "TRUNCATE", "ledger_archive", "ledger archives are kept"),
  refuse("ledger_archive_is_final", "UPDATE", "ledger_archive", "ledger archives are final"),
];

/** PostgreSQL's side of the SQL that the repositories speak. */
export const postgresDialect: SqlDialect = {
  builder: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new QueryCompiler(),
    },
  }),
  scalar,
  elements,
  bind: (_type: FieldType, value: Scalar) => (typeof value === "boolean" ? Number(value) : value),
  contains: (expression, text) => sql`strpos(${raw(expression)}, ${text}) > 0`,
  endsWith: (expression, text) => sql`right(${raw(expression)}, ${raw(String([...text].length))}) = ${text}`,
  order: (expression, order) => `${expression} ${order} NULLS ${order === "ASC" ? "FIRST" : "LAST"}`,
  isOneWriter: false,
  search: postgresSearch,
  ddl: {
    jsonObject: (properties) =>
      `json_build_object(${Object.entries(properties)
        .map(([name, value]) => `'${name}', ${value}`)
        .join(", ")})`,
    jsonText: (json) => `(${json})::text`,
    jsonOrNull: (condition, json) => `CASE WHEN ${condition} THEN NULL ELSE ${json} END`,
    renumber: (table) => [
      `SELECT setval(pg_get_serial_sequence('${table}', 'position'), coalesce(max(position), 0) + 1, false) FROM ${table}`,
    ],
    protectBlocks: PROTECT_BLOCKS,
    positionType: "bigint",
    position: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
    textType: TEXT,
    anyType: TEXT,
    // Parsed once, when it is written; the text beside it stays byte for byte what was given.
    documentColumns: ", data jsonb NOT NULL GENERATED ALWAYS AS (doc::jsonb) STORED",
    keyTableSuffix: "",
    unlogged: "UNLOGGED ",
    statistics: () => [],
    protectLedger: [
      `CREATE FUNCTION belay_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$`,
      "CREATE TRIGGER ledger_keeps_rows BEFORE DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION belay_refuse('ledger rows are kept')",
      "CREATE TRIGGER ledger_keeps_all BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION belay_refuse('ledger rows are kept')",
      `CREATE TRIGGER ledger_sealed_rows_are_final BEFORE UPDATE ON ledger FOR EACH ROW WHEN (OLD.sequence IS NOT NULL)
         EXECUTE FUNCTION belay_refuse('sealed ledger rows are final')`,
      `CREATE TRIGGER ledger_entries_are_final BEFORE UPDATE OF position, site_id, id, at_ms, request_id, kind, method_id, permissions, outcome, status,
         code, subject_type, subject_id, subject_client_id, actor_type, actor_id, actor_client_id, endpoint, reason ON ledger
         FOR EACH ROW EXECUTE FUNCTION belay_refuse('ledger entries are final')`,
    ],
    // Writers of one site take turns from their event to their commit, so that a reader who has seen a position has seen all before it.
    orderOutbox: [
      `CREATE FUNCTION belay_next_position() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         PERFORM pg_advisory_xact_lock(hashtextextended('belay outbox ' || NEW.site_id, 0));
         NEW.position := nextval(pg_get_serial_sequence('outbox', 'position'));
         RETURN NEW;
       END $$`,
      "CREATE TRIGGER outbox_in_order BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION belay_next_position()",
    ],
  },
};
