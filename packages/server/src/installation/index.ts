export { sourcesNow, systemClock } from "../platform.ts";
export { deriveKeys, loadKeys } from "./keys.ts";
export { StartError } from "./start-error.ts";
export { findWebhookKey, type WebhookKey } from "./webhook-key.ts";
