import { type Caller, exampleCaller, type PermissionSet } from "@belay/core";
import { findUser, isLive, permissionsOfUser } from "@belay/domains/apps";
import type { SiteRecord, SystemReader } from "@belay/store";
import { CliError, UsageError } from "../command/cli-error.ts";
import { allOAuthApps, allSites } from "../installation/find-app.ts";

/** A caller to ask about, the site it would call for, and what was assumed because no store says it. */
export interface AskedCaller {
  readonly caller: Caller;
  readonly siteId: string;
  readonly assumed?: string;
}

/** Stands where a store would give the site. */
const EXAMPLE_SITE = "example";
const ALL: PermissionSet = { kind: "all" };

function permissionSet(permissions: "all" | readonly string[]): PermissionSet {
  return permissions === "all" ? ALL : { kind: "some", ids: new Set(permissions) };
}

async function findSite(system: SystemReader, siteId: string | undefined): Promise<SiteRecord> {
  const site = siteId === undefined ? (await allSites(system))[0] : await system.site(siteId);
  if (site === undefined) {
    throw new CliError(siteId === undefined ? "There is no site." : `There is no site ${siteId}.`);
  }
  return site;
}

async function findAppCaller(system: SystemReader, instanceId: string | undefined, site: SiteRecord): Promise<Caller> {
  const apps = await allOAuthApps(system);
  const instances = (await Promise.all(apps.map(({ id }) => system.appInstances(id)))).flat();
  const live = instances.filter(({ removedAtMs }) => removedAtMs === undefined);
  const instance =
    instanceId === undefined
      ? live.find(({ siteId }) => siteId === site.id)
      : live.find(({ id, clientId }) => id === instanceId || clientId === instanceId);
  if (instance === undefined) {
    throw new CliError(
      instanceId === undefined ? `No app is installed on site ${site.id}.` : `There is no app or app instance ${instanceId}.`,
    );
  }
  const { id, clientId, siteId, permissions } = instance;
  return { kind: "APP", siteId, clientId, instanceId: id, permissions: permissionSet(permissions) };
}

async function findKeyCaller(system: SystemReader, keyId: string, nowMs: number): Promise<Caller> {
  const record = await system.apiKey(keyId);
  if (record === undefined || !isLive(record, nowMs)) {
    throw new CliError(`There is no live API key ${keyId}. "belay key list" shows the ids.`);
  }
  const { id, accountId, siteIds, permissions } = record;
  return { kind: "API_KEY", keyId: id, accountId, siteIds, permissions: permissionSet(permissions) };
}

async function findUserCaller(system: SystemReader, userId: string, site: SiteRecord): Promise<Caller> {
  const user = await findUser(system, userId);
  if (user.accountId !== site.accountId) {
    throw new CliError(`The account of user ${userId} has no site ${site.id}.`);
  }
  const permissions = permissionSet(permissionsOfUser(user, await system.userRoles(site.id, userId)));
  return { kind: "USER", siteId: site.id, accountId: user.accountId, userId, permissions };
}

/** Somebody of a kind, holding everything. Errors: UsageError for a word that names no kind. */
function anyCaller(kind: string, siteId: string): Caller {
  const caller = exampleCaller(kind, siteId, ALL);
  if (caller === undefined) {
    throw new UsageError(
      `--as takes nobody, visitor, member, user, app, key, user:<user id>, app:<instance id> or key:<key id>; "${kind}" is none.`,
    );
  }
  return caller;
}

/** The same caller as if it held these permissions. Errors: UsageError for callers that hold none whatever they are given. */
export function holding(asked: AskedCaller, permissions: "all" | readonly string[]): AskedCaller {
  const { caller, siteId } = asked;
  if (!("permissions" in caller)) {
    throw new UsageError(`A ${caller.kind.toLowerCase()} holds no permissions; --permissions is for user, app and key.`);
  }
  const words = permissions === "all" ? "every permission" : permissions.join(", ");
  return { caller: { ...caller, permissions: permissionSet(permissions) }, siteId, assumed: `holding ${words}` };
}

/** Words for what is assumed of an example caller that is asked what it holds. */
function assumptionOf(caller: Caller): { readonly assumed?: string } {
  return "permissions" in caller ? { assumed: "holding every permission" } : {};
}

/**
 * Finds the caller that `--as` names: users, keys and apps in the store, where there is one, with what they hold there.
 *
 * Errors: CliError for a word that names no caller, a key or app that is not there, or one that is asked for without a store.
 */
export async function findCaller(
  as: string,
  options: { readonly system: SystemReader | undefined; readonly siteId: string | undefined; readonly nowMs: number },
): Promise<AskedCaller> {
  const { system, nowMs } = options;
  const [kind = "", id] = as.split(/:(.*)/s);
  if (system === undefined) {
    if (id !== undefined) {
      throw new UsageError(`${as} needs a store to look into; name its directory with --data.`);
    }
    const siteId = options.siteId ?? EXAMPLE_SITE;
    const caller = anyCaller(kind, siteId);
    return { caller, siteId, ...assumptionOf(caller) };
  }
  const site = await findSite(system, options.siteId);
  if (kind === "key" && id) {
    return { caller: await findKeyCaller(system, id, nowMs), siteId: site.id };
  }
  if (kind === "user" && id) {
    return { caller: await findUserCaller(system, id, site), siteId: site.id };
  }
  if (kind === "app") {
    return { caller: await findAppCaller(system, id, site), siteId: site.id };
  }
  const caller = anyCaller(id === undefined ? kind : as, site.id);
  return { caller, siteId: site.id, ...assumptionOf(caller) };
}
