// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as appInstances from "./app-management/app-instances.ts";
export * as appPermissions from "./app-management/app-permissions.ts";
