export { type CheckOptions, checkProject } from "./check-project.ts";
export { CODES, type CodeFacts } from "./codes.ts";
export { coveredBy, type LedgerRow } from "./covered-by.ts";
export { formatPretty } from "./formats/pretty.ts";
export { formatSarif, type SarifLog } from "./formats/sarif.ts";
export { elevatedMethods, minimalPermissions, permissionsOf, privilegedMethods } from "./permissions.ts";
export { ProjectError } from "./project-error.ts";
export type {
  CheckResult,
  CredentialPermissions,
  Entry,
  Finding,
  FindingCode,
  PathStep,
  Place,
  Privilege,
  PrivilegedCall,
  PrivilegedMethod,
  Severity,
} from "./report.ts";
