export { DEV_HOST, DEV_ORIGIN, DEV_PORT } from "./dev/defaults.ts";
export { DEV_SITE, type DevCredential, type DevCredentials, devCredentials, LIMITED_PERMISSIONS } from "./dev/dev-site.ts";
