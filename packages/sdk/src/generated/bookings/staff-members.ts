// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, CommonIdentificationData, CursorPaging, CursorPagingMetadata, CursorQuery, DateHistogramResults, ExtendedFields, ItemMetadata, MediaItem, NestedResults, RangeResults, SearchDetails, Sorting, Tags, ValueResults } from "../shared/types.ts";
export type { ApplicationError, BulkActionMetadata, CommonIdentificationData, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, DateHistogramResult, DateHistogramResults, ExtendedFields, Image, ItemMetadata, MediaItem, Mode, NestedResultValue, NestedResults, RangeAggregationResult, RangeResult, RangeResults, Results, ScalarResult, SearchDetails, SortOrder, Sorting, TagList, Tags, ValueAggregationResult, ValueResult, ValueResults } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AggregationData": {"results":"AggregationResults"},
  "AggregationResults": {"nested":"NestedResults"},
  "ApplicationError": {"data":"free"},
  "AssignCustomScheduleResponse": {"staffMember":"StaffMember"},
  "AssignWorkingHoursScheduleResponse": {"staffMember":"StaffMember"},
  "BulkGetOrCreateStaffMemberResult": {"itemMetadata":"ItemMetadata","staffMember":"StaffMember"},
  "BulkGetOrCreateStaffMembersResponse": {"results":"BulkGetOrCreateStaffMemberResult"},
  "BulkUpdateStaffMemberTagsResponse": {"results":"BulkUpdateStaffMemberTagsResult"},
  "BulkUpdateStaffMemberTagsResult": {"itemMetadata":"ItemMetadata"},
  "ConnectStaffMemberToUserResponse": {"staffMember":"StaffMember"},
  "CreateStaffMemberRequest": {"staffMember":"StaffMember"},
  "CreateStaffMemberResponse": {"staffMember":"StaffMember"},
  "DisconnectStaffMemberFromUserResponse": {"staffMember":"StaffMember"},
  "ExtendedFields": {"namespaces":"free"},
  "GetDeletedStaffMemberResponse": {"staffMember":"StaffMember"},
  "GetOrCreateStaffMemberResponse": {"staffMember":"StaffMember"},
  "GetStaffMemberResponse": {"staffMember":"StaffMember"},
  "ItemMetadata": {"error":"ApplicationError"},
  "ListDeletedStaffMembersResponse": {"staffMembers":"StaffMember"},
  "NestedResults": {"results":"Results"},
  "QueryStaffMembersResponse": {"staffMembers":"StaffMember"},
  "QueryStaffMembersV2Response": {"staffMembers":"StaffMember"},
  "Results": {"results":"Results.results"},
  "SearchStaffMembersResponse": {"staffMembers":"StaffMember","aggregationData":"AggregationData"},
  "SearchStaffMembersV2Response": {"staffMembers":"StaffMember","aggregationData":"AggregationData"},
  "SetServiceProviderResponse": {"staffMember":"StaffMember"},
  "StaffMember": {"createdDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "UpdateStaffMemberRequest": {"staffMember":"StaffMember"},
  "UpdateStaffMemberResponse": {"staffMember":"StaffMember"},
  "Results.results": {"*":"NestedResultValue"},
};

