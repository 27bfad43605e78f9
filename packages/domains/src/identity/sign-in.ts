import { BelayError } from "@belay/core";
import type { MemberLoginRecord, ReadTransaction, WriteTransaction } from "@belay/store";
import { knownContact } from "../contacts/known-contact.ts";
import type { CallContext, StagedStore } from "../handler.ts";
import { findMember, type Member, noteVerified } from "../members/member.ts";
import { noteLogin } from "../members/note-login.ts";
import type { JsonObject } from "../resource/json.ts";
import { assertCaptcha } from "./captcha.ts";
import { issueToken, issueVerification, redeemVerification, type TokenContext } from "./login-tokens.ts";
import { type MailContext, postMail } from "./mail.ts";
import { verificationMail } from "./mails.ts";
import { isPassword } from "./passwords.ts";
import { readSignOnPolicy } from "./sign-on-policy/policy.ts";

/** What signing in needs to know of its call: the login API and the hosted pages both have it. */
export type SignInContext = TokenContext & MailContext & Pick<CallContext, "clientAddress" | "limits" | "captcha">;

/** Where somebody who proved who they are stands. */
export type SignInState =
  | { readonly kind: "SUCCESS"; readonly member: Member; readonly login: MemberLoginRecord; readonly sessionToken: string }
  | { readonly kind: "REQUIRE_EMAIL_VERIFICATION"; readonly stateToken: string }
  | { readonly kind: "REQUIRE_OWNER_APPROVAL"; readonly member: Member };

/** The name of a site for those who sign in to it. */
export async function siteName(tx: Pick<WriteTransaction, "system">, siteId: string): Promise<string> {
  return (await tx.system.site(siteId))?.name ?? "this site";
}

/** Whether a login has to prove its address: where the site wants that of everybody, and where it knows the owner of the address already. */
async function mustVerify(
  tx: Pick<ReadTransaction, "entities">,
  { siteId, email, emailVerified }: MemberLoginRecord,
  isVouchedFor: boolean,
): Promise<boolean> {
  if (emailVerified) return false;
  const { requireEmailVerification } = await readSignOnPolicy(tx.entities, siteId);
  return requireEmailVerification || (!isVouchedFor && (await knownContact(tx.entities, siteId, email)) !== undefined);
}

/**
 * The next state of somebody who proved to own a login: a code first where the address is in doubt, then the owner's approval, then a session.
 *
 * Shape: with `isVouchedFor` somebody else answers for a known address, and only a site that wants a code of everybody gets one.
 * Errors: MEMBER_NOT_ACTIVE (403) for a blocked or disconnected member.
 */
export async function nextState(
  tx: WriteTransaction,
  ctx: SignInContext,
  login: MemberLoginRecord,
  isVouchedFor = false,
): Promise<SignInState> {
  const { siteId, memberId, email } = login;
  const member = await findMember(tx.entities, siteId, memberId);
  if (member === undefined || member.status === "BLOCKED" || member.status === "OFFLINE") {
    throw new BelayError("MEMBER_NOT_ACTIVE");
  }
  if (await mustVerify(tx, login, isVouchedFor)) {
    const { stateToken, code } = await issueVerification(tx, ctx, { siteId, memberId });
    await postMail(tx, ctx, verificationMail({ to: email, siteName: await siteName(tx, siteId) }, code));
    return { kind: "REQUIRE_EMAIL_VERIFICATION", stateToken };
  }
  if (member.status === "PENDING") return { kind: "REQUIRE_OWNER_APPROVAL", member };
  const sessionToken = await issueToken(tx, ctx, "session", { siteId, memberId });
  return { kind: "SUCCESS", member: await noteLogin(tx, ctx, member), login, sessionToken };
}

/**
 * Signs a member in by password.
 *
 * Errors: -19976 (400), the same after the same time for an address without a login and for a wrong password; MEMBER_NOT_ACTIVE (403), only
 * with the right password; those of a captcha; TOO_MANY_REQUESTS (429).
 */
