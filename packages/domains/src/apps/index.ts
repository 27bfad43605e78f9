export { type ApiKeyGrant, createApiKey, type IssuedApiKey, revokeApiKey, rotateApiKey } from "./api-keys.ts";
export {
  createClientSecret,
  type IssuedClientSecret,
  isLive,
  LIVE_SECRETS_MAX,
  revokeClientSecret,
  rotateClientSecret,
} from "./client-secrets.ts";
export type { InstallationKeys, Sources } from "./keys.ts";
export { provisionSite, type SiteProvision } from "./provision-site.ts";
