import { methods } from "./lookups.ts";
import type { AccessRule } from "./types.ts";

/** One method in the permission reference. */
export interface PermissionRow extends AccessRule {
  readonly module: string;
  /** Function name in the client library. */
  readonly name: string;
  /** Fully qualified name. */
  readonly id: string;
}

/** Who may call what, one row a method in the order of the modules: the source of the permission reference and of the checker. */
export function permissionMatrix(): readonly PermissionRow[] {
  return methods.map(({ module, name, id, access }) => ({ module, name, id, ...access }));
}
