import { BelayError } from "@belay/core";
import { type MemberLoginRecord, UniqueTakenError, type WriteTransaction } from "@belay/store";
import type { EventContext } from "../../resource/events.ts";
import { createMember, type Member, type NewMember } from "../member.ts";

/**
 * Makes a member and, with an address, a login without a password.
 *
 * Errors: ALREADY_EXISTS (409) for an address that another member has.
 */
export async function makeMember(tx: WriteTransaction, ctx: EventContext, fresh: NewMember): Promise<Member> {
  const { siteId, nowMs } = ctx;
  const { email, emailVerified } = fresh;
  try {
    const made = await createMember(tx, ctx, fresh);
    if (email !== undefined) {
      const login: MemberLoginRecord = {
        ...{ siteId, memberId: made.stamp.id, email, emailVerified },
        ...{ createdAtMs: nowMs, updatedAtMs: nowMs },
      };
      await tx.signIn.insertLogin(login);
    }
    return made;
  } catch (cause) {
    if (cause instanceof UniqueTakenError && cause.set !== "slug")
      throw new BelayError("ALREADY_EXISTS", { data: { loginEmail: email }, cause });
    throw cause;
  }
}
