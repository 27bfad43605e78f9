import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** The index by which refresh tokens are forgotten that have expired. */
export function indexRefreshTokenEnds({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [schema.createIndex("refresh_token_by_expires_at").on("refresh_token").column("expires_at")];
}
