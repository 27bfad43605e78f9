// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {};

export interface AggregateDataItemsResponse {
  readonly results?: readonly Readonly<Record<string, unknown>>[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface AggregatePipelineDataItemsResponse {
  readonly results?: readonly Readonly<Record<string, unknown>>[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface ApplicationError {
  readonly code?: string;
  readonly description?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}
export interface AsyncPatchDataItemsByFilterResponse {
  readonly jobId?: string;
}
export interface AsyncRemoveDataItemsByFilterResponse {
  readonly jobId?: string;
}
export interface BulkActionMetadata {
  readonly totalSuccesses?: number;
  readonly totalFailures?: number;
  readonly undetailedFailures?: number;
}
export interface BulkDataItemResult {
  readonly action?: "INSERT" | "UPDATE" | "DELETE" | "PATCH";
  readonly itemMetadata?: ItemMetadata;
  readonly dataItem?: DataItem;
}
export type BulkInsertDataItemReferencesResponse = BulkResponse;
export type BulkInsertDataItemsResponse = BulkResponse;
export type BulkPatchDataItemsResponse = BulkResponse;
export type BulkRemoveDataItemReferencesResponse = BulkResponse;
export type BulkRemoveDataItemsResponse = BulkResponse;
export interface BulkResponse {
  readonly results?: readonly BulkDataItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export type BulkSaveDataItemsResponse = BulkResponse;
export type BulkUpdateDataItemsResponse = BulkResponse;
export interface CountDataItemsResponse {
  readonly totalCount?: number;
}
export type CreateDataItemDraftResponse = ItemResponse;
export interface CursorPaging {
  readonly limit?: number;
  readonly cursor?: string;
}
export interface Cursors {
  readonly next?: string;
  readonly prev?: string;
}
export interface DataItem {
  readonly id?: string;
  readonly dataCollectionId?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}
export interface DataItemReference {
  readonly referringItemFieldName?: string;
  readonly referringItemId?: string;
  readonly referencedItemId?: string;
}
export interface FieldModification {
  readonly action?: "SET_FIELD" | "REMOVE_FIELD" | "INCREMENT_FIELD" | "APPEND_TO_ARRAY" | "REMOVE_FROM_ARRAY";
  readonly fieldPath?: string;
  readonly setFieldOptions?: { readonly value?: unknown; };
  readonly incrementFieldOptions?: { readonly value?: number; };
  readonly appendToArrayOptions?: { readonly value?: unknown; };
  readonly removeFromArrayOptions?: { readonly value?: unknown; };
}
export interface GetAsyncJobStatusResponse {
  readonly status?: "INITIALIZED" | "PROCESSING" | "SUCCEEDED" | "FAILED";
  readonly successCount?: number;
}
export type GetDataItemResponse = ItemResponse;
export type InsertDataItemResponse = ItemResponse;
export interface IsReferencedDataItemResponse {
  readonly isReferenced?: boolean;
}
export interface ItemMetadata {
  readonly id?: string;
  readonly originalIndex?: number;
  readonly success?: boolean;
  readonly error?: ApplicationError;
}
export interface ItemResponse {
  readonly dataItem?: DataItem;
}
export interface Paging {
  readonly limit?: number;
  readonly offset?: number;
}
export interface PagingMetadataV2 {
  readonly count?: number;
  readonly offset?: number;
  readonly total?: number;
  readonly tooManyToCount?: boolean;
  readonly cursors?: Cursors;
  readonly hasNext?: boolean;
}
export interface Patch {
  readonly dataItemId?: string;
  readonly fieldModifications?: readonly FieldModification[];
}
export type PatchDataItemResponse = ItemResponse;
export type PublishDataItemDraftResponse = ItemResponse;
export interface QueryDataItemsResponse {
  readonly dataItems?: readonly DataItem[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface QueryDistinctValuesResponse {
  readonly distinctValues?: readonly unknown[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface QueryReferencedDataItemsResponse {
  readonly results?: readonly ({ readonly dataItem?: DataItem; readonly unresolvedReference?: Readonly<Record<string, unknown>>; })[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export type RemoveDataItemResponse = ItemResponse;
export interface ReplaceDataItemReferencesResponse {
  readonly dataItemReferences?: readonly DataItemReference[];
}
export type SaveDataItemResponse = ItemResponse;
export interface SearchDataItemsResponse {
  readonly dataItems?: readonly DataItem[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: "ASC" | "DESC";
}
export type TruncateDataItemsResponse = Readonly<Record<string, never>>;
export type UnpublishDataItemResponse = ItemResponse;
export type UpdateDataItemResponse = ItemResponse;
export interface AggregateOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly initialFilter?: Readonly<Record<string, unknown>> | null;
  readonly finalFilter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly paging?: Paging;
  readonly cursorPaging?: CursorPaging;
  readonly returnTotalCount?: boolean;
  readonly aggregation?: { readonly groupingFields?: readonly string[]; readonly operations?: readonly ({ readonly resultFieldName?: string; readonly itemCount?: Readonly<Record<string, unknown>>; readonly sum?: { readonly itemFieldName?: string; }; readonly average?: { readonly itemFieldName?: string; }; readonly min?: { readonly itemFieldName?: string; }; readonly max?: { readonly itemFieldName?: string; }; })[]; };
}
export interface AggregatePipelineOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly returnTotalCount?: boolean;
  readonly pipeline?: { readonly stages?: readonly Readonly<Record<string, unknown>>[]; };
}
export interface AsyncPatchByFilterOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly fieldModifications?: readonly FieldModification[];
}
export interface AsyncRemoveByFilterOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface BulkInsertOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItems?: readonly DataItem[];
  readonly returnEntity?: boolean;
}
export interface BulkPatchOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly condition?: { readonly filter?: Readonly<Record<string, unknown>> | null; };
  readonly patches?: readonly Patch[];
  readonly returnEntity?: boolean;
}
export interface BulkRemoveOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly condition?: { readonly filter?: Readonly<Record<string, unknown>> | null; };
  readonly dataItemIds?: readonly string[];
}
export interface BulkSaveOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItems?: readonly DataItem[];
  readonly returnEntity?: boolean;
}
export interface BulkUpdateOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly condition?: { readonly filter?: Readonly<Record<string, unknown>> | null; };
  readonly dataItems?: readonly DataItem[];
  readonly returnEntity?: boolean;
}
export interface CountOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface CreateDataItemDraftOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItemId?: string;
}
export interface DistinctOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly fieldName?: string;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly order?: "ASC" | "DESC";
  readonly paging?: Paging;
  readonly cursorPaging?: CursorPaging;
  readonly returnTotalCount?: boolean;
}
export interface GetOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly dataItemId?: string;
  readonly fields?: readonly string[];
  readonly includeReferences?: readonly ({ readonly field?: string; readonly limit?: number; })[];
}
export interface GetAsyncJobStatusOptions {
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly jobId?: string;
}
export interface InsertOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItem?: DataItem;
  readonly includeReferences?: readonly ({ readonly field?: string; readonly limit?: number; })[];
}
export interface InsertReferenceOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItemReferences?: readonly DataItemReference[];
  readonly returnEntity?: boolean;
}
export interface IsReferencedOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly referringItemFieldName?: string;
  readonly referringItemId?: string;
  readonly referencedItemId?: string;
}
export interface PatchOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly condition?: { readonly filter?: Readonly<Record<string, unknown>> | null; };
  readonly patch?: Patch;
}
export interface PublishDataItemDraftOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItemId?: string;
}
export interface QueryOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly query?: { readonly filter?: Readonly<Record<string, unknown>> | null; readonly sort?: readonly Sorting[]; readonly paging?: Paging; readonly cursorPaging?: CursorPaging; readonly fields?: readonly string[]; };
  readonly includeReferences?: readonly ({ readonly field?: string; readonly limit?: number; })[];
  readonly returnTotalCount?: boolean;
  readonly includeFieldGroups?: readonly string[];
  readonly sortMode?: "RANDOM";
  readonly randomOptions?: { readonly seed?: unknown; };
}
export interface QueryReferencedOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly referringItemFieldName?: string;
  readonly referringItemId?: string;
  readonly referringItemIds?: readonly string[];
  readonly order?: "ASC" | "DESC";
  readonly paging?: Paging;
  readonly cursorPaging?: CursorPaging;
  readonly fields?: readonly string[];
  readonly returnTotalCount?: boolean;
}
export interface RemoveOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly condition?: { readonly filter?: Readonly<Record<string, unknown>> | null; };
  readonly dataItemId?: string;
}
export interface RemoveReferenceOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItemReferences?: readonly DataItemReference[];
}
export interface ReplaceReferencesOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly referringItemFieldName?: string;
  readonly referringItemId?: string;
  readonly newReferencedItemIds?: readonly string[];
}
export interface SaveOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItem?: DataItem;
}
export interface SearchOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly consistentRead?: boolean;
  readonly language?: string;
  readonly suppressHooks?: boolean;
  readonly publishPluginOptions?: { readonly includeDraftItems?: boolean; };
  readonly search?: { readonly filter?: Readonly<Record<string, unknown>> | null; readonly sort?: readonly Sorting[]; readonly paging?: Paging; readonly cursorPaging?: CursorPaging; readonly search?: { readonly expression?: string; readonly fields?: readonly string[]; readonly mode?: "OR" | "AND"; readonly fuzzy?: boolean; }; };
  readonly includeReferences?: readonly ({ readonly field?: string; readonly limit?: number; })[];
  readonly returnTotalCount?: boolean;
}
export interface TruncateOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
}
export interface UnpublishDataItemOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly dataItemId?: string;
}
export interface UpdateOptions {
  readonly dataCollectionId?: string;
  readonly environment?: "LIVE" | "SANDBOX" | "SANDBOX_PREFERRED";
  readonly appId?: string;
  readonly appOptions?: Readonly<Record<string, unknown>>;
  readonly suppressHooks?: boolean;
  readonly condition?: { readonly filter?: Readonly<Record<string, unknown>> | null; };
  readonly dataItem?: DataItem;
  readonly includeReferences?: readonly ({ readonly field?: string; readonly limit?: number; })[];
}
/** POST /wix-data/v2/items/aggregate. */
export const aggregate = /* @__PURE__ */ $.defineMethod<(options: $.Requires<AggregateOptions, "aggregation" | "dataCollectionId">, call?: $.CallOptions) => Promise<AggregateDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.AggregateDataItems", name: "aggregate", route: "POST /wix-data/v2/items/aggregate", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/aggregate-pipeline. */
export const aggregatePipeline = /* @__PURE__ */ $.defineMethod<(options: $.Requires<AggregatePipelineOptions, "dataCollectionId" | "pipeline">, call?: $.CallOptions) => Promise<AggregatePipelineDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.AggregatePipelineDataItems", name: "aggregatePipeline", route: "POST /wix-data/v2/items/aggregate-pipeline", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/async-patch-by-filter. */
export const asyncPatchByFilter = /* @__PURE__ */ $.defineMethod<(options: $.Requires<AsyncPatchByFilterOptions, "dataCollectionId" | "fieldModifications" | "filter">, call?: $.CallOptions) => Promise<AsyncPatchDataItemsByFilterResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.AsyncPatchDataItemsByFilter", name: "asyncPatchByFilter", route: "POST /wix-data/v2/bulk/items/async-patch-by-filter", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/async-remove-by-filter. */
export const asyncRemoveByFilter = /* @__PURE__ */ $.defineMethod<(options: $.Requires<AsyncRemoveByFilterOptions, "dataCollectionId" | "filter">, call?: $.CallOptions) => Promise<AsyncRemoveDataItemsByFilterResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.AsyncRemoveDataItemsByFilter", name: "asyncRemoveByFilter", route: "POST /wix-data/v2/bulk/items/async-remove-by-filter", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/insert. */
export const bulkInsert = /* @__PURE__ */ $.defineMethod<(options: $.Requires<BulkInsertOptions, "dataCollectionId" | "dataItems">, call?: $.CallOptions) => Promise<BulkInsertDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.BulkInsertDataItems", name: "bulkInsert", route: "POST /wix-data/v2/bulk/items/insert", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/patch. */
export const bulkPatch = /* @__PURE__ */ $.defineMethod<(options: $.Requires<BulkPatchOptions, "dataCollectionId" | "patches">, call?: $.CallOptions) => Promise<BulkPatchDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.BulkPatchDataItems", name: "bulkPatch", route: "POST /wix-data/v2/bulk/items/patch", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/remove. */
export const bulkRemove = /* @__PURE__ */ $.defineMethod<(options: $.Requires<BulkRemoveOptions, "dataCollectionId" | "dataItemIds">, call?: $.CallOptions) => Promise<BulkRemoveDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.BulkRemoveDataItems", name: "bulkRemove", route: "POST /wix-data/v2/bulk/items/remove", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/save. */
export const bulkSave = /* @__PURE__ */ $.defineMethod<(options: $.Requires<BulkSaveOptions, "dataCollectionId" | "dataItems">, call?: $.CallOptions) => Promise<BulkSaveDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.BulkSaveDataItems", name: "bulkSave", route: "POST /wix-data/v2/bulk/items/save", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/update. */
export const bulkUpdate = /* @__PURE__ */ $.defineMethod<(options: $.Requires<BulkUpdateOptions, "dataCollectionId" | "dataItems">, call?: $.CallOptions) => Promise<BulkUpdateDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.BulkUpdateDataItems", name: "bulkUpdate", route: "POST /wix-data/v2/bulk/items/update", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/count. */
export const count = /* @__PURE__ */ $.defineMethod<(options: $.Requires<CountOptions, "dataCollectionId">, call?: $.CallOptions) => Promise<CountDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.CountDataItems", name: "count", route: "POST /wix-data/v2/items/count", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/create-draft. */
export const createDataItemDraft = /* @__PURE__ */ $.defineMethod<(options: $.Requires<CreateDataItemDraftOptions, "dataCollectionId" | "dataItemId">, call?: $.CallOptions) => Promise<CreateDataItemDraftResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.CreateDataItemDraft", name: "createDataItemDraft", route: "POST /wix-data/v2/items/create-draft", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/query-distinct-values. */
export const distinct = /* @__PURE__ */ $.defineMethod<(options: $.Requires<DistinctOptions, "dataCollectionId" | "fieldName">, call?: $.CallOptions) => Promise<QueryDistinctValuesResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.QueryDistinctValues", name: "distinct", route: "POST /wix-data/v2/items/query-distinct-values", args: [""], request: "free", response: "free", shapes });
/** GET /wix-data/v2/items/:dataItemId. */
export const get = /* @__PURE__ */ $.defineMethod<(options: $.Requires<GetOptions, "dataCollectionId" | "dataItemId">, call?: $.CallOptions) => Promise<GetDataItemResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.GetDataItem", name: "get", route: "GET /wix-data/v2/items/:dataItemId", payloadIn: "query", args: [""], request: "free", response: "free", shapes });
/** GET /wix-data/v2/async-jobs/:jobId/status. */
export const getAsyncJobStatus = /* @__PURE__ */ $.defineMethod<(options: $.Requires<GetAsyncJobStatusOptions, "jobId">, call?: $.CallOptions) => Promise<GetAsyncJobStatusResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.GetAsyncJobStatus", name: "getAsyncJobStatus", route: "GET /wix-data/v2/async-jobs/:jobId/status", payloadIn: "query", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items. */
export const insert = /* @__PURE__ */ $.defineMethod<(options: $.Requires<InsertOptions, "dataCollectionId" | "dataItem" | "dataItem.data">, call?: $.CallOptions) => Promise<InsertDataItemResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.InsertDataItem", name: "insert", route: "POST /wix-data/v2/items", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/insert-references. */
export const insertReference = /* @__PURE__ */ $.defineMethod<(options: $.Requires<InsertReferenceOptions, "dataCollectionId" | "dataItemReferences">, call?: $.CallOptions) => Promise<BulkInsertDataItemReferencesResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.BulkInsertDataItemReferences", name: "insertReference", route: "POST /wix-data/v2/bulk/items/insert-references", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/is-referenced. */
export const isReferenced = /* @__PURE__ */ $.defineMethod<(options: $.Requires<IsReferencedOptions, "dataCollectionId" | "referencedItemId" | "referringItemFieldName" | "referringItemId">, call?: $.CallOptions) => Promise<IsReferencedDataItemResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.IsReferencedDataItem", name: "isReferenced", route: "POST /wix-data/v2/items/is-referenced", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/patch. */
export const patch = /* @__PURE__ */ $.defineMethod<(options: $.Requires<PatchOptions, "dataCollectionId" | "patch" | "patch.dataItemId" | "patch.fieldModifications">, call?: $.CallOptions) => Promise<PatchDataItemResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.PatchDataItem", name: "patch", route: "POST /wix-data/v2/items/patch", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/publish-draft. */
export const publishDataItemDraft = /* @__PURE__ */ $.defineMethod<(options: $.Requires<PublishDataItemDraftOptions, "dataCollectionId" | "dataItemId">, call?: $.CallOptions) => Promise<PublishDataItemDraftResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.PublishDataItemDraft", name: "publishDataItemDraft", route: "POST /wix-data/v2/items/publish-draft", args: [""], request: "free", response: "free", shapes });
/** GET /wix-data/v2/items/query. */
export const query = /* @__PURE__ */ $.defineMethod<(options: $.Requires<QueryOptions, "dataCollectionId">, call?: $.CallOptions) => Promise<QueryDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.QueryDataItems", name: "query", route: "GET /wix-data/v2/items/query", payloadIn: "query", post: "/wix-data/v2/items/query", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/query-referenced. */
export const queryReferenced = /* @__PURE__ */ $.defineMethod<(options: $.Requires<QueryReferencedOptions, "dataCollectionId" | "referringItemFieldName">, call?: $.CallOptions) => Promise<QueryReferencedDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.QueryReferencedDataItems", name: "queryReferenced", route: "POST /wix-data/v2/items/query-referenced", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/remove. */
export const remove = /* @__PURE__ */ $.defineMethod<(options: $.Requires<RemoveOptions, "dataCollectionId" | "dataItemId">, call?: $.CallOptions) => Promise<RemoveDataItemResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.RemoveDataItem", name: "remove", route: "POST /wix-data/v2/items/remove", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/bulk/items/remove-references. */
export const removeReference = /* @__PURE__ */ $.defineMethod<(options: $.Requires<RemoveReferenceOptions, "dataCollectionId" | "dataItemReferences">, call?: $.CallOptions) => Promise<BulkRemoveDataItemReferencesResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.BulkRemoveDataItemReferences", name: "removeReference", route: "POST /wix-data/v2/bulk/items/remove-references", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/replace-references. */
export const replaceReferences = /* @__PURE__ */ $.defineMethod<(options: $.Requires<ReplaceReferencesOptions, "dataCollectionId" | "newReferencedItemIds" | "referringItemFieldName" | "referringItemId">, call?: $.CallOptions) => Promise<ReplaceDataItemReferencesResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.ReplaceDataItemReferences", name: "replaceReferences", route: "POST /wix-data/v2/items/replace-references", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/save. */
export const save = /* @__PURE__ */ $.defineMethod<(options: $.Requires<SaveOptions, "dataCollectionId" | "dataItem" | "dataItem.data">, call?: $.CallOptions) => Promise<SaveDataItemResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.SaveDataItem", name: "save", route: "POST /wix-data/v2/items/save", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/search. */
export const search = /* @__PURE__ */ $.defineMethod<(options: $.Requires<SearchOptions, "dataCollectionId" | "search">, call?: $.CallOptions) => Promise<SearchDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.SearchDataItems", name: "search", route: "POST /wix-data/v2/items/search", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/truncate. */
export const truncate = /* @__PURE__ */ $.defineMethod<(options: $.Requires<TruncateOptions, "dataCollectionId">, call?: $.CallOptions) => Promise<TruncateDataItemsResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.TruncateDataItems", name: "truncate", route: "POST /wix-data/v2/items/truncate", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/unpublish. */
export const unpublishDataItem = /* @__PURE__ */ $.defineMethod<(options: $.Requires<UnpublishDataItemOptions, "dataCollectionId" | "dataItemId">, call?: $.CallOptions) => Promise<UnpublishDataItemResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.UnpublishDataItem", name: "unpublishDataItem", route: "POST /wix-data/v2/items/unpublish", args: [""], request: "free", response: "free", shapes });
/** POST /wix-data/v2/items/update. */
export const update = /* @__PURE__ */ $.defineMethod<(options: $.Requires<UpdateOptions, "dataCollectionId" | "dataItem" | "dataItem.id" | "dataItem.data">, call?: $.CallOptions) => Promise<UpdateDataItemResponse>>({ id: "com.wixpress.cloud.data.api.data.DataItemService.UpdateDataItem", name: "update", route: "POST /wix-data/v2/items/update", args: [""], request: "free", response: "free", shapes });
