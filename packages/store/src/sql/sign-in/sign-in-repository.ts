import type * as port from "../../port/sign-in.ts";
import type { SqlDialect } from "../dialect.ts";
import type { SqlExecutor } from "../executor.ts";
import { prepare } from "../prepare.ts";
import { authorizationCodeStore } from "./authorization-codes.ts";
import { loginTokenStore } from "./login-tokens.ts";
import { mailStore } from "./mails.ts";
import { memberLoginStore } from "./member-logins.ts";

/** The statements of signing in, built once for a database. */
export function signInStatements(dialect: SqlDialect) {
  return {
    logins: memberLoginStore(dialect),
    tokens: loginTokenStore(dialect),
    codes: authorizationCodeStore(dialect),
    mails: mailStore(dialect),
    grantsOf: prepare((args: { siteId: string; memberId: string }) =>
      dialect.builder
        .selectFrom("refresh_token")
        .select("grant_id as grantId")
        .distinct()
        .where("site_id", "=", args.siteId)
        .where("subject_id", "=", args.memberId)
        .where("subject_type", "=", "MEMBER")
        .where("revoked_at", "is", null),
    ),
  };
}

export type SignInStatements = ReturnType<typeof signInStatements>;

/** Logins, tokens and codes of signing in, and mails, within one transaction. */
export class SignInRepository implements port.SignInWriter {
  readonly #statements: SignInStatements;
  readonly #executor: SqlExecutor;

  constructor(statements: SignInStatements, executor: SqlExecutor) {
    this.#statements = statements;
    this.#executor = executor;
  }

  login(siteId: string, memberId: string): Promise<port.MemberLoginRecord | undefined> {
    return this.#statements.logins.one(this.#executor, siteId, memberId);
  }

  loginByEmail(siteId: string, email: string): Promise<port.MemberLoginRecord | undefined> {
    return this.#statements.logins.byEmail(this.#executor, siteId, email);
  }

  token(hash: string): Promise<port.LoginTokenRecord | undefined> {
    return this.#statements.tokens.one(this.#executor, hash);
  }

  code(hash: string): Promise<port.AuthorizationCodeRecord | undefined> {
    return this.#statements.codes.one(this.#executor, hash);
  }

  async grantsOf(siteId: string, memberId: string): Promise<readonly string[]> {
    return (await this.#executor.rows(this.#statements.grantsOf({ siteId, memberId }))).map(({ grantId }) => grantId);
  }

  dueMails(nowMs: number, limit: number): Promise<readonly port.MailRecord[]> {
    return this.#statements.mails.due(this.#executor, nowMs, limit);
  }

  mails(siteId: string, limit: number): Promise<readonly port.MailRecord[]> {
    return this.#statements.mails.ofSite(this.#executor, siteId, limit);
  }

  insertLogin(record: port.MemberLoginRecord): Promise<void> {
    return this.#statements.logins.insert(this.#executor, record);
  }

  setPassword(siteId: string, memberId: string, passwordHash: string, atMs: number): Promise<boolean> {
    return this.#statements.logins.setPassword(this.#executor, { siteId, memberId, passwordHash, atMs });
  }

  setEmailVerified(siteId: string, memberId: string, atMs: number): Promise<boolean> {
    return this.#statements.logins.setVerified(this.#executor, { siteId, memberId, atMs });
  }

  setEmail(siteId: string, memberId: string, email: string, atMs: number): Promise<boolean> {
    return this.#statements.logins.setEmail(this.#executor, { siteId, memberId, email, atMs });
  }

  removeLogin(siteId: string, memberId: string): Promise<boolean> {
    return this.#statements.logins.remove(this.#executor, siteId, memberId);
  }

  insertToken(record: port.LoginTokenRecord): Promise<void> {
    return this.#statements.tokens.insert(this.#executor, record);
  }

  spendAttempt(hash: string, nowMs: number): Promise<boolean> {
    return this.#statements.tokens.spend(this.#executor, hash, nowMs);
  }

  useToken(kind: port.LoginTokenKind, hash: string, nowMs: number): Promise<boolean> {
    return this.#statements.tokens.use(this.#executor, kind, hash, nowMs);
  }

  endTokens(siteId: string, memberId: string, atMs: number): Promise<number> {
    return this.#statements.tokens.endOf(this.#executor, siteId, memberId, atMs);
  }

  insertCode(record: port.AuthorizationCodeRecord): Promise<void> {
    return this.#statements.codes.insert(this.#executor, record);
  }

  useCode(hash: string, nowMs: number): Promise<boolean> {
    return this.#statements.codes.use(this.#executor, hash, nowMs);
  }

  endCodes(siteId: string, memberId: string, atMs: number): Promise<number> {
    return this.#statements.codes.endOf(this.#executor, siteId, memberId, atMs);
  }

  insertMail(record: port.MailRecord): Promise<void> {
    return this.#statements.mails.insert(this.#executor, record);
  }

  takeMail(id: string, attempts: number, nextAttemptAtMs: number): Promise<boolean> {
    return this.#statements.mails.take(this.#executor, id, attempts, nextAttemptAtMs);
  }

  removeMail(id: string): Promise<boolean> {
    return this.#statements.mails.remove(this.#executor, id);
  }

  async forgetExpired(beforeMs: number): Promise<number> {
    const tokens = await this.#statements.tokens.forget(this.#executor, beforeMs);
    return tokens + (await this.#statements.codes.forget(this.#executor, beforeMs));
  }
}
