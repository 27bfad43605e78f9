import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { prepare } from "../prepare.ts";

function statements({ builder }: SqlDialect) {
  return {
    one: prepare((args: { name: string }) => builder.selectFrom("setting").select("value").where("name", "=", args.name)),
    insert: prepare((args: { name: string; value: string }) =>
      builder
        .insertInto("setting")
        .values({ name: args.name, value: args.value })
        .onConflict((conflict) => conflict.doNothing()),
    ),
  };
}

/** Small values of the installation. */
export function settingStore(dialect: SqlDialect) {
  const { one, insert } = statements(dialect);
  return {
    one: async (executor: SqlExecutor, name: string): Promise<string | undefined> => (await firstRow(executor, one({ name })))?.value,
    insert: async (executor: SqlExecutor, name: string, value: string): Promise<boolean> =>
      (await executor.change(insert({ name, value }))) > 0,
  };
}
