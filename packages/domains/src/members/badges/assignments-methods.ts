import { BelayError } from "@belay/core";
import type { EntityRecord, WriteTransaction } from "@belay/store";
import { JsonText, type ReadHandler, type WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { type EntityStamp, nextStamp, systemFields } from "../../resource/entities.ts";
import { EntityMethods } from "../../resource/entity-methods.ts";
import { contentOf, methodIdOf } from "../../resource/entity-rules.ts";
import type { EventContext } from "../../resource/events.ts";
import { parseFilter } from "../../resource/filter.ts";
import { filterJobHandler, startFilterJob } from "../../resource/filter-job.ts";
import type { JsonObject } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import { readCursorPage } from "../../resource/page.ts";
import { parseQuery, queryScope } from "../../resource/query-request.ts";
import { findMember } from "../member.ts";
import { changeTags } from "./assignment-tags.ts";
import { BADGE, BADGE_ASSIGNMENT } from "./badge-resource.ts";

const LIMITS = { limitDefault: 50, limitMax: 100, sortMax: 5 };
const TAGS_JOB = "members/update-badge-assignment-tags";
const ALLOW = BADGE_ASSIGNMENT.allow("BadgeAssignmentQuerySpec");

/** The wire knows no revision of an assignment. */
function shownStamp(stamp: EntityStamp): JsonObject {
  const { revision: _revision, ...fields } = systemFields(stamp);
  return fields;
}

function claim({ badgeId, memberId }: JsonObject) {
  return { badge_of_member: [`${badgeId} ${memberId}`] };
}

/** The methods of assignments that are those of any entity. Errors of making one: NOT_FOUND (404) for badge and member, ALREADY_EXISTS (409). */
export const assignmentMethods = new EntityMethods({
  resource: BADGE_ASSIGNMENT,
  schema: "BadgeAssignment",
  one: "badgeAssignment",
  many: "badgeAssignments",
  querySpec: "BadgeAssignmentQuerySpec",
  normalise: (document) => ({ ...document, tags: changeTags(undefined, document.tags, undefined) }),
  complete: async (tx, ctx, { document }) => {
    const { badgeId, memberId } = document;
    if ((await tx.entities.get(BADGE.kind, ctx.siteId, String(badgeId))) === undefined) {
      throw new BelayError("NOT_FOUND", { message: "There is no such badge for this caller.", data: { badgeId } });
    }
    if ((await findMember(tx.entities, ctx.siteId, String(memberId))) === undefined) {
      throw new BelayError("NOT_FOUND", { message: "There is no such member for this caller.", data: { memberId } });
    }
    return document;
  },
  uniques: claim,
  system: shownStamp,
});

/** Finds assignments. Those of a badge that is being deleted are gone already. */
export const queryBadgeAssignments: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(BADGE_ASSIGNMENT, "queryBadgeAssignments"),
  handle: async (request, ctx, tx) => {
    const scope = queryScope(ctx, ALLOW, LIMITS, "");
    const query = parseQuery(request.query, scope);
    const source = { reader: tx.entities, kind: BADGE_ASSIGNMENT.kind, siteId: ctx.siteId, filter: query.filter, sortDefault: [] };
    const { records, pagingMetadata } = await readCursorPage(source, query, scope);
    const badgeOf = new Map(records.map((record) => [record.id, String(parseLayers(record.text).badgeId)]));
    const badges = await tx.entities.getMany(BADGE.kind, ctx.siteId, [...new Set(badgeOf.values())]);
    const known = new Set(badges.map(({ id }) => id));
    const shown = records.filter(({ id }) => known.has(badgeOf.get(id) ?? ""));
    const metadata = JSON.stringify({ ...pagingMetadata, count: shown.length });
    return new JsonText(`{"badgeAssignments":[${shown.map(({ text }) => text).join(",")}],"pagingMetadata":${metadata}}`);
  },
};

/** Writes other tags. The contract has no event for it. */
async function writeTags(tx: WriteTransaction, ctx: EventContext, record: EntityRecord, request: JsonObject): Promise<void> {
  const content = contentOf(record);
  const tags = changeTags(content.tags, request.assignTags, request.unassignTags);
  if (JSON.stringify(tags) === JSON.stringify(content.tags)) return;
  const stamp = nextStamp(ctx, record);
  const text = JSON.stringify({ ...shownStamp(stamp), ...content, tags });
  await tx.entities.update(BADGE_ASSIGNMENT.kind, ctx.siteId, { ...stamp, text }, record.revision, claim(content));
}

/** Assigns tags to up to 100 assignments and takes tags away. */
export const bulkUpdateBadgeAssignmentTags: WriteHandler = {
  kind: "write",
  methodId: methodIdOf(BADGE_ASSIGNMENT, "bulkUpdateBadgeAssignmentTags"),
  handle: async (request, ctx, tx) => {
    const ids = Array.isArray(request.ids) ? request.ids.map(String) : [];
    const work = async (id: string) => {
      await writeTags(tx, ctx, await assignmentMethods.writes.find(tx.entities, ctx.siteId, id), request);
      return { id, value: undefined };
    };
    const { items, bulkActionMetadata } = await runBulk(tx, ids, work, (id) => id);
    return { results: items.map(({ itemMetadata }) => ({ itemMetadata })), bulkActionMetadata };
  },
};

/** Does the same to all assignments that a filter finds, in a job; an empty filter means all. */
export const bulkUpdateBadgeAssignmentTagsByFilter: WriteHandler = {
  kind: "write",
  methodId: methodIdOf(BADGE_ASSIGNMENT, "bulkUpdateBadgeAssignmentTagsByFilter"),
  handle: async (request, ctx, tx) => {
    const { filter = null, assignTags = null, unassignTags = null } = request;
    parseFilter(filter, ALLOW, ctx);
    return await startFilterJob(tx, ctx, TAGS_JOB, { filter, assignTags, unassignTags });
  },
};

/** The job of `bulkUpdateBadgeAssignmentTagsByFilter`; the filter was checked for the caller when it was made. */
export const assignmentTagsJob = filterJobHandler({
  type: TAGS_JOB,
  kind: BADGE_ASSIGNMENT.kind,
  filter: ({ filter }) => parseFilter(filter, ALLOW, { can: () => true }),
  apply: (record, request, ctx, tx) => writeTags(tx, ctx, record, request),
});
