import { runBulk } from "../../resource/bulk.ts";
import { requireMember } from "../act-on-member.ts";
import { assertAssignee, deleteMember } from "../delete-member.ts";
import { memberWrite, writeOfMine, writeOfOne } from "./member-calls.ts";

/** Deletes a member; their content passes to whom the request names, else to the owner. */
export const deleteOneMember = writeOfOne("deleteMember", async (member, ctx, tx, { contentAssigneeId }) => {
  await assertAssignee(tx, ctx.siteId, contentAssigneeId, member.stamp.id);
  await deleteMember(tx, ctx, member);
  return {};
});

/** The same for the member who calls. */
export const deleteMyMember = writeOfMine("deleteMyMember", async (member, ctx, tx, { contentAssigneeId }) => {
  await assertAssignee(tx, ctx.siteId, contentAssigneeId, member.stamp.id);
  await deleteMember(tx, ctx, member);
  return {};
});

/** Deletes the members that the request names, each for itself (S43). */
export const bulkDeleteMembers = memberWrite("bulkDeleteMembers", async ({ memberIds }, ctx, tx) => {
  const ids = Array.isArray(memberIds) ? memberIds.map(String) : [];
  const work = async (id: string) => {
    await deleteMember(tx, ctx, await requireMember(tx, ctx.siteId, id));
    return { id, value: undefined };
  };
  const { items, bulkActionMetadata } = await runBulk(tx, ids, work, (id) => id);
  return { results: items.map(({ itemMetadata }) => ({ itemMetadata })), bulkActionMetadata };
});
