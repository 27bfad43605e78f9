import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../resource/events.ts";
import { requireMember } from "./act-on-member.ts";
import { endSessions } from "./end-sessions.ts";
import { changeMember, type Member, type MemberStatus } from "./member.ts";

/**
 * Sets whether a member may sign in, past the rules of who may do so (`actOnMember` has them). Anything but APPROVED ends every session of the
 * member in the same transaction.
 *
 * Errors: NOT_FOUND (404).
 */
export async function setMemberStatus(tx: WriteTransaction, ctx: EventContext, memberId: string, status: MemberStatus): Promise<Member> {
  const member = await requireMember(tx, ctx.siteId, memberId);
  const changed = member.status === status ? member : await changeMember(tx, ctx, member, { status });
  if (status !== "APPROVED") await endSessions(tx, ctx.siteId, memberId, ctx.nowMs);
  return changed;
}
