import { InvariantError } from "@belay/core";
import type { EntityRecord, FieldDefinition, Filter, WriteTransaction } from "@belay/store";
import type { CallContext } from "../../handler.ts";
import { removeEntity } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { filterJobHandler, startFilterJob } from "../../resource/filter-job.ts";
import { parseLayers } from "../../resource/layers.ts";
import { BADGES_MAX } from "./badge-order.ts";
import { BADGE_ASSIGNMENT } from "./badge-resource.ts";

/** Assignments that go with their badge at once; a job takes the rest, which no answer shows any more. */
const AT_ONCE = 500;
const TYPE = "members/take-badge-from-all";

function assignmentField(name: "badgeId" | "memberId"): FieldDefinition {
  const field = BADGE_ASSIGNMENT.fields.get(name)?.stored;
  if (field === undefined) throw new InvariantError(`badge assignments have no ${name}`);
  return field;
}

function assignmentsWith(name: "badgeId" | "memberId", id: string): Filter {
  return { kind: "compare", field: assignmentField(name), operator: "$eq", value: id };
}

async function removeAssignment(tx: WriteTransaction, ctx: EventContext, record: EntityRecord): Promise<void> {
  await removeEntity(tx, ctx, BADGE_ASSIGNMENT, record, parseLayers(record.text));
}

/** Takes a badge that is gone from every member who carries it. */
export async function takeBadgeFromAll(tx: WriteTransaction, ctx: CallContext, badgeId: string): Promise<void> {
  const query = { filter: assignmentsWith("badgeId", badgeId), sort: [], limit: AT_ONCE + 1 };
  const records = await tx.entities.query(BADGE_ASSIGNMENT.kind, ctx.siteId, query);
  for (const record of records.slice(0, AT_ONCE)) await removeAssignment(tx, ctx, record);
  if (records.length > AT_ONCE) await startFilterJob(tx, ctx, TYPE, { badgeId });
}

/** Takes every badge from a member who is gone. A member carries each badge of the site once, so they are not more than those. */
export async function takeBadgesFromMember(tx: WriteTransaction, ctx: EventContext, memberId: string): Promise<void> {
  const query = { filter: assignmentsWith("memberId", memberId), sort: [], limit: BADGES_MAX };
  for (const record of await tx.entities.query(BADGE_ASSIGNMENT.kind, ctx.siteId, query)) await removeAssignment(tx, ctx, record);
}

/** Goes on where `takeBadgeFromAll` stopped. */
export const takeBadgeFromAllJob = filterJobHandler({
  type: TYPE,
  kind: BADGE_ASSIGNMENT.kind,
  filter: ({ badgeId }) => assignmentsWith("badgeId", String(badgeId)),
  apply: (record, _request, ctx, tx) => removeAssignment(tx, ctx, record),
});
