export { type CheckOptions, checkProject } from "./check-project.ts";
export { CODES, type CodeFacts } from "./codes.ts";
export { coveredBy, type LedgerRow } from "./covered-by.ts";
export { elevatedMethods, minimalPermissions } from "./permissions.ts";
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
