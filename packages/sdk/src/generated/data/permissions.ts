// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {};

export type Access = "UNSPECIFIED" | "ALLOWED";
export type AccessLevel = "ANYONE" | "SITE_MEMBER" | "SITE_MEMBER_AUTHOR" | "CMS_EDITOR" | "PRIVILEGED";
export interface AddSpecialPermissionsResponse {
  readonly specialPermissions?: SpecialPermissions;
}
export interface DataPermissions {
  readonly _id?: string;
  readonly itemRead?: AccessLevel;
  readonly itemInsert?: AccessLevel;
  readonly itemUpdate?: AccessLevel;
  readonly itemRemove?: AccessLevel;
  readonly specialPermissions?: readonly SpecialPermissions[];
}
export interface GetMyPermissionsResponse {
  readonly itemRead?: boolean;
  readonly itemInsert?: boolean;
  readonly itemUpdate?: boolean;
  readonly itemRemove?: boolean;
}
export interface GetPermissionsResponse {
  readonly dataPermissions?: DataPermissions;
}
export type RemoveSpecialPermissionsResponse = Readonly<Record<string, unknown>>;
export interface SpecialPermissions {
  readonly userId?: string;
  readonly policyId?: string;
  readonly _id?: string;
  readonly itemRead?: Access;
  readonly itemInsert?: Access;
  readonly itemUpdate?: Access;
  readonly itemRemove?: Access;
}
export interface UpdatePermissionsResponse {
  readonly dataPermissions?: DataPermissions;
}
export interface UpdateSpecialPermissionsResponse {
  readonly specialPermissions?: SpecialPermissions;
}
/** POST /wix-data/v1/permissions/special. Permissions: WIX_DATA.PERMISSIONS_UPDATE_SPECIAL. */
export const addSpecialPermissions = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, specialPermissions: SpecialPermissions, call?: $.CallOptions) => Promise<AddSpecialPermissionsResponse>>({ id: "wix.cloud.permissions.v1.DataPermissionsService.AddSpecialPermissions", name: "addSpecialPermissions", route: "POST /wix-data/v1/permissions/special", args: ["dataCollectionId","specialPermissions"], shapes });
/** GET /wix-data/v1/permissions/current. Permissions: WIX_DATA.PERMISSIONS_GET_ALLOWED. */
export const getMyPermissions = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<GetMyPermissionsResponse>>({ id: "wix.cloud.permissions.v1.DataPermissionsService.GetMyPermissions", name: "getMyPermissions", route: "GET /wix-data/v1/permissions/current", payloadIn: "query", args: ["dataCollectionId"], shapes });
/** GET /wix-data/v1/permissions. Permissions: WIX_DATA.PERMISSIONS_READ. */
export const getPermissions = /* @__PURE__ */ $.defineMethod<(dataCollectionId: string, call?: $.CallOptions) => Promise<GetPermissionsResponse>>({ id: "wix.cloud.permissions.v1.DataPermissionsService.GetPermissions", name: "getPermissions", route: "GET /wix-data/v1/permissions", payloadIn: "query", args: ["dataCollectionId"], shapes });
/** DELETE /wix-data/v1/permissions/special/:specialPermissionsId. Permissions: WIX_DATA.PERMISSIONS_UPDATE_SPECIAL. */
export const removeSpecialPermissions = /* @__PURE__ */ $.defineMethod<(specialPermissionsId: string, call?: $.CallOptions) => Promise<RemoveSpecialPermissionsResponse>>({ id: "wix.cloud.permissions.v1.DataPermissionsService.RemoveSpecialPermissions", name: "removeSpecialPermissions", route: "DELETE /wix-data/v1/permissions/special/:specialPermissionsId", payloadIn: "query", args: ["specialPermissionsId"], shapes });
/** POST /wix-data/v1/permissions. Permissions: WIX_DATA.PERMISSIONS_UPDATE. */
export const updatePermissions = /* @__PURE__ */ $.defineMethod<(dataPermissions: $.Requires<DataPermissions, "_id" | "itemInsert" | "itemRead" | "itemRemove" | "itemUpdate">, call?: $.CallOptions) => Promise<UpdatePermissionsResponse>>({ id: "wix.cloud.permissions.v1.DataPermissionsService.UpdatePermissions", name: "updatePermissions", route: "POST /wix-data/v1/permissions", args: ["dataPermissions"], shapes });
/** POST /wix-data/v1/permissions/special/:specialPermissionsId. Permissions: WIX_DATA.PERMISSIONS_UPDATE_SPECIAL. */
export const updateSpecialPermissions = /* @__PURE__ */ $.defineMethod<(_id: string, specialPermissions: SpecialPermissions, call?: $.CallOptions) => Promise<UpdateSpecialPermissionsResponse>>({ id: "wix.cloud.permissions.v1.DataPermissionsService.UpdateSpecialPermissions", name: "updateSpecialPermissions", route: "POST /wix-data/v1/permissions/special/:specialPermissionsId", path: {"specialPermissionsId":"specialPermissions.id"}, args: ["specialPermissions.id","specialPermissions"], shapes });
