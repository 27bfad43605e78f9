// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { Paging, PagingMetadata } from "../shared/types.ts";
export type { Paging, PagingMetadata } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "Badge": {"createdDate":"date","updatedDate":"date"},
  "CreateBadgeRequest": {"badge":"Badge"},
  "CreateBadgeResponse": {"badge":"Badge"},
  "GetBadgeResponse": {"badge":"Badge"},
  "ListBadgesResponse": {"badges":"Badge"},
  "UpdateBadgeRequest": {"badge":"Badge"},
  "UpdateBadgeResponse": {"badge":"Badge"},
  "UpdateBadgesDisplayOrderResponse": {"badges":"Badge"},
};

export interface AssignBadgeResponse {
  readonly memberIds?: readonly string[];
}
export interface Badge {
  readonly _id?: string;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly backgroundColor?: string | null;
  readonly textColor?: string | null;
  readonly icon?: string | null;
  readonly permissionsEnabled?: boolean | null;
  readonly slug?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
}
export interface BadgeMemberCount {
  readonly badgeId?: string;
  readonly memberCount?: number;
}
export interface GetMemberCountsPerBadgeResponse {
  readonly badgeMemberCounts?: readonly BadgeMemberCount[];
}
export interface ListBadgesResponse {
  readonly badges?: readonly Badge[];
  readonly metadata?: PagingMetadata;
}
export interface ListMembersBadgeIdsResponse {
  readonly memberBadgeIds?: readonly MemberBadgeIds[];
}
export interface ListMembersResponse {
  readonly memberIds?: readonly string[];
  readonly metadata?: PagingMetadata;
}
export interface MemberBadgeIds {
  readonly memberId?: string;
  readonly badgeIds?: readonly string[];
}
export interface UpdateBadgesDisplayOrderResponse {
  readonly badges?: readonly Badge[];
}
export interface ListBadgesOptions {
  readonly paging?: Paging;
}
export interface ListMembersByBadgeOptions {
  readonly paging?: Paging;
}
/** POST /members/v3/badges/:id/members. Permissions: BADGES.BADGE_ASSIGN. @deprecated */
export const assignBadge = /* @__PURE__ */ $.defineMethod<(_id: string, memberIds: readonly string[], call?: $.CallOptions) => Promise<AssignBadgeResponse>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.AssignBadge", name: "assignBadge", route: "POST /members/v3/badges/:id/members", args: ["id","memberIds"], shapes });
/** POST /members/v3/badges. Permissions: BADGES.BADGE_CREATE. @deprecated */
export const createBadge = /* @__PURE__ */ $.defineMethod<(badge: $.Requires<Badge, "backgroundColor" | "textColor" | "title">, call?: $.CallOptions) => Promise<Badge>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.CreateBadge", name: "createBadge", route: "POST /members/v3/badges", args: ["badge"], request: "CreateBadgeRequest", response: "CreateBadgeResponse", returns: "badge", shapes });
/** DELETE /members/v3/badges/:id. Permissions: BADGES.BADGE_DELETE. @deprecated */
export const deleteBadge = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<void>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.DeleteBadge", name: "deleteBadge", route: "DELETE /members/v3/badges/:id", payloadIn: "query", args: ["id"], returns: "", shapes });
/** GET /members/v3/badges/:id. Permissions: BADGES.BADGE_READ. @deprecated */
export const getBadge = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<Badge>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.GetBadge", name: "getBadge", route: "GET /members/v3/badges/:id", payloadIn: "query", args: ["id"], response: "GetBadgeResponse", returns: "badge", shapes });
/** GET /members/v3/badges/members/count. Permissions: BADGES.BADGE_READ_MEMBERS. @deprecated */
export const getMemberCountsPerBadge = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<GetMemberCountsPerBadgeResponse>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.GetMemberCountsPerBadge", name: "getMemberCountsPerBadge", route: "GET /members/v3/badges/members/count", payloadIn: "query", args: [], shapes });
/** GET /members/v3/badges. Permissions: BADGES.BADGE_READ. @deprecated */
export const listBadges = /* @__PURE__ */ $.defineMethod<(options?: ListBadgesOptions, call?: $.CallOptions) => Promise<ListBadgesResponse>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.ListBadges", name: "listBadges", route: "GET /members/v3/badges", payloadIn: "query", args: [""], response: "ListBadgesResponse", shapes });
/** POST /members/v3/badges/members. Permissions: BADGES.BADGE_READ_MEMBERS. @deprecated */
export const listBadgesPerMember = /* @__PURE__ */ $.defineMethod<(memberIds: readonly string[], call?: $.CallOptions) => Promise<ListMembersBadgeIdsResponse>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.ListMembersBadgeIds", name: "listBadgesPerMember", route: "POST /members/v3/badges/members", args: ["memberIds"], shapes });
/** GET /members/v3/badges/:id/members. Permissions: BADGES.BADGE_READ_MEMBERS. @deprecated */
export const listMembersByBadge = /* @__PURE__ */ $.defineMethod<(_id: string, options?: ListMembersByBadgeOptions, call?: $.CallOptions) => Promise<ListMembersResponse>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.ListMembers", name: "listMembersByBadge", route: "GET /members/v3/badges/:id/members", payloadIn: "query", args: ["id",""], shapes });
/** DELETE /members/v3/badges/:id/members. Permissions: BADGES.BADGE_ASSIGN. @deprecated */
export const unassignBadge = /* @__PURE__ */ $.defineMethod<(_id: string, memberIds: readonly string[], call?: $.CallOptions) => Promise<void>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.UnassignBadge", name: "unassignBadge", route: "DELETE /members/v3/badges/:id/members", payloadIn: "query", args: ["id","memberIds"], returns: "", shapes });
/** PATCH /members/v3/badges/:badgeId. Permissions: BADGES.BADGE_UPDATE. @deprecated */
export const updateBadge = /* @__PURE__ */ $.defineMethod<(_id: string, badge: Badge, call?: $.CallOptions) => Promise<Badge>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.UpdateBadge", name: "updateBadge", route: "PATCH /members/v3/badges/:badgeId", path: {"badgeId":"badge.id"}, args: ["badge.id","badge"], request: "UpdateBadgeRequest", response: "UpdateBadgeResponse", returns: "badge", shapes });
/** PATCH /members/v3/badges/order. Permissions: BADGES.BADGE_UPDATE_DISPLAY_ORDER. @deprecated */
export const updateBadgesDisplayOrder = /* @__PURE__ */ $.defineMethod<(badgeIds: readonly string[], call?: $.CallOptions) => Promise<UpdateBadgesDisplayOrderResponse>>({ id: "com.wixpress.badges.v3.BadgesServiceV3.UpdateBadgesDisplayOrder", name: "updateBadgesDisplayOrder", route: "PATCH /members/v3/badges/order", args: ["badgeIds"], response: "UpdateBadgesDisplayOrderResponse", shapes });
