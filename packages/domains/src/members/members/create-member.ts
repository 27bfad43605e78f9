import { readLoginEmail } from "../../identity/login-email.ts";
import { ownValue } from "../../resource/json.ts";
import { memberAnswer } from "./field-sets.ts";
import { makeMember } from "./make-member.ts";
import { memberWrite } from "./member-calls.ts";
import { writtenMember } from "./member-input.ts";

/**
 * Makes a member, approved: whoever may create members may approve them. With an address comes a login without a password, which the member
 * sets by mail (`sendSetPasswordEmail`); without one nobody can ever sign in as the member.
 *
 * Errors: ALREADY_EXISTS (409) for an address that another member has.
 */
export const createOneMember = memberWrite("createMember", async ({ member }, ctx, tx) => {
  const address = ownValue(member, "loginEmail");
  const email = typeof address === "string" && address !== "" ? readLoginEmail({ email: address }, "member.loginEmail") : undefined;
  const written = writtenMember(member, ctx.newId);
  const fresh = {
    status: "APPROVED",
    emailVerified: false,
    isVouchedFor: true,
    written,
    ...(email === undefined ? {} : { email }),
  } as const;
  return memberAnswer(ctx, await makeMember(tx, ctx, fresh));
});
