// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

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

export interface Aggregation {
  readonly value?: ValueAggregation;
  readonly range?: RangeAggregation;
  readonly scalar?: ScalarAggregation;
  readonly dateHistogram?: DateHistogramAggregation;
  readonly nested?: NestedAggregation;
  readonly name?: string | null;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
  /** @deprecated */
  readonly groupBy?: GroupByAggregation;
}
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
export type AggregationType = "VALUE" | "RANGE" | "SCALAR" | "DATE_HISTOGRAM" | "NESTED";
export interface ApplicationError {
  readonly code?: string;
  readonly description?: string;
  readonly data?: Readonly<Record<string, unknown>> | null;
}
export interface BulkActionMetadata {
  readonly totalSuccesses?: number;
  readonly totalFailures?: number;
  readonly undetailedFailures?: number;
}
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
export interface CursorPaging {
  readonly limit?: number | null;
  readonly cursor?: string | null;
}
export interface CursorPagingMetadata {
  readonly count?: number | null;
  readonly cursors?: Cursors;
  readonly hasNext?: boolean | null;
}
export interface CursorQuery {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export interface CursorSearch {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly aggregations?: readonly Aggregation[];
  readonly search?: SearchDetails;
  readonly timeZone?: string | null;
}
export interface Cursors {
  readonly next?: string | null;
  readonly prev?: string | null;
}
export interface DateHistogramAggregation {
  readonly interval?: Interval;
}
export interface DateHistogramResult {
  readonly value?: string;
  readonly count?: number;
}
export interface DateHistogramResults {
  readonly results?: readonly DateHistogramResult[];
}
export interface EventsSchedule {
  readonly scheduleId?: string | null;
}
export interface ExtendedFields {
  readonly namespaces?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export type FieldMask = string | { readonly paths?: readonly string[]; };
export interface GroupByAggregation {
  readonly value?: ValueAggregation;
  readonly name?: string | null;
  readonly fieldPath?: string;
}
export interface GroupByValueResults {
  readonly results?: readonly NestedValueAggregationResult[];
}
export interface IncludeMissingValuesOptions {
  readonly addToBucket?: string;
}
export type Interval = "YEAR" | "MONTH" | "WEEK" | "DAY" | "HOUR" | "MINUTE" | "SECOND";
export interface ItemMetadata {
  readonly _id?: string | null;
  readonly originalIndex?: number;
  readonly success?: boolean;
  readonly error?: ApplicationError;
}
export interface LocationOptions {
  readonly availableInAllLocations?: boolean | null;
  readonly specificLocationOptions?: SpecificLocation;
}
export interface MaskedResource {
  readonly resource?: Resource;
  readonly fieldMask?: FieldMask;
}
export type MissingValues = "EXCLUDE" | "INCLUDE";
export type Mode = "OR" | "AND";
export interface NestedAggregation {
  readonly nestedAggregations?: readonly NestedAggregationItem[];
}
export interface NestedAggregationItem {
  readonly value?: ValueAggregation;
  readonly range?: RangeAggregation;
  readonly scalar?: ScalarAggregation;
  readonly dateHistogram?: DateHistogramAggregation;
  readonly name?: string | null;
  readonly type?: NestedAggregationType;
  readonly fieldPath?: string;
}
export interface NestedAggregationResults {
  readonly values?: ValueResults;
  readonly ranges?: RangeResults;
  readonly scalar?: AggregationResultsScalarResult;
  readonly name?: string;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export type NestedAggregationType = "VALUE" | "RANGE" | "SCALAR" | "DATE_HISTOGRAM";
export interface NestedResultValue {
  readonly value?: ValueResult;
  readonly range?: RangeResult;
  readonly scalar?: ScalarResult;
  readonly dateHistogram?: ValueResult;
}
export interface NestedResults {
  readonly results?: readonly Results[];
}
export interface NestedValueAggregationResult {
  readonly value?: string;
  readonly nestedResults?: NestedAggregationResults;
}
export interface QueryResourcesResponse {
  readonly resources?: readonly Resource[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface RangeAggregation {
  readonly buckets?: readonly RangeBucket[];
}
export interface RangeAggregationResult {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly count?: number;
}
export interface RangeBucket {
  readonly from?: number | null;
  readonly to?: number | null;
}
export interface RangeResult {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly count?: number | null;
}
export interface RangeResults {
  readonly results?: readonly RangeAggregationResult[];
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
export interface Results {
  readonly results?: Readonly<Record<string, NestedResultValue>>;
}
export interface ScalarAggregation {
  readonly type?: ScalarType;
}
export interface ScalarResult {
  readonly value?: number;
}
export type ScalarType = "COUNT_DISTINCT" | "MIN" | "MAX" | "SUM" | "AVG";
export interface SearchDetails {
  readonly mode?: Mode;
  readonly expression?: string | null;
  readonly fields?: readonly string[];
  readonly fuzzy?: boolean;
}
export interface SearchResourcesResponse {
  readonly resources?: readonly Resource[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
}
export type SortDirection = "DESC" | "ASC";
export type SortOrder = "ASC" | "DESC";
export type SortType = "COUNT" | "VALUE";
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
}
export interface SpecificLocation {
  readonly availableInBusinessLocations?: boolean | null;
  readonly businessLocations?: readonly BusinessLocation[];
}
export interface ValueAggregation {
  readonly includeOptions?: IncludeMissingValuesOptions;
  readonly sortType?: SortType;
  readonly sortDirection?: SortDirection;
  readonly limit?: number | null;
  readonly missingValues?: MissingValues;
}
export interface ValueAggregationResult {
  readonly value?: string;
  readonly count?: number;
}
export interface ValueResult {
  readonly value?: string;
  readonly count?: number | null;
}
export interface ValueResults {
  readonly results?: readonly ValueAggregationResult[];
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
