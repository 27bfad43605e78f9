import type { WriteHandler } from "../../handler.ts";
import { normaliseEmail } from "../../identity/login-email.ts";
import { postRecovery, recoveryClientOf } from "../../identity/recover.ts";
import { findMember } from "../member.ts";
import { authenticationMethod } from "./authentication-contract.ts";

/** Sends a member the mail to set a password; `accepted` says whether the address is one of a member who may sign in. */
export const sendSetPasswordEmail: WriteHandler = {
  kind: "write",
  methodId: authenticationMethod("sendSetPasswordEmail"),
  handle: async ({ email }, ctx, tx) => {
    const login = await tx.signIn.loginByEmail(ctx.siteId, normaliseEmail(String(email)));
    const member = login === undefined ? undefined : await findMember(tx.entities, ctx.siteId, login.memberId);
    const accepted = member?.status === "APPROVED" || member?.status === "PENDING";
    if (login !== undefined && accepted) {
      await postRecovery(tx, ctx, login, { origin: ctx.origin, clientId: await recoveryClientOf(tx, ctx) });
    }
    return { accepted };
  },
};
