import { hashCredential, isSameSecret } from "@belay/core";
import type { LoginTokenKind, SignInReader, WriteTransaction } from "@belay/store";
import type { InstallationKeys } from "../apps/keys.ts";

/** What making and checking a token needs to know. */
export interface TokenContext {
  readonly nowMs: number;
  readonly keys: Pick<InstallationKeys, "pepper">;
  readonly randomBytes: (size: number) => Uint8Array;
}

const TOKEN_BYTES = 32;
const MINUTE_MS = 60_000;
const CODE_DIGITS = 6;

/** Life of the tokens in milliseconds: short for what travels, a working day for the cookie of the hosted pages, a month for an owner to decide. */
export const TOKEN_TTL_MS: Readonly<Record<LoginTokenKind, number>> = {
  session: 10 * MINUTE_MS,
  browser: 12 * 60 * MINUTE_MS,
  verification: 15 * MINUTE_MS,
  recovery: 60 * MINUTE_MS,
  approval: 30 * 24 * 60 * MINUTE_MS,
};

/** Wrong codes that one verification takes. One in 200,000 guesses it. */
export const CODE_ATTEMPTS_MAX = 5;

/** 256 random bits as text. */
export function newToken(ctx: Pick<TokenContext, "randomBytes">): string {
  return Buffer.from(ctx.randomBytes(TOKEN_BYTES)).toString("base64url");
}

/** What is stored of a token: a keyed hash over its kind and itself, so that a token of one kind is never one of another. */
export function tokenHash(ctx: Pick<TokenContext, "keys">, kind: LoginTokenKind | "code", token: string): string {
  return hashCredential(`${kind}.${token}`, ctx.keys.pepper);
}

/** Six digits, each equally likely. */
function newCode(ctx: TokenContext): string {
  for (;;) {
    const value = Buffer.from(ctx.randomBytes(4)).readUInt32BE(0);
    // Numbers beyond the last whole million would make small codes likelier.
    if (value < 4_294_000_000) {
      return String(value % 1_000_000).padStart(CODE_DIGITS, "0");
    }
  }
}

function codeHash(ctx: TokenContext, token: string, code: string): string {
  return hashCredential(`verification code.${token}.${code}`, ctx.keys.pepper);
}

interface Owner {
  readonly siteId: string;
  readonly memberId: string;
}

/** Makes a token of that kind for a member; only its hash is stored. */
export async function issueToken(tx: WriteTransaction, ctx: TokenContext, kind: LoginTokenKind, owner: Owner): Promise<string> {
  const token = newToken(ctx);
  const life = { createdAtMs: ctx.nowMs, expiresAtMs: ctx.nowMs + TOKEN_TTL_MS[kind] };
  await tx.signIn.insertToken({ hash: tokenHash(ctx, kind, token), kind, ...owner, attemptsLeft: 0, ...life });
  return token;
}

/** Makes a verification: the token that the client keeps and the code that goes by mail. */
export async function issueVerification(
  tx: WriteTransaction,
  ctx: TokenContext,
  owner: Owner,
): Promise<{ readonly stateToken: string; readonly code: string }> {
  const stateToken = newToken(ctx);
  const code = newCode(ctx);
  await tx.signIn.insertToken({
    hash: tokenHash(ctx, "verification", stateToken),
    kind: "verification",
    ...owner,
    codeHash: codeHash(ctx, stateToken, code),
    attemptsLeft: CODE_ATTEMPTS_MAX,
    createdAtMs: ctx.nowMs,
    expiresAtMs: ctx.nowMs + TOKEN_TTL_MS.verification,
  });
  return { stateToken, code };
}

/** The member of a token of that kind that still counts on this site. */
export async function findToken(
  reader: SignInReader,
  ctx: TokenContext,
  kind: LoginTokenKind,
  { token, siteId }: { readonly token: string; readonly siteId: string },
): Promise<Owner | undefined> {
  const record = await reader.token(tokenHash(ctx, kind, token));
  const isLive = record !== undefined && record.kind === kind && record.usedAtMs === undefined && record.expiresAtMs > ctx.nowMs;
  return isLive && record.siteId === siteId ? record : undefined;
}

/**
 * Uses up a verification with its code; the member when both are right.
 *
 * Shape: each try costs an attempt before the code is looked at, so that parallel tries cannot have more of them than there are.
 */
export async function redeemVerification(
  tx: WriteTransaction,
  ctx: TokenContext,
  { stateToken, code, siteId }: { readonly stateToken: string; readonly code: string; readonly siteId: string },
): Promise<Owner | undefined> {
  const hash = tokenHash(ctx, "verification", stateToken);
  const found = await findToken(tx.signIn, ctx, "verification", { token: stateToken, siteId });
  if (found === undefined || !(await tx.signIn.spendAttempt(hash, ctx.nowMs))) return undefined;
  const record = await tx.signIn.token(hash);
  const isRight = isSameSecret(codeHash(ctx, stateToken, code), record?.codeHash ?? "");
  return isRight && (await tx.signIn.useToken("verification", hash, ctx.nowMs)) ? found : undefined;
}
