// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { Paging, Sorting } from "../shared/types.ts";
export type { Paging, SortOrder, Sorting } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AddCatalogPluginResponse": {"dataCollection":"DataCollection"},
  "AddCmsPluginResponse": {"dataCollection":"DataCollection"},
  "AddDataCollectionPluginResponse": {"dataCollection":"DataCollection"},
  "AddDraftItemsPluginResponse": {"dataCollection":"DataCollection"},
  "AddMultilingualPluginResponse": {"dataCollection":"DataCollection"},
  "AddPublishPluginResponse": {"dataCollection":"DataCollection"},
  "AddUrlizedPluginResponse": {"dataCollection":"DataCollection"},
  "CreateDataCollectionFieldRequest": {"field":"Field"},
  "CreateDataCollectionFieldResponse": {"dataCollection":"DataCollection"},
  "CreateDataCollectionRequest": {"collection":"DataCollection"},
  "CreateDataCollectionResponse": {"collection":"DataCollection"},
  "DataCollection": {"fields":"Field","createdDate":"date","updatedDate":"date"},
  "DeleteCatalogPluginResponse": {"dataCollection":"DataCollection"},
  "DeleteCmsPluginResponse": {"dataCollection":"DataCollection"},
  "DeleteDataCollectionFieldResponse": {"dataCollection":"DataCollection"},
  "DeleteDataCollectionPluginResponse": {"dataCollection":"DataCollection"},
  "DeleteDraftItemsPluginResponse": {"dataCollection":"DataCollection"},
  "DeleteMultilingualPluginResponse": {"dataCollection":"DataCollection"},
  "DeletePublishPluginResponse": {"dataCollection":"DataCollection"},
  "DeleteUrlizedPluginResponse": {"dataCollection":"DataCollection"},
  "Field": {"typeMetadata":"TypeMetadata"},
  "GetDataCollectionResponse": {"collection":"DataCollection"},
  "ListDataCollectionsResponse": {"collections":"DataCollection"},
  "ObjectField": {"typeMetadata":"TypeMetadata"},
  "PatchDataCollectionFieldRequest": {"field":"Field"},
  "PatchDataCollectionFieldResponse": {"dataCollection":"DataCollection"},
  "PatchDataCollectionRequest": {"dataCollection":"DataCollection"},
  "PatchDataCollectionResponse": {"dataCollection":"DataCollection"},
  "RestoreDataCollectionResponse": {"dataCollection":"DataCollection"},
  "TypeMetadata": {"object":"_Object","array":"_Array"},
  "UpdateDataCollectionFieldRequest": {"field":"Field"},
  "UpdateDataCollectionFieldResponse": {"dataCollection":"DataCollection"},
  "UpdateDataCollectionRequest": {"collection":"DataCollection"},
  "UpdateDataCollectionResponse": {"collection":"DataCollection"},
  "_Array": {"typeMetadata":"TypeMetadata"},
  "_Object": {"fields":"ObjectField"},
};

