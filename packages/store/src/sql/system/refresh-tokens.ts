import { InvariantError } from "@belay/core";
import type { RefreshTokenRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { present } from "../rows.ts";

type TokenArguments = {
  hash: string;
  grantId: string;
  clientId: string;
  siteId: string;
  subjectType: string;
  subjectId: string;
  issuedAtMs: number;
  expiresAtMs: number;
  revokedAtMs: number | null;
  rotatedAtMs: number | null;
};

/** Tokens that are forgotten at once: no write waits for long behind it. */
const FORGOTTEN_MAX = 1_000;

function statements({ builder }: SqlDialect) {
  const columns = [
    "hash",
    "grant_id as grantId",
    "client_id as clientId",
    "site_id as siteId",
    "subject_type as subjectType",
    "subject_id as subjectId",
    "issued_at as issuedAtMs",
    "expires_at as expiresAtMs",
    "revoked_at as revokedAtMs",
    "rotated_at as rotatedAtMs",
  ] as const;
  return {
    one: prepare((args: { hash: string }) => builder.selectFrom("refresh_token").select(columns).where("hash", "=", args.hash)),
    insert: prepare((args: TokenArguments) =>
      builder
        .insertInto("refresh_token")
        .values({
          hash: args.hash,
          grant_id: args.grantId,
          client_id: args.clientId,
          site_id: args.siteId,
          subject_type: args.subjectType,
          subject_id: args.subjectId,
          issued_at: args.issuedAtMs,
          expires_at: args.expiresAtMs,
          revoked_at: args.revokedAtMs,
          rotated_at: args.rotatedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    // One conditional statement: of many refreshes at once exactly one replaces the token.
    rotate: prepare((args: { hash: string; atMs: number }) =>
      builder
        .updateTable("refresh_token")
        .set({ rotated_at: args.atMs })
        .where("hash", "=", args.hash)
        .where("rotated_at", "is", null)
        .where("revoked_at", "is", null),
    ),
    revokeGrant: prepare((args: { grantId: string; atMs: number }) =>
      builder
        .updateTable("refresh_token")
        .set({ revoked_at: args.atMs })
        .where("grant_id", "=", args.grantId)
        .where("revoked_at", "is", null),
    ),
    revokeOfClient: prepare((args: { clientId: string; siteId: string; atMs: number }) =>
      builder
        .updateTable("refresh_token")
        .set({ revoked_at: args.atMs })
        .where("client_id", "=", args.clientId)
        .where("site_id", "=", args.siteId)
        .where("revoked_at", "is", null),
    ),
    forget: prepare((args: { beforeMs: number }) =>
      builder
        .deleteFrom("refresh_token")
        .where("hash", "in", (ended) =>
          ended.selectFrom("refresh_token").select("hash").where("expires_at", "<=", args.beforeMs).limit(FORGOTTEN_MAX),
        ),
    ),
  };
}

/** Refresh tokens, as hashes. */
export function refreshTokenStore(dialect: SqlDialect) {
  const { one, insert, rotate, revokeGrant, revokeOfClient, forget } = statements(dialect);
  return {
    one: async (executor: SqlExecutor, hash: string): Promise<RefreshTokenRecord | undefined> => {
      const row = await firstRow(executor, one({ hash }));
      return row && toRecord(row);
    },
    insert: (executor: SqlExecutor, record: RefreshTokenRecord) => {
      const { hash, grantId, clientId, siteId, subjectType, subjectId, issuedAtMs, expiresAtMs } = record;
      const { revokedAtMs = null, rotatedAtMs = null } = record;
      const values = { hash, grantId, clientId, siteId, subjectType, subjectId, issuedAtMs, expiresAtMs, revokedAtMs, rotatedAtMs };
      return insertOnce(executor, insert(values), "refresh_token", hash);
    },
    rotate: async (executor: SqlExecutor, hash: string, atMs: number) => (await executor.change(rotate({ hash, atMs }))) > 0,
    revokeGrant: async (executor: SqlExecutor, grantId: string, atMs: number) =>
      (await executor.change(revokeGrant({ grantId, atMs }))) > 0,
    revokeOfClient: (executor: SqlExecutor, clientId: string, siteId: string, atMs: number): Promise<number> =>
      executor.change(revokeOfClient({ clientId, siteId, atMs })),
    forget: (executor: SqlExecutor, beforeMs: number): Promise<number> => executor.change(forget({ beforeMs })),
  };
}

function toRecord(row: TokenArguments): RefreshTokenRecord {
  const { subjectType } = row;
  if (subjectType !== "VISITOR" && subjectType !== "MEMBER" && subjectType !== "APP") {
    throw new InvariantError("a refresh token of an unknown subject type");
  }
  return { ...present(row), subjectType };
}
