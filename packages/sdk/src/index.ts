export { AccessTokenStrategy, type AccessTokenStrategyOptions } from "./auth/access-token-strategy.ts";
export { ApiKeyStrategy, type ApiKeyStrategyOptions } from "./auth/api-key-strategy.ts";
export { AppStrategy, type AppStrategyOptions } from "./auth/app-strategy.ts";
export type { IdentityProvider } from "./auth/identity-provider.ts";
export type { ExternalLogin, SignOnOptions } from "./auth/login-parts.ts";
export type {
  AuthorizationAnswer,
  AuthUrlOptions,
  CaptchaTokens,
  LoginErrorCode,
  LoginParams,
  LoginStep,
  MemberLogin,
  RegisterParams,
  ResponseMode,
} from "./auth/member-login.ts";
export { OAuthStrategy, type OAuthStrategyOptions } from "./auth/oauth-strategy.ts";
export type { OauthData } from "./auth/pkce.ts";
export type { AuthHeaders, AuthStrategy, Host } from "./auth/strategy.ts";
export type { TokenInfo } from "./auth/token-info.ts";
export { EMPTY_TOKENS, type RefreshToken, type TokenStorage, type Tokens } from "./auth/tokens.ts";
export { type BelayClient, type ClientConfig, createClient } from "./client/create-client.ts";
export { currentContext, runWithContext } from "./context/ambient.ts";
export { authorizationContext } from "./context/authorization-context.ts";
export type { AppCredentials } from "./context/caller-token.ts";
export type { Caller, IdentifiedCaller, InboundRequest } from "./context/inbound-request.ts";
export { auth, httpClient } from "./context/namespaces.ts";
export type { RequestContext } from "./context/request-context.ts";
export type { ElevationOptions } from "./elevation/elevated-transport.ts";
export type { NarrowToken, NarrowTokenOptions } from "./elevation/narrow-token.ts";
export {
  allOf,
  anyOf,
  app,
  type CompiledSchema,
  custom,
  type EndpointCall,
  type EndpointErrorCode,
  type EndpointFailure,
  type EndpointHandler,
  type EndpointLimit,
  type EndpointOptions,
  endpoint,
  type Guard,
  type GuardCall,
  type GuardFunction,
  member,
  not,
  own,
  type Rate,
  role,
  type Schema,
  type StandardSchema,
  user,
  type Verb,
  visitor,
} from "./endpoint/index.ts";
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