export interface AddCatalogPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface AddCmsPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface AddDataCollectionPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface AddDraftItemsPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface AddMultilingualPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface AddPublishPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface AddUrlizedPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface ArraySizeRange {
  readonly minSize?: number | null;
  readonly maxSize?: number | null;
}
export interface Calculator {
  readonly fieldsPattern?: FieldsPattern;
  readonly urlizedOnlyPattern?: UrlizedOnlyPattern;
}
export interface CatalogOptions {
  /** @deprecated */
  readonly name?: string;
  /** @deprecated */
  readonly price?: string;
  /** @deprecated */
  readonly url?: string | null;
  /** @deprecated */
  readonly description?: string | null;
  /** @deprecated */
  readonly image?: string | null;
  /** @deprecated */
  readonly quantity?: string | null;
  /** @deprecated */
  readonly digitalFile?: string | null;
  /** @deprecated */
  readonly weight?: string | null;
  /** @deprecated */
  readonly sku?: string | null;
  /** @deprecated */
  readonly shippable?: string | null;
  readonly nameFieldKey?: string;
  readonly priceFieldKey?: string;
  readonly urlFieldKey?: string | null;
  readonly descriptionFieldKey?: string | null;
  readonly imageFieldKey?: string | null;
  readonly quantityFieldKey?: string | null;
  readonly digitalFileFieldKey?: string | null;
  readonly weightFieldKey?: string | null;
  readonly skuFieldKey?: string | null;
  readonly shippableFieldKey?: string | null;
}
export interface CategoryFieldOptions {
  readonly isPrimary?: boolean;
}
export interface CmsOptions {
  readonly internal?: boolean;
}
export interface CollectionCapabilities {
  readonly dataOperations?: readonly DataOperation[];
  readonly collectionOperations?: readonly CollectionOperation[];
  readonly indexLimits?: IndexLimits;
}
export type CollectionOperation = "UPDATE" | "REMOVE";
export type CollectionType = "NATIVE" | "WIX_APP" | "BLOCKS_APP" | "EXTERNAL";
export interface CreateDataCollectionFieldResponse {
  readonly dataCollection?: DataCollection;
}
export interface DataCollection {
  readonly _id?: string;
  readonly collectionType?: CollectionType;
  readonly ownerAppId?: string | null;
  readonly maxPageSize?: number | null;
  readonly displayName?: string | null;
  readonly defaultDisplayOrder?: Sort;
  readonly displayNamespace?: string | null;
  readonly displayField?: string | null;
  readonly capabilities?: CollectionCapabilities;
  readonly fields?: readonly Field[];
  readonly permissions?: Permissions;
  readonly revision?: string | null;
  readonly plugins?: readonly Plugin[];
  readonly pagingModes?: readonly PagingMode[];
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly deprecation?: Deprecation;
}
export type DataOperation = "AGGREGATE" | "BULK_INSERT" | "BULK_REMOVE" | "BULK_SAVE" | "BULK_UPDATE" | "COUNT" | "DISTINCT" | "FIND" | "GET" | "INSERT" | "INSERT_REFERENCE" | "IS_REFERENCED" | "QUERY_REFERENCED" | "REMOVE" | "REMOVE_REFERENCE" | "REPLACE_REFERENCES" | "SAVE" | "TRUNCATE" | "UPDATE" | "PATCH" | "BULK_PATCH";
export interface DeleteCatalogPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface DeleteCmsPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface DeleteDataCollectionFieldResponse {
  readonly dataCollection?: DataCollection;
}
export interface DeleteDataCollectionPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface DeleteDraftItemsPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface DeleteMultilingualPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface DeletePublishPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface DeleteUrlizedPluginResponse {
  readonly dataCollection?: DataCollection;
}
export interface Deprecation {
  readonly deprecated?: boolean;
  readonly deprecationMessage?: string | null;
}
export type Direction = "ASC" | "DESC";
export type DraftItemsPluginConflictAction = "FAIL_WHEN_DRAFT_ITEMS_INSTALLED" | "DISCARD_DRAFT_ITEMS" | "PUBLISH_DRAFT_ITEMS" | "COPY_DRAFT_ITEMS_WITH_DRAFT_STATUS";
export interface DraftItemsPluginOptions {
  readonly draftsCollectionId?: string;
  readonly publishedCollectionId?: string;
}
export type DraftItemsRemovalAction = "FAIL_IF_DRAFT_ITEMS_EXIST" | "DISCARD_EXISTING_DRAFT_ITEMS" | "PUBLISH_EXISTING_DRAFT_ITEMS";
export interface Field {
  readonly numberRange?: NumberRange;
  readonly stringLengthRange?: StringLengthRange;
  readonly arraySizeRange?: ArraySizeRange;
  readonly key?: string;
  readonly displayName?: string | null;
  readonly type?: Type;
  readonly typeMetadata?: TypeMetadata;
  readonly systemField?: boolean;
  readonly capabilities?: FieldCapabilities;
  readonly encrypted?: boolean;
  readonly description?: string | null;
  readonly readOnly?: boolean | null;
  readonly immutable?: boolean | null;
  readonly required?: boolean | null;
  readonly plugins?: readonly FieldPlugin[];
  readonly condition?: FieldCondition;
}
export interface FieldCapabilities {
  readonly sortable?: boolean;
  readonly queryOperators?: readonly QueryOperator[];
}
export interface FieldCondition {
  readonly groupName?: string | null;
  readonly permission?: Permission;
}
export interface FieldPlugin {
  readonly cmsOptions?: CmsOptions;
  readonly categoryFieldOptions?: CategoryFieldOptions;
  readonly type?: FieldPluginType;
}
export type FieldPluginType = "UNKNOWN" | "CMS" | "CATEGORY_FIELD" | "CATEGORY_CONSUMER" | "PRIMARY_CATEGORY_FIELD";
export interface FieldsPattern {
  readonly pattern?: string;
  readonly lowercase?: boolean;
}
export type Format = "ORIGINAL" | "PLAIN";
export interface IndexLimits {
  readonly regular?: number;
  readonly unique?: number;
  readonly total?: number;
}
export interface ListDataCollectionsResponse {
  readonly collections?: readonly DataCollection[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface MultiReference {
  readonly referencedCollectionId?: string;
  readonly referencingFieldKey?: string;
  readonly referencingDisplayName?: string;
}
export interface MultilingualOptions {
  readonly translatableFieldKeys?: readonly string[];
}
export interface NumberRange {
  readonly min?: number | null;
  readonly max?: number | null;
}
export interface ObjectField {
  readonly key?: string;
  readonly displayName?: string | null;
  readonly type?: Type;
  readonly typeMetadata?: TypeMetadata;
  readonly capabilities?: FieldCapabilities;
}
export interface PageLink {
  readonly calculator?: Calculator;
  readonly linkedRouterPage?: string | null;
}
export interface PageLinkPluginOptions {
  readonly isPersisted?: boolean;
  readonly isMutable?: boolean;
}
export interface PagingMetadataV2 {
  readonly count?: number | null;
  readonly offset?: number | null;
  readonly total?: number | null;
  readonly tooManyToCount?: boolean | null;
}
export type PagingMode = "OFFSET" | "CURSOR";
export interface PatchDataCollectionFieldResponse {
  readonly dataCollection?: DataCollection;
}
export interface PatchDataCollectionResponse {
  readonly dataCollection?: DataCollection;
}
export type Permission = "ANYONE" | "RESTRICTED";
export interface Permissions {
  readonly insert?: Role;
  readonly update?: Role;
  readonly remove?: Role;
  readonly read?: Role;
}
export interface Plugin {
  readonly publishOptions?: PublishPluginOptions;
  readonly singleItemOptions?: SingleItemPluginOptions;
  readonly urlizedOptions?: UrlizedPluginOptions;
  readonly multilingualOptions?: MultilingualOptions;
  readonly editablePageLinkOptions?: PageLinkPluginOptions;
  readonly cmsOptions?: PluginCmsOptions;
  readonly type?: PluginType;
}
export interface PluginCmsOptions {
  readonly siteSort?: SiteSort;
}
export type PluginType = "PUBLISH" | "SINGLE_ITEM" | "URLIZED" | "GRIDAPPLESS" | "MULTILINGUAL" | "SHARED" | "EDITABLE_PAGE_LINK" | "CMS" | "CATALOG" | "CATEGORIES" | "DRAFT_ITEMS";
export type PublishPluginConflictAction = "FAIL_WHEN_PUBLISH_INSTALLED" | "COPY_DRAFT_ITEMS_WITH_DRAFT_STATUS";
export interface PublishPluginOptions {
  readonly defaultStatus?: Status;
}
export type QueryOperator = "EQ" | "LT" | "GT" | "NE" | "LTE" | "GTE" | "STARTS_WITH" | "ENDS_WITH" | "CONTAINS" | "HAS_SOME" | "HAS_ALL" | "EXISTS" | "URLIZED";
export interface Reference {
  readonly referencedCollectionId?: string;
}
export interface RestoreDataCollectionResponse {
  readonly dataCollection?: DataCollection;
}
export type Role = "ADMIN" | "SITE_MEMBER_AUTHOR" | "SITE_MEMBER" | "ANYONE";
export interface SingleItemPluginOptions {
  readonly singleItemId?: string;
}
export interface SiteSort {
  readonly sort?: readonly Sort[];
}
export interface Sort {
  readonly fieldKey?: string;
  readonly direction?: Direction;
}
export type Status = "PUBLISHED" | "DRAFT";
export interface StringLengthRange {
  readonly minLength?: number | null;
  readonly maxLength?: number | null;
}
export type Type = "TEXT" | "NUMBER" | "DATE" | "DATETIME" | "IMAGE" | "BOOLEAN" | "DOCUMENT" | "URL" | "RICH_TEXT" | "VIDEO" | "ANY" | "ARRAY_STRING" | "ARRAY_DOCUMENT" | "AUDIO" | "TIME" | "LANGUAGE" | "RICH_CONTENT" | "MEDIA_GALLERY" | "ADDRESS" | "PAGE_LINK" | "REFERENCE" | "MULTI_REFERENCE" | "OBJECT" | "ARRAY" | "LEGACY_TIME" | "LEGACY_BOOK" | "LEGACY_EXTERNAL_URL" | "LEGACY_BROKEN_REFERENCE" | "LEGACY_IMAGE" | "LEGACY_COLOR" | "LEGACY_EXTERNAL_VIDEO" | "SLUG" | "EMAIL" | "SECURED_MEDIA" | "MEDIA_IMAGE" | "MEDIA_VECTOR_ART";
export interface TypeMetadata {
  readonly reference?: Reference;
  readonly multiReference?: MultiReference;
  readonly object?: _Object;
  readonly array?: _Array;
  readonly pageLink?: PageLink;
}
export interface UpdateDataCollectionFieldResponse {
  readonly dataCollection?: DataCollection;
}
export interface UrlizedOnlyPattern {
  readonly pattern?: string;
}
export interface UrlizedPluginOptions {
  readonly format?: Format;
}
export interface _Array {
  readonly elementType?: Type;
  readonly typeMetadata?: TypeMetadata;
}
export interface _Object {
  readonly fields?: readonly ObjectField[];
}
export interface AddCatalogPluginOptions {
  readonly catalogOptions?: CatalogOptions;
}
export interface AddCmsPluginOptions {
  readonly cmsOptions?: PluginCmsOptions;
}
export interface AddDataCollectionPluginOptions {
  readonly plugin?: Plugin;
}
export interface AddDraftItemsPluginOptions {
  readonly draftItemsOptions?: DraftItemsPluginOptions;
  readonly publishPluginConflictAction?: PublishPluginConflictAction;
}
export interface AddMultilingualPluginOptions {
  readonly multilingualOptions?: MultilingualOptions;
}
export interface AddPublishPluginOptions {
  readonly publishOptions?: PublishPluginOptions;
  readonly draftItemsPluginConflictAction?: DraftItemsPluginConflictAction;
}
export interface AddUrlizedPluginOptions {
  readonly urlizedOptions?: UrlizedPluginOptions;
}
export interface CreateDataCollectionFieldOptions {
  readonly field?: Field;
}
export interface DeleteDataCollectionFieldOptions {
  readonly fieldKey?: string;
}
export interface DeleteDataCollectionPluginOptions {
  readonly pluginType?: PluginType;
}
export interface DeleteDraftItemsPluginOptions {
  readonly draftItemsRemovalAction?: DraftItemsRemovalAction;
}
export interface GetDataCollectionOptions {
  readonly consistentRead?: boolean;
  readonly fields?: readonly string[];
}
export interface ListDataCollectionsOptions {
  readonly sort?: Sorting;
  readonly paging?: Paging;
  readonly consistentRead?: boolean;
  readonly fields?: readonly string[];
}
export interface UpdateDataCollectionFieldOptions {
  readonly field?: Field;
}
/** POST /wix-data/v2/collections/add-catalog-plugin. Permissions: data:v2:data_collection:add_catalog_plugin. */
export const addCatalogPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<AddCatalogPluginOptions, "catalogOptions">, call?: $.CallOptions) => Promise<AddCatalogPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.AddCatalogPlugin", name: "addCatalogPlugin", route: "POST /wix-data/v2/collections/add-catalog-plugin", args: ["dataCollectionId",""], response: "AddCatalogPluginResponse", shapes });
/** POST /wix-data/v2/collections/add-cms-plugin. Permissions: data:v2:data_collection:add_cms_plugin. */
export const addCmsPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<AddCmsPluginOptions, "cmsOptions">, call?: $.CallOptions) => Promise<AddCmsPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.AddCmsPlugin", name: "addCmsPlugin", route: "POST /wix-data/v2/collections/add-cms-plugin", args: ["dataCollectionId",""], response: "AddCmsPluginResponse", shapes });
/** POST /wix-data/v2/collections/add-plugin. Permissions: WIX_DATA.UPDATE_COLLECTION. */
export const addDataCollectionPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<AddDataCollectionPluginOptions, "plugin" | "plugin.type">, call?: $.CallOptions) => Promise<AddDataCollectionPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.AddDataCollectionPlugin", name: "addDataCollectionPlugin", route: "POST /wix-data/v2/collections/add-plugin", args: ["dataCollectionId",""], response: "AddDataCollectionPluginResponse", shapes });
/** POST /wix-data/v2/collections/add-draft-items-plugin. Permissions: data:v2:data_collection:add_draft_items_plugin. */
export const addDraftItemsPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<AddDraftItemsPluginOptions, "draftItemsOptions">, call?: $.CallOptions) => Promise<AddDraftItemsPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.AddDraftItemsPlugin", name: "addDraftItemsPlugin", route: "POST /wix-data/v2/collections/add-draft-items-plugin", args: ["dataCollectionId",""], response: "AddDraftItemsPluginResponse", shapes });
/** POST /wix-data/v2/collections/add-multilingual-plugin. Permissions: data:v2:data_collection:add_multilingual_plugin. */
export const addMultilingualPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<AddMultilingualPluginOptions, "multilingualOptions">, call?: $.CallOptions) => Promise<AddMultilingualPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.AddMultilingualPlugin", name: "addMultilingualPlugin", route: "POST /wix-data/v2/collections/add-multilingual-plugin", args: ["dataCollectionId",""], response: "AddMultilingualPluginResponse", shapes });
/** POST /wix-data/v2/collections/add-publish-plugin. Permissions: data:v2:data_collection:add_publish_plugin. */
export const addPublishPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<AddPublishPluginOptions, "publishOptions">, call?: $.CallOptions) => Promise<AddPublishPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.AddPublishPlugin", name: "addPublishPlugin", route: "POST /wix-data/v2/collections/add-publish-plugin", args: ["dataCollectionId",""], response: "AddPublishPluginResponse", shapes });
/** POST /wix-data/v2/collections/add-urlized-plugin. Permissions: data:v2:data_collection:add_urlized_plugin. */
export const addUrlizedPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<AddUrlizedPluginOptions, "urlizedOptions">, call?: $.CallOptions) => Promise<AddUrlizedPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.AddUrlizedPlugin", name: "addUrlizedPlugin", route: "POST /wix-data/v2/collections/add-urlized-plugin", args: ["dataCollectionId",""], response: "AddUrlizedPluginResponse", shapes });
/** POST /wix-data/v2/collections. Permissions: WIX_DATA.CREATE_COLLECTION. */
export const createDataCollection = /* @__PURE__ */ $.defineMethod<(collection: $.Requires<DataCollection, "_id" | "fields.key" | "fields.type" | "permissions.insert" | "permissions.read" | "permissions.remove" | "permissions.update">, call?: $.CallOptions) => Promise<DataCollection>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.CreateDataCollection", name: "createDataCollection", route: "POST /wix-data/v2/collections", args: ["collection"], request: "CreateDataCollectionRequest", response: "CreateDataCollectionResponse", returns: "collection", shapes });
/** POST /wix-data/v2/collections/create-field. Permissions: WIX_DATA.CREATE_COLLECTION_FIELD. */
export const createDataCollectionField = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<CreateDataCollectionFieldOptions, "field" | "field.key" | "field.type">, call?: $.CallOptions) => Promise<CreateDataCollectionFieldResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.CreateDataCollectionField", name: "createDataCollectionField", route: "POST /wix-data/v2/collections/create-field", args: ["dataCollectionId",""], request: "CreateDataCollectionFieldRequest", response: "CreateDataCollectionFieldResponse", shapes });
/** POST /wix-data/v2/collections/delete-catalog-plugin. Permissions: data:v2:data_collection:delete_catalog_plugin. */
export const deleteCatalogPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<DeleteCatalogPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeleteCatalogPlugin", name: "deleteCatalogPlugin", route: "POST /wix-data/v2/collections/delete-catalog-plugin", args: ["dataCollectionId"], response: "DeleteCatalogPluginResponse", shapes });
/** POST /wix-data/v2/collections/delete-cms-plugin. Permissions: data:v2:data_collection:delete_cms_plugin. */
export const deleteCmsPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<DeleteCmsPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeleteCmsPlugin", name: "deleteCmsPlugin", route: "POST /wix-data/v2/collections/delete-cms-plugin", args: ["dataCollectionId"], response: "DeleteCmsPluginResponse", shapes });
/** DELETE /wix-data/v2/collections/:dataCollectionId. Permissions: WIX_DATA.DELETE_COLLECTION. */
export const deleteDataCollection = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<void>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeleteDataCollection", name: "deleteDataCollection", route: "DELETE /wix-data/v2/collections/:dataCollectionId", payloadIn: "query", args: ["dataCollectionId"], returns: "", shapes });
/** POST /wix-data/v2/collections/delete-field. Permissions: WIX_DATA.DELETE_COLLECTION_FIELD. */
export const deleteDataCollectionField = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<DeleteDataCollectionFieldOptions, "fieldKey">, call?: $.CallOptions) => Promise<DeleteDataCollectionFieldResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeleteDataCollectionField", name: "deleteDataCollectionField", route: "POST /wix-data/v2/collections/delete-field", args: ["dataCollectionId",""], response: "DeleteDataCollectionFieldResponse", shapes });
/** POST /wix-data/v2/collections/delete-plugin. Permissions: WIX_DATA.UPDATE_COLLECTION. */
export const deleteDataCollectionPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<DeleteDataCollectionPluginOptions, "pluginType">, call?: $.CallOptions) => Promise<DeleteDataCollectionPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeleteDataCollectionPlugin", name: "deleteDataCollectionPlugin", route: "POST /wix-data/v2/collections/delete-plugin", args: ["dataCollectionId",""], response: "DeleteDataCollectionPluginResponse", shapes });
/** POST /wix-data/v2/collections/delete-draft-items-plugin. Permissions: data:v2:data_collection:delete_draft_items_plugin. */
export const deleteDraftItemsPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options?: DeleteDraftItemsPluginOptions, call?: $.CallOptions) => Promise<DeleteDraftItemsPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeleteDraftItemsPlugin", name: "deleteDraftItemsPlugin", route: "POST /wix-data/v2/collections/delete-draft-items-plugin", args: ["dataCollectionId",""], response: "DeleteDraftItemsPluginResponse", shapes });
/** POST /wix-data/v2/collections/delete-multilingual-plugin. Permissions: data:v2:data_collection:delete_multilingual_plugin. */
export const deleteMultilingualPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<DeleteMultilingualPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeleteMultilingualPlugin", name: "deleteMultilingualPlugin", route: "POST /wix-data/v2/collections/delete-multilingual-plugin", args: ["dataCollectionId"], response: "DeleteMultilingualPluginResponse", shapes });
/** POST /wix-data/v2/collections/delete-publish-plugin. Permissions: data:v2:data_collection:delete_publish_plugin. */
export const deletePublishPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<DeletePublishPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeletePublishPlugin", name: "deletePublishPlugin", route: "POST /wix-data/v2/collections/delete-publish-plugin", args: ["dataCollectionId"], response: "DeletePublishPluginResponse", shapes });
/** POST /wix-data/v2/collections/delete-urlized-plugin. Permissions: data:v2:data_collection:delete_urlized_plugin. */
export const deleteUrlizedPlugin = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<DeleteUrlizedPluginResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.DeleteUrlizedPlugin", name: "deleteUrlizedPlugin", route: "POST /wix-data/v2/collections/delete-urlized-plugin", args: ["dataCollectionId"], response: "DeleteUrlizedPluginResponse", shapes });
/** GET /wix-data/v2/collections/:dataCollectionId. Permissions: WIX_DATA.GET_COLLECTION. */
export const getDataCollection = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options?: GetDataCollectionOptions, call?: $.CallOptions) => Promise<DataCollection>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.GetDataCollection", name: "getDataCollection", route: "GET /wix-data/v2/collections/:dataCollectionId", payloadIn: "query", args: ["dataCollectionId",""], response: "GetDataCollectionResponse", returns: "collection", shapes });
/** GET /wix-data/v2/collections. Permissions: WIX_DATA.LIST_COLLECTIONS. */
export const listDataCollections = /* @__PURE__ */ $.defineMethod<(options?: ListDataCollectionsOptions, call?: $.CallOptions) => Promise<ListDataCollectionsResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.ListDataCollections", name: "listDataCollections", route: "GET /wix-data/v2/collections", payloadIn: "query", args: [""], response: "ListDataCollectionsResponse", shapes });
/** PATCH /wix-data/v2/collections/:dataCollectionId. Permissions: WIX_DATA.UPDATE_COLLECTION. */
export const patchDataCollection = /* @__PURE__ */ $.defineMethod<(_id: string, dataCollection: DataCollection, call?: $.CallOptions) => Promise<PatchDataCollectionResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.PatchDataCollection", name: "patchDataCollection", route: "PATCH /wix-data/v2/collections/:dataCollectionId", path: {"dataCollectionId":"dataCollection.id"}, args: ["dataCollection.id","dataCollection"], request: "PatchDataCollectionRequest", response: "PatchDataCollectionResponse", shapes });
/** PATCH /wix-data/v2/collections/:dataCollectionId/patch-field. Permissions: WIX_DATA.UPDATE_COLLECTION_FIELD. */
export const patchDataCollectionField = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, field: Field, call?: $.CallOptions) => Promise<PatchDataCollectionFieldResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.PatchDataCollectionField", name: "patchDataCollectionField", route: "PATCH /wix-data/v2/collections/:dataCollectionId/patch-field", args: ["dataCollectionId","field"], request: "PatchDataCollectionFieldRequest", response: "PatchDataCollectionFieldResponse", shapes });
/** POST /wix-data/v2/collections/restore/:dataCollectionId. Permissions: WIX_DATA.CREATE_COLLECTION. */
export const restoreDataCollection = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<RestoreDataCollectionResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.RestoreDataCollection", name: "restoreDataCollection", route: "POST /wix-data/v2/collections/restore/:dataCollectionId", args: ["dataCollectionId"], response: "RestoreDataCollectionResponse", shapes });
/** PUT /wix-data/v2/collections. Permissions: WIX_DATA.UPDATE_COLLECTION. */
export const updateDataCollection = /* @__PURE__ */ $.defineMethod<(collection: $.Requires<DataCollection, "_id" | "fields.key" | "fields.type" | "permissions.insert" | "permissions.read" | "permissions.remove" | "permissions.update" | "revision">, call?: $.CallOptions) => Promise<DataCollection>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.UpdateDataCollection", name: "updateDataCollection", route: "PUT /wix-data/v2/collections", args: ["collection"], request: "UpdateDataCollectionRequest", response: "UpdateDataCollectionResponse", returns: "collection", shapes });
/** POST /wix-data/v2/collections/update-field. Permissions: WIX_DATA.UPDATE_COLLECTION_FIELD. */
export const updateDataCollectionField = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, options: $.Requires<UpdateDataCollectionFieldOptions, "field" | "field.key" | "field.type">, call?: $.CallOptions) => Promise<UpdateDataCollectionFieldResponse>>({ id: "com.wixpress.cloud.data.api.collectionservice.DataCollectionService.UpdateDataCollectionField", name: "updateDataCollectionField", route: "POST /wix-data/v2/collections/update-field", args: ["dataCollectionId",""], request: "UpdateDataCollectionFieldRequest", response: "UpdateDataCollectionFieldResponse", shapes });
