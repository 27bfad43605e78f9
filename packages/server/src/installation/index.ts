export { issueUserToken, type UserToken, type UserTokenRequest } from "../identity/issue-user-token.ts";
export { ensureSigningKey, OVERLAP_MS, rotateSigningKey } from "../identity/key-ring.ts";
export { changeLimits, type Limits, PRODUCTION_LIMITS } from "../limits/limits.ts";
export { sourcesNow, systemClock } from "../platform.ts";
export { findIssuer } from "./issuer.ts";
export { deriveKeys, loadKeys } from "./keys.ts";
export { StartError } from "./start-error.ts";
export { findWebhookKey, type WebhookKey } from "./webhook-key.ts";
