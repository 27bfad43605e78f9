import { BelayError } from "@belay/core";
import type { MemberLoginRecord, WriteTransaction } from "@belay/store";
import type { CallContext, WriteHandler } from "../../handler.ts";
import { endSessions } from "../../members/end-sessions.ts";
import { readLoginEmail } from "../login-email.ts";
import { newToken } from "../login-tokens.ts";
import { hashPassword } from "../passwords.ts";
import { createMemberLogin } from "../register.ts";
import { markVerified, nextState, presentIdentity } from "../sign-in.ts";
import { SERVICE } from "./service.ts";

/**
 * The login that the key's owner vouches for.
 *
 * Why the old password goes: whoever signed up with somebody else's address, and never proved to own it, would share the account with its owner.
 */
async function adopt(tx: WriteTransaction, ctx: CallContext, login: MemberLoginRecord): Promise<MemberLoginRecord> {
  if (login.emailVerified) return login;
  await endSessions(tx, ctx.siteId, login.memberId, ctx.nowMs);
  await tx.signIn.setPassword(ctx.siteId, login.memberId, await hashPassword(newToken(ctx)), ctx.nowMs);
  return (await markVerified(tx, ctx, login.memberId)) ?? login;
}

/**
 * Signs in a member whom the site knows from elsewhere, and makes one when there is none. No credentials of the member: the API key vouches.
 *
 * Errors: MEMBER_NOT_ACTIVE (403).
 */
export const signOn: WriteHandler = {
  kind: "write",
  methodId: `${SERVICE}.SignOn`,
  handle: async (request, ctx, tx) => {
    const email = readLoginEmail(request.loginId);
    const isVerified = request.verifyEmail === true;
    const known = await tx.signIn.loginByEmail(ctx.siteId, email);
    const login =
      known === undefined
        ? await createMemberLogin(tx, ctx, { email, status: "APPROVED", emailVerified: isVerified, profile: request.profile })
        : isVerified
          ? await adopt(tx, ctx, known)
          : known;
    const state = await nextState(tx, ctx, login, true);
    if (state.kind !== "SUCCESS") throw new BelayError("MEMBER_NOT_ACTIVE", { data: { state: state.kind } });
    return { sessionToken: state.sessionToken, identity: presentIdentity(state.member, state.login) };
  },
};