export interface AggregationData {
  readonly results?: readonly AggregationResults[];
}
export interface AggregationResults {
  readonly values?: ValueResults;
  readonly ranges?: RangeResults;
  readonly scalar?: AggregationResultsScalarResult;
  readonly groupedByValue?: GroupByValueResults;
  readonly dateHistogram?: DateHistogramResults;
  readonly nested?: NestedResults;
  readonly name?: string;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export interface AggregationResultsScalarResult {
  readonly type?: ScalarType;
  readonly value?: number;
}
export type AggregationType = "UNKNOWN_AGGREGATION_TYPE" | "VALUE" | "RANGE" | "SCALAR";
export interface AssignCustomScheduleResponse {
  readonly staffMember?: StaffMember;
}
export interface AssignWorkingHoursScheduleResponse {
  readonly staffMember?: StaffMember;
}
export interface AssociatedWixIdentity {
  readonly identificationData?: CommonIdentificationData;
  /** @deprecated */
  readonly connectionStatus?: AssociatedWixIdentityConnectionStatusEnumConnectionStatus;
  readonly connection?: Connection;
}
export type AssociatedWixIdentityConnectionStatusEnumConnectionStatus = "UNKNOWN" | "CONNECTED" | "PENDING" | "EXPIRED" | "DISCONNECTED";
export interface BulkGetOrCreateStaffMemberResult {
  readonly itemMetadata?: ItemMetadata;
  readonly staffMember?: StaffMember;
}
export interface BulkGetOrCreateStaffMembersResponse {
  readonly results?: readonly BulkGetOrCreateStaffMemberResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkUpdateStaffMemberTagsByFilterResponse {
  readonly jobId?: string;
}
export interface BulkUpdateStaffMemberTagsResponse {
  readonly results?: readonly BulkUpdateStaffMemberTagsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkUpdateStaffMemberTagsResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface ConnectStaffMemberToUserResponse {
  readonly staffMember?: StaffMember;
}
export interface Connection {
  readonly status?: AssociatedWixIdentityConnectionStatusEnumConnectionStatus;
}
export interface CountStaffMembersResponse {
  readonly count?: number;
}
export interface CountStaffMembersV2Response {
  readonly count?: number;
}
export interface CursorSearch {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly search?: SearchDetails;
}
export interface DisconnectStaffMemberFromUserResponse {
  readonly staffMember?: StaffMember;
}
export interface EventSchedule {
  readonly _id?: string | null;
}
export interface GetDeletedStaffMemberResponse {
  readonly staffMember?: StaffMember;
}
export interface GetOrCreateStaffMemberResponse {
  readonly staffMember?: StaffMember;
}
export interface GroupByValueResults {
  readonly results?: readonly NestedValueAggregationResult[];
}
export interface ListDeletedStaffMembersResponse {
  readonly staffMembers?: readonly StaffMember[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface NestedAggregationResults {
  readonly values?: ValueResults;
  readonly ranges?: RangeResults;
  readonly scalar?: AggregationResultsScalarResult;
  readonly name?: string;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export interface NestedValueAggregationResult {
  readonly value?: string;
  readonly nestedResults?: NestedAggregationResults;
}
export interface QueryStaffMembersResponse {
  readonly staffMembers?: readonly StaffMember[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface QueryStaffMembersV2Response {
  readonly staffMembers?: readonly StaffMember[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export type RequestedFields = "RESOURCE_DETAILS" | "ASSOCIATED_CONFERENCING_PROVIDERS" | "ASSOCIATED_IDENTITY_STATUS" | "ASSOCIATED_CONFERENCING_ACCOUNTS";
export interface Resource {
  readonly _id?: string | null;
  readonly workingHoursSchedules?: readonly WorkingHoursSchedule[];
  readonly eventsSchedule?: EventSchedule;
  readonly usesDefaultWorkingHours?: boolean;
  readonly revision?: string | null;
}
export type ScalarType = "UNKNOWN_SCALAR_TYPE" | "COUNT_DISTINCT" | "MIN" | "MAX" | "SUM" | "AVG";
export interface SearchStaffMembersResponse {
  readonly staffMembers?: readonly StaffMember[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
}
export interface SearchStaffMembersV2Response {
  readonly staffMembers?: readonly StaffMember[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
}
export interface SetServiceProviderResponse {
  readonly staffMember?: StaffMember;
}
export interface StaffMember {
  readonly _id?: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly description?: string | null;
  readonly mainMedia?: MediaItem;
  readonly resourceId?: string | null;
  readonly resource?: Resource;
  readonly associatedWixIdentity?: AssociatedWixIdentity;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly extendedFields?: ExtendedFields;
  readonly tags?: Tags;
  readonly serviceProvider?: boolean | null;
}
export interface WorkingHoursSchedule {
  readonly _id?: string | null;
  readonly shared?: boolean;
}
export interface AssignCustomScheduleOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface AssignWorkingHoursScheduleOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface BulkGetOrCreateStaffMembersOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface BulkUpdateStaffMemberTagsOptions {
  readonly assignTags?: Tags;
  readonly unassignTags?: Tags;
}
export interface BulkUpdateStaffMemberTagsByFilterOptions {
  readonly assignTags?: Tags;
  readonly unassignTags?: Tags;
}
export interface ConnectStaffMemberToUserOptions {
  readonly email?: string | null;
  readonly fields?: readonly RequestedFields[];
}
export interface CountStaffMembersOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface CountStaffMembersV2Options {
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface CreateStaffMemberOptions {
  readonly fields?: readonly RequestedFields[];
  readonly serviceProvider?: boolean | null;
}
export interface DisconnectStaffMemberFromUserOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface GetDeletedStaffMemberOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface GetOrCreateStaffMemberOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface GetStaffMemberOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface ListDeletedStaffMembersOptions {
  readonly staffMemberIds?: readonly string[];
  readonly paging?: CursorPaging;
  readonly fields?: readonly RequestedFields[];
}
export interface QueryStaffMembersOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface QueryStaffMembersV2Options {
  readonly query?: CursorQuery;
  readonly fields?: readonly RequestedFields[];
}
export interface SearchStaffMembersOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface SearchStaffMembersV2Options {
  readonly fields?: readonly RequestedFields[];
}
export interface SetServiceProviderOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface UpdateStaffMemberOptions {
  readonly fields?: readonly RequestedFields[];
}
/** POST /bookings/v1/staff-members/:staffMemberId/assign-custom-schedule. Permissions: BOOKINGS.STAFF_MEMBER_UPDATE. @deprecated */
export const assignCustomSchedule = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, scheduleId: string, options?: AssignCustomScheduleOptions, call?: $.CallOptions) => Promise<AssignCustomScheduleResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.AssignCustomSchedule", name: "assignCustomSchedule", route: "POST /bookings/v1/staff-members/:staffMemberId/assign-custom-schedule", args: ["staffMemberId","scheduleId",""], response: "AssignCustomScheduleResponse", shapes });
/** POST /bookings/v1/staff-members/:staffMemberId/assign-working-hours-schedule. Permissions: BOOKINGS.STAFF_MEMBER_UPDATE. */
export const assignWorkingHoursSchedule = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, scheduleId: string, options?: AssignWorkingHoursScheduleOptions, call?: $.CallOptions) => Promise<AssignWorkingHoursScheduleResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.AssignWorkingHoursSchedule", name: "assignWorkingHoursSchedule", route: "POST /bookings/v1/staff-members/:staffMemberId/assign-working-hours-schedule", args: ["staffMemberId","scheduleId",""], response: "AssignWorkingHoursScheduleResponse", shapes });
/** POST /bookings/v1/bulk/staff-members/get-or-create. Permissions: bookings:staff:v1:staff_member:get_or_create. */
export const bulkGetOrCreateStaffMembers = /* @__PURE__ */ $.defineMethod<(wixUserIds: readonly string[], options?: BulkGetOrCreateStaffMembersOptions, call?: $.CallOptions) => Promise<BulkGetOrCreateStaffMembersResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.BulkGetOrCreateStaffMembers", name: "bulkGetOrCreateStaffMembers", route: "POST /bookings/v1/bulk/staff-members/get-or-create", args: ["wixUserIds",""], response: "BulkGetOrCreateStaffMembersResponse", shapes });
/** POST /bookings/v1/bulk/staff-members/update-tags. Permissions: BOOKINGS.STAFF_MEMBER_UPDATE. */
export const bulkUpdateStaffMemberTags = /* @__PURE__ */ $.defineMethod<(ids: readonly string[], options?: BulkUpdateStaffMemberTagsOptions, call?: $.CallOptions) => Promise<BulkUpdateStaffMemberTagsResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.BulkUpdateStaffMemberTags", name: "bulkUpdateStaffMemberTags", route: "POST /bookings/v1/bulk/staff-members/update-tags", args: ["ids",""], response: "BulkUpdateStaffMemberTagsResponse", shapes });
/** POST /bookings/v1/bulk/staff-members/update-tags-by-filter. Permissions: BOOKINGS.STAFF_MEMBER_UPDATE. */
export const bulkUpdateStaffMemberTagsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options?: BulkUpdateStaffMemberTagsByFilterOptions, call?: $.CallOptions) => Promise<BulkUpdateStaffMemberTagsByFilterResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.BulkUpdateStaffMemberTagsByFilter", name: "bulkUpdateStaffMemberTagsByFilter", route: "POST /bookings/v1/bulk/staff-members/update-tags-by-filter", args: ["filter",""], shapes });
/** POST /bookings/v1/staff-members/:staffMemberId/connect-staff-member-to-user. Permissions: BOOKINGS.STAFF_MEMBER_UPDATE. */
export const connectStaffMemberToUser = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, options?: ConnectStaffMemberToUserOptions, call?: $.CallOptions) => Promise<ConnectStaffMemberToUserResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.ConnectStaffMemberToUser", name: "connectStaffMemberToUser", route: "POST /bookings/v1/staff-members/:staffMemberId/connect-staff-member-to-user", args: ["staffMemberId",""], response: "ConnectStaffMemberToUserResponse", shapes });
/** POST /bookings/v1/staff-members/count. Permissions: BOOKINGS.STAFF_MEMBER_READ. */
export const countStaffMembers = /* @__PURE__ */ $.defineMethod<(options?: CountStaffMembersOptions, call?: $.CallOptions) => Promise<CountStaffMembersResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.CountStaffMembers", name: "countStaffMembers", route: "POST /bookings/v1/staff-members/count", args: [""], shapes });
/** POST /bookings/staff/v2/staff-members/count. Permissions: bookings:staff:v1:staff_member:read. */
export const countStaffMembersV2 = /* @__PURE__ */ $.defineMethod<(options?: CountStaffMembersV2Options, call?: $.CallOptions) => Promise<CountStaffMembersV2Response>>({ id: "wix.bookings.staff.v1.StaffMembersService.CountStaffMembersV2", name: "countStaffMembersV2", route: "POST /bookings/staff/v2/staff-members/count", args: [""], shapes });
/** POST /bookings/v1/staff-members. Permissions: BOOKINGS.STAFF_MEMBER_CREATE. */
export const createStaffMember = /* @__PURE__ */ $.defineMethod<(staffMember: $.Requires<StaffMember, "name">, options?: CreateStaffMemberOptions, call?: $.CallOptions) => Promise<StaffMember>>({ id: "wix.bookings.staff.v1.StaffMembersService.CreateStaffMember", name: "createStaffMember", route: "POST /bookings/v1/staff-members", args: ["staffMember",""], request: "CreateStaffMemberRequest", response: "CreateStaffMemberResponse", returns: "staffMember", shapes });
/** DELETE /bookings/v1/staff-members/:staffMemberId. Permissions: BOOKINGS.STAFF_MEMBER_DELETE. */
export const deleteStaffMember = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.bookings.staff.v1.StaffMembersService.DeleteStaffMember", name: "deleteStaffMember", route: "DELETE /bookings/v1/staff-members/:staffMemberId", payloadIn: "query", args: ["staffMemberId"], returns: "", shapes });
/** POST /bookings/v1/staff-members/:staffMemberId/disconnect-staff-member-from-user. Permissions: BOOKINGS.STAFF_MEMBER_UPDATE. */
export const disconnectStaffMemberFromUser = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, options?: DisconnectStaffMemberFromUserOptions, call?: $.CallOptions) => Promise<DisconnectStaffMemberFromUserResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.DisconnectStaffMemberFromUser", name: "disconnectStaffMemberFromUser", route: "POST /bookings/v1/staff-members/:staffMemberId/disconnect-staff-member-from-user", args: ["staffMemberId",""], response: "DisconnectStaffMemberFromUserResponse", shapes });
/** GET /bookings/staff/v2/staff-members/trash-bin/:staffMemberId. Permissions: BOOKINGS.STAFF_MEMBER_READ. */
export const getDeletedStaffMember = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, options?: GetDeletedStaffMemberOptions, call?: $.CallOptions) => Promise<GetDeletedStaffMemberResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.GetDeletedStaffMember", name: "getDeletedStaffMember", route: "GET /bookings/staff/v2/staff-members/trash-bin/:staffMemberId", payloadIn: "query", args: ["staffMemberId",""], response: "GetDeletedStaffMemberResponse", shapes });
/** POST /bookings/v1/staff-members/get-or-create/wix-user-id/:wixUserId. Permissions: bookings:staff:v1:staff_member:get_or_create. */
export const getOrCreateStaffMember = /* @__PURE__ */ $.defineMethod<(wixUserId: string, options?: GetOrCreateStaffMemberOptions, call?: $.CallOptions) => Promise<GetOrCreateStaffMemberResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.GetOrCreateStaffMember", name: "getOrCreateStaffMember", route: "POST /bookings/v1/staff-members/get-or-create/wix-user-id/:wixUserId", args: ["wixUserId",""], response: "GetOrCreateStaffMemberResponse", shapes });
/** GET /bookings/v1/staff-members/:staffMemberId. Permissions: BOOKINGS.STAFF_MEMBER_READ. */
export const getStaffMember = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, options?: GetStaffMemberOptions, call?: $.CallOptions) => Promise<StaffMember>>({ id: "wix.bookings.staff.v1.StaffMembersService.GetStaffMember", name: "getStaffMember", route: "GET /bookings/v1/staff-members/:staffMemberId", payloadIn: "query", args: ["staffMemberId",""], response: "GetStaffMemberResponse", returns: "staffMember", shapes });
/** GET /bookings/staff/v2/staff-members/trash-bin. Permissions: BOOKINGS.STAFF_MEMBER_READ. */
export const listDeletedStaffMembers = /* @__PURE__ */ $.defineMethod<(options?: ListDeletedStaffMembersOptions, call?: $.CallOptions) => Promise<ListDeletedStaffMembersResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.ListDeletedStaffMembers", name: "listDeletedStaffMembers", route: "GET /bookings/staff/v2/staff-members/trash-bin", payloadIn: "query", args: [""], response: "ListDeletedStaffMembersResponse", shapes });
/** POST /bookings/v1/staff-members/query. Permissions: BOOKINGS.STAFF_MEMBER_READ. */
export const queryStaffMembers = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CursorQuery, QueryStaffMembersOptions, QueryStaffMembersResponse, $.CursorPage<StaffMember>>>({ id: "wix.bookings.staff.v1.StaffMembersService.QueryStaffMembers", name: "queryStaffMembers", route: "POST /bookings/v1/staff-members/query", args: [""], response: "QueryStaffMembersResponse", query: {"paging":"cursor","items":"staffMembers","metadata":"pagingMetadata","options":true}, shapes });
/** POST /bookings/staff/v2/staff-members/query. Permissions: bookings:staff:v1:staff_member:read. */
export const queryStaffMembersV2 = /* @__PURE__ */ $.defineMethod<(options?: QueryStaffMembersV2Options, call?: $.CallOptions) => Promise<QueryStaffMembersV2Response>>({ id: "wix.bookings.staff.v1.StaffMembersService.QueryStaffMembersV2", name: "queryStaffMembersV2", route: "POST /bookings/staff/v2/staff-members/query", args: [""], response: "QueryStaffMembersV2Response", shapes });
/** DELETE /bookings/staff/v2/staff-members/trash-bin/:staffMemberId. Permissions: BOOKINGS.STAFF_MEMBER_REMOVE_FROM_TRASH_BIN. */
export const removeStaffMemberFromTrashBin = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.bookings.staff.v1.StaffMembersService.RemoveStaffMemberFromTrashBin", name: "removeStaffMemberFromTrashBin", route: "DELETE /bookings/staff/v2/staff-members/trash-bin/:staffMemberId", payloadIn: "query", args: ["staffMemberId"], returns: "", shapes });
/** POST /bookings/v1/staff-members/search. Permissions: BOOKINGS.STAFF_MEMBER_READ. */
export const searchStaffMembers = /* @__PURE__ */ $.defineMethod<(search: CursorSearch, options?: SearchStaffMembersOptions, call?: $.CallOptions) => Promise<SearchStaffMembersResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.SearchStaffMembers", name: "searchStaffMembers", route: "POST /bookings/v1/staff-members/search", args: ["search",""], response: "SearchStaffMembersResponse", shapes });
/** POST /bookings/staff/v2/staff-members/search. Permissions: bookings:staff:v1:staff_member:read. */
export const searchStaffMembersV2 = /* @__PURE__ */ $.defineMethod<(search: CursorSearch, options?: SearchStaffMembersV2Options, call?: $.CallOptions) => Promise<SearchStaffMembersV2Response>>({ id: "wix.bookings.staff.v1.StaffMembersService.SearchStaffMembersV2", name: "searchStaffMembersV2", route: "POST /bookings/staff/v2/staff-members/search", args: ["search",""], response: "SearchStaffMembersV2Response", shapes });
/** POST /bookings/v1/staff-members/:staffMemberId/set-service-provider. Permissions: bookings:staff:v1:staff_member:set_service_provider. */
export const setServiceProvider = /* @__PURE__ */ $.defineMethod<(staffMemberId: string, serviceProvider: boolean, options?: SetServiceProviderOptions, call?: $.CallOptions) => Promise<SetServiceProviderResponse>>({ id: "wix.bookings.staff.v1.StaffMembersService.SetServiceProvider", name: "setServiceProvider", route: "POST /bookings/v1/staff-members/:staffMemberId/set-service-provider", args: ["staffMemberId","serviceProvider",""], response: "SetServiceProviderResponse", shapes });
/** PATCH /bookings/v1/staff-members/:staffMemberId. Permissions: BOOKINGS.STAFF_MEMBER_UPDATE. */
export const updateStaffMember = /* @__PURE__ */ $.defineMethod<(_id: string, staffMember: $.Requires<StaffMember, "revision">, options?: UpdateStaffMemberOptions, call?: $.CallOptions) => Promise<StaffMember>>({ id: "wix.bookings.staff.v1.StaffMembersService.UpdateStaffMember", name: "updateStaffMember", route: "PATCH /bookings/v1/staff-members/:staffMemberId", path: {"staffMemberId":"staffMember.id"}, args: ["staffMember.id","staffMember",""], request: "UpdateStaffMemberRequest", response: "UpdateStaffMemberResponse", returns: "staffMember", shapes });
