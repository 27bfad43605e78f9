import { permissionIds } from "@belay/contracts";
import { UsageError } from "./cli-error.ts";
import { nearMatches } from "./near.ts";
import { parseList } from "./values.ts";

/** A list of permission ids, or `all`. Errors: UsageError that names the nearest ids for one that no method knows. */
export function parsePermissions(text: string, option: string): "all" | readonly string[] {
  const list = parseList(text, option);
  const unknown = list === "all" ? undefined : list.find((id) => !permissionIds.has(id));
  if (unknown !== undefined) {
    const near = nearMatches(unknown, permissionIds);
    const hint = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
    throw new UsageError(`No method knows the permission ${unknown}.${hint}`);
  }
  return list;
}

/** Permissions as a few words. */
export function describePermissions(permissions: "all" | readonly string[]): string {
  return permissions === "all" ? "all" : permissions.join(",") || "none";
}

/** What was held and what comes to it. */
export function mergePermissions(held: "all" | readonly string[], added: "all" | readonly string[]): "all" | readonly string[] {
  return held === "all" || added === "all" ? "all" : [...new Set([...held, ...added])];
}
