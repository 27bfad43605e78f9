import { permissionIds } from "@belay/contracts";
import { BelayError } from "@belay/core";
import type { RoleRecord, SystemReader, UserRecord, WriteTransaction } from "@belay/store";
import type { Sources } from "./keys.ts";

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/;
const NAME_LENGTH_MAX = 100;

/** Who is added to an account. */
export interface NewUser {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly kind: UserRecord["kind"];
}

function refuseArgument(message: string): never {
  throw new BelayError("INVALID_ARGUMENT", { message });
}

/** A live user. Errors: NOT_FOUND (404). */
export async function findUser(system: SystemReader, userId: string): Promise<UserRecord> {
  const user = await system.user(userId);
  if (user === undefined || user.removedAtMs !== undefined) {
    throw new BelayError("NOT_FOUND", { message: `There is no user ${userId}.` });
  }
  return user;
}

/**
 * Adds a user to an account.
 *
 * Errors: NOT_FOUND (404) for an account that is not there; ALREADY_EXISTS (409) for an address that a user of the account has.
 */
export async function createUser(tx: WriteTransaction, user: NewUser, sources: Sources): Promise<UserRecord> {
  const email = user.email.trim().toLowerCase();
  if (!EMAIL.test(email)) refuseArgument(`${user.email} is no email address.`);
  if ((await tx.system.account(user.accountId)) === undefined) {
    throw new BelayError("NOT_FOUND", { message: `There is no account ${user.accountId}.` });
  }
  const others = await tx.system.users(user.accountId);
  if (others.some((other) => other.email === email && other.removedAtMs === undefined)) {
    throw new BelayError("ALREADY_EXISTS", { message: `The account has a user ${email}.` });
  }
  const record: UserRecord = { ...user, email, id: sources.newId(), createdAtMs: sources.nowMs };
  await tx.system.insertUser(record);
  return record;
}

/** Removes a user; their tokens fail from the next request on. Errors: NOT_FOUND (404). */
export async function removeUser(tx: WriteTransaction, userId: string, nowMs: number): Promise<void> {
  const user = await findUser(tx.system, userId);
  await tx.system.removeUser(user.accountId, userId, nowMs);
}

function assertPermissions(permissions: RoleRecord["permissions"]): void {
  const unknown = permissions === "all" ? [] : permissions.filter((id) => !permissionIds.has(id));
  if (unknown.length > 0) refuseArgument(`No method knows the permission ${unknown.join(", ")}.`);
}

/** Makes a role of a site. Errors: INVALID_ARGUMENT (400); ALREADY_EXISTS (409) for a name that the site has; NOT_FOUND (404) for a site. */
export async function createRole(
  tx: WriteTransaction,
  role: Pick<RoleRecord, "siteId" | "name" | "permissions">,
  sources: Sources,
): Promise<RoleRecord> {
  if (role.name.trim() === "" || role.name.length > NAME_LENGTH_MAX)
    refuseArgument(`A role's name has 1 to ${NAME_LENGTH_MAX} characters.`);
  assertPermissions(role.permissions);
  if ((await tx.system.site(role.siteId)) === undefined) {
    throw new BelayError("NOT_FOUND", { message: `There is no site ${role.siteId}.` });
  }
  if ((await tx.system.roles(role.siteId)).some(({ name }) => name === role.name)) {
    throw new BelayError("ALREADY_EXISTS", { message: `The site has a role ${role.name}.` });
  }
  const record: RoleRecord = { ...role, id: sources.newId(), createdAtMs: sources.nowMs };
  await tx.system.insertRole(record);
  return record;
}

/** The role of a site with this name or id. Errors: NOT_FOUND (404). */
export async function findRole(system: SystemReader, siteId: string, nameOrId: string): Promise<RoleRecord> {
  const role = (await system.roles(siteId)).find(({ id, name }) => name === nameOrId || id === nameOrId);
  if (role === undefined) {
    throw new BelayError("NOT_FOUND", { message: `The site ${siteId} has no role ${nameOrId}.` });
  }
  return role;
}

/** Changes what a role holds, for everybody who holds it, from the next request on. Errors: NOT_FOUND (404), INVALID_ARGUMENT (400). */
export async function changeRole(tx: WriteTransaction, role: RoleRecord, permissions: RoleRecord["permissions"]): Promise<void> {
  assertPermissions(permissions);
  if (!(await tx.system.updateRole(role.siteId, role.id, permissions))) {
    throw new BelayError("NOT_FOUND", { message: "There is no such role." });
  }
}

/**
 * Gives a user a role on its site. One that they hold is no error.
 *
 * Errors: NOT_FOUND (404) for a user of another account; INVALID_ARGUMENT (400) for an owner, who holds everything without roles.
 */
export async function grantRole(tx: WriteTransaction, userId: string, role: RoleRecord, nowMs: number): Promise<void> {
  const user = await findUser(tx.system, userId);
  const site = await tx.system.site(role.siteId);
  if (site?.accountId !== user.accountId) {
    throw new BelayError("NOT_FOUND", { message: "The user and the site belong to different accounts." });
  }
  if (user.kind !== "COLLABORATOR") refuseArgument("Owners and co-owners hold every permission; roles are for collaborators.");
  await tx.system.assignRole({ siteId: role.siteId, userId, roleId: role.id, createdAtMs: nowMs });
}

/** Takes a role from a user, from the next request on. Errors: NOT_FOUND (404) when they do not hold it. */
export async function revokeRole(tx: WriteTransaction, userId: string, role: RoleRecord): Promise<void> {
  if (!(await tx.system.unassignRole(role.siteId, userId, role.id))) {
    throw new BelayError("NOT_FOUND", { message: `The user does not hold the role ${role.name}.` });
  }
}

/** What a user may do on a site: everything for owners, for a collaborator what the roles held there hold together. */
export function permissionsOfUser(user: UserRecord, roles: readonly RoleRecord[]): "all" | readonly string[] {
  if (user.kind !== "COLLABORATOR" || roles.some(({ permissions }) => permissions === "all")) return "all";
  return [...new Set(roles.flatMap(({ permissions }) => (permissions === "all" ? [] : permissions)))];
}
