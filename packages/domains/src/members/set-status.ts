import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../resource/events.ts";
import { endSessions } from "./end-sessions.ts";
import { changeMember, findMember, type Member, type MemberStatus } from "./member.ts";

/**
 * Changes whether a member may sign in. Anything but APPROVED ends every session of the member in the same transaction.
 *
 * Errors: NOT_FOUND (404).
 */
export async function setMemberStatus(tx: WriteTransaction, ctx: EventContext, memberId: string, status: MemberStatus): Promise<Member> {
  const member = await findMember(tx.entities, ctx.siteId, memberId);
  if (member === undefined) throw new BelayError("NOT_FOUND", { message: `There is no member ${memberId}.` });
  const changed = member.status === status ? member : await changeMember(tx, ctx, member, { status });
  if (status !== "APPROVED") await endSessions(tx, ctx.siteId, memberId, ctx.nowMs);
  return changed;
}
