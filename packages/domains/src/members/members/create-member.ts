import { BelayError } from "@belay/core";
import { type MemberLoginRecord, UniqueTakenError } from "@belay/store";
import { readLoginEmail } from "../../identity/login-email.ts";
import { ownValue } from "../../resource/json.ts";
import { createMember } from "../member.ts";
import { memberAnswer } from "./field-sets.ts";
import { memberWrite } from "./member-calls.ts";
import { writtenMember } from "./member-input.ts";

/**
 * Makes a member, approved: whoever may create members may approve them. With an address comes a login without a password, which the member
 * sets by mail (`sendSetPasswordEmail`); without one nobody can ever sign in as the member.
 *
 * Errors: ALREADY_EXISTS (409) for an address that another member has.
 */
export const createOneMember = memberWrite("createMember", async ({ member }, ctx, tx) => {
  const { siteId, nowMs } = ctx;
  const address = ownValue(member, "loginEmail");
  const email = typeof address === "string" && address !== "" ? readLoginEmail({ email: address }, "member.loginEmail") : undefined;
  const written = writtenMember(member, ctx.newId);
  try {
    const fresh = { status: "APPROVED", emailVerified: false, written, ...(email === undefined ? {} : { email }) } as const;
    const made = await createMember(tx, ctx, fresh);
    if (email !== undefined) {
      const login: MemberLoginRecord = {
        siteId,
        memberId: made.stamp.id,
        email,
        emailVerified: false,
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
      };
      await tx.signIn.insertLogin(login);
    }
    return memberAnswer(ctx, made);
  } catch (cause) {
    if (cause instanceof UniqueTakenError && cause.set !== "slug")
      throw new BelayError("ALREADY_EXISTS", { data: { loginEmail: email }, cause });
    throw cause;
  }
});
