import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** Tokens for one use that were used, when a refresh token was replaced by its successor, and which apps replace theirs. */
export function createUsedTokens({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [
    schema
      .createTable("used_token")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("forget_at", "bigint", (column) => column.notNull()),
    schema.createIndex("used_token_by_forget_at").on("used_token").columns(["forget_at"]),
    schema.alterTable("refresh_token").addColumn("rotated_at", "bigint"),
    schema.alterTable("oauth_app").addColumn("rotates_refresh_tokens", "bigint"),
  ];
}
