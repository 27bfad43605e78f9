export { endpoint } from "./endpoint.ts";
export {
  allOf,
  anyOf,
  app,
  custom,
  type Guard,
  type GuardCall,
  type GuardFunction,
  member,
  not,
  own,
  role,
  user,
  visitor,
} from "./guards.ts";
export type { Rate } from "./limiter.ts";
export type { EndpointErrorCode } from "./refusal.ts";
export type { CompiledSchema, Schema, StandardSchema } from "./schema.ts";
export type { EndpointCall, EndpointFailure, EndpointHandler, EndpointLimit, EndpointOptions, Verb } from "./types.ts";
