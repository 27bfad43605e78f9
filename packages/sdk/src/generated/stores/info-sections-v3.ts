// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, CursorPagingMetadata, CursorQuery, FieldMask, ItemMetadata, RequestedFields, RichContent } from "../shared/types.ts";
export type { ApplicationError, BulkActionMetadata, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, FieldMask, ItemMetadata, RequestedFields, RichContent, SortOrder, Sorting } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "BulkCreateInfoSectionsRequest": {"infoSections":"InfoSection"},
  "BulkCreateInfoSectionsResponse": {"results":"BulkInfoSectionItemResult"},
  "BulkDeleteInfoSectionsResponse": {"results":"BulkInfoSectionResult"},
  "BulkGetOrCreateInfoSectionsRequest": {"infoSections":"InfoSectionForGetOrCreate"},
  "BulkGetOrCreateInfoSectionsResponse": {"results":"BulkInfoSectionItemResult"},
  "BulkInfoSectionItemResult": {"itemMetadata":"ItemMetadata","item":"InfoSection"},
  "BulkInfoSectionResult": {"itemMetadata":"ItemMetadata"},
  "BulkUpdateInfoSectionsRequest": {"infoSections":"MaskedInfoSection"},
  "BulkUpdateInfoSectionsResponse": {"results":"BulkInfoSectionItemResult"},
  "CreateInfoSectionRequest": {"infoSection":"InfoSection"},
  "CreateInfoSectionResponse": {"infoSection":"InfoSection"},
  "GetInfoSectionResponse": {"infoSection":"InfoSection"},
  "GetOrCreateInfoSectionRequest": {"infoSection":"InfoSectionForGetOrCreate"},
  "GetOrCreateInfoSectionResponse": {"infoSection":"InfoSection"},
  "InfoSection": {"createdDate":"date","updatedDate":"date","description":"free"},
  "InfoSectionForGetOrCreate": {"description":"free"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MaskedInfoSection": {"infoSection":"InfoSection"},
  "QueryInfoSectionsResponse": {"infoSections":"InfoSection"},
  "UpdateInfoSectionRequest": {"infoSection":"InfoSection"},
  "UpdateInfoSectionResponse": {"infoSection":"InfoSection"},
};