export async function loginWithPassword(
  store: StagedStore,
  ctx: SignInContext,
  { email, password, captchaTokens }: { readonly email: string; readonly password: string; readonly captchaTokens?: unknown },
): Promise<SignInState> {
  const attempt = JSON.stringify([ctx.siteId, email, ctx.clientAddress]);
  await ctx.limits.take("address", ctx.clientAddress);
  await assertCaptcha(ctx, captchaTokens);
  await ctx.limits.take("password", attempt);
  const login = await store.read((tx) => tx.signIn.loginByEmail(ctx.siteId, email));
  const isRight = await isPassword(password, login?.passwordHash);
  if (login === undefined || !isRight) throw new BelayError("-19976");
  await ctx.limits.clear("password", attempt);
  // Whoever signed up with somebody else's address knows its password: they must neither fill the mailbox nor get any number of codes to guess at.
  if (!login.emailVerified && (await store.read((tx) => mustVerify(tx, login, false)))) {
    await ctx.limits.take("mail", JSON.stringify([ctx.siteId, email]));
  }
  return store.write(async (tx) => {
    const current = await tx.signIn.login(ctx.siteId, login.memberId);
    // Changed while the hash was computed: what was proved is not the password any more.
    if (current === undefined || current.passwordHash !== login.passwordHash) throw new BelayError("-19976");
    return nextState(tx, ctx, current);
  });
}

/** Notes that a member owns the address: by a code or a link that went there. */
export async function markVerified(tx: WriteTransaction, ctx: SignInContext, memberId: string): Promise<MemberLoginRecord | undefined> {
  if (await tx.signIn.setEmailVerified(ctx.siteId, memberId, ctx.nowMs)) {
    const member = await findMember(tx.entities, ctx.siteId, memberId);
    if (member !== undefined) await noteVerified(tx, ctx, member);
  }
  return tx.signIn.login(ctx.siteId, memberId);
}

/** Goes on with a login after its 6-digit code. Errors: VERIFICATION_FAILED (400), MEMBER_NOT_ACTIVE (403), TOO_MANY_REQUESTS (429). */
export async function verifyCode(
  store: StagedStore,
  ctx: SignInContext,
  { stateToken, code }: { readonly stateToken: string; readonly code: string },
): Promise<SignInState> {
  await ctx.limits.take("address", ctx.clientAddress);
  // A wrong code is no error of the transaction: the attempt that it cost has to be committed.
  const state = await store.write(async (tx) => {
    const owner = await redeemVerification(tx, ctx, { stateToken, code, siteId: ctx.siteId });
    const login = owner === undefined ? undefined : await markVerified(tx, ctx, owner.memberId);
    return login === undefined ? undefined : nextState(tx, ctx, login);
  });
  if (state === undefined) throw new BelayError("VERIFICATION_FAILED");
  return state;
}

const IDENTITY_STATUS = { PENDING: "PENDING", APPROVED: "ACTIVE", BLOCKED: "BLOCKED", OFFLINE: "OFFLINE" } as const;

/** The identity of a member as login answers show it. */
export function presentIdentity(member: Member, login: MemberLoginRecord): JsonObject {
  const { contact, profile, privacyStatus, createdDate, updatedDate } = member.document;
  const { firstName, lastName }: JsonObject = Object(contact);
  const { nickname, slug }: JsonObject = Object(profile);
  return {
    id: member.stamp.id,
    revision: String(member.stamp.revision),
    createdDate,
    updatedDate,
    identityProfile: { firstName, lastName, nickname, slug, privacyStatus },
    email: { address: login.email, isVerified: login.emailVerified },
    status: { name: IDENTITY_STATUS[member.status] },
  };
}

/** A state in the words of the wire. */
export function presentState(state: SignInState): JsonObject {
  switch (state.kind) {
    case "SUCCESS":
      return { state: state.kind, sessionToken: state.sessionToken, identity: presentIdentity(state.member, state.login) };
    case "REQUIRE_EMAIL_VERIFICATION":
      return { state: state.kind, stateToken: state.stateToken };
    case "REQUIRE_OWNER_APPROVAL":
      return { state: state.kind };
  }
}
