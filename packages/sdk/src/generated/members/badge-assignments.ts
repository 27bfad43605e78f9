// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, CursorPagingMetadata, CursorQuery, ExtendedFields, ItemMetadata, Tags } from "../shared/types.ts";
export type { ApplicationError, BulkActionMetadata, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, ExtendedFields, ItemMetadata, SortOrder, Sorting, TagList, Tags } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "BadgeAssignment": {"createdDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "BulkBadgeAssignmentResult": {"itemMetadata":"ItemMetadata","item":"BadgeAssignment"},
  "BulkCreateBadgeAssignmentsRequest": {"badgeAssignments":"BadgeAssignment"},
  "BulkCreateBadgeAssignmentsResponse": {"results":"BulkBadgeAssignmentResult"},
  "BulkDeleteBadgeAssignmentsResponse": {"results":"BulkBadgeAssignmentResult"},
  "BulkUpdateBadgeAssignmentTagsResponse": {"results":"BulkUpdateBadgeAssignmentTagsResult"},
  "BulkUpdateBadgeAssignmentTagsResult": {"itemMetadata":"ItemMetadata"},
  "CreateBadgeAssignmentRequest": {"badgeAssignment":"BadgeAssignment"},
  "CreateBadgeAssignmentResponse": {"badgeAssignment":"BadgeAssignment"},
  "ExtendedFields": {"namespaces":"free"},
  "ItemMetadata": {"error":"ApplicationError"},
  "QueryBadgeAssignmentsResponse": {"badgeAssignments":"BadgeAssignment"},
};

export interface BadgeAssignment {
  readonly _id?: string | null;
  readonly badgeId?: string | null;
  readonly memberId?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly tags?: Tags;
  readonly extendedFields?: ExtendedFields;
}
export interface BulkBadgeAssignmentResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: BadgeAssignment;
}
export interface BulkCreateBadgeAssignmentsResponse {
  readonly results?: readonly BulkBadgeAssignmentResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDeleteBadgeAssignmentsResponse {
  readonly results?: readonly BulkBadgeAssignmentResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkUpdateBadgeAssignmentTagsByFilterResponse {
  readonly jobId?: string;
}
export interface BulkUpdateBadgeAssignmentTagsResponse {
  readonly results?: readonly BulkUpdateBadgeAssignmentTagsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkUpdateBadgeAssignmentTagsResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface QueryBadgeAssignmentsResponse {
  readonly badgeAssignments?: readonly BadgeAssignment[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface BulkCreateBadgeAssignmentsOptions {
  readonly returnEntity?: boolean;
}
export interface BulkUpdateBadgeAssignmentTagsOptions {
  readonly assignTags?: Tags;
  readonly unassignTags?: Tags;
}
export interface BulkUpdateBadgeAssignmentTagsByFilterOptions {
  readonly assignTags?: Tags;
  readonly unassignTags?: Tags;
}
/** POST /badges/v4/bulk/assignments/create. Permissions: BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_CREATE. */
export const bulkCreateBadgeAssignments = /* @__PURE__ */ $.defineMethod<(badgeAssignments: $.Requires<readonly BadgeAssignment[], "badgeId" | "memberId">, options?: BulkCreateBadgeAssignmentsOptions, call?: $.CallOptions) => Promise<BulkCreateBadgeAssignmentsResponse>>({ id: "wix.badges.badgeassignments.v4.BadgeAssignments.BulkCreateBadgeAssignments", name: "bulkCreateBadgeAssignments", route: "POST /badges/v4/bulk/assignments/create", args: ["badgeAssignments",""], request: "BulkCreateBadgeAssignmentsRequest", response: "BulkCreateBadgeAssignmentsResponse", shapes });
/** POST /badges/v4/bulk/assignments/delete. Permissions: BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_DELETE. */
export const bulkDeleteBadgeAssignments = /* @__PURE__ */ $.defineMethod<(badgeAssignmentIds: readonly string[], call?: $.CallOptions) => Promise<BulkDeleteBadgeAssignmentsResponse>>({ id: "wix.badges.badgeassignments.v4.BadgeAssignments.BulkDeleteBadgeAssignments", name: "bulkDeleteBadgeAssignments", route: "POST /badges/v4/bulk/assignments/delete", args: ["badgeAssignmentIds"], response: "BulkDeleteBadgeAssignmentsResponse", shapes });
/** POST /badges/v4/bulk/assignments/bulk-update-tags. Permissions: BADGE_ASSIGNMENTS.BADGE_UPDATE_TAGS. */
export const bulkUpdateBadgeAssignmentTags = /* @__PURE__ */ $.defineMethod<(ids: readonly string[], options: $.Requires<BulkUpdateBadgeAssignmentTagsOptions, "assignTags">, call?: $.CallOptions) => Promise<BulkUpdateBadgeAssignmentTagsResponse>>({ id: "wix.badges.badgeassignments.v4.BadgeAssignments.BulkUpdateBadgeAssignmentTags", name: "bulkUpdateBadgeAssignmentTags", route: "POST /badges/v4/bulk/assignments/bulk-update-tags", args: ["ids",""], response: "BulkUpdateBadgeAssignmentTagsResponse", shapes });
/** POST /badges/v4/bulk/assignments/update-tags-by-filter. Permissions: BADGE_ASSIGNMENTS.BADGE_UPDATE_TAGS. */
export const bulkUpdateBadgeAssignmentTagsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkUpdateBadgeAssignmentTagsByFilterOptions, "assignTags">, call?: $.CallOptions) => Promise<BulkUpdateBadgeAssignmentTagsByFilterResponse>>({ id: "wix.badges.badgeassignments.v4.BadgeAssignments.BulkUpdateBadgeAssignmentTagsByFilter", name: "bulkUpdateBadgeAssignmentTagsByFilter", route: "POST /badges/v4/bulk/assignments/update-tags-by-filter", args: ["filter",""], shapes });
/** POST /badges/v4/assignments. Permissions: BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_CREATE. */
export const createBadgeAssignment = /* @__PURE__ */ $.defineMethod<(badgeAssignment: $.Requires<BadgeAssignment, "badgeId" | "memberId">, call?: $.CallOptions) => Promise<BadgeAssignment>>({ id: "wix.badges.badgeassignments.v4.BadgeAssignments.CreateBadgeAssignment", name: "createBadgeAssignment", route: "POST /badges/v4/assignments", args: ["badgeAssignment"], request: "CreateBadgeAssignmentRequest", response: "CreateBadgeAssignmentResponse", returns: "badgeAssignment", shapes });
/** DELETE /badges/v4/assignments/:badgeAssignmentId. Permissions: BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_DELETE. */
export const deleteBadgeAssignment = /* @__PURE__ */ $.defineMethod<(badgeAssignmentId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.badges.badgeassignments.v4.BadgeAssignments.DeleteBadgeAssignment", name: "deleteBadgeAssignment", route: "DELETE /badges/v4/assignments/:badgeAssignmentId", payloadIn: "query", args: ["badgeAssignmentId"], returns: "", shapes });
/** POST /badges/v4/assignments/query. Permissions: BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_READ. */
export const queryBadgeAssignments = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<CursorQuery, QueryBadgeAssignmentsResponse, $.CursorPage<BadgeAssignment>>>({ id: "wix.badges.badgeassignments.v4.BadgeAssignments.QueryBadgeAssignments", name: "queryBadgeAssignments", route: "POST /badges/v4/assignments/query", args: [], response: "QueryBadgeAssignmentsResponse", query: {"paging":"cursor","items":"badgeAssignments","metadata":"pagingMetadata","options":false}, shapes });
