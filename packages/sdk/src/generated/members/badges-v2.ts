// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { CursorPagingMetadata, CursorQuery, Image } from "../shared/types.ts";
export type { CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, Image, SortOrder, Sorting } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "Badge": {"createdDate":"date","updatedDate":"date"},
  "CreateBadgeRequest": {"badge":"Badge"},
  "CreateBadgeResponse": {"badge":"Badge"},
  "GetBadgeResponse": {"badge":"Badge"},
  "QueryBadgesResponse": {"badges":"Badge"},
  "UpdateBadgeRequest": {"badge":"Badge"},
  "UpdateBadgeResponse": {"badge":"Badge"},
  "UpdateBadgesDisplayOrderResponse": {"badges":"Badge"},
};

export interface Badge {
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly backgroundColor?: string | null;
  readonly textColor?: string | null;
  readonly icon?: Image;
  readonly permissionsEnabled?: boolean | null;
  readonly slug?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
}
export type Position = "LAST" | "FIRST" | "AFTER";
export interface QueryBadgesResponse {
  readonly badges?: readonly Badge[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface UpdateBadgesDisplayOrderResponse {
  readonly badges?: readonly Badge[];
}
export interface MoveBadgeOptions {
  readonly position?: Position;
  readonly moveAfterBadgeId?: string | null;
}
/** POST /badges/v4/badges. Permissions: BADGES.BADGE_CREATE. */
export const createBadge = /* @__PURE__ */ $.defineMethod<(badge: $.Requires<Badge, "backgroundColor" | "textColor" | "title">, call?: $.CallOptions) => Promise<Badge>>({ id: "wix.badges.v4.Badges.CreateBadge", name: "createBadge", route: "POST /badges/v4/badges", args: ["badge"], request: "CreateBadgeRequest", response: "CreateBadgeResponse", returns: "badge", shapes });
/** DELETE /badges/v4/badges/:badgeId. Permissions: BADGES.BADGE_DELETE. */
export const deleteBadge = /* @__PURE__ */ $.defineMethod<(badgeId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.badges.v4.Badges.DeleteBadge", name: "deleteBadge", route: "DELETE /badges/v4/badges/:badgeId", payloadIn: "query", args: ["badgeId"], returns: "", shapes });
/** GET /badges/v4/badges/:badgeId. Permissions: BADGES.BADGE_READ. */
export const getBadge = /* @__PURE__ */ $.defineMethod<(badgeId: string, call?: $.CallOptions) => Promise<Badge>>({ id: "wix.badges.v4.Badges.GetBadge", name: "getBadge", route: "GET /badges/v4/badges/:badgeId", payloadIn: "query", args: ["badgeId"], response: "GetBadgeResponse", returns: "badge", shapes });
/** POST /badges/v4/badges/:badgeId/move. Permissions: BADGES.BADGE_UPDATE_DISPLAY_ORDER. */
export const moveBadge = /* @__PURE__ */ $.defineMethod<(badgeId: string, options?: MoveBadgeOptions, call?: $.CallOptions) => Promise<void>>({ id: "wix.badges.v4.Badges.MoveBadge", name: "moveBadge", route: "POST /badges/v4/badges/:badgeId/move", args: ["badgeId",""], returns: "", shapes });
/** POST /badges/v4/badges/query. Permissions: BADGES.BADGE_READ. */
export const queryBadges = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<CursorQuery, QueryBadgesResponse, $.OffsetPage<Badge>>>({ id: "wix.badges.v4.Badges.QueryBadges", name: "queryBadges", route: "POST /badges/v4/badges/query", args: [], response: "QueryBadgesResponse", query: {"paging":"offset","items":"badges","metadata":"pagingMetadata","options":false}, shapes });
/** PATCH /badges/v4/badges/:badgeId. Permissions: BADGES.BADGE_UPDATE. */
export const updateBadge = /* @__PURE__ */ $.defineMethod<(_id: string, badge: Badge, call?: $.CallOptions) => Promise<Badge>>({ id: "wix.badges.v4.Badges.UpdateBadge", name: "updateBadge", route: "PATCH /badges/v4/badges/:badgeId", path: {"badgeId":"badge.id"}, args: ["badge.id","badge"], request: "UpdateBadgeRequest", response: "UpdateBadgeResponse", returns: "badge", shapes });
/** POST /badges/v4/badges/order. Permissions: BADGES.BADGE_UPDATE_DISPLAY_ORDER. @deprecated */
export const updateBadgesDisplayOrder = /* @__PURE__ */ $.defineMethod<(ids: readonly string[], call?: $.CallOptions) => Promise<UpdateBadgesDisplayOrderResponse>>({ id: "wix.badges.v4.Badges.UpdateBadgesDisplayOrder", name: "updateBadgesDisplayOrder", route: "POST /badges/v4/badges/order", args: ["ids"], response: "UpdateBadgesDisplayOrderResponse", shapes });
