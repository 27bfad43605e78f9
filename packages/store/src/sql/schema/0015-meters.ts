import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/** How often calls were made, by the hash of who made them and of what. */
export function createMeters({ builder: { schema }, ddl }: SqlDialect): readonly (Compilable | string)[] {
  return [
    `CREATE ${ddl.unlogged}TABLE meter (key ${ddl.textType} PRIMARY KEY NOT NULL, count bigint NOT NULL, resets_at bigint NOT NULL)${ddl.keyTableSuffix}`,
    schema.createIndex("meter_by_resets_at").on("meter").columns(["resets_at"]),
  ];
}
