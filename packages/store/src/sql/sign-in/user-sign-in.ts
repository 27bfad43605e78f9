import { InvariantError } from "@belay/core";
import type { UserRecord } from "../../port/system.ts";
import type { UserSignInWriter, UserTokenKind, UserTokenRecord } from "../../port/user-sign-in.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { present } from "../rows.ts";
import { toUserRecord, userColumns } from "../system/users.ts";

type TokenArguments = {
  hash: string;
  kind: string;
  userId: string;
  createdAtMs: number;
  expiresAtMs: number;
  usedAtMs: number | null;
};

const KINDS: readonly UserTokenKind[] = ["link", "browser"];

/** The statements of users' sign-in, built once for a database. */
export function userSignInStatements({ builder }: SqlDialect) {
  const columns = [
    "hash",
    "kind",
    "user_id as userId",
    "created_at as createdAtMs",
    "expires_at as expiresAtMs",
    "used_at as usedAtMs",
  ] as const;
  return {
    usersByEmail: prepare((args: { email: string; limit: number }) =>
      builder
        .selectFrom("account_user")
        .select(userColumns)
        .where("email", "=", args.email)
        .where("removed_at", "is", null)
        .orderBy("created_at")
        .orderBy("id")
        .limit(args.limit),
    ),
    password: prepare((args: { userId: string }) =>
      builder.selectFrom("user_login").select("password_hash as passwordHash").where("user_id", "=", args.userId),
    ),
    setPassword: prepare((args: { userId: string; passwordHash: string; atMs: number }) =>
      builder
        .insertInto("user_login")
        .values({ user_id: args.userId, password_hash: args.passwordHash, updated_at: args.atMs })
        .onConflict((conflict) =>
          conflict.column("user_id").doUpdateSet((of) => ({
            password_hash: of.ref("excluded.password_hash"),
            updated_at: of.ref("excluded.updated_at"),
          })),
        ),
    ),
    token: prepare((args: { hash: string }) => builder.selectFrom("user_token").select(columns).where("hash", "=", args.hash)),
    insertToken: prepare((args: TokenArguments) =>
      builder
        .insertInto("user_token")
        .values({
          hash: args.hash,
          kind: args.kind,
          user_id: args.userId,
          created_at: args.createdAtMs,
          expires_at: args.expiresAtMs,
          used_at: args.usedAtMs,
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    // One conditional statement: of many uses at once exactly one changes a row.
    useToken: prepare((args: { hash: string; kind: string; nowMs: number }) =>
      builder
        .updateTable("user_token")
        .set({ used_at: args.nowMs })
        .where("hash", "=", args.hash)
        .where("kind", "=", args.kind)
        .where("used_at", "is", null)
        .where("expires_at", ">", args.nowMs),
    ),
    endTokens: prepare((args: { userId: string; atMs: number }) =>
      builder.updateTable("user_token").set({ used_at: args.atMs }).where("user_id", "=", args.userId).where("used_at", "is", null),
    ),
    forget: prepare((args: { beforeMs: number }) => builder.deleteFrom("user_token").where("expires_at", "<=", args.beforeMs)),
  };
}

function toToken(row: TokenArguments): UserTokenRecord {
  const kind = KINDS.find((known) => known === row.kind);
  if (kind === undefined) {
    throw new InvariantError("a user's token of an unknown kind");
  }
  return { ...present(row), kind };
}

/** How users sign in in a browser, within one transaction. */
export class UserSignInRepository implements UserSignInWriter {
  readonly #statements: ReturnType<typeof userSignInStatements>;
  readonly #executor: SqlExecutor;

  constructor(statements: ReturnType<typeof userSignInStatements>, executor: SqlExecutor) {
    this.#statements = statements;
    this.#executor = executor;
  }

  async usersByEmail(email: string, limit: number): Promise<readonly UserRecord[]> {
    return (await this.#executor.rows(this.#statements.usersByEmail({ email, limit }))).map(toUserRecord);
  }

  async passwordHash(userId: string): Promise<string | undefined> {
    return (await firstRow(this.#executor, this.#statements.password({ userId })))?.passwordHash;
  }

  async token(hash: string): Promise<UserTokenRecord | undefined> {
    const row = await firstRow(this.#executor, this.#statements.token({ hash }));
    return row && toToken(row);
  }

  async setPassword(userId: string, passwordHash: string, atMs: number): Promise<void> {
    await this.#executor.change(this.#statements.setPassword({ userId, passwordHash, atMs }));
  }

  insertToken({ hash, kind, userId, createdAtMs, expiresAtMs, usedAtMs }: UserTokenRecord): Promise<void> {
    const values = { hash, kind, userId, createdAtMs, expiresAtMs, usedAtMs: usedAtMs ?? null };
    return insertOnce(this.#executor, this.#statements.insertToken(values), "user_token", hash);
  }

  async useToken(kind: UserTokenKind, hash: string, nowMs: number): Promise<boolean> {
    return (await this.#executor.change(this.#statements.useToken({ kind, hash, nowMs }))) > 0;
  }

  endTokens(userId: string, atMs: number): Promise<number> {
    return this.#executor.change(this.#statements.endTokens({ userId, atMs }));
  }

  forgetExpired(beforeMs: number): Promise<number> {
    return this.#executor.change(this.#statements.forget({ beforeMs }));
  }
}
