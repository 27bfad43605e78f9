import type { Compilable, CreateTableBuilder } from "kysely";
import { sql as kyselySql } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** Identities, credentials, ledger, outbox, jobs, and what all kinds of documents share. */
export function createFirstTables(dialect: SqlDialect): readonly (Compilable | string)[] {
  return [
    ...identityTables(dialect),
    ...credentialTables(dialect),
    ...recordTables(dialect),
    ...entityTables(dialect),
    ...dialect.ddl.protectLedger,
    ...dialect.ddl.orderOutbox,
  ];
}

type Columns = Readonly<Record<string, "text" | "bigint" | "text?" | "bigint?">>;

/** Adds columns: `?` allows null. */
function withColumns(table: CreateTableBuilder<string, string>, columns: Columns): CreateTableBuilder<string, string> {
  return Object.entries(columns).reduce((built, [name, type]) => {
    const dataType = type.startsWith("text") ? "text" : "bigint";
    return built.addColumn(name, dataType, (column) => (type.endsWith("?") ? column : column.notNull()));
  }, table);
}

/** A table with `id` as its primary key. */
function tableById(dialect: SqlDialect, name: string, columns: Columns): CreateTableBuilder<string, string> {
  const table = dialect.builder.schema.createTable(name).addColumn("id", "text", (column) => column.primaryKey().notNull());
  return withColumns(table, columns);
}

function index(dialect: SqlDialect, table: string, columns: readonly string[]): Compilable {
  return dialect.builder.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns([...columns]);
}

function identityTables(dialect: SqlDialect): readonly Compilable[] {
  return [
    tableById(dialect, "account", { name: "text", created_at: "bigint" }),
    tableById(dialect, "site", { account_id: "text", name: "text", owner_user_id: "text", created_at: "bigint" }),
    index(dialect, "site", ["account_id"]),
    tableById(dialect, "oauth_app", { site_id: "text", account_id: "text", name: "text", document: "text", created_at: "bigint" }),
    index(dialect, "oauth_app", ["site_id"]),
    tableById(dialect, "app_instance", {
      client_id: "text",
      site_id: "text",
      permissions: "text",
      created_at: "bigint",
      removed_at: "bigint?",
    }),
    index(dialect, "app_instance", ["client_id"]),
  ];
}

function credentialTables(dialect: SqlDialect): readonly Compilable[] {
  const { schema } = dialect.builder;
  const life: Columns = { created_at: "bigint", expires_at: "bigint?", revoked_at: "bigint?", last_used_at: "bigint?" };
  const refreshToken = schema.createTable("refresh_token").addColumn("hash", "text", (column) => column.primaryKey().notNull());
  const revocation = withColumns(schema.createTable("revocation"), { kind: "text", id: "text", revoked_at: "bigint", forget_at: "bigint" });
  return [
    tableById(dialect, "client_secret", { client_id: "text", hash: "text", last_four: "text", ...life }),
    index(dialect, "client_secret", ["client_id"]),
    tableById(dialect, "api_key", {
      account_id: "text",
      name: "text",
      hash: "text",
      last_four: "text",
      permissions: "text",
      site_ids: "text",
      ...life,
    }),
    index(dialect, "api_key", ["account_id"]),
    withColumns(refreshToken, {
      grant_id: "text",
      client_id: "text",
      site_id: "text",
      subject_type: "text",
      subject_id: "text",
      issued_at: "bigint",
      expires_at: "bigint",
      revoked_at: "bigint?",
    }),
    index(dialect, "refresh_token", ["grant_id"]),
    tableById(dialect, "signing_key", {
      algorithm: "text",
      public_jwk: "text",
      encrypted_private_key: "text",
      created_at: "bigint",
      retired_at: "bigint?",
      removed_at: "bigint?",
    }),
    revocation.addPrimaryKeyConstraint("revocation_key", ["kind", "id"]),
    index(dialect, "revocation", ["forget_at"]),
    schema
      .createTable("setting")
      .addColumn("name", "text", (column) => column.primaryKey().notNull())
      .addColumn("value", "text", (column) => column.notNull()),
  ];
}

function recordTables(dialect: SqlDialect): readonly Compilable[] {
  const { schema } = dialect.builder;
  const numbered = (name: string) => schema.createTable(name).addColumn("position", dialect.ddl.positionType, dialect.ddl.position);
  const ledger = withColumns(numbered("ledger"), {
    site_id: "text",
    id: "text",
    at_ms: "bigint",
    request_id: "text",
    kind: "text",
    method_id: "text",
    permissions: "text",
    outcome: "text",
    status: "bigint",
    code: "text?",
    subject_type: "text?",
    subject_id: "text?",
    subject_client_id: "text?",
    actor_type: "text?",
    actor_id: "text?",
    actor_client_id: "text?",
    endpoint: "text?",
    reason: "text?",
    sequence: "bigint?",
    previous_hash: "text?",
    hash: "text?",
  });
  const job = {
    site_id: "text",
    type: "text",
    status: "text",
    state: "text",
    created_at: "bigint",
    finished_at: "bigint?",
    error: "text?",
  } as const;
  return [
    ledger,
    schema.createIndex("ledger_chain").unique().on("ledger").columns(["site_id", "sequence"]),
    index(dialect, "ledger", ["site_id", "position"]),
    index(dialect, "ledger", ["site_id", "request_id"]),
    schema.createIndex("ledger_unsealed").on("ledger").column("position").where(kyselySql<boolean>`sequence IS NULL`),
    withColumns(numbered("outbox"), { id: "text", site_id: "text", event_type: "text", entity_id: "text", at_ms: "bigint", body: "text" }),
    index(dialect, "outbox", ["site_id", "position"]),
    withColumns(
      schema.createTable("job").addColumn("id", "text", (column) => column.notNull()),
      job,
    ).addPrimaryKeyConstraint("job_key", ["site_id", "id"]),
    schema.createIndex("job_unfinished").on("job").columns(["created_at", "id"]).where(kyselySql<boolean>`status IN ('QUEUED', 'RUNNING')`),
  ];
}

function entityTables(dialect: SqlDialect): readonly Compilable[] {
  const { schema } = dialect.builder;
  const unique = withColumns(schema.createTable("entity_unique"), {
    site_id: "text",
    kind: "text",
    set_name: "text",
    value: "text",
    id: "text",
  });
  return [
    unique
      .addPrimaryKeyConstraint("entity_unique_key", ["site_id", "kind", "set_name", "value"])
      .modifyEnd(kyselySql.raw(dialect.ddl.keyTableSuffix)),
    index(dialect, "entity_unique", ["site_id", "kind", "id"]),
    schema
      .createTable("entity_kind")
      .addColumn("name", "text", (column) => column.primaryKey().notNull())
      .addColumn("definition", "text", (column) => column.notNull()),
  ];
}
