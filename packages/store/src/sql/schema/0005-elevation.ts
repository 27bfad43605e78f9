import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** Elevation policies, each change a row of its own; who caused events and jobs. */
export function createElevation({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [
    schema
      .createTable("elevation_policy")
      .addColumn("site_id", "text", (column) => column.notNull())
      .addColumn("client_id", "text", (column) => column.notNull())
      .addColumn("version", "bigint", (column) => column.notNull())
      .addColumn("mode", "text", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("elevation_policy_key", ["site_id", "client_id", "version"]),
    schema.alterTable("outbox").addColumn("caused_by", "text"),
    schema.alterTable("job").addColumn("caused_by", "text"),
  ];
}
