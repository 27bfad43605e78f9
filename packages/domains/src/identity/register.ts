import { BelayError } from "@belay/core";
import { type MemberLoginRecord, UniqueTakenError, type WriteTransaction } from "@belay/store";
import type { StagedStore } from "../handler.ts";
import { createMember } from "../members/member.ts";
import { isObject, type JsonObject } from "../resource/json.ts";
import { assertCaptcha } from "./captcha.ts";
import { newToken } from "./login-tokens.ts";
import { postMail } from "./mail.ts";
import { alreadyMemberMail } from "./mails.ts";
import { assertPassword, hashPassword } from "./passwords.ts";
import { nextState, type SignInContext, type SignInState, siteName } from "./sign-in.ts";
import { readSignOnPolicy } from "./sign-on-policy/policy.ts";

/** Somebody who signs up. */
export interface Registration {
  /** Normalised. */
  readonly email: string;
  readonly password: unknown;
  readonly profile?: unknown;
  readonly captchaTokens?: unknown;
  /** Parts of the new member, cut down to the contract; in place of `profile`. */
  readonly written?: JsonObject;
}

/** A login with its new member. Errors: -19995 (409) when the site has a member with that address. */
export async function createMemberLogin(
  tx: WriteTransaction,
  ctx: SignInContext,
  fresh: {
    readonly email: string;
    readonly passwordHash?: string;
    readonly status: "PENDING" | "APPROVED";
    readonly emailVerified: boolean;
    readonly profile?: unknown;
    readonly written?: JsonObject;
  },
): Promise<MemberLoginRecord> {
  const { email, passwordHash, status, emailVerified, written } = fresh;
  const profile: JsonObject = isObject(fresh.profile) ? fresh.profile : {};
  try {
    const member = await createMember(tx, ctx, { email, status, emailVerified, profile, ...(written === undefined ? {} : { written }) });
    const login: MemberLoginRecord = {
      siteId: ctx.siteId,
      memberId: member.stamp.id,
      email,
      ...(passwordHash === undefined ? {} : { passwordHash }),
      emailVerified,
      createdAtMs: ctx.nowMs,
      updatedAtMs: ctx.nowMs,
    };
    await tx.signIn.insertLogin(login);
    return login;
  } catch (cause) {
    throw cause instanceof UniqueTakenError && cause.set !== "slug" ? new BelayError("-19995", { cause }) : cause;
  }
}

/**
 * Signs somebody up.
 *
 * Shape: where the site verifies addresses, the answer for an address that has a login is the one for a new address, and its owner gets a mail.
 * Elsewhere the wire has no other answer than the error.
 * Errors: RequestValidationError (400) for the password; those of a captcha; -19995 (409); TOO_MANY_REQUESTS (429).
 */
export async function registerMember(
  store: StagedStore,
  ctx: SignInContext,
  { email, password, captchaTokens, ...told }: Registration,
): Promise<SignInState> {
  assertPassword("password", password);
  await ctx.limits.take("address", ctx.clientAddress);
  await assertCaptcha(ctx, captchaTokens);
  await ctx.limits.take("mail", JSON.stringify([ctx.siteId, email]));
  const passwordHash = await hashPassword(password);
  return store.write(async (tx) => {
    const policy = await readSignOnPolicy(tx.entities, ctx.siteId);
    if (policy.requireEmailVerification && (await tx.signIn.loginByEmail(ctx.siteId, email)) !== undefined) {
      await postMail(tx, ctx, alreadyMemberMail({ to: email, siteName: await siteName(tx, ctx.siteId) }));
      return { kind: "REQUIRE_EMAIL_VERIFICATION", stateToken: newToken(ctx) };
    }
    const status = policy.requireOwnerApproval ? "PENDING" : "APPROVED";
    const login = await createMemberLogin(tx, ctx, { email, passwordHash, status, emailVerified: false, ...told });
    return nextState(tx, ctx, login);
  });
}
