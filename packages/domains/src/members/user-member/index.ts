import type { Filter } from "@belay/store";
import { moduleContract } from "../../contract.ts";
import type { DomainModule, ReadHandler } from "../../handler.ts";
import { methodIdOf } from "../../resource/entity-rules.ts";
import { both } from "../../resource/filter.ts";
import { compact, type JsonObject, ownValue } from "../../resource/json.ts";
import { readCursorPage } from "../../resource/page.ts";
import { parseQuery, queryScope } from "../../resource/query-request.ts";
import { defineResource } from "../../resource/resource.ts";
import { type Member, parseMember } from "../member.ts";
import { MEMBER, USER_FIELDS } from "../member-resource.ts";

/** The contract's fields of user-members, where the documents of members have them. No documents of their own: they are members. */
const USER_MEMBER = defineResource({
  name: "user_member",
  contract: await moduleContract("members/user-member"),
  entity: "UserMember",
  uniques: [],
  stored: {
    memberId: { path: "id" },
    userId: { path: USER_FIELDS.userId.path },
    metaSiteId: { path: USER_FIELDS.metaSiteId.path },
    siteMembersInstanceId: { path: USER_FIELDS.siteMembersInstanceId.path },
  },
});

const LIMITS = { limitDefault: 50, limitMax: 100, sortMax: 5 };

/** Only members who are users carry the site's id. */
function usersOf(siteId: string): Filter {
  return { kind: "compare", field: USER_FIELDS.metaSiteId, operator: "$eq", value: siteId };
}

function showUserMember(siteId: string, { stamp, document, status, userId }: Member): JsonObject {
  const { contactId, profile, privacyStatus, activityStatus, createdDate, updatedDate } = document;
  const [photo, nickname] = [ownValue(profile, "photo"), ownValue(profile, "nickname")];
  const ids = { memberId: stamp.id, userId, contactId, siteMembersInstanceId: siteId, metaSiteId: siteId };
  return compact({ ...ids, photo, nickname, privacyStatus, createdDate, updatedDate, status, activityStatus });
}

/** Members who are users of the site: whoever signed in as a member with the verified address of somebody who owns or works on it. */
const queryUserMembers: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(USER_MEMBER, "queryUserMembers"),
  handle: async ({ query: wire }, ctx, tx) => {
    const { siteId } = ctx;
    const scope = queryScope(ctx, USER_MEMBER.allow("UserMemberQuerySpec"), LIMITS, "");
    const query = parseQuery(wire, scope);
    const filter = both(query.filter, usersOf(siteId));
    const { records, pagingMetadata } = await readCursorPage(
      { reader: tx.entities, kind: MEMBER.kind, siteId, filter, sortDefault: [] },
      query,
      scope,
    );
    return { userMembers: records.map((record) => showUserMember(siteId, parseMember(record))), metadata: pagingMetadata };
  },
};

/** Users of the account as members of its sites. */
export const userMembersModule: DomainModule = { module: USER_MEMBER.module.module, handlers: [queryUserMembers] };
