import type { EntityRecord, WriteTransaction } from "@belay/store";
import { contactOfMember } from "../contacts/contact-of-member.ts";
import type { JobHandler } from "../handler.ts";
import type { EventContext } from "../resource/events.ts";
import { filterJobHandler, REFRESH_STEP_SIZE } from "../resource/filter-job.ts";
import { memberText, parseMember, uniquesOf } from "./member.ts";
import { MEMBER } from "./member-resource.ts";

/**
 * Brings all members of a site into the form that this version writes: with the words that searches find them by, and with a contact.
 *
 * Shape: what a member says does not change, so its revision stays and no event tells of it; of a contact that is made, one does.
 */
export const refreshMembers: JobHandler = {
  refreshes: true,
  ...filterJobHandler({
    type: "members/refresh",
    kind: MEMBER.kind,
    stepSize: REFRESH_STEP_SIZE,
    filter: () => ({ kind: "all" }),
    apply: (record, _request, ctx, tx) => refreshMember(record, ctx, tx),
  }),
};

async function refreshMember(record: EntityRecord, ctx: EventContext, tx: WriteTransaction): Promise<void> {
  const stored = parseMember(record);
  const member = { ...stored, document: { contactId: record.id, ...stored.document } };
  const text = memberText(ctx.siteId, member);
  if (text !== record.text) {
    const { revision } = record;
    // A member who changes meanwhile is written in this form by whoever changes them.
    await tx.entities.update(MEMBER.kind, ctx.siteId, { ...record, text }, revision, uniquesOf(member.document));
  }
  await contactOfMember(tx, ctx, member);
}
