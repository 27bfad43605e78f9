// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AggregationData, BulkActionMetadata, CursorPagingMetadata, CursorQuery, CursorSearch, ExtendedFields, FieldMask, ItemMetadata, SearchDetails } from "../shared/types.ts";
export type { Aggregation, AggregationData, AggregationResults, AggregationResultsScalarResult, AggregationType, ApplicationError, BulkActionMetadata, CursorPaging, CursorPagingMetadata, CursorQuery, CursorSearch, Cursors, DateHistogramAggregation, DateHistogramResult, DateHistogramResults, ExtendedFields, FieldMask, GroupByAggregation, GroupByValueResults, IncludeMissingValuesOptions, Interval, ItemMetadata, MissingValues, Mode, NestedAggregation, NestedAggregationItem, NestedAggregationResults, NestedAggregationType, NestedResultValue, NestedResults, NestedValueAggregationResult, RangeAggregation, RangeAggregationResult, RangeBucket, RangeResult, RangeResults, Results, ScalarAggregation, ScalarResult, ScalarType, SearchDetails, SortDirection, SortOrder, SortType, Sorting, ValueAggregation, ValueAggregationResult, ValueResult, ValueResults } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AggregationData": {"results":"AggregationResults"},
  "AggregationResults": {"nested":"NestedResults"},
  "ApplicationError": {"data":"free"},
  "BulkCreateResourcesRequest": {"resources":"Resource"},
  "BulkCreateResourcesResponse": {"results":"BulkResourceResult"},
  "BulkDeleteResourcesResponse": {"results":"BulkResourceResult"},
  "BulkResourceResult": {"itemMetadata":"ItemMetadata","item":"Resource"},
  "BulkUpdateResourcesRequest": {"resources":"MaskedResource"},
  "BulkUpdateResourcesResponse": {"results":"BulkResourceResult"},
  "CreateResourceRequest": {"resource":"Resource"},
  "CreateResourceResponse": {"resource":"Resource"},
  "ExtendedFields": {"namespaces":"free"},
  "GetResourceResponse": {"resource":"Resource"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MaskedResource": {"resource":"Resource"},
  "NestedResults": {"results":"Results"},
  "QueryResourcesResponse": {"resources":"Resource"},
  "Resource": {"createdDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "Results": {"results":"Results.results"},
  "SearchResourcesResponse": {"resources":"Resource","aggregationData":"AggregationData"},
  "UpdateResourceRequest": {"resource":"Resource"},
  "UpdateResourceResponse": {"resource":"Resource"},
  "Results.results": {"*":"NestedResultValue"},
};

export interface BulkCreateResourcesResponse {
  readonly results?: readonly BulkResourceResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDeleteResourcesResponse {
  readonly results?: readonly BulkResourceResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkResourceResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: Resource;
}
export interface BulkUpdateResourcesResponse {
  readonly results?: readonly BulkResourceResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BusinessLocation {
  readonly locationId?: string | null;
}
export interface CountResourcesResponse {
  readonly count?: number;
}
export interface EventsSchedule {
  readonly scheduleId?: string | null;
}
export interface LocationOptions {
  readonly availableInAllLocations?: boolean | null;
  readonly specificLocationOptions?: SpecificLocation;
}
export interface MaskedResource {
  readonly resource?: Resource;
  readonly fieldMask?: FieldMask;
}
export interface QueryResourcesResponse {
  readonly resources?: readonly Resource[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface Resource {
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly name?: string | null;
  readonly typeId?: string | null;
  readonly workingHoursSchedules?: WorkingHoursSchedules;
  readonly locationOptions?: LocationOptions;
  readonly eventsSchedule?: EventsSchedule;
  readonly extendedFields?: ExtendedFields;
}
export interface SearchResourcesResponse {
  readonly resources?: readonly Resource[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
}
export interface SpecificLocation {
  readonly availableInBusinessLocations?: boolean | null;
  readonly businessLocations?: readonly BusinessLocation[];
}
export interface WorkingHoursSchedule {
  readonly scheduleId?: string | null;
  readonly shared?: boolean | null;
}
export interface WorkingHoursSchedules {
  readonly values?: readonly WorkingHoursSchedule[];
}
export interface BulkCreateResourcesOptions {
  readonly returnEntity?: boolean;
}
export interface BulkUpdateResourcesOptions {
  readonly returnEntity?: boolean;
}
export interface CountResourcesOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  /** @deprecated */
  readonly search?: SearchDetails;
}
/** POST /bookings/v2/bulk/resources/create. Permissions: BOOKINGS.RESOURCE_CREATE. */
export const bulkCreateResources = /* @__PURE__ */ $.defineMethod<(resources: $.Requires<readonly Resource[], "name">, options?: BulkCreateResourcesOptions, call?: $.CallOptions) => Promise<BulkCreateResourcesResponse>>({ id: "wix.bookings.resources.v2.ResourcesService.BulkCreateResources", name: "bulkCreateResources", route: "POST /bookings/v2/bulk/resources/create", args: ["resources",""], request: "BulkCreateResourcesRequest", response: "BulkCreateResourcesResponse", shapes });
/** POST /bookings/v2/bulk/resources/delete. Permissions: BOOKINGS.RESOURCE_DELETE. */
export const bulkDeleteResources = /* @__PURE__ */ $.defineMethod<(ids: readonly string[], call?: $.CallOptions) => Promise<BulkDeleteResourcesResponse>>({ id: "wix.bookings.resources.v2.ResourcesService.BulkDeleteResources", name: "bulkDeleteResources", route: "POST /bookings/v2/bulk/resources/delete", args: ["ids"], response: "BulkDeleteResourcesResponse", shapes });
/** POST /bookings/v2/bulk/resources/update. Permissions: BOOKINGS.RESOURCE_UPDATE. */
export const bulkUpdateResources = /* @__PURE__ */ $.defineMethod<(resources: $.Requires<readonly MaskedResource[], "resource._id" | "resource.revision">, options?: BulkUpdateResourcesOptions, call?: $.CallOptions) => Promise<BulkUpdateResourcesResponse>>({ id: "wix.bookings.resources.v2.ResourcesService.BulkUpdateResources", name: "bulkUpdateResources", route: "POST /bookings/v2/bulk/resources/update", args: ["resources",""], request: "BulkUpdateResourcesRequest", response: "BulkUpdateResourcesResponse", shapes });
/** POST /bookings/v2/resources/count. Permissions: BOOKINGS.RESOURCE_READ. */
export const countResources = /* @__PURE__ */ $.defineMethod<(options?: CountResourcesOptions, call?: $.CallOptions) => Promise<CountResourcesResponse>>({ id: "wix.bookings.resources.v2.ResourcesService.CountResources", name: "countResources", route: "POST /bookings/v2/resources/count", args: [""], shapes });
/** POST /bookings/v2/resources. Permissions: BOOKINGS.RESOURCE_CREATE. */
export const createResource = /* @__PURE__ */ $.defineMethod<(resource: $.Requires<Resource, "name">, call?: $.CallOptions) => Promise<Resource>>({ id: "wix.bookings.resources.v2.ResourcesService.CreateResource", name: "createResource", route: "POST /bookings/v2/resources", args: ["resource"], request: "CreateResourceRequest", response: "CreateResourceResponse", returns: "resource", shapes });
/** DELETE /bookings/v2/resources/:resourceId. Permissions: BOOKINGS.RESOURCE_DELETE. */
export const deleteResource = /* @__PURE__ */ $.defineMethod<(resourceId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.bookings.resources.v2.ResourcesService.DeleteResource", name: "deleteResource", route: "DELETE /bookings/v2/resources/:resourceId", payloadIn: "query", args: ["resourceId"], returns: "", shapes });
/** GET /bookings/v2/resources/:resourceId. Permissions: BOOKINGS.RESOURCE_READ. */
export const getResource = /* @__PURE__ */ $.defineMethod<(resourceId: string, call?: $.CallOptions) => Promise<Resource>>({ id: "wix.bookings.resources.v2.ResourcesService.GetResource", name: "getResource", route: "GET /bookings/v2/resources/:resourceId", payloadIn: "query", args: ["resourceId"], response: "GetResourceResponse", returns: "resource", shapes });
/** POST /bookings/v2/resources/query. Permissions: BOOKINGS.RESOURCE_READ. */
export const queryResources = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<CursorQuery, QueryResourcesResponse, $.CursorPage<Resource>>>({ id: "wix.bookings.resources.v2.ResourcesService.QueryResources", name: "queryResources", route: "POST /bookings/v2/resources/query", args: [], response: "QueryResourcesResponse", query: {"paging":"cursor","items":"resources","metadata":"pagingMetadata","options":false}, shapes });
/** POST /bookings/v2/resources/search. Permissions: BOOKINGS.RESOURCE_READ. */
export const searchResources = /* @__PURE__ */ $.defineMethod<(search: CursorSearch, call?: $.CallOptions) => Promise<SearchResourcesResponse>>({ id: "wix.bookings.resources.v2.ResourcesService.SearchResources", name: "searchResources", route: "POST /bookings/v2/resources/search", args: ["search"], response: "SearchResourcesResponse", shapes });
/** PATCH /bookings/v2/resources/:resourceId. Permissions: BOOKINGS.RESOURCE_UPDATE. */
export const updateResource = /* @__PURE__ */ $.defineMethod<(_id: string, resource: $.Requires<Resource, "revision">, call?: $.CallOptions) => Promise<Resource>>({ id: "wix.bookings.resources.v2.ResourcesService.UpdateResource", name: "updateResource", route: "PATCH /bookings/v2/resources/:resourceId", path: {"resourceId":"resource.id"}, args: ["resource.id","resource"], request: "UpdateResourceRequest", response: "UpdateResourceResponse", returns: "resource", shapes });
