import type { InstallCodeRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { optionalRecord } from "../rows.ts";

type CodeArguments = {
  hash: string;
  clientId: string;
  instanceId: string;
  siteId: string;
  grantId: string;
  expiresAtMs: number;
  usedAtMs: number | null;
};

function statements({ builder }: SqlDialect) {
  return {
    one: prepare((args: { hash: string }) =>
      builder
        .selectFrom("install_code")
        .select([
          "hash",
          "client_id as clientId",
          "instance_id as instanceId",
          "site_id as siteId",
          "grant_id as grantId",
          "expires_at as expiresAtMs",
          "used_at as usedAtMs",
        ])
        .where("hash", "=", args.hash),
    ),
    insert: prepare((args: CodeArguments) =>
      builder
        .insertInto("install_code")
        .values({
          hash: args.hash,
          client_id: args.clientId,
          instance_id: args.instanceId,
          site_id: args.siteId,
          grant_id: args.grantId,
          expires_at: args.expiresAtMs,
          used_at: args.usedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    // One conditional statement: of many redemptions at once exactly one changes a row.
    use: prepare((args: { hash: string; atMs: number }) =>
      builder.updateTable("install_code").set({ used_at: args.atMs }).where("hash", "=", args.hash).where("used_at", "is", null),
    ),
    forget: prepare((args: { beforeMs: number }) => builder.deleteFrom("install_code").where("expires_at", "<=", args.beforeMs)),
  };
}

/** Codes of app installations, as hashes. */
export function installCodeStore(dialect: SqlDialect) {
  const { one, insert, use, forget } = statements(dialect);
  return {
    one: (executor: SqlExecutor, hash: string): Promise<InstallCodeRecord | undefined> => optionalRecord(executor, one({ hash })),
    insert: async (executor: SqlExecutor, record: InstallCodeRecord): Promise<void> => {
      const { hash, clientId, instanceId, siteId, grantId, expiresAtMs, usedAtMs = null } = record;
      await insertOnce(executor, insert({ hash, clientId, instanceId, siteId, grantId, expiresAtMs, usedAtMs }), "install_code", hash);
    },
    use: async (executor: SqlExecutor, hash: string, atMs: number): Promise<boolean> => (await executor.change(use({ hash, atMs }))) > 0,
    forget: (executor: SqlExecutor, beforeMs: number): Promise<number> => executor.change(forget({ beforeMs })),
  };
}
