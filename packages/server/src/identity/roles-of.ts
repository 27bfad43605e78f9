import type { Subject } from "@belay/core";
import type { Directory } from "./directory.ts";

/** The roles that somebody holds on a site now: keys of a member's, ids of a user's. Nobody else has any. */
export async function rolesOf(
  directory: Directory,
  siteId: string,
  { type, id }: Pick<Subject, "type" | "id">,
): Promise<readonly string[]> {
  switch (type) {
    case "MEMBER":
      return directory.memberRoles(siteId, id);
    case "USER":
      return (await directory.siteUser(siteId, id))?.roleIds ?? [];
    default:
      return [];
  }
}
