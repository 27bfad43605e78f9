import type { UserRecord } from "./system.ts";

/** What a user's token is for. `link`: signs in once and sets a password; `browser`: the session of the hosted pages. */
export type UserTokenKind = "link" | "browser";

/** A secret by which a user is known in a browser: only its hash. */
export interface UserTokenRecord {
  readonly hash: string;
  readonly kind: UserTokenKind;
  readonly userId: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly usedAtMs?: number;
}

export interface UserSignInReader {
  /** Live users of all accounts with this address, the oldest first. */
  usersByEmail(email: string, limit: number): Promise<readonly UserRecord[]>;
  /** argon2id in its own text form; absent for a user who has set none. */
  passwordHash(userId: string): Promise<string | undefined>;
  token(hash: string): Promise<UserTokenRecord | undefined>;
}

/** Writers return false where a conditional change found nothing to change; each is one statement. */
export interface UserSignInWriter extends UserSignInReader {
  setPassword(userId: string, passwordHash: string, atMs: number): Promise<void>;
  insertToken(record: UserTokenRecord): Promise<void>;
  /** Uses up a token of that kind that still counts: only one of many callers gets true. */
  useToken(kind: UserTokenKind, hash: string, nowMs: number): Promise<boolean>;
  /** Ends every token of a user; returns how many. */
  endTokens(userId: string, atMs: number): Promise<number>;
  /** Removes tokens that expired before then; returns how many. */
  forgetExpired(beforeMs: number): Promise<number>;
}
