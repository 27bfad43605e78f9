import type { Compilable, CreateTableBuilder } from "kysely";
import type { SqlDialect } from "../dialect.ts";

type Columns = Readonly<Record<string, "text" | "bigint" | "text?" | "bigint?">>;

/** Adds columns: `?` allows null. */
function withColumns(table: CreateTableBuilder<string, string>, columns: Columns): CreateTableBuilder<string, string> {
  return Object.entries(columns).reduce((built, [name, type]) => {
    const dataType = type.startsWith("text") ? "text" : "bigint";
    return built.addColumn(name, dataType, (column) => (type.endsWith("?") ? column : column.notNull()));
  }, table);
}

function index(dialect: SqlDialect, table: string, columns: readonly string[]): Compilable {
  return dialect.builder.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns([...columns]);
}

/** Logins of members, the tokens and codes of signing in, and mails that wait. */
export function createSignInTables(dialect: SqlDialect): readonly Compilable[] {
  const { schema } = dialect.builder;
  const byHash = (name: string) => schema.createTable(name).addColumn("hash", "text", (column) => column.primaryKey().notNull());
  const mail = schema.createTable("mail").addColumn("id", "text", (column) => column.primaryKey().notNull());
  const login: Columns = {
    site_id: "text",
    member_id: "text",
    email: "text",
    password_hash: "text?",
    email_verified: "bigint",
    created_at: "bigint",
    updated_at: "bigint",
  };
  const life: Columns = { created_at: "bigint", expires_at: "bigint", used_at: "bigint?" };
  return [
    withColumns(schema.createTable("member_login"), login).addPrimaryKeyConstraint("member_login_key", ["site_id", "member_id"]),
    schema.createIndex("member_login_email").unique().on("member_login").columns(["site_id", "email"]),
    withColumns(byHash("login_token"), {
      kind: "text",
      site_id: "text",
      member_id: "text",
      code_hash: "text?",
      attempts_left: "bigint",
      ...life,
    }),
    index(dialect, "login_token", ["site_id", "member_id"]),
    index(dialect, "login_token", ["expires_at"]),
    withColumns(byHash("authorization_code"), {
      site_id: "text",
      client_id: "text",
      member_id: "text",
      redirect_uri: "text?",
      code_challenge: "text",
      grant_id: "text",
      ...life,
    }),
    index(dialect, "authorization_code", ["site_id", "member_id"]),
    index(dialect, "authorization_code", ["expires_at"]),
    withColumns(mail, {
      site_id: "text",
      sealed: "text",
      created_at: "bigint",
      attempts: "bigint",
      next_attempt_at: "bigint",
      sent_at: "bigint?",
    }),
    index(dialect, "mail", ["next_attempt_at"]),
    index(dialect, "mail", ["site_id", "created_at"]),
    index(dialect, "refresh_token", ["site_id", "subject_id"]),
  ];
}
