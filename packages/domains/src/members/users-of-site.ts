import type { SystemReader } from "@belay/store";
import type { Member } from "./member.ts";

/** What a user of the account is on a site. */
export type SiteUser = "OWNER" | "CONTRIBUTOR";

/** Whether somebody of the account owns the site or works on it; `undefined` for a user who was removed or has no role there. */
export async function siteUserKind(system: SystemReader, siteId: string, userId: string): Promise<SiteUser | undefined> {
  const user = await system.user(userId);
  if (user === undefined || user.removedAtMs !== undefined) return undefined;
  if (user.kind === "OWNER" || (await system.site(siteId))?.ownerUserId === userId) return "OWNER";
  const works = user.kind === "CO_OWNER" || (await system.userRoles(siteId, userId)).length > 0;
  return works ? "CONTRIBUTOR" : undefined;
}

/** The user of the site whose address a member has proved to own. */
export async function userOfMember(system: SystemReader, siteId: string, { document }: Member): Promise<string | undefined> {
  const { loginEmail, loginEmailVerified } = document;
  if (typeof loginEmail !== "string" || loginEmailVerified !== true) return undefined;
  const site = await system.site(siteId);
  const users = site === undefined ? [] : await system.users(site.accountId);
  const user = users.find(({ email, removedAtMs }) => email === loginEmail && removedAtMs === undefined);
  return user !== undefined && (await siteUserKind(system, siteId, user.id)) !== undefined ? user.id : undefined;
}
