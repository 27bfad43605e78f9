export { callerTokenStrategy, parseAuthorization } from "./context/authorization-context.ts";
export { createTokenVerifier, looksLikeAccessToken, parseCaller, type TokenVerifier, type VerifiedToken } from "./context/caller-token.ts";
