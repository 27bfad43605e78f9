import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { prepare } from "../prepare.ts";

function statements({ builder }: SqlDialect) {
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("used_token").select("id").where("id", "=", args.id)),
    // One conditional statement: of many uses at once exactly one inserts a row.
    use: prepare((args: { id: string; forgetAtMs: number }) =>
      builder
        .insertInto("used_token")
        .values({ id: args.id, forget_at: args.forgetAtMs })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    forget: prepare((args: { beforeMs: number }) => builder.deleteFrom("used_token").where("forget_at", "<=", args.beforeMs)),
  };
}

/** Ids of tokens for one use that were used. */
export function usedTokenStore(dialect: SqlDialect) {
  const { one, use, forget } = statements(dialect);
  return {
    has: async (executor: SqlExecutor, id: string): Promise<boolean> => (await firstRow(executor, one({ id }))) !== undefined,
    use: async (executor: SqlExecutor, id: string, forgetAtMs: number): Promise<boolean> =>
      (await executor.change(use({ id, forgetAtMs }))) > 0,
    forget: (executor: SqlExecutor, beforeMs: number): Promise<number> => executor.change(forget({ beforeMs })),
  };
}
