// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, CursorPagingMetadata, CursorQuery, FieldMask, ItemMetadata } from "../shared/types.ts";
export type { ApplicationError, BulkActionMetadata, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, FieldMask, ItemMetadata, SortOrder, Sorting } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "BulkCreateRibbonsRequest": {"ribbons":"Ribbon"},
  "BulkCreateRibbonsResponse": {"results":"V3BulkRibbonResult"},
  "BulkDeleteRibbonsResponse": {"results":"BulkRibbonResult"},
  "BulkGetOrCreateRibbonsResponse": {"results":"V3BulkRibbonResult"},
  "BulkRibbonResult": {"itemMetadata":"ItemMetadata"},
  "BulkUpdateRibbonsRequest": {"ribbons":"MaskedRibbon"},
  "BulkUpdateRibbonsResponse": {"results":"V3BulkRibbonResult"},
  "CreateRibbonRequest": {"ribbon":"Ribbon"},
  "CreateRibbonResponse": {"ribbon":"Ribbon"},
  "GetOrCreateRibbonResponse": {"ribbon":"Ribbon"},
  "GetRibbonResponse": {"ribbon":"Ribbon"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MaskedRibbon": {"ribbon":"Ribbon"},
  "QueryRibbonsResponse": {"ribbons":"Ribbon"},
  "Ribbon": {"createdDate":"date","updatedDate":"date"},
  "UpdateRibbonRequest": {"ribbon":"Ribbon"},
  "UpdateRibbonResponse": {"ribbon":"Ribbon"},
  "V3BulkRibbonResult": {"itemMetadata":"ItemMetadata","item":"Ribbon"},
};

