import { hashCredential } from "@belay/core";
import type { ReadTransaction, UserRecord, UserTokenKind, WriteTransaction } from "@belay/store";
import { newToken, type TokenContext } from "../login-tokens.ts";

const MINUTE_MS = 60_000;

/** Life of users' tokens in milliseconds: an hour to open a link, a working day for the session of a browser. */
export const USER_TOKEN_TTL_MS: Readonly<Record<UserTokenKind, number>> = { link: 60 * MINUTE_MS, browser: 12 * 60 * MINUTE_MS };

/** The path of the page that a link opens. */
export const USER_LINK_PATH = "/account/link";

/** What is stored of a token: a keyed hash over its kind and itself, so that a token of one kind is never one of another. */
export function userTokenHash({ keys }: Pick<TokenContext, "keys">, kind: UserTokenKind, token: string): string {
  return hashCredential(`user ${kind}.${token}`, keys.pepper);
}

/** Makes a token of that kind for a user; only its hash is stored. */
export async function issueUserToken(tx: WriteTransaction, ctx: TokenContext, kind: UserTokenKind, userId: string): Promise<string> {
  const token = newToken(ctx);
  const life = { createdAtMs: ctx.nowMs, expiresAtMs: ctx.nowMs + USER_TOKEN_TTL_MS[kind] };
  await tx.userSignIn.insertToken({ hash: userTokenHash(ctx, kind, token), kind, userId, ...life });
  return token;
}

/** The user behind a token of that kind that still counts; a removed user has none. */
export async function findUserByToken(
  tx: Pick<ReadTransaction, "system" | "userSignIn">,
  ctx: Pick<TokenContext, "keys" | "nowMs">,
  kind: UserTokenKind,
  token: string,
): Promise<UserRecord | undefined> {
  const record = await tx.userSignIn.token(userTokenHash(ctx, kind, token));
  if (record === undefined || record.kind !== kind || record.usedAtMs !== undefined || record.expiresAtMs <= ctx.nowMs) return undefined;
  const user = await tx.system.user(record.userId);
  return user?.removedAtMs === undefined ? user : undefined;
}

/** Ends the session of a browser. */
export async function endUserSession(tx: WriteTransaction, ctx: Pick<TokenContext, "keys" | "nowMs">, token: string): Promise<void> {
  await tx.userSignIn.useToken("browser", userTokenHash(ctx, "browser", token), ctx.nowMs);
}
