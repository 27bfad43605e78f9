// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AggregationData, BulkActionMetadata, CommonCursors, CursorPaging, CursorPagingMetadata, CursorSearch, InventoryItem, ItemMetadata, Paging, SearchDetails, Sorting } from "../shared/types.ts";
export type { Aggregation, AggregationData, AggregationResults, AggregationResultsScalarResult, AggregationType, ApplicationError, AvailabilityStatus, BulkActionMetadata, CommonCursors, CursorPaging, CursorPagingMetadata, CursorSearch, Cursors, DateHistogramAggregation, DateHistogramResult, DateHistogramResults, ExtendedFields, GroupByAggregation, GroupByValueResults, IncludeMissingValuesOptions, Interval, InventoryItem, ItemMetadata, MissingValues, Mode, NestedAggregation, NestedAggregationItem, NestedAggregationResults, NestedAggregationType, NestedResultValue, NestedResults, NestedValueAggregationResult, Paging, PreorderInfo, Product, RangeAggregation, RangeAggregationResult, RangeBucket, RangeResult, RangeResults, Results, ScalarAggregation, ScalarResult, ScalarType, SearchDetails, SortDirection, SortOrder, SortType, Sorting, ValueAggregation, ValueAggregationResult, ValueResult, ValueResults } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AggregationData": {"results":"AggregationResults"},
  "AggregationResults": {"nested":"NestedResults"},
  "ApplicationError": {"data":"free"},
  "BulkCreateInventoryItemsRequest": {"inventoryItems":"InventoryItem"},
  "BulkCreateInventoryItemsResponse": {"results":"V3BulkInventoryItemResult"},
  "BulkDecrementInventoryItemsByVariantAndLocationResponse": {"results":"V3BulkInventoryItemResult"},
  "BulkDecrementInventoryItemsResponse": {"results":"V3BulkInventoryItemResult"},
  "BulkDeleteInventoryItemsResponse": {"results":"BulkInventoryItemResult"},
  "BulkIncrementInventoryItemsByVariantAndLocationResponse": {"results":"V3BulkInventoryItemResult"},
  "BulkIncrementInventoryItemsResponse": {"results":"V3BulkInventoryItemResult"},
  "BulkInventoryItemResult": {"itemMetadata":"ItemMetadata"},
  "BulkUpdateInventoryItemsByFilterRequest": {"inventoryItem":"InventoryItem"},
  "BulkUpdateInventoryItemsRequest": {"inventoryItems":"MaskedInventoryItem"},
  "BulkUpdateInventoryItemsResponse": {"results":"V3BulkInventoryItemResult"},
  "BulkUpsertInventoryItemResult": {"itemMetadata":"ItemMetadata","item":"InventoryItem"},
  "BulkUpsertInventoryItemsRequest": {"inventoryItems":"MaskedInventoryItem"},
  "BulkUpsertInventoryItemsResponse": {"results":"BulkUpsertInventoryItemResult"},
  "CreateInventoryItemRequest": {"inventoryItem":"InventoryItem"},
  "CreateInventoryItemResponse": {"inventoryItem":"InventoryItem"},
  "ExtendedFields": {"namespaces":"free"},
  "GetInventoryItemResponse": {"inventoryItem":"InventoryItem"},
  "InventoryItem": {"createdDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MaskedInventoryItem": {"inventoryItem":"InventoryItem"},
  "NestedResults": {"results":"Results"},
  "QueryInventoryItemsResponse": {"inventoryItems":"InventoryItem"},
  "Results": {"results":"Results.results"},
  "SearchInventoryItemsResponse": {"inventoryItems":"InventoryItem","aggregationData":"AggregationData"},
  "UpdateInventoryItemRequest": {"inventoryItem":"InventoryItem"},
  "UpdateInventoryItemResponse": {"inventoryItem":"InventoryItem"},
  "V3BulkInventoryItemResult": {"itemMetadata":"ItemMetadata","item":"InventoryItem"},
  "Results.results": {"*":"NestedResultValue"},
};

