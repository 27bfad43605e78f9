export { AccessTokenStrategy, type AccessTokenStrategyOptions } from "./auth/access-token-strategy.ts";
export { ApiKeyStrategy, type ApiKeyStrategyOptions } from "./auth/api-key-strategy.ts";
export { AppStrategy, type AppStrategyOptions } from "./auth/app-strategy.ts";
export { currentContext, runWithContext } from "./context/ambient.ts";
export { type AppContextOptions, appContext } from "./context/app-context.ts";
export type { AppSettings } from "./context/app-settings.ts";
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
export * from "./everywhere.ts";
