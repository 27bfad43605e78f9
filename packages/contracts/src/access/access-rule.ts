import { ContractError } from "../contract-error.ts";
import type { AccessEntry, AccessRule, ApiMethod } from "../types.ts";

/**
 * The access rule of a method: its entry in the table joined with the permissions that the facts name.
 *
 * Errors: ContractError for a method without an entry, for one that neither a permission nor a stated reason opens, and for an
 * entry that contradicts or repeats the facts.
 * Why: a method that nobody thought about must not be callable, so nothing is open by being left out.
 */
export function accessRuleOf(method: ApiMethod, entry: AccessEntry | undefined): AccessRule {
  if (entry === undefined) throw new ContractError(`${method.id}: no access entry`);
  const { visitor = "deny", member = "deny", extras = [], never = [], open, public: publicReason } = entry;
  const derived = method.permissions.filter((permission) => !extras.includes(permission));
  const requires = entry.requires ?? derived;
  assertPermissions(method, entry, derived);
  const reasons = [requires.length > 0, open !== undefined, publicReason !== undefined].filter((each) => each).length;
  if (reasons === 0) throw new ContractError(`${method.id}: neither a permission nor a stated reason`);
  if (reasons > 1) throw new ContractError(`${method.id}: a reason beside a permission, or two reasons`);
  if (publicReason !== undefined && (visitor !== "deny" || member !== "deny" || never.length > 0)) {
    throw new ContractError(`${method.id}: public, so who calls it cannot matter`);
  }
  return {
    visitor,
    member,
    requires,
    extras,
    never,
    ...(open === undefined ? {} : { open }),
    ...(publicReason === undefined ? {} : { public: publicReason }),
  };
}

function assertPermissions(method: ApiMethod, entry: AccessEntry, derived: readonly string[]): void {
  const unknown = (entry.extras ?? []).filter((permission) => !method.permissions.includes(permission));
  if (unknown.length > 0) throw new ContractError(`${method.id}: extras that the facts do not name: ${unknown.join(", ")}`);
  if (entry.requires === undefined || method.permissions.length === 0) return;
  const subset = entry.requires.every((permission) => derived.includes(permission));
  if (!subset || entry.requires.length >= derived.length)
    throw new ContractError(`${method.id}: requires repeats or contradicts the facts`);
}
