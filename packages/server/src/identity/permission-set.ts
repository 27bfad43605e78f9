import type { PermissionSet } from "@belay/core";

const ALL: PermissionSet = { kind: "all" };

const SETS = new WeakMap<readonly string[], PermissionSet>();

/** The set behind a record's list; made once for each record that is remembered. */
export function permissionSet(permissions: "all" | readonly string[]): PermissionSet {
  if (permissions === "all") {
    return ALL;
  }
  const known = SETS.get(permissions);
  if (known !== undefined) {
    return known;
  }
  const made: PermissionSet = { kind: "some", ids: new Set(permissions) };
  SETS.set(permissions, made);
  return made;
}
