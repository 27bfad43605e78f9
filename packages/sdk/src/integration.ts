export { callerTokenStrategy, parseAuthorization } from "./context/authorization-context.ts";
export { callerRefusal, isCallerRefusal } from "./context/caller-refusal.ts";
export { createTokenVerifier, looksLikeAccessToken, parseCaller, type TokenVerifier, type VerifiedToken } from "./context/caller-token.ts";
export { guardedClient } from "./elevation/guarded-client.ts";