export interface BulkCreateRibbonsResponse {
  readonly results?: readonly V3BulkRibbonResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDeleteRibbonsResponse {
  readonly results?: readonly BulkRibbonResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkGetOrCreateRibbonsResponse {
  readonly results?: readonly V3BulkRibbonResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkRibbonResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface BulkUpdateRibbonsResponse {
  readonly results?: readonly V3BulkRibbonResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface CountRibbonsResponse {
  readonly count?: number;
}
export interface GetOrCreateRibbonResponse {
  readonly ribbon?: Ribbon;
}
export interface MaskedRibbon {
  readonly ribbon?: Ribbon;
  readonly fieldMask?: FieldMask;
}
export interface QueryRibbonsResponse {
  readonly ribbons?: readonly Ribbon[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export type RequestedFields = "ASSIGNED_PRODUCT_COUNT";
export interface Ribbon {
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly name?: string;
  readonly assignedProductCount?: number | null;
}
export interface V3BulkRibbonResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: Ribbon;
}
export interface BulkCreateRibbonsOptions {
  readonly returnEntity?: boolean;
}
export interface BulkGetOrCreateRibbonsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface BulkUpdateRibbonsOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface CountRibbonsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface GetOrCreateRibbonOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface GetRibbonOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface QueryRibbonsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface UpdateRibbonOptions {
  readonly fields?: readonly RequestedFields[];
}
/** POST /stores/v3/bulk/ribbons/create. Permissions: WIX_STORES.RIBBON_CREATE. */
export const bulkCreateRibbons = /* @__PURE__ */ $.defineMethod<(ribbons: $.Requires<readonly Ribbon[], "name">, options?: BulkCreateRibbonsOptions, call?: $.CallOptions) => Promise<BulkCreateRibbonsResponse>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.BulkCreateRibbons", name: "bulkCreateRibbons", route: "POST /stores/v3/bulk/ribbons/create", args: ["ribbons",""], request: "BulkCreateRibbonsRequest", response: "BulkCreateRibbonsResponse", shapes });
/** POST /stores/v3/bulk/ribbons/delete. Permissions: WIX_STORES.RIBBON_DELETE. */
export const bulkDeleteRibbons = /* @__PURE__ */ $.defineMethod<(ribbonIds: readonly string[], call?: $.CallOptions) => Promise<BulkDeleteRibbonsResponse>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.BulkDeleteRibbons", name: "bulkDeleteRibbons", route: "POST /stores/v3/bulk/ribbons/delete", args: ["ribbonIds"], response: "BulkDeleteRibbonsResponse", shapes });
/** POST /stores/v3/bulk/ribbons/get-or-create. Permissions: WIX_STORES.RIBBON_GET_OR_CREATE. */
export const bulkGetOrCreateRibbons = /* @__PURE__ */ $.defineMethod<(ribbonNames: readonly string[], options?: BulkGetOrCreateRibbonsOptions, call?: $.CallOptions) => Promise<BulkGetOrCreateRibbonsResponse>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.BulkGetOrCreateRibbons", name: "bulkGetOrCreateRibbons", route: "POST /stores/v3/bulk/ribbons/get-or-create", args: ["ribbonNames",""], response: "BulkGetOrCreateRibbonsResponse", shapes });
/** POST /stores/v3/bulk/ribbons/update. Permissions: WIX_STORES.RIBBON_UPDATE. */
export const bulkUpdateRibbons = /* @__PURE__ */ $.defineMethod<(ribbons: $.Requires<readonly MaskedRibbon[], "ribbon._id" | "ribbon.revision">, options?: BulkUpdateRibbonsOptions, call?: $.CallOptions) => Promise<BulkUpdateRibbonsResponse>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.BulkUpdateRibbons", name: "bulkUpdateRibbons", route: "POST /stores/v3/bulk/ribbons/update", args: ["ribbons",""], request: "BulkUpdateRibbonsRequest", response: "BulkUpdateRibbonsResponse", shapes });
/** POST /stores/v3/ribbons/count. Permissions: WIX_STORES.RIBBON_READ. */
export const countRibbons = /* @__PURE__ */ $.defineMethod<(options?: CountRibbonsOptions, call?: $.CallOptions) => Promise<CountRibbonsResponse>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.CountRibbons", name: "countRibbons", route: "POST /stores/v3/ribbons/count", args: [""], shapes });
/** POST /stores/v3/ribbons. Permissions: WIX_STORES.RIBBON_CREATE. */
export const createRibbon = /* @__PURE__ */ $.defineMethod<(ribbon: $.Requires<Ribbon, "name">, call?: $.CallOptions) => Promise<Ribbon>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.CreateRibbon", name: "createRibbon", route: "POST /stores/v3/ribbons", args: ["ribbon"], request: "CreateRibbonRequest", response: "CreateRibbonResponse", returns: "ribbon", shapes });
/** DELETE /stores/v3/ribbons/:ribbonId. Permissions: WIX_STORES.RIBBON_DELETE. */
export const deleteRibbon = /* @__PURE__ */ $.defineMethod<(ribbonId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.DeleteRibbon", name: "deleteRibbon", route: "DELETE /stores/v3/ribbons/:ribbonId", payloadIn: "query", args: ["ribbonId"], returns: "", shapes });
/** POST /stores/v3/ribbons/get-or-create. Permissions: WIX_STORES.RIBBON_GET_OR_CREATE. */
export const getOrCreateRibbon = /* @__PURE__ */ $.defineMethod<(ribbonName: string, options?: GetOrCreateRibbonOptions, call?: $.CallOptions) => Promise<GetOrCreateRibbonResponse>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.GetOrCreateRibbon", name: "getOrCreateRibbon", route: "POST /stores/v3/ribbons/get-or-create", args: ["ribbonName",""], response: "GetOrCreateRibbonResponse", shapes });
/** GET /stores/v3/ribbons/:ribbonId. Permissions: WIX_STORES.RIBBON_READ. */
export const getRibbon = /* @__PURE__ */ $.defineMethod<(ribbonId: string, options?: GetRibbonOptions, call?: $.CallOptions) => Promise<Ribbon>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.GetRibbon", name: "getRibbon", route: "GET /stores/v3/ribbons/:ribbonId", payloadIn: "query", args: ["ribbonId",""], response: "GetRibbonResponse", returns: "ribbon", shapes });
/** POST /stores/v3/ribbons/query. Permissions: WIX_STORES.RIBBON_READ. */
export const queryRibbons = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CursorQuery, QueryRibbonsOptions, QueryRibbonsResponse, $.CursorPage<Ribbon>>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.QueryRibbons", name: "queryRibbons", route: "POST /stores/v3/ribbons/query", args: [""], response: "QueryRibbonsResponse", query: {"paging":"cursor","items":"ribbons","metadata":"pagingMetadata","options":true}, shapes });
/** PATCH /stores/v3/ribbons/:ribbonId. Permissions: WIX_STORES.RIBBON_UPDATE. */
export const updateRibbon = /* @__PURE__ */ $.defineMethod<(_id: string, ribbon: $.Requires<Ribbon, "revision">, options?: UpdateRibbonOptions, call?: $.CallOptions) => Promise<Ribbon>>({ id: "wix.stores.catalog.ribbon.v3.RibbonService.UpdateRibbon", name: "updateRibbon", route: "PATCH /stores/v3/ribbons/:ribbonId", path: {"ribbonId":"ribbon.id"}, args: ["ribbon.id","ribbon",""], request: "UpdateRibbonRequest", response: "UpdateRibbonResponse", returns: "ribbon", shapes });
