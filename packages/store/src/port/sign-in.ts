/** How a member signs in: an address, unique within the site, and the hash of a password if there is one. */
export interface MemberLoginRecord {
  readonly siteId: string;
  readonly memberId: string;
  /** Normalised: two spellings of one mailbox are one login. */
  readonly email: string;
  /** argon2id in its own text form; absent for members who sign in elsewhere. */
  readonly passwordHash?: string;
  readonly emailVerified: boolean;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** What a login token is for. `browser`: the session of the hosted pages; `session`: what the login API hands out; `approval`: who waits for the owner. */
export type LoginTokenKind = "session" | "browser" | "verification" | "recovery" | "approval";

/** A short-lived secret of a login: only its hash. `codeHash` and `attemptsLeft` belong to the 6-digit code that goes with it by mail. */
export interface LoginTokenRecord {
  readonly hash: string;
  readonly kind: LoginTokenKind;
  readonly siteId: string;
  readonly memberId: string;
  readonly codeHash?: string;
  readonly attemptsLeft: number;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly usedAtMs?: number;
}

/** An authorization code: only its hash. `grantId` is fixed before it is redeemed, so that a second use finds what came of the first. */
export interface AuthorizationCodeRecord {
  readonly hash: string;
  readonly siteId: string;
  readonly clientId: string;
  readonly memberId: string;
  /** Absent where the request named none (direct login). */
  readonly redirectUri?: string;
  /** What the code gives beside access, with spaces between. Source: RFC 6749 section 3.3. */
  readonly scope?: string;
  readonly codeChallenge: string;
  readonly grantId: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly usedAtMs?: number;
}

/** A mail that waits to be sent, or stays in the mailbox of a dev store. `sealed` is its JSON, encrypted: it may hold a code or a link. */
export interface MailRecord {
  readonly id: string;
  readonly siteId: string;
  readonly sealed: string;
  readonly createdAtMs: number;
  readonly attempts: number;
  readonly nextAttemptAtMs: number;
  readonly sentAtMs?: number;
}

export interface SignInReader {
  login(siteId: string, memberId: string): Promise<MemberLoginRecord | undefined>;
  loginByEmail(siteId: string, email: string): Promise<MemberLoginRecord | undefined>;
  token(hash: string): Promise<LoginTokenRecord | undefined>;
  code(hash: string): Promise<AuthorizationCodeRecord | undefined>;
  /** Grants of a member that still count. */
  grantsOf(siteId: string, memberId: string): Promise<readonly string[]>;
  /** Mails of all sites that were not sent and are due, oldest first. */
  dueMails(nowMs: number, limit: number): Promise<readonly MailRecord[]>;
  /** The newest mails of a site, newest first. */
  mails(siteId: string, limit: number): Promise<readonly MailRecord[]>;
}

/** Writers return false where a conditional change found nothing to change; each is one statement. */
export interface SignInWriter extends SignInReader {
  /** Throws `UniqueTakenError` (set `email`) when another member of the site has the address. */
  insertLogin(record: MemberLoginRecord): Promise<void>;
  setPassword(siteId: string, memberId: string, passwordHash: string, atMs: number): Promise<boolean>;
  setEmailVerified(siteId: string, memberId: string, atMs: number): Promise<boolean>;
  /** Gives a login another address, which nobody has verified yet. Throws `UniqueTakenError` (set `email`) when another member of the site has it. */
  setEmail(siteId: string, memberId: string, email: string, atMs: number): Promise<boolean>;
  /** Takes a member's login away; the address is free again. */
  removeLogin(siteId: string, memberId: string): Promise<boolean>;
  insertToken(record: LoginTokenRecord): Promise<void>;
  /** Takes one attempt at the code of a token that still counts. */
  spendAttempt(hash: string, nowMs: number): Promise<boolean>;
  /** Uses up a token of that kind that still counts: only one of many callers gets true. */
  useToken(kind: LoginTokenKind, hash: string, nowMs: number): Promise<boolean>;
  /** Ends every token of a member. */
  endTokens(siteId: string, memberId: string, atMs: number): Promise<number>;
  insertCode(record: AuthorizationCodeRecord): Promise<void>;
  /** Uses up a code that still counts: only one of many callers gets true. */
  useCode(hash: string, nowMs: number): Promise<boolean>;
  /** Ends the codes of a member that were not redeemed. */
  endCodes(siteId: string, memberId: string, atMs: number): Promise<number>;
  insertMail(record: MailRecord): Promise<void>;
  /** Takes a due mail for one attempt; the next one is due at `nextAttemptAtMs` unless it is removed. */
  takeMail(id: string, attempts: number, nextAttemptAtMs: number): Promise<boolean>;
  removeMail(id: string): Promise<boolean>;
  /** Removes tokens and codes that expired before then; returns how many. */
  forgetExpired(beforeMs: number): Promise<number>;
}
