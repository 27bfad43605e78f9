import { BelayError } from "@belay/core";
import type { SystemReader, WriteTransaction } from "@belay/store";
import { contactOfGoneMember } from "../contacts/contact-of-member.ts";
import { removeEntity } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { ruleViolation } from "../resource/violation.ts";
import { takeBadgesFromMember } from "./badges/take-badge-from-all.ts";
import { endSessions } from "./end-sessions.ts";
import { findMember, type Member } from "./member.ts";
import { MEMBER } from "./member-resource.ts";
import { removeRoleKeys } from "./roles/role-assignments.ts";
import { siteUserKind } from "./users-of-site.ts";

/**
 * Whom the content of a deleted member passes to: the member who is named, else nobody of the site's members, which is the owner.
 *
 * Errors: a validation error (400) for the member themselves, for an unknown one, and for one who was disconnected.
 */
export async function assertAssignee(
  tx: Pick<WriteTransaction, "entities">,
  siteId: string,
  assigneeId: unknown,
  deletedId: string | undefined,
): Promise<void> {
  if (assigneeId === undefined || assigneeId === null) return;
  const assignee =
    typeof assigneeId === "string" && assigneeId !== deletedId ? await findMember(tx.entities, siteId, assigneeId) : undefined;
  if (assignee === undefined || assignee.status === "OFFLINE") {
    throw ruleViolation("contentAssigneeId", "CONTENT_ASSIGNEE_NOT_FOUND", "must be another member of the site");
  }
}

/** Whether a member is the owner of the site or somebody who works on it. */
export async function worksOnSite(system: SystemReader, siteId: string, { userId }: Pick<Member, "userId">): Promise<boolean> {
  return userId !== undefined && (await siteUserKind(system, siteId, userId)) !== undefined;
}

/**
 * Deletes a member with everything by which they sign in and what they hold. Their sessions end at once (S31).
 *
 * Errors: a validation error (400) of the rule OWNER_OR_CONTRIBUTOR_MEMBER_DELETE_FORBIDDEN.
 */
export async function deleteMember(tx: WriteTransaction, ctx: EventContext, member: Member): Promise<void> {
  const { siteId, nowMs } = ctx;
  const { stamp, document } = member;
  if (await worksOnSite(tx.system, siteId, member)) {
    throw ruleViolation("id", "OWNER_OR_CONTRIBUTOR_MEMBER_DELETE_FORBIDDEN", "is somebody who works on the site");
  }
  if (!(await removeEntity(tx, ctx, MEMBER, stamp, document))) throw new BelayError("NOT_FOUND");
  await endSessions(tx, siteId, stamp.id, nowMs);
  await tx.signIn.removeLogin(siteId, stamp.id);
  await removeRoleKeys(tx, siteId, stamp.id);
  await takeBadgesFromMember(tx, ctx, stamp.id);
  await contactOfGoneMember(tx, ctx, member);
}
