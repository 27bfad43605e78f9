// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, CursorPagingMetadata, CursorQuery, FieldMask, ItemMetadata, RequestedFields } from "../shared/types.ts";
export type { ApplicationError, BulkActionMetadata, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, FieldMask, ItemMetadata, RequestedFields, SortOrder, Sorting } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "Brand": {"createdDate":"date","updatedDate":"date"},
  "BulkBrandsResult": {"itemMetadata":"ItemMetadata","item":"Brand"},
  "BulkCreateBrandsRequest": {"brands":"Brand"},
  "BulkCreateBrandsResponse": {"results":"BulkBrandsResult"},
  "BulkDeleteBrandsResponse": {"results":"BulkDeleteBrandsResponseBulkBrandsResult"},
  "BulkDeleteBrandsResponseBulkBrandsResult": {"itemMetadata":"ItemMetadata"},
  "BulkGetOrCreateBrandsResponse": {"results":"BulkBrandsResult"},
  "BulkUpdateBrandsRequest": {"brands":"MaskedBrand"},
  "BulkUpdateBrandsResponse": {"results":"BulkBrandsResult"},
  "CreateBrandRequest": {"brand":"Brand"},
  "CreateBrandResponse": {"brand":"Brand"},
  "GetBrandResponse": {"brand":"Brand"},
  "GetOrCreateBrandResponse": {"brand":"Brand"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MaskedBrand": {"brand":"Brand"},
  "QueryBrandsResponse": {"brands":"Brand"},
  "UpdateBrandRequest": {"brand":"Brand"},
  "UpdateBrandResponse": {"brand":"Brand"},
};

