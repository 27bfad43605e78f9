import type { OAuthAppRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { optionalRecord, records } from "../rows.ts";

type AppArguments = { id: string; siteId: string; accountId: string; name: string; document: string; createdAtMs: number };

function statements({ builder }: SqlDialect) {
  const columns = ["id", "site_id as siteId", "account_id as accountId", "name", "document", "created_at as createdAtMs"] as const;
  return {
    one: prepare((args: { id: string }) => builder.selectFrom("oauth_app").select(columns).where("id", "=", args.id)),
    ofSite: prepare((args: { siteId: string }) =>
      builder.selectFrom("oauth_app").select(columns).where("site_id", "=", args.siteId).orderBy("created_at").orderBy("id"),
    ),
    insert: prepare((args: AppArguments) =>
      builder
        .insertInto("oauth_app")
        .values({
          id: args.id,
          site_id: args.siteId,
          account_id: args.accountId,
          name: args.name,
          document: args.document,
          created_at: args.createdAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
  };
}

/** OAuth apps (clients). */
export function oauthAppStore(dialect: SqlDialect) {
  const { one, ofSite, insert } = statements(dialect);
  return {
    one: (executor: SqlExecutor, id: string): Promise<OAuthAppRecord | undefined> => optionalRecord(executor, one({ id })),
    ofSite: (executor: SqlExecutor, siteId: string): Promise<readonly OAuthAppRecord[]> => records(executor, ofSite({ siteId })),
    insert: (executor: SqlExecutor, { id, siteId, accountId, name, document, createdAtMs }: OAuthAppRecord) =>
      insertOnce(executor, insert({ id, siteId, accountId, name, document, createdAtMs }), "oauth_app", id),
  };
}
