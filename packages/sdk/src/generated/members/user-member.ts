// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { ActivityStatusStatus, CursorPagingMetadata, CursorQuery, PrivacyStatusStatus } from "../shared/types.ts";
export type { ActivityStatusStatus, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, PrivacyStatusStatus, SortOrder, Sorting } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "QueryUserMembersResponse": {"userMembers":"UserMember"},
  "UserMember": {"createdDate":"date","updatedDate":"date"},
};

export interface Image {
  readonly _id?: string;
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly offsetX?: number | null;
  readonly offsetY?: number | null;
}
export interface QueryUserMembersResponse {
  readonly userMembers?: readonly UserMember[];
  readonly metadata?: CursorPagingMetadata;
}
export type Status = "UNKNOWN" | "PENDING" | "APPROVED" | "BLOCKED" | "OFFLINE";
export interface UserMember {
  readonly memberId?: string | null;
  readonly userId?: string | null;
  readonly contactId?: string | null;
  readonly siteMembersInstanceId?: string | null;
  readonly metaSiteId?: string | null;
  readonly photo?: Image;
  readonly nickname?: string | null;
  readonly privacyStatus?: PrivacyStatusStatus;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly status?: Status;
  readonly activityStatus?: ActivityStatusStatus;
}
/** POST /members/v1/user-members/query. Permissions: MEMBERS.USER_MEMBER_READ. */
export const queryUserMembers = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<CursorQuery, QueryUserMembersResponse, $.CursorPage<UserMember>>>({ id: "wix.members.usermembers.v1.UserMembers.QueryUserMembers", name: "queryUserMembers", route: "POST /members/v1/user-members/query", args: [], response: "QueryUserMembersResponse", query: {"paging":"cursor","items":"userMembers","metadata":"metadata","options":false}, shapes });
