import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** How often something was tried, by the hash of what it was. */
export function createAttempts({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [
    schema
      .createTable("attempt")
      .addColumn("key", "text", (column) => column.primaryKey().notNull())
      .addColumn("count", "bigint", (column) => column.notNull())
      .addColumn("resets_at", "bigint", (column) => column.notNull()),
    schema.createIndex("attempt_by_resets_at").on("attempt").columns(["resets_at"]),
  ];
}
