import { BelayError, InvariantError } from "@belay/core";
import type { EntityRecord, Filter, ReadTransaction, Sort } from "@belay/store";
import type { CallContext, WireRequest, WireResponse } from "../../handler.ts";
import { both } from "../../resource/filter.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";
import { type PageSource, readCursorPage, readOffsetPage } from "../../resource/page.ts";
import { parseQuery, queryScope } from "../../resource/query-request.ts";
import { requireMember } from "../act-on-member.ts";
import { isShown, parseMember } from "../member.ts";
import { MEMBER, MEMBER_QUERY_FIELDS, SHOWN_FIELD } from "../member-resource.ts";
import { askedSet, type FieldSet, seesPublicOnly, showMember, smallerSet, visibleSet } from "./field-sets.ts";
import { currentMember, memberRead } from "./member-calls.ts";
import { searchFilter } from "./search.ts";

const LIMITS = { limitDefault: 100, limitMax: 100, sortMax: 5 };
const NEWEST_FIRST: readonly Sort[] = [{ field: storedField("createdDate"), order: "DESC" }];

function storedField(wire: string): Sort["field"] {
  const field = MEMBER_QUERY_FIELDS.get(wire);
  if (field === undefined) throw new InvariantError(`members have no ${wire}`);
  return field.stored;
}

/** Members who show themselves: to everybody without the permission to read members there are no others. */
const SHOWN: Filter = { kind: "compare", field: SHOWN_FIELD, operator: "$eq", value: true };

/** The set that a request gets of a member; says so when it is less than it asked for. */
function answeredSet(request: WireRequest, ctx: CallContext, memberId?: string): FieldSet {
  const asked = askedSet(request);
  const set = smallerSet(asked, visibleSet(ctx, memberId));
  if (set !== asked) ctx.warn(`Fieldset ${asked} is for the member and for whoever may read members; the answer is ${set}.`);
  return set;
}

/** The member of an id: whoever may not read members finds themselves and those who show themselves. Errors: NOT_FOUND (404). */
export const getMember = memberRead("getMember", async (request, ctx, tx) => {
  const member = await requireMember(tx, ctx.siteId, request.id);
  const isHidden = visibleSet(ctx, member.stamp.id) === "PUBLIC" && !isShown(member.document);
  if (isHidden) throw new BelayError("NOT_FOUND", { message: "There is no such member for this caller." });
  return { member: showMember(member, answeredSet(request, ctx, member.stamp.id)) };
});

/** The member who calls. */
export const getCurrentMember = memberRead("getCurrentMember", async (request, ctx, tx) => {
  const member = await currentMember(tx, ctx);
  return { member: showMember(member, answeredSet(request, ctx, member.stamp.id)) };
});

/** One page of members, by offset or by cursor. */
async function readMembers(request: WireRequest, query: JsonObject, ctx: CallContext, tx: ReadTransaction): Promise<WireResponse> {
  const set = answeredSet(request, ctx);
  const isPublicOnly = seesPublicOnly(ctx);
  const scope = queryScope(ctx, MEMBER_QUERY_FIELDS, LIMITS, isPublicOnly ? "public" : "");
  // A cursor keeps the search that it belongs to.
  const parsed = parseQuery({ ...query, sort: query.sort ?? query.sorting, search: request.search }, scope);
  const filter = both(both(parsed.filter, searchFilter(parsed.raw.search, ctx)), isPublicOnly ? SHOWN : { kind: "all" });
  const source: PageSource = { reader: tx.entities, kind: MEMBER.kind, siteId: ctx.siteId, filter, sortDefault: NEWEST_FIRST };
  const show = (records: readonly EntityRecord[]): readonly JsonObject[] => records.map((record) => showMember(parseMember(record), set));
  if (parsed.offset === undefined) {
    const { records, pagingMetadata } = await readCursorPage(source, parsed, scope);
    const { count, cursors, hasNext } = pagingMetadata;
    return { members: show(records), metadata: { count, hasNext }, cursorPagingMetadata: { count, cursors, hasNext } };
  }
  const { records, pagingMetadata, hasNext } = await readOffsetPage(source, parsed);
  return { members: show(records), metadata: { ...pagingMetadata, hasNext } };
}

/** Members whom a filter and a search find. */
export const queryMembers = memberRead("queryMembers", (request, ctx, tx) =>
  readMembers(request, isObject(request.query) ? request.query : {}, ctx, tx),
);

/** All members. */
export const listMembers = memberRead("listMembers", (request, ctx, tx) => {
  const { paging, cursorPaging, sorting, fieldsets, fieldSet } = request;
  return readMembers({ fieldsets, fieldSet }, { paging, cursorPaging, sorting }, ctx, tx);
});
