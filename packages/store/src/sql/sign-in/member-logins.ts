import { UniqueTakenError } from "../../port/errors.ts";
import type { MemberLoginRecord } from "../../port/sign-in.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { prepare } from "../prepare.ts";
import { present } from "../rows.ts";

type LoginArguments = {
  siteId: string;
  memberId: string;
  email: string;
  passwordHash: string | null;
  emailVerified: number;
  createdAtMs: number;
  updatedAtMs: number;
};

function statements({ builder }: SqlDialect) {
  const columns = [
    "site_id as siteId",
    "member_id as memberId",
    "email",
    "password_hash as passwordHash",
    "email_verified as emailVerified",
    "created_at as createdAtMs",
    "updated_at as updatedAtMs",
  ] as const;
  const selected = () => builder.selectFrom("member_login").select(columns);
  return {
    one: prepare((args: { siteId: string; memberId: string }) =>
      selected().where("site_id", "=", args.siteId).where("member_id", "=", args.memberId),
    ),
    byEmail: prepare((args: { siteId: string; email: string }) =>
      selected().where("site_id", "=", args.siteId).where("email", "=", args.email),
    ),
    insert: prepare((args: LoginArguments) =>
      builder
        .insertInto("member_login")
        .values({
          site_id: args.siteId,
          member_id: args.memberId,
          email: args.email,
          password_hash: args.passwordHash,
          email_verified: args.emailVerified,
          created_at: args.createdAtMs,
          updated_at: args.updatedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    setPassword: prepare((args: { siteId: string; memberId: string; passwordHash: string; atMs: number }) =>
      builder
        .updateTable("member_login")
        .set({ password_hash: args.passwordHash, updated_at: args.atMs })
        .where("site_id", "=", args.siteId)
        .where("member_id", "=", args.memberId),
    ),
    setVerified: prepare((args: { siteId: string; memberId: string; atMs: number }) =>
      builder
        .updateTable("member_login")
        .set({ email_verified: 1, updated_at: args.atMs })
        .where("site_id", "=", args.siteId)
        .where("member_id", "=", args.memberId)
        .where("email_verified", "=", 0),
    ),
    setEmail: prepare((args: { siteId: string; memberId: string; email: string; atMs: number }) =>
      builder
        .updateTable("member_login")
        .set({ email: args.email, email_verified: 0, updated_at: args.atMs })
        .where("site_id", "=", args.siteId)
        .where("member_id", "=", args.memberId),
    ),
    remove: prepare((args: { siteId: string; memberId: string }) =>
      builder.deleteFrom("member_login").where("site_id", "=", args.siteId).where("member_id", "=", args.memberId),
    ),
  };
}

function toRecord(row: LoginArguments | undefined): MemberLoginRecord | undefined {
  return row && { ...present(row), emailVerified: row.emailVerified === 1 };
}

/** Logins of members. */
export function memberLoginStore(dialect: SqlDialect) {
  const { one, byEmail, insert, setPassword, setVerified, setEmail, remove } = statements(dialect);
  return {
    one: async (executor: SqlExecutor, siteId: string, memberId: string) => toRecord(await firstRow(executor, one({ siteId, memberId }))),
    byEmail: async (executor: SqlExecutor, siteId: string, email: string) => toRecord(await firstRow(executor, byEmail({ siteId, email }))),
    insert: async (executor: SqlExecutor, record: MemberLoginRecord): Promise<void> => {
      const { siteId, memberId, email, passwordHash = null, emailVerified, createdAtMs, updatedAtMs } = record;
      const values = { siteId, memberId, email, passwordHash, emailVerified: emailVerified ? 1 : 0, createdAtMs, updatedAtMs };
      if ((await executor.change(insert(values))) === 0) {
        throw new UniqueTakenError("member_login", "email", email);
      }
    },
    setPassword: async (executor: SqlExecutor, args: { siteId: string; memberId: string; passwordHash: string; atMs: number }) =>
      (await executor.change(setPassword(args))) > 0,
    setVerified: async (executor: SqlExecutor, args: { siteId: string; memberId: string; atMs: number }) =>
      (await executor.change(setVerified(args))) > 0,
    setEmail: async (executor: SqlExecutor, args: { siteId: string; memberId: string; email: string; atMs: number }): Promise<boolean> => {
      // Asked first: a violated index would end the whole transaction on PostgreSQL. It still stands behind two calls at once.
      const holder = await firstRow(executor, byEmail({ siteId: args.siteId, email: args.email }));
      if (holder !== undefined && holder.memberId !== args.memberId) throw new UniqueTakenError("member_login", "email", args.email);
      return (await executor.change(setEmail(args))) > 0;
    },
    remove: async (executor: SqlExecutor, siteId: string, memberId: string): Promise<boolean> =>
      (await executor.change(remove({ siteId, memberId }))) > 0,
  };
}
