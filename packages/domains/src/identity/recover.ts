import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { CallContext, StagedStore } from "../handler.ts";
import { endSessions } from "../members/end-sessions.ts";
import { findToken, issueToken, tokenHash } from "./login-tokens.ts";
import { postMail } from "./mail.ts";
import { recoveryMail } from "./mails.ts";
import { assertPassword, hashPassword } from "./passwords.ts";
import { markVerified, nextState, type SignInContext, type SignInState, siteName } from "./sign-in.ts";

/** Where the page for a new password is, and where it sends people afterwards. */
export interface RecoveryPage {
  readonly origin: string;
  readonly clientId: string;
  readonly returnTo?: string;
}

/** The path of the hosted page for a new password. */
export const RECOVERY_PATH = "/login/recover";

function linkOf({ origin, clientId, returnTo }: RecoveryPage, token: string): string {
  const link = new URL(RECOVERY_PATH, origin);
  link.searchParams.set("clientId", clientId);
  if (returnTo !== undefined) link.searchParams.set("returnTo", returnTo);
  link.searchParams.set("token", token);
  return link.href;
}

/** The app whose login page a mail leads to: the caller's own, else the first of the site. Errors: NOT_FOUND (404) for a site without one. */
export async function recoveryClientOf(tx: WriteTransaction, { caller, siteId }: Pick<CallContext, "caller" | "siteId">): Promise<string> {
  if ("clientId" in caller) return caller.clientId;
  const [app] = await tx.system.oauthApps(siteId);
  if (app !== undefined) return app.id;
  throw new BelayError("NOT_FOUND", { message: "The site has no OAuth app whose login page could be named." });
}

/** Posts the mail with the link, for a login that there is. */
export async function postRecovery(
  tx: WriteTransaction,
  ctx: SignInContext,
  { memberId, email }: { readonly memberId: string; readonly email: string },
  page: RecoveryPage,
): Promise<void> {
  const token = await issueToken(tx, ctx, "recovery", { siteId: ctx.siteId, memberId });
  await postMail(tx, ctx, recoveryMail({ to: email, siteName: await siteName(tx, ctx.siteId) }, linkOf(page, token)));
}

/**
 * Sends a recovery mail if the address has a login, and answers alike if it has none.
 *
 * Why a token all the same: the commit is what takes time, and an answer without one would tell by its speed that there is no login.
 * Errors: TOO_MANY_REQUESTS (429), whether there is a login or not.
 */
export async function sendRecovery(store: StagedStore, ctx: SignInContext, email: string, page: RecoveryPage): Promise<void> {
  await ctx.limits.take("address", ctx.clientAddress);
  await ctx.limits.take("mail", JSON.stringify([ctx.siteId, email]));
  await store.write(async (tx) => {
    const login = await tx.signIn.loginByEmail(ctx.siteId, email);
    if (login === undefined) {
      await issueToken(tx, ctx, "recovery", { siteId: ctx.siteId, memberId: ctx.newId() });
    } else {
      await postRecovery(tx, ctx, login, page);
    }
  });
}

/**
 * Sets a new password with the token of a recovery mail, once. Every session that there was ends: whoever lost the password may have lost those.
 *
 * Errors: RECOVERY_FAILED (400); RequestValidationError (400) for the password; MEMBER_NOT_ACTIVE (403); TOO_MANY_REQUESTS (429).
 */
export async function recoverLogin(
  store: StagedStore,
  ctx: SignInContext,
  { token, password }: { readonly token: string; readonly password: unknown },
): Promise<SignInState> {
  assertPassword("password", password);
  await ctx.limits.take("address", ctx.clientAddress);
  const found = await store.read((tx) => findToken(tx.signIn, ctx, "recovery", { token, siteId: ctx.siteId }));
  // Looked up before the hash is computed, so that guessing tokens costs the server little.
  if (found === undefined) throw new BelayError("RECOVERY_FAILED");
  const passwordHash = await hashPassword(password);
  return store.write(async (tx) => {
    const { siteId, nowMs } = ctx;
    const { memberId } = found;
    const isFirst = await tx.signIn.useToken("recovery", tokenHash(ctx, "recovery", token), nowMs);
    if (!isFirst || !(await tx.signIn.setPassword(siteId, memberId, passwordHash, nowMs))) throw new BelayError("RECOVERY_FAILED");
    await endSessions(tx, siteId, memberId, nowMs);
    const login = await markVerified(tx, ctx, memberId);
    if (login === undefined) throw new BelayError("RECOVERY_FAILED");
    return nextState(tx, ctx, login);
  });
}
