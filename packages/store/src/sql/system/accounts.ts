import type { AccountRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { optionalRecord, records } from "../rows.ts";

function statements({ builder }: SqlDialect) {
  const columns = ["id", "name", "created_at as createdAtMs"] as const;
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("account").select(columns).where("id", "=", args.id)),
    all: prepare(() => builder.selectFrom("account").select(columns).orderBy("created_at").orderBy("id")),
    insert: prepare((args: { id: string; name: string; createdAtMs: number }) =>
      builder
        .insertInto("account")
        .values({ id: args.id, name: args.name, created_at: args.createdAtMs })
        .onConflict((conflict) => conflict.doNothing()),
    ),
  };
}

/** Accounts. */
export function accountStore(dialect: SqlDialect) {
  const { one, all, insert } = statements(dialect);
  return {
    one: (executor: SqlExecutor, id: string): Promise<AccountRecord | undefined> => optionalRecord(executor, one({ id })),
    all: (executor: SqlExecutor): Promise<readonly AccountRecord[]> => records(executor, all({})),
    insert: (executor: SqlExecutor, { id, name, createdAtMs }: AccountRecord) =>
      insertOnce(executor, insert({ id, name, createdAtMs }), "account", id),
  };
}
