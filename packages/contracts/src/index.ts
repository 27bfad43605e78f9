export { ContractError } from "./contract-error.ts";
export { CREDENTIAL_PATTERN, credentialChecksum, hasCredentialChecksum } from "./credential-format.ts";
export { FORMATS } from "./formats.ts";
export {
  apiModule,
  eventsOf,
  methodById,
  methods,
  methodsByPermission,
  moduleNames,
  permissionIds,
  querySpecOf,
  type Route,
  routesOf,
} from "./lookups.ts";
export { namespacesOf } from "./namespaces.ts";
export { type OpenApiDocument, type OpenApiOptions, openApiDocument } from "./open-api/document.ts";
export { type PermissionRow, permissionMatrix } from "./permission-matrix.ts";
export { loadSchemas } from "./schemas.ts";
export type * from "./types.ts";
