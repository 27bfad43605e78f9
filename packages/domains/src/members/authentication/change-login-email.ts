import { BelayError } from "@belay/core";
import { UniqueTakenError, type WriteTransaction } from "@belay/store";
import type { CallContext, WriteHandler } from "../../handler.ts";
import { readLoginEmail } from "../../identity/login-email.ts";
import { requireMember } from "../act-on-member.ts";
import { endGrant } from "../end-sessions.ts";
import { changeMember, type Member } from "../member.ts";
import { authenticationMethod } from "./authentication-contract.ts";
import { presentMember } from "./present-member.ts";

/**
 * Gives a member another address to sign in with, which is not verified yet. Links and codes that went to the old one end, and the sessions
 * too where the request says so. Who the member was by the old address, they are no more.
 *
 * Errors: NOT_FOUND (404), MEMBER_OFFLINE (409), ALREADY_EXISTS (409) for another member's address.
 */
export const changeLoginEmail: WriteHandler = {
  kind: "write",
  methodId: authenticationMethod("changeLoginEmail"),
  handle: async ({ id, newEmail, revokeCurrentSessions }, ctx, tx) => {
    const { siteId, nowMs } = ctx;
    const email = readLoginEmail({ email: newEmail }, "newEmail");
    const member = await requireMember(tx, siteId, id);
    if (member.status === "OFFLINE") throw new BelayError("MEMBER_OFFLINE", { data: { memberId: member.stamp.id } });
    const changed = member.document.loginEmail === email ? member : await withEmail(tx, ctx, member, email);
    if (revokeCurrentSessions === true) {
      for (const grantId of await tx.signIn.grantsOf(siteId, member.stamp.id)) await endGrant(tx, grantId, nowMs);
    }
    return { member: presentMember(changed) };
  },
};

async function withEmail(tx: WriteTransaction, ctx: CallContext, { userId: _old, ...member }: Member, email: string): Promise<Member> {
  const { siteId, nowMs } = ctx;
  const memberId = member.stamp.id;
  try {
    const isLogin = await tx.signIn.setEmail(siteId, memberId, email, nowMs);
    if (!isLogin) await tx.signIn.insertLogin({ siteId, memberId, email, emailVerified: false, createdAtMs: nowMs, updatedAtMs: nowMs });
    await tx.signIn.endTokens(siteId, memberId, nowMs);
    await tx.signIn.endCodes(siteId, memberId, nowMs);
    return await changeMember(tx, ctx, member, { loginEmail: email, loginEmailVerified: false });
  } catch (cause) {
    if (cause instanceof UniqueTakenError) throw new BelayError("ALREADY_EXISTS", { data: { loginEmail: email }, cause });
    throw cause;
  }
}
