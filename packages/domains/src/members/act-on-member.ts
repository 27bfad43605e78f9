import { BelayError } from "@belay/core";
import type { ReadTransaction, SystemReader, WriteTransaction } from "@belay/store";
import type { EventContext } from "../resource/events.ts";
import { endSessions } from "./end-sessions.ts";
import { changeMember, findMember, type Member } from "./member.ts";
import { type MemberAction, type MemberState, nextMemberState } from "./member-state.ts";
import { siteUserKind } from "./users-of-site.ts";

/** Who asked for an action, as a member or as a user; an app that acts for nobody is neither. */
export interface Asker {
  readonly memberId?: string;
  readonly userId?: string;
}

/** The member of that id. Errors: NOT_FOUND (404). */
export async function requireMember(tx: Pick<ReadTransaction, "entities">, siteId: string, memberId: unknown): Promise<Member> {
  const member = typeof memberId === "string" ? await findMember(tx.entities, siteId, memberId) : undefined;
  if (member === undefined) throw new BelayError("NOT_FOUND", { message: "There is no such member for this caller." });
  return member;
}

/** The state of a member. */
export function stateOf({ status, document }: Member): MemberState {
  return {
    status,
    activityStatus: document.activityStatus === "MUTED" ? "MUTED" : "ACTIVE",
    privacyStatus: document.privacyStatus === "PUBLIC" ? "PUBLIC" : "PRIVATE",
  };
}

/**
 * Does something with a member, in one transaction with what it means: whoever may not sign in any more is signed out everywhere (S31), and
 * the address of somebody who was disconnected is free for a new member.
 *
 * Errors: MEMBER_OFFLINE (409), COMMUNITY_JOIN_IMPOSSIBLE (409), MEMBER_SELF_BLOCK_FORBIDDEN and OWNER_MEMBER_BLOCK_FORBIDDEN (403).
 */
export async function actOnMember(
  tx: WriteTransaction,
  ctx: EventContext,
  member: Member,
  action: MemberAction,
  asker: Asker = {},
): Promise<Member> {
  if (action === "block" || action === "disconnect") await assertMayBeShutOut(tx.system, ctx.siteId, member, asker);
  const before = stateOf(member);
  const next = nextMemberState(before, action);
  if ("refusal" in next) throw new BelayError(next.refusal, { data: { memberId: member.stamp.id } });
  const isSame = JSON.stringify(next.state) === JSON.stringify(before);
  const changed = isSame ? member : await changeMember(tx, ctx, member, { ...next.state });
  const { status } = next.state;
  if (status === "BLOCKED" || status === "OFFLINE") await endSessions(tx, ctx.siteId, member.stamp.id, ctx.nowMs);
  if (status === "OFFLINE") await tx.signIn.removeLogin(ctx.siteId, member.stamp.id);
  return changed;
}

/** Whether a member is who asks. */
function isAsker({ stamp, userId }: Member, asker: Asker): boolean {
  return asker.memberId === stamp.id || (userId !== undefined && asker.userId === userId);
}

/** Nobody shuts themselves out, and nobody the owner. */
async function assertMayBeShutOut(system: SystemReader, siteId: string, member: Member, asker: Asker): Promise<void> {
  if (isAsker(member, asker)) throw new BelayError("MEMBER_SELF_BLOCK_FORBIDDEN");
  const kind = member.userId === undefined ? undefined : await siteUserKind(system, siteId, member.userId);
  if (kind === "OWNER") throw new BelayError("OWNER_MEMBER_BLOCK_FORBIDDEN");
}
