import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** How users of accounts sign in in a browser: their passwords, and the links and sessions that stand for them. What a code was asked for. */
export function createUserSignIn({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [
    schema
      .createTable("user_login")
      .addColumn("user_id", "text", (column) => column.primaryKey().notNull())
      .addColumn("password_hash", "text", (column) => column.notNull())
      .addColumn("updated_at", "bigint", (column) => column.notNull()),
    schema
      .createTable("user_token")
      .addColumn("hash", "text", (column) => column.primaryKey().notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("used_at", "bigint"),
    schema.createIndex("user_token_by_user_id").on("user_token").columns(["user_id"]),
    schema.createIndex("user_token_by_expires_at").on("user_token").columns(["expires_at"]),
    schema.alterTable("authorization_code").addColumn("scope", "text"),
    schema.createIndex("account_user_by_email").on("account_user").columns(["email"]),
  ];
}
