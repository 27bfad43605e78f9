import type { WriteTransaction } from "@belay/store";
import { type Member, memberText, uniquesOf } from "./member.ts";
import { MEMBER } from "./member-resource.ts";
import { userOfMember } from "./users-of-site.ts";

/**
 * Notes when a member signed in, on their document, and which user of the account they are: whoever owns the address of a user is that user.
 * The profile is the same as before: no event, and the date of the last change stays.
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
  const userId = member.userId ?? (await userOfMember(tx.system, ctx.siteId, member));
  const noted: Member = { ...member, stamp, document, ...(userId === undefined ? {} : { userId }) };
  const record = { ...stamp, text: memberText(ctx.siteId, noted) };
  const isNoted = await tx.entities.update(MEMBER.kind, ctx.siteId, record, member.stamp.revision, uniquesOf(document));
  return isNoted ? noted : member;
}
