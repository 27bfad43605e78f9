import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** Elevation policies, each change a row of its own; what the ledger says of a policy, of earlier actors and of a refusal; who caused events and jobs. */
export function createElevation({ builder: { schema }, ddl }: SqlDialect): readonly (Compilable | string)[] {
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
    schema.alterTable("ledger").addColumn("policy", "text"),
    schema.alterTable("ledger").addColumn("earlier_actors", "text"),
    schema.alterTable("ledger").addColumn("refusal", "text"),
    ddl.refuseUpdate("ledger_context_is_final", "ledger", ["policy", "earlier_actors", "refusal"], "ledger entries are final"),
    schema.alterTable("outbox").addColumn("caused_by", "text"),
    schema.alterTable("job").addColumn("caused_by", "text"),
  ];
}
