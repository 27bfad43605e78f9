import type { AuthorizationCodeRecord } from "../../port/sign-in.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { optionalRecord } from "../rows.ts";

type CodeArguments = {
  hash: string;
  siteId: string;
  clientId: string;
  memberId: string;
  redirectUri: string | null;
  scope: string | null;
  codeChallenge: string;
  grantId: string;
  createdAtMs: number;
  expiresAtMs: number;
  usedAtMs: number | null;
};

function statements({ builder }: SqlDialect) {
  const columns = [
    "hash",
    "site_id as siteId",
    "client_id as clientId",
    "member_id as memberId",
    "redirect_uri as redirectUri",
    "scope",
    "code_challenge as codeChallenge",
    "grant_id as grantId",
    "created_at as createdAtMs",
    "expires_at as expiresAtMs",
    "used_at as usedAtMs",
  ] as const;
  return {
    one: prepare((args: { hash: string }) => builder.selectFrom("authorization_code").select(columns).where("hash", "=", args.hash)),
    insert: prepare((args: CodeArguments) =>
      builder
        .insertInto("authorization_code")
        .values({
          hash: args.hash,
          site_id: args.siteId,
          client_id: args.clientId,
          member_id: args.memberId,
          redirect_uri: args.redirectUri,
          scope: args.scope,
          code_challenge: args.codeChallenge,
          grant_id: args.grantId,
          created_at: args.createdAtMs,
          expires_at: args.expiresAtMs,
          used_at: args.usedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    use: prepare((args: { hash: string; nowMs: number }) =>
      builder
        .updateTable("authorization_code")
        .set({ used_at: args.nowMs })
        .where("hash", "=", args.hash)
        .where("used_at", "is", null)
        .where("expires_at", ">", args.nowMs),
    ),
    endOf: prepare((args: { siteId: string; memberId: string; atMs: number }) =>
      builder
        .updateTable("authorization_code")
        .set({ used_at: args.atMs })
        .where("site_id", "=", args.siteId)
        .where("member_id", "=", args.memberId)
        .where("used_at", "is", null),
    ),
    forget: prepare((args: { beforeMs: number }) => builder.deleteFrom("authorization_code").where("expires_at", "<=", args.beforeMs)),
  };
}

/** Authorization codes, as hashes. */
export function authorizationCodeStore(dialect: SqlDialect) {
  const { one, insert, use, endOf, forget } = statements(dialect);
  return {
    one: (executor: SqlExecutor, hash: string): Promise<AuthorizationCodeRecord | undefined> => optionalRecord(executor, one({ hash })),
    insert: (executor: SqlExecutor, record: AuthorizationCodeRecord) => {
      const { redirectUri = null, scope = null, usedAtMs = null, ...rest } = record;
      return insertOnce(executor, insert({ ...rest, redirectUri, scope, usedAtMs }), "authorization_code", record.hash);
    },
    use: async (executor: SqlExecutor, hash: string, nowMs: number) => (await executor.change(use({ hash, nowMs }))) > 0,
    endOf: (executor: SqlExecutor, siteId: string, memberId: string, atMs: number) => executor.change(endOf({ siteId, memberId, atMs })),
    forget: (executor: SqlExecutor, beforeMs: number) => executor.change(forget({ beforeMs })),
  };
}
