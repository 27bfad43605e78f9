export { type ApiKeyGrant, createApiKey, type IssuedApiKey, revokeApiKey, rotateApiKey } from "./api-keys.ts";
export { assertWithinCeiling, beyondCeiling, type Grant, listGrant } from "./ceiling.ts";
export {
  createClientSecret,
  type IssuedClientSecret,
  isLive,
  LIVE_SECRETS_MAX,
  revokeClientSecret,
  rotateClientSecret,
} from "./client-secrets.ts";
export { type PolicyChange, readElevationPolicy, SET_POLICY_METHOD, setElevationPolicy } from "./elevation-policy.ts";
export { endApp, endInstance, REVOCATION_KEEP_MS, revoke } from "./end-app.ts";
export {
  INSTALL_METHOD_ID,
  INSTALL_PERMISSION,
  type InstallChoice,
  installByConsent,
  installChoices,
  recordCancelledConsent,
  recordRefusedConsent,
} from "./install-consent.ts";
export { createApp, INSTALL_CODE_TTL_MS, installApp, type NewApp, startInstallCallback, uninstallApp } from "./installs.ts";
export type { InstallationKeys, Sources } from "./keys.ts";
export { provisionSite, type SiteProvision } from "./provision-site.ts";
export {
  changeRole,
  createRole,
  createUser,
  findRole,
  findUser,
  grantRole,
  type NewUser,
  permissionsOfUser,
  removeUser,
  revokeRole,
} from "./users.ts";
