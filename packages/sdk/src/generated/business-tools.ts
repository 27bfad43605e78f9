// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as locations from "./business-tools/locations.ts";
export * as siteProperties from "./business-tools/site-properties.ts";
