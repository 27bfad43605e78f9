import { permissionIds } from "@belay/contracts";
import { BelayError, type Caller, hasPermission } from "@belay/core";

/** What is granted or asked for: a list of permission ids, or every permission. */
export type Grant = "all" | readonly string[];

/** A grant as a list: `all` is every permission that the contracts name. */
export function listGrant(grant: Grant): readonly string[] {
  return grant === "all" ? [...permissionIds] : grant;
}

/** The permissions of a grant that a caller does not hold. Visitors and members hold none. */
export function beyondCeiling(caller: Caller, grant: Grant): readonly string[] {
  const held = "permissions" in caller ? caller.permissions : undefined;
  if (held?.kind === "all") {
    return [];
  }
  return listGrant(grant).filter((permission) => held === undefined || !hasPermission(held, permission));
}

/**
 * The delegation ceiling: nobody grants, mints or delegates beyond what they hold (S44).
 *
 * Errors: PERMISSION_DENIED (403) that names what is missing.
 */
export function assertWithinCeiling(caller: Caller, grant: Grant, what: string): void {
  const missing = beyondCeiling(caller, grant);
  if (missing.length > 0) {
    throw new BelayError("PERMISSION_DENIED", {
      message: `${what} holds permissions that this identity does not hold itself, and nobody hands on more than they hold.`,
      data: { reason: "delegation-ceiling", missing, fix: "Use an identity that holds them, or ask for fewer." },
    });
  }
}
