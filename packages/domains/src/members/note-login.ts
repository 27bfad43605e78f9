import type { WriteTransaction } from "@belay/store";
import { type Member, uniquesOf } from "./member.ts";
import { MEMBER } from "./member-resource.ts";

/**
 * Notes when a member signed in, on their document. The profile is the same as before: no event, and the date of the last change stays.
 *
 * Shape: of two logins at once one is noted; the other finds the document changed and says nothing, because nobody is kept out for it.
 */
export async function noteLogin(
  tx: WriteTransaction,
  ctx: { readonly siteId: string; readonly nowMs: number },
  member: Member,
): Promise<Member> {
  const stamp = { ...member.stamp, revision: member.stamp.revision + 1 };
  const document = { ...member.document, lastLoginDate: new Date(ctx.nowMs).toISOString() };
  const record = { ...stamp, text: JSON.stringify(document) };
  const isNoted = await tx.entities.update(MEMBER.kind, ctx.siteId, record, member.stamp.revision, uniquesOf(member.document));
  return isNoted ? { ...member, stamp, document } : member;
}