export interface BulkCreateInfoSectionsResponse {
  readonly results?: readonly BulkInfoSectionItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDeleteInfoSectionsResponse {
  readonly results?: readonly BulkInfoSectionResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkGetOrCreateInfoSectionsResponse {
  readonly results?: readonly BulkInfoSectionItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkInfoSectionItemResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: InfoSection;
}
export interface BulkInfoSectionResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface BulkUpdateInfoSectionsResponse {
  readonly results?: readonly BulkInfoSectionItemResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface CountInfoSectionsResponse {
  readonly count?: number;
}
export interface GetOrCreateInfoSectionResponse {
  readonly infoSection?: InfoSection;
}
export interface InfoSection {
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly uniqueName?: string;
  readonly title?: string;
  readonly description?: RichContent;
  readonly plainDescription?: string | null;
  readonly assignedProductsCount?: number | null;
}
export interface InfoSectionForGetOrCreate {
  readonly _id?: string | null;
  readonly uniqueName?: string | null;
  readonly title?: string | null;
  readonly description?: RichContent;
  readonly plainDescription?: string | null;
}
export interface MaskedInfoSection {
  readonly infoSection?: InfoSection;
  readonly fieldMask?: FieldMask;
}
export interface QueryInfoSectionsResponse {
  readonly infoSections?: readonly InfoSection[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface BulkCreateInfoSectionsOptions {
  readonly returnEntity?: boolean;
}
export interface BulkGetOrCreateInfoSectionsOptions {
  readonly infoSections?: readonly InfoSectionForGetOrCreate[];
  readonly fields?: readonly RequestedFields[];
}
export interface BulkUpdateInfoSectionsOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface CountInfoSectionsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface GetInfoSectionOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface GetOrCreateInfoSectionOptions {
  readonly infoSection?: InfoSectionForGetOrCreate;
  readonly fields?: readonly RequestedFields[];
}
export interface QueryInfoSectionsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface UpdateInfoSectionOptions {
  readonly fields?: readonly RequestedFields[];
}
/** POST /stores/v3/bulk/info-sections/create. Permissions: WIX_STORES.INFO_SECTION_CREATE. */
export const bulkCreateInfoSections = /* @__PURE__ */ $.defineMethod<(infoSections: $.Requires<readonly InfoSection[], "title" | "uniqueName">, options?: BulkCreateInfoSectionsOptions, call?: $.CallOptions) => Promise<BulkCreateInfoSectionsResponse>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.BulkCreateInfoSections", name: "bulkCreateInfoSections", route: "POST /stores/v3/bulk/info-sections/create", args: ["infoSections",""], request: "BulkCreateInfoSectionsRequest", response: "BulkCreateInfoSectionsResponse", shapes });
/** POST /stores/v3/bulk/info-sections/delete. Permissions: WIX_STORES.INFO_SECTION_DELETE. */
export const bulkDeleteInfoSections = /* @__PURE__ */ $.defineMethod<(infoSectionIds: readonly string[], call?: $.CallOptions) => Promise<BulkDeleteInfoSectionsResponse>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.BulkDeleteInfoSections", name: "bulkDeleteInfoSections", route: "POST /stores/v3/bulk/info-sections/delete", args: ["infoSectionIds"], response: "BulkDeleteInfoSectionsResponse", shapes });
/** POST /stores/v3/bulk/info-sections/get-or-create. Permissions: WIX_STORES.INFO_SECTION_GET_OR_CREATE. */
export const bulkGetOrCreateInfoSections = /* @__PURE__ */ $.defineMethod<(options?: BulkGetOrCreateInfoSectionsOptions, call?: $.CallOptions) => Promise<BulkGetOrCreateInfoSectionsResponse>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.BulkGetOrCreateInfoSections", name: "bulkGetOrCreateInfoSections", route: "POST /stores/v3/bulk/info-sections/get-or-create", args: [""], request: "BulkGetOrCreateInfoSectionsRequest", response: "BulkGetOrCreateInfoSectionsResponse", shapes });
/** POST /stores/v3/bulk/info-sections/update. Permissions: WIX_STORES.INFO_SECTION_UPDATE. */
export const bulkUpdateInfoSections = /* @__PURE__ */ $.defineMethod<(infoSections: $.Requires<readonly MaskedInfoSection[], "infoSection._id" | "infoSection.revision">, options?: BulkUpdateInfoSectionsOptions, call?: $.CallOptions) => Promise<BulkUpdateInfoSectionsResponse>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.BulkUpdateInfoSections", name: "bulkUpdateInfoSections", route: "POST /stores/v3/bulk/info-sections/update", args: ["infoSections",""], request: "BulkUpdateInfoSectionsRequest", response: "BulkUpdateInfoSectionsResponse", shapes });
/** POST /stores/v3/info-sections/count. Permissions: WIX_STORES.INFO_SECTION_READ. */
export const countInfoSections = /* @__PURE__ */ $.defineMethod<(options?: CountInfoSectionsOptions, call?: $.CallOptions) => Promise<CountInfoSectionsResponse>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.CountInfoSections", name: "countInfoSections", route: "POST /stores/v3/info-sections/count", args: [""], shapes });
/** POST /stores/v3/info-sections. Permissions: WIX_STORES.INFO_SECTION_CREATE. */
export const createInfoSection = /* @__PURE__ */ $.defineMethod<(infoSection: $.Requires<InfoSection, "title" | "uniqueName">, call?: $.CallOptions) => Promise<InfoSection>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.CreateInfoSection", name: "createInfoSection", route: "POST /stores/v3/info-sections", args: ["infoSection"], request: "CreateInfoSectionRequest", response: "CreateInfoSectionResponse", returns: "infoSection", shapes });
/** DELETE /stores/v3/info-sections/:infoSectionId. Permissions: WIX_STORES.INFO_SECTION_DELETE. */
export const deleteInfoSection = /* @__PURE__ */ $.defineMethod<(infoSectionId: string, call?: $.CallOptions) => Promise<void>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.DeleteInfoSection", name: "deleteInfoSection", route: "DELETE /stores/v3/info-sections/:infoSectionId", payloadIn: "query", args: ["infoSectionId"], returns: "", shapes });
/** GET /stores/v3/info-sections/:infoSectionId. Permissions: WIX_STORES.INFO_SECTION_READ. */
export const getInfoSection = /* @__PURE__ */ $.defineMethod<(infoSectionId: string, options?: GetInfoSectionOptions, call?: $.CallOptions) => Promise<InfoSection>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.GetInfoSection", name: "getInfoSection", route: "GET /stores/v3/info-sections/:infoSectionId", payloadIn: "query", args: ["infoSectionId",""], response: "GetInfoSectionResponse", returns: "infoSection", shapes });
/** POST /stores/v3/info-sections/get-or-create. Permissions: WIX_STORES.INFO_SECTION_GET_OR_CREATE. */
export const getOrCreateInfoSection = /* @__PURE__ */ $.defineMethod<(options?: GetOrCreateInfoSectionOptions, call?: $.CallOptions) => Promise<GetOrCreateInfoSectionResponse>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.GetOrCreateInfoSection", name: "getOrCreateInfoSection", route: "POST /stores/v3/info-sections/get-or-create", args: [""], request: "GetOrCreateInfoSectionRequest", response: "GetOrCreateInfoSectionResponse", shapes });
/** GET /stores/v3/info-sections/query. Permissions: WIX_STORES.INFO_SECTION_READ. */
export const queryInfoSections = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CursorQuery, QueryInfoSectionsOptions, QueryInfoSectionsResponse, $.CursorPage<InfoSection>>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.QueryInfoSections", name: "queryInfoSections", route: "GET /stores/v3/info-sections/query", payloadIn: "query", post: "/stores/v3/info-sections/query", args: [""], response: "QueryInfoSectionsResponse", query: {"paging":"cursor","items":"infoSections","metadata":"pagingMetadata","options":true}, shapes });
/** PATCH /stores/v3/info-sections/:infoSectionId. Permissions: WIX_STORES.INFO_SECTION_UPDATE. */
export const updateInfoSection = /* @__PURE__ */ $.defineMethod<(_id: string, infoSection: $.Requires<InfoSection, "revision">, options?: UpdateInfoSectionOptions, call?: $.CallOptions) => Promise<InfoSection>>({ id: "com.wix.stores.catalog.info.section.v3.InfoSectionsService.UpdateInfoSection", name: "updateInfoSection", route: "PATCH /stores/v3/info-sections/:infoSectionId", path: {"infoSectionId":"infoSection.id"}, args: ["infoSection.id","infoSection",""], request: "UpdateInfoSectionRequest", response: "UpdateInfoSectionResponse", returns: "infoSection", shapes });
