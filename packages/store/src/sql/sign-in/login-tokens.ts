import { InvariantError } from "@belay/core";
import type { LoginTokenKind, LoginTokenRecord } from "../../port/sign-in.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { present } from "../rows.ts";

type TokenArguments = {
  hash: string;
  kind: string;
  siteId: string;
  memberId: string;
  codeHash: string | null;
  attemptsLeft: number;
  createdAtMs: number;
  expiresAtMs: number;
  usedAtMs: number | null;
};

type Moment = { hash: string; nowMs: number };

const KINDS: readonly LoginTokenKind[] = ["session", "browser", "verification", "recovery", "approval"];

function statements({ builder }: SqlDialect) {
  const columns = [
    "hash",
    "kind",
    "site_id as siteId",
    "member_id as memberId",
    "code_hash as codeHash",
    "attempts_left as attemptsLeft",
    "created_at as createdAtMs",
    "expires_at as expiresAtMs",
    "used_at as usedAtMs",
  ] as const;
  const live = ({ hash, nowMs }: Moment) =>
    builder.updateTable("login_token").where("hash", "=", hash).where("used_at", "is", null).where("expires_at", ">", nowMs);
  return {
    one: prepare((args: { hash: string }) => builder.selectFrom("login_token").select(columns).where("hash", "=", args.hash)),
    insert: prepare((args: TokenArguments) =>
      builder
        .insertInto("login_token")
        .values({
          hash: args.hash,
          kind: args.kind,
          site_id: args.siteId,
          member_id: args.memberId,
          code_hash: args.codeHash,
          attempts_left: args.attemptsLeft,
          created_at: args.createdAtMs,
          expires_at: args.expiresAtMs,
          used_at: args.usedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    spend: prepare((args: Moment) =>
      live(args)
        .set((of) => ({ attempts_left: of("attempts_left", "-", 1) }))
        .where("attempts_left", ">", 0),
    ),
    use: prepare((args: Moment & { kind: string }) => live(args).set({ used_at: args.nowMs }).where("kind", "=", args.kind)),
    endOf: prepare((args: { siteId: string; memberId: string; atMs: number }) =>
      builder
        .updateTable("login_token")
        .set({ used_at: args.atMs })
        .where("site_id", "=", args.siteId)
        .where("member_id", "=", args.memberId)
        .where("used_at", "is", null),
    ),
    forget: prepare((args: { beforeMs: number }) => builder.deleteFrom("login_token").where("expires_at", "<=", args.beforeMs)),
  };
}

function toRecord(row: TokenArguments): LoginTokenRecord {
  const kind = KINDS.find((known) => known === row.kind);
  if (kind === undefined) {
    throw new InvariantError("a login token of an unknown kind");
  }
  return { ...present(row), kind };
}

/** Tokens of signing in, as hashes. */
export function loginTokenStore(dialect: SqlDialect) {
  const { one, insert, spend, use, endOf, forget } = statements(dialect);
  return {
    one: async (executor: SqlExecutor, hash: string): Promise<LoginTokenRecord | undefined> => {
      const row = await firstRow(executor, one({ hash }));
      return row && toRecord(row);
    },
    insert: (executor: SqlExecutor, record: LoginTokenRecord) => {
      const { hash, kind, siteId, memberId, codeHash = null, attemptsLeft, createdAtMs, expiresAtMs, usedAtMs = null } = record;
      const values = { hash, kind, siteId, memberId, codeHash, attemptsLeft, createdAtMs, expiresAtMs, usedAtMs };
      return insertOnce(executor, insert(values), "login_token", hash);
    },
    spend: async (executor: SqlExecutor, hash: string, nowMs: number) => (await executor.change(spend({ hash, nowMs }))) > 0,
    use: async (executor: SqlExecutor, kind: LoginTokenKind, hash: string, nowMs: number) =>
      (await executor.change(use({ kind, hash, nowMs }))) > 0,
    endOf: (executor: SqlExecutor, siteId: string, memberId: string, atMs: number) => executor.change(endOf({ siteId, memberId, atMs })),
    forget: (executor: SqlExecutor, beforeMs: number) => executor.change(forget({ beforeMs })),
  };
}
