import type { WriteTransaction } from "@belay/store";
import type { JobHandler, WireRequest, WriteHandler } from "../../handler.ts";
import type { EventContext } from "../../resource/events.ts";
import { both, parseFilter } from "../../resource/filter.ts";
import { filterJobHandler, startFilterJob } from "../../resource/filter-job.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";
import { type Asker, actOnMember } from "../act-on-member.ts";
import { assertAssignee, deleteMember } from "../delete-member.ts";
import { type Member, parseMember } from "../member.ts";
import { MEMBER, MEMBER_QUERY_FIELDS } from "../member-resource.ts";
import { askerOf, memberWrite } from "./member-calls.ts";
import { searchFilter } from "./search.ts";

type Apply = (
  tx: WriteTransaction,
  ctx: EventContext,
  member: Member,
  job: { readonly asker: Asker; readonly assigneeId: unknown },
) => Promise<void>;

/** A method that does something with all members whom a filter finds, in the background. */
function byFilter(name: string, apply: Apply): { readonly handler: WriteHandler; readonly job: JobHandler } {
  const type = `members.members.${name}`;
  return {
    handler: memberWrite(name, async (request, ctx, tx) => {
      // Checked now and as the caller: a filter on what they may not read is refused (S40), and nothing is left to be found wrong later.
      meant(request, ctx.can);
      await assertAssignee(tx, ctx.siteId, request.contentAssigneeId, undefined);
      const { filter, search = null, contentAssigneeId = null } = request;
      return await startFilterJob(tx, ctx, type, { filter, search, contentAssigneeId, asker: askerOf(ctx) });
    }),
    job: filterJobHandler({
      type,
      kind: MEMBER.kind,
      filter: (request) => meant(request, () => true),
      apply: (record, request, ctx, tx) =>
        apply(tx, ctx, parseMember(record), { asker: askerIn(request), assigneeId: request.contentAssigneeId }),
    }),
  };
}

function meant(request: WireRequest, can: (permission: string) => boolean) {
  return both(parseFilter(request.filter, MEMBER_QUERY_FIELDS, { can }), searchFilter(request.search, { can }));
}

function askerIn(request: JsonObject): Asker {
  const { memberId, userId } = isObject(request.asker) ? request.asker : {};
  return { ...(typeof memberId === "string" ? { memberId } : {}), ...(typeof userId === "string" ? { userId } : {}) };
}

export const approveByFilter = byFilter("bulkApproveMembers", async (tx, ctx, member, { asker }) => {
  await actOnMember(tx, ctx, member, "approve", asker);
});

export const blockByFilter = byFilter("bulkBlockMembers", async (tx, ctx, member, { asker }) => {
  await actOnMember(tx, ctx, member, "block", asker);
});

export const deleteByFilter = byFilter("bulkDeleteMembersByFilter", async (tx, ctx, member, { assigneeId }) => {
  // Whom the content goes to stays, also where the filter finds them.
  await assertAssignee(tx, ctx.siteId, assigneeId, member.stamp.id);
  await deleteMember(tx, ctx, member);
});
