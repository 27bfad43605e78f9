// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { CursorPaging, CursorPagingMetadata } from "../shared/types.ts";
export type { CursorPaging, CursorPagingMetadata, Cursors } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AppPermission": {"createdDate":"date","updatedDate":"date"},
  "CreateAppPermissionRequest": {"appPermission":"AppPermission"},
  "CreateAppPermissionResponse": {"appPermission":"AppPermission"},
  "ListAppPermissionsResponse": {"appPermissions":"AppPermission"},
};

export interface AppPermission {
  readonly appId?: string;
  readonly permission?: V1Permission;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
}
export interface ListAppPermissionsResponse {
  readonly appPermissions?: readonly AppPermission[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface V1Permission {
  readonly permissionId?: string;
}
export interface ListAppPermissionsOptions {
  readonly consistent?: boolean;
  readonly paging?: CursorPaging;
}
/** POST /apps/v1/app-permissions/v1/app-permissions. Permissions: DEV_CENTER.CREATE_APP_PERMISSION. */
export const createAppPermission = /* @__PURE__ */ $.defineMethod<(appPermission: $.Requires<AppPermission, "appId" | "permission" | "permission.permissionId">, call?: $.CallOptions) => Promise<AppPermission>>({ id: "wix.devcenter.apps.permissions.v1.AppPermissionsService.CreateAppPermission", name: "createAppPermission", route: "POST /apps/v1/app-permissions/v1/app-permissions", args: ["appPermission"], request: "CreateAppPermissionRequest", response: "CreateAppPermissionResponse", returns: "appPermission", shapes });
/** DELETE /apps/v1/app-permissions/v1/app-permissions. Permissions: DEV_CENTER.DELETE_APP_PERMISSION. */
export const deleteAppPermission = /* @__PURE__ */ $.defineMethod<(appId: string, permissionId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.devcenter.apps.permissions.v1.AppPermissionsService.DeleteAppPermission", name: "deleteAppPermission", route: "DELETE /apps/v1/app-permissions/v1/app-permissions", payloadIn: "query", args: ["appId","permissionId"], returns: "", shapes });
/** GET /apps/v1/app-permissions/v1/app-permissions. Permissions: DEV_CENTER.READ_APP_PERMISSIONS. */
export const listAppPermissions = /* @__PURE__ */ $.defineMethod<(appId: string, options?: ListAppPermissionsOptions, call?: $.CallOptions) => Promise<ListAppPermissionsResponse>>({ id: "wix.devcenter.apps.permissions.v1.AppPermissionsService.ListAppPermissions", name: "listAppPermissions", route: "GET /apps/v1/app-permissions/v1/app-permissions", payloadIn: "query", args: ["appId",""], response: "ListAppPermissionsResponse", shapes });
