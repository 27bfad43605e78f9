import { BelayError } from "@belay/core";
import type { CallContext, StagedHandler, StagedStore, WireRequest, WireResponse } from "../../handler.ts";
import { isEmail, readLoginEmail } from "../../identity/login-email.ts";
import { issueToken } from "../../identity/login-tokens.ts";
import { registerMember } from "../../identity/register.ts";
import { loginWithPassword, type SignInState, verifyCode } from "../../identity/sign-in.ts";
import { isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { writtenMember } from "../members/member-input.ts";
import { authenticationMethod } from "./authentication-contract.ts";
import { presentMember } from "./present-member.ts";

/** Goes on with the code that was mailed, where a request brings it. Errors: EMAIL_VERIFICATION_FAILED (400). */
async function verified(request: WireRequest, ctx: CallContext, store: StagedStore): Promise<SignInState | undefined> {
  const { emailVerification } = request;
  if (!isObject(emailVerification)) return undefined;
  const stateToken = ownValue(emailVerification, "verificationId");
  const code = ownValue(emailVerification, "otp");
  try {
    return await verifyCode(store, ctx, { stateToken: String(stateToken), code: String(code) });
  } catch (error) {
    throw error instanceof BelayError && error.code === "VERIFICATION_FAILED" ? new BelayError("EMAIL_VERIFICATION_FAILED") : error;
  }
}

/** The address in a request of this module. */
function emailOf({ email }: WireRequest): string {
  return readLoginEmail({ email }, "email");
}

/** Errors: EMAIL_VERIFICATION_REQUIRED (403) with what goes back with the code. */
function refuseUnverified(state: SignInState): asserts state is Exclude<SignInState, { readonly kind: "REQUIRE_EMAIL_VERIFICATION" }> {
  if (state.kind !== "REQUIRE_EMAIL_VERIFICATION") return;
  throw new BelayError("EMAIL_VERIFICATION_REQUIRED", { data: { verificationId: state.stateToken } });
}

/**
 * Signs a member in by password.
 *
 * Errors: -19976 (400), EMAIL_VERIFICATION_REQUIRED (403), EMAIL_VERIFICATION_FAILED (400), MEMBER_NOT_ACTIVE (403), TOO_MANY_REQUESTS (429).
 */
export const login: StagedHandler = {
  kind: "staged",
  methodId: authenticationMethod("login"),
  handle: async (request, ctx, store) => {
    const credentials = { email: emailOf(request), password: String(request.password) };
    const state = (await verified(request, ctx, store)) ?? (await loginWithPassword(store, ctx, credentials));
    refuseUnverified(state);
    if (state.kind === "REQUIRE_OWNER_APPROVAL") throw new BelayError("MEMBER_NOT_ACTIVE", { data: { state: state.kind } });
    return { session: { token: state.sessionToken }, member: presentMember(state.member) };
  },
};

/** What somebody who signs up tells about themselves, as parts of a member. */
function writtenBy({ contactInfo, profilePrivacyStatus }: WireRequest, newId: () => string): JsonObject {
  const { firstName, lastName, emails, phones }: JsonObject = isObject(contactInfo) ? contactInfo : {};
  // Unlike its phones, the addresses of a contact have a form.
  const addresses = Array.isArray(emails) ? emails.filter((email) => typeof email === "string" && isEmail(email)) : undefined;
  return writtenMember({ contact: { firstName, lastName, emails: addresses, phones }, privacyStatus: profilePrivacyStatus }, newId);
}

/**
 * Signs somebody up: with a session, or with a token for who approves members, where the site wants them approved.
 *
 * Errors: -19995 (409), a validation error (400) for the password, EMAIL_VERIFICATION_REQUIRED (403), EMAIL_VERIFICATION_FAILED (400).
 */
export const register: StagedHandler = {
  kind: "staged",
  methodId: authenticationMethod("register"),
  handle: async (request, ctx, store): Promise<WireResponse> => {
    const fresh = { email: emailOf(request), password: request.password, written: writtenBy(request, ctx.newId) };
    const state = (await verified(request, ctx, store)) ?? (await registerMember(store, ctx, fresh));
    refuseUnverified(state);
    const member = presentMember(state.member);
    if (state.kind === "SUCCESS") return { member, session: { token: state.sessionToken } };
    const owner = { siteId: ctx.siteId, memberId: state.member.stamp.id };
    return { member, approvalToken: await store.write((tx) => issueToken(tx, ctx, "approval", owner)) };
  },
};
