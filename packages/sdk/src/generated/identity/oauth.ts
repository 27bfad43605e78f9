// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { HeadersEntry, RawHttpResponse } from "../shared/types.ts";
export type { HeadersEntry, RawHttpResponse } from "../shared/types.ts";

const shapes: $.ShapeTable = {};

export interface PathParametersEntry {
  readonly key?: string;
  readonly value?: string;
}
export interface QueryParametersEntry {
  readonly key?: string;
  readonly value?: string;
}
export type SubjectType = "UNKNOWN" | "USER" | "VISITOR" | "MEMBER" | "APP";
export interface TokenInfoResponse {
  readonly active?: boolean;
  readonly subjectType?: SubjectType;
  readonly subjectId?: string;
  readonly exp?: string | null;
  readonly iat?: string | null;
  readonly clientId?: string;
  readonly accountId?: string | null;
  readonly siteId?: string | null;
  readonly instanceId?: string | null;
  readonly vendorProductId?: string | null;
}
export interface UserInfoResponse {
  readonly sub?: string;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly email?: string | null;
  readonly emailVerified?: boolean | null;
  readonly picture?: string | null;
  readonly language?: string | null;
  readonly name?: string | null;
}
export interface TokenOptions {
  readonly body?: string;
  readonly pathParams?: readonly PathParametersEntry[];
  readonly queryParams?: readonly QueryParametersEntry[];
  readonly headers?: readonly HeadersEntry[];
  readonly method?: string;
  readonly rawPath?: string;
  readonly rawQuery?: string;
}
export interface TokenInfoOptions {
  readonly body?: string;
  readonly pathParams?: readonly PathParametersEntry[];
  readonly queryParams?: readonly QueryParametersEntry[];
  readonly headers?: readonly HeadersEntry[];
  readonly method?: string;
  readonly rawPath?: string;
  readonly rawQuery?: string;
}
/** GET /oauth2/jwks. */
export const jwks = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<RawHttpResponse>>({ id: "wix.identity.oauth2.v1.Oauth2Ng.Jwks", name: "jwks", route: "GET /oauth2/jwks", payloadIn: "query", args: [], shapes });
/** POST /oauth2/token. */
export const token = /* @__PURE__ */ $.defineMethod<(options?: TokenOptions, call?: $.CallOptions) => Promise<RawHttpResponse>>({ id: "wix.identity.oauth2.v1.Oauth2Ng.Token", name: "token", route: "POST /oauth2/token", args: [""], shapes });
/** POST /oauth2/token-info. */
export const tokenInfo = /* @__PURE__ */ $.defineMethod<(options?: TokenInfoOptions, call?: $.CallOptions) => Promise<TokenInfoResponse>>({ id: "wix.identity.oauth2.v1.Oauth2Ng.TokenInfo", name: "tokenInfo", route: "POST /oauth2/token-info", args: [""], shapes });
/** GET /oauth2/user-info. */
export const userInfo = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<UserInfoResponse>>({ id: "wix.identity.oauth2.v1.Oauth2Ng.UserInfo", name: "userInfo", route: "GET /oauth2/user-info", payloadIn: "query", args: [], shapes });
