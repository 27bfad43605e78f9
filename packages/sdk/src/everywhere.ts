/** What the package is in every runtime, the browser included. */
export type { IdentityProvider } from "./auth/identity-provider.ts";
export type { ExternalLogin, SignOnOptions } from "./auth/login-parts.ts";
export type { MemberLogin } from "./auth/member-login.ts";
export { OAuthStrategy, type OAuthStrategyOptions } from "./auth/oauth-strategy.ts";
export type { AuthorizationAnswer, AuthUrlOptions, ResponseMode } from "./auth/page-login.ts";
export type { CaptchaTokens, LoginErrorCode, LoginParams, LoginStep, RegisterParams } from "./auth/password-login.ts";
export type { OauthData } from "./auth/pkce.ts";
export type { AuthHeaders, AuthStrategy, Host } from "./auth/strategy.ts";
export type { TokenInfo } from "./auth/token-info.ts";
export { EMPTY_TOKENS, type RefreshToken, type TokenStorage, type Tokens } from "./auth/tokens.ts";
export { type BelayClient, type ClientConfig, createClient } from "./client/create-client.ts";
export {
  type ApplicationError,
  BelayCallError,
  type ErrorDetails,
  type Explanation,
  type FieldViolation,
} from "./errors/belay-call-error.ts";
export type { CallOptions } from "./http/deadline.ts";
export { type ApiFunction, METHOD, methodIdOf } from "./modules/api-function.ts";
export type { MethodDescriptor } from "./modules/method-descriptor.ts";
export type { CursorPage, OffsetPage } from "./modules/pages.ts";
export type { Filter, QueryBuilder, Sorting } from "./modules/query-builder.ts";
