import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { raw, type SqlValue } from "../statement.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations.ts";

/** Brings a schema from `version` to `SCHEMA_VERSION`, in the caller's transaction. Returns whether there was anything to do. */
export async function migrate(executor: SqlExecutor, dialect: SqlDialect, version: number): Promise<boolean> {
  for (const migration of MIGRATIONS.filter((candidate) => candidate.version > version)) {
    for (const statement of migration.statements(dialect)) {
      if (typeof statement === "string") {
        await executor.change(raw(statement));
      } else {
        const { sql, parameters } = statement.compile();
        // Schema statements hold their values in their text.
        await executor.change({ text: sql, parameters: parameters as readonly SqlValue[] });
      }
    }
  }
  return version < SCHEMA_VERSION;
}
