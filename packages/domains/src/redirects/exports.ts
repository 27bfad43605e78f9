export {
  type AuthorizationRequest,
  authorizationParameters,
  isFault,
  OFFLINE_ACCESS,
  parseAuthorizationRequest,
  type RequestFault,
  type RequestFields,
  type ResponseMode,
  responseModeOf,
} from "./authorization-request.ts";
export { AUTHORIZE_PATH, LOGIN_PATH, LOGOUT_PATH } from "./create-redirect-session.ts";
export { isAllowedRedirectAddress, isAllowedRedirectUri, nearestAllowed, type RedirectRules, redirectRulesOf } from "./redirect-rules.ts";
