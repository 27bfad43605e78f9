import type { SiteRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { optionalRecord, records } from "../rows.ts";

type SiteArguments = { id: string; accountId: string; name: string; ownerUserId: string; createdAtMs: number };

function statements({ builder }: SqlDialect) {
  const columns = ["id", "account_id as accountId", "name", "owner_user_id as ownerUserId", "created_at as createdAtMs"] as const;
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("site").select(columns).where("id", "=", args.id)),
    ofAccount: prepare((args: { accountId: string }) =>
      builder.selectFrom("site").select(columns).where("account_id", "=", args.accountId).orderBy("created_at").orderBy("id"),
    ),
    insert: prepare((args: SiteArguments) =>
      builder
        .insertInto("site")
        .values({ id: args.id, account_id: args.accountId, name: args.name, owner_user_id: args.ownerUserId, created_at: args.createdAtMs })
        .onConflict((conflict) => conflict.doNothing()),
    ),
  };
}

/** Sites. */
export function siteStore(dialect: SqlDialect) {
  const { one, ofAccount, insert } = statements(dialect);
  return {
    one: (executor: SqlExecutor, id: string): Promise<SiteRecord | undefined> => optionalRecord(executor, one({ id })),
    ofAccount: (executor: SqlExecutor, accountId: string): Promise<readonly SiteRecord[]> => records(executor, ofAccount({ accountId })),
    insert: (executor: SqlExecutor, { id, accountId, name, ownerUserId, createdAtMs }: SiteRecord) =>
      insertOnce(executor, insert({ id, accountId, name, ownerUserId, createdAtMs }), "site", id),
  };
}