export interface AdjustInventoryAction {
  readonly incrementBy?: number;
  readonly decrementBy?: number;
}
export interface BulkAdjustInventoryItemsByFilterResponse {
  readonly jobId?: string;
}
export interface BulkCreateInventoryItemsByVariantFilterResponse {
  readonly jobId?: string;
}
export interface BulkCreateInventoryItemsResponse {
  readonly results?: readonly V3BulkInventoryItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDecrementInventoryItemsByVariantAndLocationResponse {
  readonly results?: readonly V3BulkInventoryItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDecrementInventoryItemsResponse {
  readonly results?: readonly V3BulkInventoryItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDeleteInventoryItemsByFilterResponse {
  readonly jobId?: string;
}
export interface BulkDeleteInventoryItemsResponse {
  readonly results?: readonly BulkInventoryItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkIncrementInventoryItemsByVariantAndLocationResponse {
  readonly results?: readonly V3BulkInventoryItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkIncrementInventoryItemsResponse {
  readonly results?: readonly V3BulkInventoryItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkInventoryItemResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface BulkSetOrAdjustInventoryItemsByFilterResponse {
  readonly jobId?: string;
}
export interface BulkUpdateInventoryItemsByFilterResponse {
  readonly jobId?: string;
}
export interface BulkUpdateInventoryItemsResponse {
  readonly results?: readonly V3BulkInventoryItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkUpsertInventoryItemResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: InventoryItem;
}
export interface BulkUpsertInventoryItemsResponse {
  readonly results?: readonly BulkUpsertInventoryItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface CountInventoryItemsResponse {
  readonly count?: number;
}
export interface DecrementDataById {
  readonly inventoryItemId?: string;
  readonly decrementBy?: number;
  readonly preorderRequest?: boolean;
}
export interface DecrementDataByVariantAndLocation {
  readonly variantId?: string;
  readonly locationId?: string | null;
  readonly decrementBy?: number;
  readonly preorderRequest?: boolean;
}
export interface IncrementDataById {
  readonly inventoryItemId?: string;
  readonly incrementBy?: number;
}
export interface IncrementDataByVariantAndLocation {
  readonly variantId?: string;
  readonly locationId?: string | null;
  readonly incrementBy?: number;
}
export interface InventoryCreationData {
  readonly quantity?: number;
}
export interface MaskedInventoryItem {
  readonly inventoryItem?: InventoryItem;
}
export interface PlatformPagingMetadataV2 {
  readonly count?: number | null;
  readonly cursors?: CommonCursors;
}
export interface QueryInventoryItemsResponse {
  readonly inventoryItems?: readonly InventoryItem[];
  readonly pagingMetadata?: PlatformPagingMetadataV2;
}
export interface QueryV2 {
  readonly paging?: Paging;
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export type ReasonType = "ORDER" | "MANUAL" | "REVERT_INVENTORY_CHANGE";
export interface SearchInventoryItemsResponse {
  readonly inventoryItems?: readonly InventoryItem[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
}
export interface V3BulkInventoryItemResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: InventoryItem;
}
export interface BulkAdjustInventoryItemsByFilterOptions {
  readonly adjustment?: AdjustInventoryAction;
  readonly search?: SearchDetails;
  readonly trackQuantity?: boolean;
}
export interface BulkCreateInventoryItemsOptions {
  readonly returnEntity?: boolean;
}
export interface BulkCreateInventoryItemsByVariantFilterOptions {
  readonly search?: SearchDetails;
  readonly locationId?: string;
  readonly inventoryCreationData?: InventoryCreationData;
}
export interface BulkDecrementInventoryItemsOptions {
  readonly restrictInventory?: boolean | null;
  readonly returnEntity?: boolean;
  readonly reason?: ReasonType;
}
export interface BulkDecrementInventoryItemsByVariantAndLocationOptions {
  readonly restrictInventory?: boolean | null;
  readonly returnEntity?: boolean;
  readonly reason?: ReasonType;
}
export interface BulkDeleteInventoryItemsByFilterOptions {
  readonly search?: SearchDetails;
}
export interface BulkIncrementInventoryItemsOptions {
  readonly returnEntity?: boolean;
  readonly reason?: ReasonType;
}
export interface BulkIncrementInventoryItemsByVariantAndLocationOptions {
  readonly returnEntity?: boolean;
  readonly reason?: ReasonType;
}
export interface BulkSetOrAdjustInventoryItemsByFilterOptions {
  readonly adjustedInventoryAction?: AdjustInventoryAction;
  readonly search?: SearchDetails;
}
export interface BulkUpdateInventoryItemsOptions {
  readonly returnEntity?: boolean;
  readonly reason?: ReasonType;
}
export interface BulkUpdateInventoryItemsByFilterOptions {
  readonly inventoryItem?: InventoryItem;
  readonly search?: SearchDetails;
}
export interface BulkUpsertInventoryItemsOptions {
  readonly returnEntity?: boolean;
}
export interface CountInventoryItemsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly search?: SearchDetails;
}
export interface UpdateInventoryItemOptions {
  readonly reason?: ReasonType;
}
/** POST /stores/v3/bulk/inventory-items/adjust-by-filter. Permissions: WIX_STORES.INVENTORY_UPDATE. */
export const bulkAdjustInventoryItemsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkAdjustInventoryItemsByFilterOptions, "adjustment">, call?: $.CallOptions) => Promise<BulkAdjustInventoryItemsByFilterResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkAdjustInventoryItemsByFilter", name: "bulkAdjustInventoryItemsByFilter", route: "POST /stores/v3/bulk/inventory-items/adjust-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/inventory-items/create. Permissions: WIX_STORES.INVENTORY_CREATE. */
export const bulkCreateInventoryItems = /* @__PURE__ */ $.defineMethod<(inventoryItems: $.Requires<readonly InventoryItem[], "productId" | "variantId">, options?: BulkCreateInventoryItemsOptions, call?: $.CallOptions) => Promise<BulkCreateInventoryItemsResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkCreateInventoryItems", name: "bulkCreateInventoryItems", route: "POST /stores/v3/bulk/inventory-items/create", args: ["inventoryItems",""], request: "BulkCreateInventoryItemsRequest", response: "BulkCreateInventoryItemsResponse", shapes });
/** POST /stores/v3/bulk/inventory-items/create-by-variant-filter. Permissions: WIX_STORES.INVENTORY_CREATE. */
export const bulkCreateInventoryItemsByVariantFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkCreateInventoryItemsByVariantFilterOptions, "inventoryCreationData.quantity" | "locationId">, call?: $.CallOptions) => Promise<BulkCreateInventoryItemsByVariantFilterResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkCreateInventoryItemsByVariantFilter", name: "bulkCreateInventoryItemsByVariantFilter", route: "POST /stores/v3/bulk/inventory-items/create-by-variant-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/inventory-items/decrement. Permissions: WIX_STORES.INVENTORY_UPDATE. */
export const bulkDecrementInventoryItems = /* @__PURE__ */ $.defineMethod<(decrementData: $.Requires<readonly DecrementDataById[], "decrementBy" | "inventoryItemId">, options?: BulkDecrementInventoryItemsOptions, call?: $.CallOptions) => Promise<BulkDecrementInventoryItemsResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkDecrementInventoryItems", name: "bulkDecrementInventoryItems", route: "POST /stores/v3/bulk/inventory-items/decrement", args: ["decrementData",""], response: "BulkDecrementInventoryItemsResponse", shapes });
/** POST /stores/v3/bulk/inventory-items/decrement-by-variant-and-location. Permissions: WIX_STORES.INVENTORY_UPDATE. */
export const bulkDecrementInventoryItemsByVariantAndLocation = /* @__PURE__ */ $.defineMethod<(decrementData: $.Requires<readonly DecrementDataByVariantAndLocation[], "decrementBy" | "variantId">, options?: BulkDecrementInventoryItemsByVariantAndLocationOptions, call?: $.CallOptions) => Promise<BulkDecrementInventoryItemsByVariantAndLocationResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkDecrementInventoryItemsByVariantAndLocation", name: "bulkDecrementInventoryItemsByVariantAndLocation", route: "POST /stores/v3/bulk/inventory-items/decrement-by-variant-and-location", args: ["decrementData",""], response: "BulkDecrementInventoryItemsByVariantAndLocationResponse", shapes });
/** POST /stores/v3/bulk/inventory-items/delete. Permissions: WIX_STORES.INVENTORY_DELETE. */
export const bulkDeleteInventoryItems = /* @__PURE__ */ $.defineMethod<(inventoryItemIds: readonly string[], call?: $.CallOptions) => Promise<BulkDeleteInventoryItemsResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkDeleteInventoryItems", name: "bulkDeleteInventoryItems", route: "POST /stores/v3/bulk/inventory-items/delete", args: ["inventoryItemIds"], response: "BulkDeleteInventoryItemsResponse", shapes });
/** POST /stores/v3/bulk/inventory-items/delete-by-filter. Permissions: WIX_STORES.INVENTORY_DELETE. */
export const bulkDeleteInventoryItemsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options?: BulkDeleteInventoryItemsByFilterOptions, call?: $.CallOptions) => Promise<BulkDeleteInventoryItemsByFilterResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkDeleteInventoryItemsByFilter", name: "bulkDeleteInventoryItemsByFilter", route: "POST /stores/v3/bulk/inventory-items/delete-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/inventory-items/increment. Permissions: WIX_STORES.INVENTORY_UPDATE. */
export const bulkIncrementInventoryItems = /* @__PURE__ */ $.defineMethod<(incrementData: $.Requires<readonly IncrementDataById[], "incrementBy" | "inventoryItemId">, options?: BulkIncrementInventoryItemsOptions, call?: $.CallOptions) => Promise<BulkIncrementInventoryItemsResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkIncrementInventoryItems", name: "bulkIncrementInventoryItems", route: "POST /stores/v3/bulk/inventory-items/increment", args: ["incrementData",""], response: "BulkIncrementInventoryItemsResponse", shapes });
/** POST /stores/v3/bulk/inventory-items/increment-by-variant-and-location. Permissions: WIX_STORES.INVENTORY_UPDATE. */
export const bulkIncrementInventoryItemsByVariantAndLocation = /* @__PURE__ */ $.defineMethod<(incrementData: $.Requires<readonly IncrementDataByVariantAndLocation[], "incrementBy" | "variantId">, options?: BulkIncrementInventoryItemsByVariantAndLocationOptions, call?: $.CallOptions) => Promise<BulkIncrementInventoryItemsByVariantAndLocationResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkIncrementInventoryItemsByVariantAndLocation", name: "bulkIncrementInventoryItemsByVariantAndLocation", route: "POST /stores/v3/bulk/inventory-items/increment-by-variant-and-location", args: ["incrementData",""], response: "BulkIncrementInventoryItemsByVariantAndLocationResponse", shapes });
/** POST /stores/v3/bulk/inventory-items/set-or-adjust-by-filter. Permissions: WIX_STORES.INVENTORY_UPDATE. @deprecated */
export const bulkSetOrAdjustInventoryItemsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkSetOrAdjustInventoryItemsByFilterOptions, "adjustedInventoryAction">, call?: $.CallOptions) => Promise<BulkSetOrAdjustInventoryItemsByFilterResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkSetOrAdjustInventoryItemsByFilter", name: "bulkSetOrAdjustInventoryItemsByFilter", route: "POST /stores/v3/bulk/inventory-items/set-or-adjust-by-filter", args: ["filter",""], shapes });
/** POST /stores/v3/bulk/inventory-items/update. Permissions: WIX_STORES.INVENTORY_UPDATE. */
export const bulkUpdateInventoryItems = /* @__PURE__ */ $.defineMethod<(inventoryItems: $.Requires<readonly MaskedInventoryItem[], "inventoryItem._id" | "inventoryItem.revision">, options?: BulkUpdateInventoryItemsOptions, call?: $.CallOptions) => Promise<BulkUpdateInventoryItemsResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkUpdateInventoryItems", name: "bulkUpdateInventoryItems", route: "POST /stores/v3/bulk/inventory-items/update", args: ["inventoryItems",""], request: "BulkUpdateInventoryItemsRequest", response: "BulkUpdateInventoryItemsResponse", shapes });
/** POST /stores/v3/bulk/inventory-items/update-by-filter. Permissions: WIX_STORES.INVENTORY_UPDATE. */
export const bulkUpdateInventoryItemsByFilter = /* @__PURE__ */ $.defineMethod<(filter: Readonly<Record<string, unknown>>, options: $.Requires<BulkUpdateInventoryItemsByFilterOptions, "inventoryItem">, call?: $.CallOptions) => Promise<BulkUpdateInventoryItemsByFilterResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkUpdateInventoryItemsByFilter", name: "bulkUpdateInventoryItemsByFilter", route: "POST /stores/v3/bulk/inventory-items/update-by-filter", args: ["filter",""], request: "BulkUpdateInventoryItemsByFilterRequest", shapes });
/** POST /stores/v3/bulk/inventory-items/upsert. Permissions: WIX_STORES.INVENTORY_UPSERT. */
export const bulkUpsertInventoryItems = /* @__PURE__ */ $.defineMethod<(inventoryItems: $.Requires<readonly MaskedInventoryItem[], "inventoryItem" | "inventoryItem.productId" | "inventoryItem.variantId">, options?: BulkUpsertInventoryItemsOptions, call?: $.CallOptions) => Promise<BulkUpsertInventoryItemsResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.BulkUpsertInventoryItems", name: "bulkUpsertInventoryItems", route: "POST /stores/v3/bulk/inventory-items/upsert", args: ["inventoryItems",""], request: "BulkUpsertInventoryItemsRequest", response: "BulkUpsertInventoryItemsResponse", shapes });
/** GET /stores/v3/inventory-items/count. Permissions: WIX_STORES.INVENTORY_READ. */
export const countInventoryItems = /* @__PURE__ */ $.defineMethod<(options?: CountInventoryItemsOptions, call?: $.CallOptions) => Promise<CountInventoryItemsResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.CountInventoryItems", name: "countInventoryItems", route: "GET /stores/v3/inventory-items/count", payloadIn: "query", post: "/stores/v3/inventory-items/count", args: [""], shapes });
/** POST /stores/v3/inventory-items. Permissions: WIX_STORES.INVENTORY_CREATE. */
export const createInventoryItem = /* @__PURE__ */ $.defineMethod<(inventoryItem: $.Requires<InventoryItem, "productId" | "variantId">, call?: $.CallOptions) => Promise<InventoryItem>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.CreateInventoryItem", name: "createInventoryItem", route: "POST /stores/v3/inventory-items", args: ["inventoryItem"], request: "CreateInventoryItemRequest", response: "CreateInventoryItemResponse", returns: "inventoryItem", shapes });
/** DELETE /stores/v3/inventory-items/:inventoryItemId. Permissions: WIX_STORES.INVENTORY_DELETE. */
export const deleteInventoryItem = /* @__PURE__ */ $.defineMethod<(inventoryItemId: string, call?: $.CallOptions) => Promise<void>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.DeleteInventoryItem", name: "deleteInventoryItem", route: "DELETE /stores/v3/inventory-items/:inventoryItemId", payloadIn: "query", args: ["inventoryItemId"], returns: "", shapes });
/** GET /stores/v3/inventory-items/:inventoryItemId. Permissions: WIX_STORES.INVENTORY_READ. */
export const getInventoryItem = /* @__PURE__ */ $.defineMethod<(inventoryItemId: string, call?: $.CallOptions) => Promise<InventoryItem>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.GetInventoryItem", name: "getInventoryItem", route: "GET /stores/v3/inventory-items/:inventoryItemId", payloadIn: "query", args: ["inventoryItemId"], response: "GetInventoryItemResponse", returns: "inventoryItem", shapes });
/** GET /stores/v3/inventory-items/query. Permissions: WIX_STORES.INVENTORY_READ. */
export const queryInventoryItems = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<QueryV2, QueryInventoryItemsResponse, $.CursorPage<InventoryItem>>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.QueryInventoryItems", name: "queryInventoryItems", route: "GET /stores/v3/inventory-items/query", payloadIn: "query", post: "/stores/v3/inventory-items/query", args: [], response: "QueryInventoryItemsResponse", query: {"paging":"cursor","items":"inventoryItems","metadata":"pagingMetadata","options":false}, shapes });
/** GET /stores/v3/inventory-items/search. Permissions: WIX_STORES.INVENTORY_READ. */
export const searchInventoryItems = /* @__PURE__ */ $.defineMethod<(search: CursorSearch, call?: $.CallOptions) => Promise<SearchInventoryItemsResponse>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.SearchInventoryItems", name: "searchInventoryItems", route: "GET /stores/v3/inventory-items/search", payloadIn: "query", post: "/stores/v3/inventory-items/search", args: ["search"], response: "SearchInventoryItemsResponse", shapes });
/** PATCH /stores/v3/inventory-items/:inventoryItemId. Permissions: WIX_STORES.INVENTORY_UPDATE. */
export const updateInventoryItem = /* @__PURE__ */ $.defineMethod<(_id: string, inventoryItem: $.Requires<InventoryItem, "revision">, options?: UpdateInventoryItemOptions, call?: $.CallOptions) => Promise<InventoryItem>>({ id: "com.wix.stores.catalog.inventory.api.v3.InventoryService.UpdateInventoryItem", name: "updateInventoryItem", route: "PATCH /stores/v3/inventory-items/:inventoryItemId", path: {"inventoryItemId":"inventoryItem.id"}, args: ["inventoryItem.id","inventoryItem",""], request: "UpdateInventoryItemRequest", response: "UpdateInventoryItemResponse", returns: "inventoryItem", shapes });