export interface Brand {
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly name?: string;
  readonly assignedProductsCount?: number | null;
}
export interface BulkBrandsResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: Brand;
}
export interface BulkCreateBrandsResponse {
  readonly results?: readonly BulkBrandsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDeleteBrandsResponse {
  readonly results?: readonly BulkDeleteBrandsResponseBulkBrandsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkDeleteBrandsResponseBulkBrandsResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface BulkGetOrCreateBrandsResponse {
  readonly results?: readonly BulkBrandsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkUpdateBrandsResponse {
  readonly results?: readonly BulkBrandsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface CountBrandsResponse {
  readonly count?: number;
}
export interface GetOrCreateBrandResponse {
  readonly brand?: Brand;
}
export interface MaskedBrand {
  readonly brand?: Brand;
  readonly fieldMask?: FieldMask;
}
export interface QueryBrandsResponse {
  readonly brands?: readonly Brand[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface BulkCreateBrandsOptions {
  readonly returnEntity?: boolean;
}
export interface BulkGetOrCreateBrandsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface BulkUpdateBrandsOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface CountBrandsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface GetBrandOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface GetOrCreateBrandOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface QueryBrandsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface UpdateBrandOptions {
  readonly fields?: readonly RequestedFields[];
}
/** POST /stores/v3/bulk/brands/create. Permissions: WIX_STORES.BRAND_CREATE. */
export const bulkCreateBrands = /* @__PURE__ */ $.defineMethod<(brands: $.Requires<readonly Brand[], "name">, options?: BulkCreateBrandsOptions, call?: $.CallOptions) => Promise<BulkCreateBrandsResponse>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.BulkCreateBrands", name: "bulkCreateBrands", route: "POST /stores/v3/bulk/brands/create", args: ["brands",""], request: "BulkCreateBrandsRequest", response: "BulkCreateBrandsResponse", shapes });
/** POST /stores/v3/bulk/brands/delete. Permissions: WIX_STORES.BRAND_DELETE. */
export const bulkDeleteBrands = /* @__PURE__ */ $.defineMethod<(brandIds: readonly string[], call?: $.CallOptions) => Promise<BulkDeleteBrandsResponse>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.BulkDeleteBrands", name: "bulkDeleteBrands", route: "POST /stores/v3/bulk/brands/delete", args: ["brandIds"], response: "BulkDeleteBrandsResponse", shapes });
/** POST /stores/v3/bulk/brands/get-or-create. Permissions: WIX_STORES.BRAND_GET_OR_CREATE. */
export const bulkGetOrCreateBrands = /* @__PURE__ */ $.defineMethod<(brandNames: readonly string[], options?: BulkGetOrCreateBrandsOptions, call?: $.CallOptions) => Promise<BulkGetOrCreateBrandsResponse>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.BulkGetOrCreateBrands", name: "bulkGetOrCreateBrands", route: "POST /stores/v3/bulk/brands/get-or-create", args: ["brandNames",""], response: "BulkGetOrCreateBrandsResponse", shapes });
/** POST /stores/v3/bulk/brands/update. Permissions: WIX_STORES.BRAND_UPDATE. */
export const bulkUpdateBrands = /* @__PURE__ */ $.defineMethod<(brands: $.Requires<readonly MaskedBrand[], "brand._id" | "brand.revision">, options?: BulkUpdateBrandsOptions, call?: $.CallOptions) => Promise<BulkUpdateBrandsResponse>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.BulkUpdateBrands", name: "bulkUpdateBrands", route: "POST /stores/v3/bulk/brands/update", args: ["brands",""], request: "BulkUpdateBrandsRequest", response: "BulkUpdateBrandsResponse", shapes });
/** POST /stores/v3/brands/count. Permissions: WIX_STORES.BRAND_READ. */
export const countBrands = /* @__PURE__ */ $.defineMethod<(options?: CountBrandsOptions, call?: $.CallOptions) => Promise<CountBrandsResponse>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.CountBrands", name: "countBrands", route: "POST /stores/v3/brands/count", args: [""], shapes });
/** POST /stores/v3/brands. Permissions: WIX_STORES.BRAND_CREATE. */
export const createBrand = /* @__PURE__ */ $.defineMethod<(brand: $.Requires<Brand, "name">, call?: $.CallOptions) => Promise<Brand>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.CreateBrand", name: "createBrand", route: "POST /stores/v3/brands", args: ["brand"], request: "CreateBrandRequest", response: "CreateBrandResponse", returns: "brand", shapes });
/** DELETE /stores/v3/brands/:brandId. Permissions: WIX_STORES.BRAND_DELETE. */
export const deleteBrand = /* @__PURE__ */ $.defineMethod<(brandId: string, call?: $.CallOptions) => Promise<void>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.DeleteBrand", name: "deleteBrand", route: "DELETE /stores/v3/brands/:brandId", payloadIn: "query", args: ["brandId"], returns: "", shapes });
/** GET /stores/v3/brands/:brandId. Permissions: WIX_STORES.BRAND_READ. */
export const getBrand = /* @__PURE__ */ $.defineMethod<(brandId: string, options?: GetBrandOptions, call?: $.CallOptions) => Promise<Brand>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.GetBrand", name: "getBrand", route: "GET /stores/v3/brands/:brandId", payloadIn: "query", args: ["brandId",""], response: "GetBrandResponse", returns: "brand", shapes });
/** POST /stores/v3/brands/get-or-create. Permissions: WIX_STORES.BRAND_GET_OR_CREATE. */
export const getOrCreateBrand = /* @__PURE__ */ $.defineMethod<(brandName: string, options?: GetOrCreateBrandOptions, call?: $.CallOptions) => Promise<GetOrCreateBrandResponse>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.GetOrCreateBrand", name: "getOrCreateBrand", route: "POST /stores/v3/brands/get-or-create", args: ["brandName",""], response: "GetOrCreateBrandResponse", shapes });
/** GET /stores/v3/brands/query. Permissions: WIX_STORES.BRAND_READ. */
export const queryBrands = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CursorQuery, QueryBrandsOptions, QueryBrandsResponse, $.CursorPage<Brand>>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.QueryBrands", name: "queryBrands", route: "GET /stores/v3/brands/query", payloadIn: "query", post: "/stores/v3/brands/query", args: [""], response: "QueryBrandsResponse", query: {"paging":"cursor","items":"brands","metadata":"pagingMetadata","options":true}, shapes });
/** PATCH /stores/v3/brands/:brandId. Permissions: WIX_STORES.BRAND_UPDATE. */
export const updateBrand = /* @__PURE__ */ $.defineMethod<(_id: string, brand: $.Requires<Brand, "revision">, options?: UpdateBrandOptions, call?: $.CallOptions) => Promise<Brand>>({ id: "com.wix.stores.catalog.brand.v3.BrandService.UpdateBrand", name: "updateBrand", route: "PATCH /stores/v3/brands/:brandId", path: {"brandId":"brand.id"}, args: ["brand.id","brand",""], request: "UpdateBrandRequest", response: "UpdateBrandResponse", returns: "brand", shapes });
