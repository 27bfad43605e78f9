// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AggregationData, AggregationType, ApplicationError, BulkActionMetadata, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, DateHistogramAggregation, ExtendedFields, Image, ItemMetadata, NestedAggregation, RangeAggregation, RichContent, ScalarAggregation, SearchDetails, SeoSchema, Sorting, TreeReference, ValueAggregation } from "../shared/types.ts";
export type { AggregationData, AggregationResults, AggregationResultsScalarResult, AggregationType, ApplicationError, BulkActionMetadata, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, DateHistogramAggregation, DateHistogramResult, DateHistogramResults, ExtendedFields, GroupByValueResults, Image, IncludeMissingValuesOptions, Interval, ItemMetadata, Keyword, MissingValues, Mode, NestedAggregation, NestedAggregationItem, NestedAggregationResults, NestedAggregationType, NestedResultValue, NestedResults, NestedValueAggregationResult, RangeAggregation, RangeAggregationResult, RangeBucket, RangeResult, RangeResults, Results, RichContent, ScalarAggregation, ScalarResult, ScalarType, SearchDetails, SeoSchema, Settings, SortDirection, SortOrder, SortType, Sorting, Tag, TreeReference, ValueAggregation, ValueAggregationResult, ValueResult, ValueResults } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AggregationData": {"results":"AggregationResults"},
  "AggregationResults": {"nested":"NestedResults"},
  "ApplicationError": {"data":"free"},
  "BulkAddItemToCategoriesResponse": {"results":"BulkItemToCategoriesResult"},
  "BulkAddItemsToCategoryResponse": {"results":"BulkItemsToCategoryResult"},
  "BulkCategoriesResult": {"itemMetadata":"ItemMetadata","category":"Category"},
  "BulkItemToCategoriesResult": {"itemMetadata":"ItemMetadata"},
  "BulkItemsToCategoryResult": {"itemMetadata":"ItemReferenceMetadata"},
  "BulkRemoveItemFromCategoriesResponse": {"results":"BulkItemToCategoriesResult"},
  "BulkRemoveItemsFromCategoryResponse": {"results":"BulkItemsToCategoryResult"},
  "BulkSetItemCategoriesResponse": {"addResults":"BulkItemToCategoriesResult","removeResults":"BulkItemToCategoriesResult"},
  "BulkShowCategoriesResponse": {"results":"BulkCategoriesResult"},
  "BulkUpdateCategoriesRequest": {"categories":"MaskedCategory"},
  "BulkUpdateCategoriesResponse": {"results":"BulkCategoriesResult"},
  "Category": {"createdDate":"date","updatedDate":"date","seoData":"SeoSchema","richContentDescription":"free","extendedFields":"ExtendedFields"},
  "CreateCategoryRequest": {"category":"Category"},
  "CreateCategoryResponse": {"category":"Category"},
  "ExtendedFields": {"namespaces":"free"},
  "GetCategoryBySlugResponse": {"category":"Category"},
  "GetCategoryResponse": {"category":"Category"},
  "ItemMetadata": {"error":"ApplicationError"},
  "ItemReferenceMetadata": {"error":"ApplicationError"},
  "MaskedCategory": {"category":"Category"},
  "NestedResults": {"results":"Results"},
  "QueryCategoriesResponse": {"categories":"Category"},
  "Results": {"results":"Results.results"},
  "SearchCategoriesResponse": {"categories":"Category","aggregationData":"AggregationData"},
  "SeoSchema": {"tags":"Tag"},
  "Tag": {"props":"free","meta":"free"},
  "UpdateCategoryRequest": {"category":"Category"},
  "UpdateCategoryResponse": {"category":"Category"},
  "UpdateCategoryVisibilityResponse": {"category":"Category"},
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
}
export interface Breadcrumb {
  readonly categoryId?: string;
  readonly categoryName?: string;
  readonly categorySlug?: string;
}
export interface BreadcrumbsInfo {
  readonly breadcrumbs?: readonly Breadcrumb[];
}
export interface BulkAddItemToCategoriesResponse {
  readonly results?: readonly BulkItemToCategoriesResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkAddItemsToCategoryResponse {
  readonly results?: readonly BulkItemsToCategoryResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkCategoriesResult {
  readonly itemMetadata?: ItemMetadata;
  readonly category?: Category;
}
export interface BulkItemToCategoriesResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface BulkItemsToCategoryResult {
  readonly itemMetadata?: ItemReferenceMetadata;
}
export interface BulkRemoveItemFromCategoriesResponse {
  readonly results?: readonly BulkItemToCategoriesResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkRemoveItemsFromCategoryResponse {
  readonly results?: readonly BulkItemsToCategoryResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkSetItemCategoriesResponse {
  readonly addResults?: readonly BulkItemToCategoriesResult[];
  readonly removeResults?: readonly BulkItemToCategoriesResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkShowCategoriesResponse {
  readonly results?: readonly BulkCategoriesResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkUpdateCategoriesResponse {
  readonly results?: readonly BulkCategoriesResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface Category {
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly name?: string | null;
  readonly image?: Image;
  readonly itemCounter?: number;
  readonly description?: string | null;
  readonly visible?: boolean | null;
  readonly breadcrumbsInfo?: BreadcrumbsInfo;
  readonly parentCategory?: ParentCategory;
  readonly slug?: string | null;
  readonly seoData?: SeoSchema;
  readonly richContentDescription?: RichContent;
  readonly treeReference?: TreeReference;
  readonly managingAppId?: string | null;
  readonly extendedFields?: ExtendedFields;
}
export interface CountCategoriesResponse {
  readonly count?: number;
}
export interface CursorSearch {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly aggregations?: readonly Aggregation[];
  readonly search?: SearchDetails;
  readonly timeZone?: string | null;
}
export type DeleteCategoryResponse = Readonly<Record<string, unknown>>;
export interface GetArrangedItemsResponse {
  readonly items?: readonly ItemReference[];
}
export interface GetCategoryBySlugResponse {
  readonly category?: Category;
}
export interface ItemReference {
  readonly catalogItemId?: string;
  readonly appId?: string;
}
export interface ItemReferenceMetadata {
  readonly item?: ItemReference;
  readonly originalIndex?: number;
  readonly success?: boolean;
  readonly error?: ApplicationError;
}
export interface ListCategoriesForItemResponse {
  readonly directCategoryIds?: readonly string[];
  readonly allCategoryIds?: readonly string[];
}
export interface ListCategoriesForItemsResponse {
  readonly categoriesForItems?: readonly MapItemToCategories[];
}
export interface ListItemsInCategoryResponse {
  readonly items?: readonly ItemReference[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface ListTreesResponse {
  readonly trees?: readonly TreeReference[];
}
export interface MapItemToCategories {
  readonly item?: ItemReference;
  readonly directCategoryIds?: readonly string[];
  readonly indirectCategoryIds?: readonly string[];
}
export interface MaskedCategory {
  readonly category?: Category;
}
export interface MoveCategoryResponse {
  readonly parentCategoryId?: string | null;
  readonly categoriesAfterMove?: readonly string[];
}
export interface PagingMetadataV2 {
  readonly count?: number | null;
  readonly offset?: number | null;
  readonly total?: number | null;
  readonly cursors?: Cursors;
}
export interface ParentCategory {
  readonly _id?: string | null;
  readonly index?: number | null;
}
export type Position = "FIRST" | "LAST" | "AFTER";
export interface QueryCategoriesResponse {
  readonly categories?: readonly Category[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export type RequestedFields = "BREADCRUMBS_INFO" | "DESCRIPTION" | "RICH_CONTENT_DESCRIPTION";
export interface SearchCategoriesResponse {
  readonly categories?: readonly Category[];
  readonly pagingMetadata?: CursorPagingMetadata;
  readonly aggregationData?: AggregationData;
}
export interface SetArrangedItemsResponse {
  readonly items?: readonly ItemReference[];
}
export type SingleEntityOpsRequestedFields = "BREADCRUMBS_INFO" | "DESCRIPTION" | "RICH_CONTENT_DESCRIPTION";
export interface UpdateCategoryVisibilityResponse {
  readonly category?: Category;
}
export interface BulkAddItemToCategoriesOptions {
  readonly categoryIds?: readonly string[];
  readonly treeReference?: TreeReference;
}
export interface BulkAddItemsToCategoryOptions {
  readonly treeReference?: TreeReference;
}
export interface BulkRemoveItemFromCategoriesOptions {
  readonly categoryIds?: readonly string[];
  readonly treeReference?: TreeReference;
}
export interface BulkRemoveItemsFromCategoryOptions {
  readonly treeReference?: TreeReference;
}
export interface BulkSetItemCategoriesOptions {
  readonly categoryIds?: readonly string[];
  readonly treeReference?: TreeReference;
}
export interface BulkShowCategoriesOptions {
  readonly treeReference?: TreeReference;
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface BulkUpdateCategoriesOptions {
  readonly treeReference?: TreeReference;
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface CountCategoriesOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly search?: SearchDetails;
  readonly treeReference?: TreeReference;
  readonly returnNonVisibleCategories?: boolean;
}
export interface CreateCategoryOptions {
  readonly treeReference?: TreeReference;
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface GetCategoryOptions {
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface GetCategoryBySlugOptions {
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface ListCategoriesForItemOptions {
  readonly treeReference?: TreeReference;
}
export interface ListCategoriesForItemsOptions {
  readonly treeReference?: TreeReference;
}
export interface ListItemsInCategoryOptions {
  readonly cursorPaging?: CursorPaging;
  readonly useCategoryArrangement?: boolean;
  readonly includeItemsFromSubcategories?: boolean;
}
export interface MoveCategoryOptions {
  readonly parentCategoryId?: string | null;
  readonly position?: Position;
  readonly moveAfterCategoryId?: string | null;
}
export interface QueryCategoriesOptions {
  readonly treeReference?: TreeReference;
  readonly returnNonVisibleCategories?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface SearchCategoriesOptions {
  readonly treeReference?: TreeReference;
  readonly returnNonVisibleCategories?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface SetArrangedItemsOptions {
  readonly items?: readonly ItemReference[];
}
export interface UpdateCategoryOptions {
  readonly treeReference?: TreeReference;
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
export interface UpdateCategoryVisibilityOptions {
  readonly visible?: boolean;
  readonly treeReference?: TreeReference;
  readonly revision?: string | null;
  readonly fields?: readonly SingleEntityOpsRequestedFields[];
}
/** POST /categories/v1/bulk/categories/add-item. Permissions: CATEGORIES.CATEGORY_ADD_ITEM. */
export const bulkAddItemToCategories = /* @__PURE__ */ $.defineMethod<(item: $.Requires<ItemReference, "appId" | "catalogItemId">, options: $.Requires<BulkAddItemToCategoriesOptions, "categoryIds" | "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<BulkAddItemToCategoriesResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.BulkAddItemToCategories", name: "bulkAddItemToCategories", route: "POST /categories/v1/bulk/categories/add-item", args: ["item",""], response: "BulkAddItemToCategoriesResponse", shapes });
/** POST /categories/v1/bulk/categories/:categoryId/add-items. Permissions: CATEGORIES.CATEGORY_ADD_ITEM. */
export const bulkAddItemsToCategory = /* @__PURE__ */ $.defineMethod<(categoryId: string, items: $.Requires<readonly ItemReference[], "appId" | "catalogItemId">, options: $.Requires<BulkAddItemsToCategoryOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<BulkAddItemsToCategoryResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.BulkAddItemsToCategory", name: "bulkAddItemsToCategory", route: "POST /categories/v1/bulk/categories/:categoryId/add-items", args: ["categoryId","items",""], response: "BulkAddItemsToCategoryResponse", shapes });
/** POST /categories/v1/bulk/categories/remove-item. Permissions: CATEGORIES.CATEGORY_REMOVE_ITEM. */
export const bulkRemoveItemFromCategories = /* @__PURE__ */ $.defineMethod<(item: $.Requires<ItemReference, "appId" | "catalogItemId">, options: $.Requires<BulkRemoveItemFromCategoriesOptions, "categoryIds" | "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<BulkRemoveItemFromCategoriesResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.BulkRemoveItemFromCategories", name: "bulkRemoveItemFromCategories", route: "POST /categories/v1/bulk/categories/remove-item", args: ["item",""], response: "BulkRemoveItemFromCategoriesResponse", shapes });
/** POST /categories/v1/bulk/categories/:categoryId/remove-items. Permissions: CATEGORIES.CATEGORY_REMOVE_ITEM. */
export const bulkRemoveItemsFromCategory = /* @__PURE__ */ $.defineMethod<(categoryId: string, items: $.Requires<readonly ItemReference[], "appId" | "catalogItemId">, options: $.Requires<BulkRemoveItemsFromCategoryOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<BulkRemoveItemsFromCategoryResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.BulkRemoveItemsFromCategory", name: "bulkRemoveItemsFromCategory", route: "POST /categories/v1/bulk/categories/:categoryId/remove-items", args: ["categoryId","items",""], response: "BulkRemoveItemsFromCategoryResponse", shapes });
/** POST /categories/v1/bulk/categories/set-item-categories. Permissions: CATEGORIES.ITEM_SET_CATEGORIES. */
export const bulkSetItemCategories = /* @__PURE__ */ $.defineMethod<(item: $.Requires<ItemReference, "appId" | "catalogItemId">, options: $.Requires<BulkSetItemCategoriesOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<BulkSetItemCategoriesResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.BulkSetItemCategories", name: "bulkSetItemCategories", route: "POST /categories/v1/bulk/categories/set-item-categories", args: ["item",""], response: "BulkSetItemCategoriesResponse", shapes });
/** POST /categories/v1/bulk/categories/show. Permissions: CATEGORIES.CATEGORY_UPDATE. */
export const bulkShowCategories = /* @__PURE__ */ $.defineMethod<(categoryIds: readonly string[], options: $.Requires<BulkShowCategoriesOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<BulkShowCategoriesResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.BulkShowCategories", name: "bulkShowCategories", route: "POST /categories/v1/bulk/categories/show", args: ["categoryIds",""], response: "BulkShowCategoriesResponse", shapes });
/** POST /categories/v1/bulk/categories/update. Permissions: CATEGORIES.CATEGORY_UPDATE. */
export const bulkUpdateCategories = /* @__PURE__ */ $.defineMethod<(categories: $.Requires<readonly MaskedCategory[], "category" | "category._id" | "category.revision">, options: $.Requires<BulkUpdateCategoriesOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<BulkUpdateCategoriesResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.BulkUpdateCategories", name: "bulkUpdateCategories", route: "POST /categories/v1/bulk/categories/update", args: ["categories",""], request: "BulkUpdateCategoriesRequest", response: "BulkUpdateCategoriesResponse", shapes });
/** POST /categories/v1/categories/count. Permissions: CATEGORIES.CATEGORY_READ. */
export const countCategories = /* @__PURE__ */ $.defineMethod<(options: $.Requires<CountCategoriesOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<CountCategoriesResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.CountCategories", name: "countCategories", route: "POST /categories/v1/categories/count", args: [""], shapes });
/** POST /categories/v1/categories. Permissions: CATEGORIES.CATEGORY_CREATE. */
export const createCategory = /* @__PURE__ */ $.defineMethod<(category: $.Requires<Category, "name" | "parentCategory._id">, options: $.Requires<CreateCategoryOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<Category>>({ id: "com.wix.categories.api.v1.CategoriesService.CreateCategory", name: "createCategory", route: "POST /categories/v1/categories", args: ["category",""], request: "CreateCategoryRequest", response: "CreateCategoryResponse", returns: "category", shapes });
/** DELETE /categories/v1/categories/:categoryId. Permissions: CATEGORIES.CATEGORY_DELETE. */
export const deleteCategory = /* @__PURE__ */ $.defineMethod<(categoryId: string, treeReference: $.Requires<TreeReference, "appNamespace">, call?: $.CallOptions) => Promise<DeleteCategoryResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.DeleteCategory", name: "deleteCategory", route: "DELETE /categories/v1/categories/:categoryId", payloadIn: "query", args: ["categoryId","treeReference"], shapes });
/** GET /categories/v1/categories/:categoryId/arranged-items. Permissions: CATEGORIES.CATEGORY_READ. */
export const getArrangedItems = /* @__PURE__ */ $.defineMethod<(categoryId: string, treeReference: $.Requires<TreeReference, "appNamespace">, call?: $.CallOptions) => Promise<GetArrangedItemsResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.GetArrangedItems", name: "getArrangedItems", route: "GET /categories/v1/categories/:categoryId/arranged-items", payloadIn: "query", args: ["categoryId","treeReference"], shapes });
/** GET /categories/v1/categories/:categoryId. Permissions: CATEGORIES.CATEGORY_READ. */
export const getCategory = /* @__PURE__ */ $.defineMethod<(categoryId: string, treeReference: $.Requires<TreeReference, "appNamespace">, options?: GetCategoryOptions, call?: $.CallOptions) => Promise<Category>>({ id: "com.wix.categories.api.v1.CategoriesService.GetCategory", name: "getCategory", route: "GET /categories/v1/categories/:categoryId", payloadIn: "query", args: ["categoryId","treeReference",""], response: "GetCategoryResponse", returns: "category", shapes });
/** GET /categories/v1/categories/slug/:slug. Permissions: CATEGORIES.CATEGORY_READ. */
export const getCategoryBySlug = /* @__PURE__ */ $.defineMethod<(slug: string, treeReference: $.Requires<TreeReference, "appNamespace">, options?: GetCategoryBySlugOptions, call?: $.CallOptions) => Promise<GetCategoryBySlugResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.GetCategoryBySlug", name: "getCategoryBySlug", route: "GET /categories/v1/categories/slug/:slug", payloadIn: "query", args: ["slug","treeReference",""], response: "GetCategoryBySlugResponse", shapes });
/** GET /categories/v1/categories/list-categories-for-item. Permissions: CATEGORIES.CATEGORY_READ. */
export const listCategoriesForItem = /* @__PURE__ */ $.defineMethod<(item: ItemReference, options: $.Requires<ListCategoriesForItemOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<ListCategoriesForItemResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.ListCategoriesForItem", name: "listCategoriesForItem", route: "GET /categories/v1/categories/list-categories-for-item", payloadIn: "query", post: "/categories/v1/categories/list-categories-for-item", args: ["item",""], shapes });
/** GET /categories/v1/categories/list-categories-for-items. Permissions: CATEGORIES.CATEGORY_READ. */
export const listCategoriesForItems = /* @__PURE__ */ $.defineMethod<(items: $.Requires<readonly ItemReference[], "appId" | "catalogItemId">, options: $.Requires<ListCategoriesForItemsOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<ListCategoriesForItemsResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.ListCategoriesForItems", name: "listCategoriesForItems", route: "GET /categories/v1/categories/list-categories-for-items", payloadIn: "query", post: "/categories/v1/categories/list-categories-for-items", args: ["items",""], shapes });
/** GET /categories/v1/categories/:categoryId/list-items. Permissions: CATEGORIES.CATEGORY_READ. */
export const listItemsInCategory = /* @__PURE__ */ $.defineMethod<(categoryId: string, treeReference: $.Requires<TreeReference, "appNamespace">, options?: ListItemsInCategoryOptions, call?: $.CallOptions) => Promise<ListItemsInCategoryResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.ListItemsInCategory", name: "listItemsInCategory", route: "GET /categories/v1/categories/:categoryId/list-items", payloadIn: "query", post: "/categories/v1/categories/:categoryId/list-items", args: ["categoryId","treeReference",""], shapes });
/** GET /categories/v1/categories/list-trees. Permissions: CATEGORIES.CATEGORY_READ. */
export const listTrees = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<ListTreesResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.ListTrees", name: "listTrees", route: "GET /categories/v1/categories/list-trees", payloadIn: "query", args: [], shapes });
/** POST /categories/v1/categories/:categoryId/move. Permissions: CATEGORIES.CATEGORY_MOVE. */
export const moveCategory = /* @__PURE__ */ $.defineMethod<(categoryId: string, treeReference: $.Requires<TreeReference, "appNamespace">, options: $.Requires<MoveCategoryOptions, "position">, call?: $.CallOptions) => Promise<MoveCategoryResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.MoveCategory", name: "moveCategory", route: "POST /categories/v1/categories/:categoryId/move", args: ["categoryId","treeReference",""], shapes });
/** POST /categories/v1/categories/query. Permissions: CATEGORIES.CATEGORY_READ. */
export const queryCategories = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CursorQuery, QueryCategoriesOptions, QueryCategoriesResponse, $.CursorPage<Category>>>({ id: "com.wix.categories.api.v1.CategoriesService.QueryCategories", name: "queryCategories", route: "POST /categories/v1/categories/query", args: [""], response: "QueryCategoriesResponse", query: {"paging":"cursor","items":"categories","metadata":"pagingMetadata","options":true}, shapes });
/** POST /categories/v1/categories/search. Permissions: CATEGORIES.CATEGORY_READ. */
export const searchCategories = /* @__PURE__ */ $.defineMethod<(search: CursorSearch, options: $.Requires<SearchCategoriesOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<SearchCategoriesResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.SearchCategories", name: "searchCategories", route: "POST /categories/v1/categories/search", args: ["search",""], response: "SearchCategoriesResponse", shapes });
/** POST /categories/v1/categories/:categoryId/set-arranged-items. Permissions: CATEGORIES.CATEGORY_MOVE_ITEM. */
export const setArrangedItems = /* @__PURE__ */ $.defineMethod<(categoryId: string, treeReference: $.Requires<TreeReference, "appNamespace">, options?: SetArrangedItemsOptions, call?: $.CallOptions) => Promise<SetArrangedItemsResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.SetArrangedItems", name: "setArrangedItems", route: "POST /categories/v1/categories/:categoryId/set-arranged-items", args: ["categoryId","treeReference",""], shapes });
/** PATCH /categories/v1/categories/:categoryId. Permissions: CATEGORIES.CATEGORY_UPDATE. */
export const updateCategory = /* @__PURE__ */ $.defineMethod<(_id: string, category: $.Requires<Category, "revision">, options: $.Requires<UpdateCategoryOptions, "treeReference" | "treeReference.appNamespace">, call?: $.CallOptions) => Promise<Category>>({ id: "com.wix.categories.api.v1.CategoriesService.UpdateCategory", name: "updateCategory", route: "PATCH /categories/v1/categories/:categoryId", path: {"categoryId":"category.id"}, args: ["category.id","category",""], request: "UpdateCategoryRequest", response: "UpdateCategoryResponse", returns: "category", shapes });
/** PATCH /categories/v1/categories/visibility. Permissions: CATEGORIES.CATEGORY_UPDATE. */
export const updateCategoryVisibility = /* @__PURE__ */ $.defineMethod<(categoryId: string, options: $.Requires<UpdateCategoryVisibilityOptions, "revision" | "treeReference" | "treeReference.appNamespace" | "visible">, call?: $.CallOptions) => Promise<UpdateCategoryVisibilityResponse>>({ id: "com.wix.categories.api.v1.CategoriesService.UpdateCategoryVisibility", name: "updateCategoryVisibility", route: "PATCH /categories/v1/categories/visibility", args: ["categoryId",""], response: "UpdateCategoryVisibilityResponse", shapes });
