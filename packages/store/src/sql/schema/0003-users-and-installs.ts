import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** Users of accounts, roles on sites and who holds them, codes of app installations, and what an app asks for. */
export function createUsersAndInstalls(dialect: SqlDialect): readonly Compilable[] {
  return [...userTables(dialect), ...roleTables(dialect), ...installTables(dialect)];
}

function userTables({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [
    schema
      .createTable("account_user")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("email", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("removed_at", "bigint"),
    schema.createIndex("account_user_by_account_id").on("account_user").columns(["account_id"]),
  ];
}

function roleTables({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [
    schema
      .createTable("site_role")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("site_id", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("permissions", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull()),
    schema.createIndex("site_role_by_name").unique().on("site_role").columns(["site_id", "name"]),
    schema
      .createTable("role_assignment")
      .addColumn("site_id", "text", (column) => column.notNull())
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("role_id", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("role_assignment_key", ["site_id", "user_id", "role_id"]),
    schema.createIndex("role_assignment_by_role_id").on("role_assignment").columns(["role_id"]),
  ];
}

function installTables({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [
    schema.alterTable("oauth_app").addColumn("requested_permissions", "text"),
    schema
      .createTable("install_code")
      .addColumn("hash", "text", (column) => column.primaryKey().notNull())
      .addColumn("client_id", "text", (column) => column.notNull())
      .addColumn("instance_id", "text", (column) => column.notNull())
      .addColumn("site_id", "text", (column) => column.notNull())
      .addColumn("grant_id", "text", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("used_at", "bigint"),
    schema.createIndex("refresh_token_by_client_id_site_id").on("refresh_token").columns(["client_id", "site_id"]),
  ];
}
