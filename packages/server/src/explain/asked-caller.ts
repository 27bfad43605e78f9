import { permissionIds } from "@belay/contracts";
import { BelayError, type Caller, exampleCaller, type PermissionSet } from "@belay/core";
import { permissionSet } from "../identity/permission-set.ts";
import type { Platform } from "../platform.ts";

function notFound(): never {
  throw new BelayError("NOT_FOUND", { message: "There is no such identity for this caller." });
}

/** A list of permission ids with commas between; absent: all. Errors: INVALID_ARGUMENT (400). */
function parsePermissions(text: string | undefined): PermissionSet {
  if (text === undefined || text === "all") {
    return { kind: "all" };
  }
  const ids = text.split(",").filter((id) => id !== "");
  const unknown = ids.filter((id) => !permissionIds.has(id));
  if (unknown.length > 0) {
    throw new BelayError("INVALID_ARGUMENT", { message: `No method knows the permission ${unknown.join(", ")}.` });
  }
  return { kind: "some", ids: new Set(ids) };
}

/** Somebody of the site, with what they hold now. Errors: NOT_FOUND (404), the same for one of another site. */
async function knownCaller({ directory }: Platform, kind: string, id: string, siteId: string): Promise<Caller> {
  const site = await directory.site(siteId);
  if (kind === "app") {
    const instance = await directory.appInstance(id);
    if (instance === undefined || instance.removedAtMs !== undefined || instance.siteId !== siteId) {
      return notFound();
    }
    return { kind: "APP", siteId, clientId: instance.clientId, instanceId: id, permissions: permissionSet(instance.permissions) };
  }
  if (kind === "key") {
    const key = await directory.apiKey(id);
    const reaches = key?.siteIds === "all" || key?.siteIds.includes(siteId) === true;
    if (key === undefined || key.revokedAtMs !== undefined || key.accountId !== site?.accountId || !reaches) {
      return notFound();
    }
    const { accountId, siteIds } = key;
    return { kind: "API_KEY", accountId, keyId: id, siteIds, permissions: permissionSet(key.permissions) };
  }
  const user = kind === "user" ? await directory.siteUser(siteId, id) : undefined;
  if (user === undefined || user.accountId !== site?.accountId) {
    return notFound();
  }
  return { kind: "USER", siteId, accountId: user.accountId, userId: id, permissions: permissionSet(user.permissions) };
}

/** Who asks, and for which site. */
export interface Asker {
  readonly caller: Caller;
  readonly siteId: string;
  /** Whether they hold everything on the site: only then may they ask about others. */
  readonly isAdmin: boolean;
}

/**
 * The caller that is asked about: `me`, an example of a kind with the permissions that are named, or, for an admin of the site, somebody by id.
 *
 * Errors: INVALID_ARGUMENT (400); NOT_FOUND (404) for somebody by id, whether they are there or not, where who asks is no admin.
 */
export function askedCaller(platform: Platform, asker: Asker, as: string, permissions: string | undefined): Promise<Caller> {
  const [kind = "", id] = as.split(/:(.*)/s);
  if (as === "me") {
    return Promise.resolve(asker.caller);
  }
  if (id === undefined) {
    const example = exampleCaller(kind, asker.siteId, parsePermissions(permissions));
    const message = "as takes me, nobody, visitor, member, user, app, key, user:<id>, app:<instance id> or key:<id>.";
    return example === undefined ? Promise.reject(new BelayError("INVALID_ARGUMENT", { message })) : Promise.resolve(example);
  }
  return asker.isAdmin
    ? knownCaller(platform, kind, id, asker.siteId)
    : Promise.reject(new BelayError("NOT_FOUND", { message: "There is no such identity for this caller." }));
}
