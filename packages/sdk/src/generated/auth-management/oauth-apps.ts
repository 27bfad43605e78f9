// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AddressLocation, CursorPaging, FieldMask, Paging, PagingMetadataV2, SortOrder } from "../shared/types.ts";
export type { AddressLocation, CursorPaging, Cursors, FieldMask, Paging, PagingMetadataV2, SortOrder } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "CreateOAuthAppRequest": {"oAuthApp":"OAuthApp"},
  "CreateOAuthAppResponse": {"oAuthApp":"OAuthApp"},
  "GetOAuthAppResponse": {"oAuthApp":"OAuthApp"},
  "OAuthApp": {"createdDate":"date"},
  "QueryOAuthAppsResponse": {"oAuthApps":"OAuthApp"},
  "UpdateOAuthAppRequest": {"oAuthApp":"OAuthApp"},
  "UpdateOAuthAppResponse": {"oAuthApp":"OAuthApp"},
};

export interface GenerateOAuthAppSecretResponse {
  readonly oAuthAppSecret?: string;
}
export interface GetOAuthAppSecretResponse {
  readonly oAuthAppSecret?: string;
}
export interface OAuthApp {
  readonly _id?: string | null;
  readonly _createdDate?: Date | null;
  readonly name?: string | null;
  readonly description?: string | null;
  /** @deprecated */
  readonly secret?: string | null;
  readonly loginUrl?: string | null;
  readonly allowedRedirectUris?: readonly string[];
  readonly allowedRedirectDomains?: readonly string[];
  readonly allowSecretGeneration?: boolean | null;
  readonly logoutUrl?: string | null;
  readonly applicationType?: OAuthAppType;
  readonly technology?: OAuthTechnologies;
  readonly wixPagesDomainsMappings?: readonly WixPagesDomainMapping[];
  readonly redirectUrlWixPages?: string | null;
}
export type OAuthAppType = "OAUTH_APP_TYPE_UNSPECIFIED" | "WEB_APP" | "MOBILE" | "OTHER" | "SYSTEM";
export type OAuthTechnologies = "OAUTH_TECHNOLOGY_UNSPECIFIED" | "JAVASCRIPT" | "ANGULAR" | "VUE" | "REACT" | "REACT_NATIVE" | "IOS" | "ANDROID" | "OTHER_TECHNOLOGY";
export interface PlatformQuery {
  readonly paging?: Paging;
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export interface QueryOAuthAppsResponse {
  readonly oAuthApps?: readonly OAuthApp[];
  readonly pagingMetadata?: PagingMetadataV2;
}
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
  readonly origin?: AddressLocation;
}
export interface WixPagesDomainMapping {
  readonly origin?: string;
  readonly destination?: string;
}
/** POST /oauth-app/v1/oauth-apps. Permissions: OAUTH_APP.APP_CREATE. */
export const createOAuthApp = /* @__PURE__ */ $.defineMethod<(oAuthApp: $.Requires<OAuthApp, "name">, call?: $.CallOptions) => Promise<OAuthApp>>({ id: "wix.headless.v1.OAuthAppService.CreateOAuthApp", name: "createOAuthApp", route: "POST /oauth-app/v1/oauth-apps", args: ["oAuthApp"], request: "CreateOAuthAppRequest", response: "CreateOAuthAppResponse", returns: "oAuthApp", shapes });
/** DELETE /oauth-app/v1/oauth-apps/:oAuthAppId. Permissions: OAUTH_APP.APP_DELETE. */
export const deleteOAuthApp = /* @__PURE__ */ $.defineMethod<(oAuthAppId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.headless.v1.OAuthAppService.DeleteOAuthApp", name: "deleteOAuthApp", route: "DELETE /oauth-app/v1/oauth-apps/:oAuthAppId", payloadIn: "query", args: ["oAuthAppId"], returns: "", shapes });
/** POST /oauth-app/v1/oauth-apps/:oAuthAppId/generate-secret. Permissions: OAUTH_APP.APP_UPDATE. */
export const generateOAuthAppSecret = /* @__PURE__ */ $.defineMethod<(oAuthAppId: string, call?: $.CallOptions) => Promise<GenerateOAuthAppSecretResponse>>({ id: "wix.headless.v1.OAuthAppService.GenerateOAuthAppSecret", name: "generateOAuthAppSecret", route: "POST /oauth-app/v1/oauth-apps/:oAuthAppId/generate-secret", args: ["oAuthAppId"], shapes });
/** GET /oauth-app/v1/oauth-apps/:oAuthAppId. Permissions: OAUTH_APP.APP_READ. */
export const getOAuthApp = /* @__PURE__ */ $.defineMethod<(oAuthAppId: string, call?: $.CallOptions) => Promise<OAuthApp>>({ id: "wix.headless.v1.OAuthAppService.GetOAuthApp", name: "getOAuthApp", route: "GET /oauth-app/v1/oauth-apps/:oAuthAppId", payloadIn: "query", args: ["oAuthAppId"], response: "GetOAuthAppResponse", returns: "oAuthApp", shapes });
/** GET /oauth-app/v1/oauth-apps/:oAuthAppId/secret. Permissions: headless:v1:o_auth_app:get_o_auth_app_secret. */
export const getOAuthAppSecret = /* @__PURE__ */ $.defineMethod<(oAuthAppId: string, call?: $.CallOptions) => Promise<GetOAuthAppSecretResponse>>({ id: "wix.headless.v1.OAuthAppService.GetOAuthAppSecret", name: "getOAuthAppSecret", route: "GET /oauth-app/v1/oauth-apps/:oAuthAppId/secret", payloadIn: "query", args: ["oAuthAppId"], shapes });
/** POST /oauth-app/v1/oauth-apps/query. Permissions: OAUTH_APP.APP_READ. */
export const queryOAuthApps = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<PlatformQuery, QueryOAuthAppsResponse, $.OffsetPage<OAuthApp>>>({ id: "wix.headless.v1.OAuthAppService.QueryOAuthApps", name: "queryOAuthApps", route: "POST /oauth-app/v1/oauth-apps/query", args: [], response: "QueryOAuthAppsResponse", query: {"paging":"offset","items":"oAuthApps","metadata":"pagingMetadata","options":false}, shapes });
/** PATCH /oauth-app/v1/oauth-apps/:oAuthAppId. Permissions: OAUTH_APP.APP_UPDATE. */
export const updateOAuthApp = /* @__PURE__ */ $.defineMethod<(_id: string, oAuthApp: OAuthApp, mask: FieldMask, call?: $.CallOptions) => Promise<OAuthApp>>({ id: "wix.headless.v1.OAuthAppService.UpdateOAuthApp", name: "updateOAuthApp", route: "PATCH /oauth-app/v1/oauth-apps/:oAuthAppId", path: {"oAuthAppId":"oAuthApp.id"}, args: ["oAuthApp.id","oAuthApp","mask"], request: "UpdateOAuthAppRequest", response: "UpdateOAuthAppResponse", returns: "oAuthApp", shapes });
