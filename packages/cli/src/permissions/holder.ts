import { findRole, isLive } from "@belay/domains/apps";
import { systemClock } from "@belay/server/installation";
import type { SystemReader, WriteTransaction } from "@belay/store";
import { CliError, UsageError } from "../command/cli-error.ts";
import { reachedSites } from "../command/record-command.ts";
import { DATA_ARGUMENT } from "../installation/data-directory.ts";
import { allOAuthApps, allSites } from "../installation/find-app.ts";
import { findSiteRecord } from "../user/options.ts";

/** Options that say whose permissions. */
export const HOLDER_ARGUMENTS = {
  data: DATA_ARGUMENT,
  json: { type: "boolean", description: "Print JSON" },
  app: { type: "string", valueHint: "id", description: "App instance, or client id where it is installed once" },
  key: { type: "string", valueHint: "id", description: "API key" },
  role: { type: "string", valueHint: "name", description: "Role of a site" },
  site: { type: "string", valueHint: "id", description: "The role's site; not needed where there is one only" },
} as const;

/** Whose permissions the options name. */
export interface HolderOptions {
  readonly app?: string | undefined;
  readonly key?: string | undefined;
  readonly role?: string | undefined;
  readonly site?: string | undefined;
}

/** Somebody who holds permissions, where they use them, and as whom they stand in the ledger. */
export interface Holder {
  readonly kind: "app" | "key" | "role";
  readonly id: string;
  readonly name?: string;
  readonly held: "all" | readonly string[];
  readonly siteIds: readonly string[];
  readonly actorIds: readonly string[];
  /** Replaces what they hold; false when they are gone. */
  readonly replace: (tx: WriteTransaction, permissions: "all" | readonly string[]) => Promise<boolean>;
}

async function findApp(system: SystemReader, id: string): Promise<Holder> {
  const apps = await allOAuthApps(system);
  const instances = (await Promise.all(apps.map((app) => system.appInstances(app.id)))).flat();
  const live = instances.filter((each) => each.removedAtMs === undefined && (each.id === id || each.clientId === id));
  const [instance] = live;
  if (instance === undefined || live.length > 1) {
    throw new CliError(
      instance === undefined ? `There is no app or app instance ${id}.` : `The app ${id} has several instances: name one of them.`,
    );
  }
  return {
    kind: "app",
    id: instance.id,
    held: instance.permissions,
    siteIds: [instance.siteId],
    actorIds: [instance.id],
    replace: (tx, permissions) => tx.system.updateAppInstance(instance.id, { permissions }),
  };
}

async function findKey(system: SystemReader, id: string): Promise<Holder> {
  const key = await system.apiKey(id);
  if (key === undefined || !isLive(key, systemClock.nowMs())) {
    throw new CliError(`There is no live API key ${id}. "belay key list" shows the ids.`);
  }
  const { name, permissions: held } = key;
  const siteIds = await reachedSites(system, key);
  return {
    kind: "key",
    id,
    name,
    held,
    siteIds,
    actorIds: [id],
    replace: (tx, permissions) => tx.system.updateApiKey(id, { permissions }),
  };
}

async function findRoleHolder(system: SystemReader, wanted: string, siteOption: string | undefined): Promise<Holder> {
  const site = await findSiteRecord(system, siteOption);
  const { id, name, permissions: held, siteId } = await findRole(system, site.id, wanted);
  const users = await system.users(site.accountId);
  const holding = await Promise.all(users.map(async (user) => ({ user, roles: await system.userRoles(siteId, user.id) })));
  const actorIds = holding.filter(({ roles }) => roles.some((role) => role.id === id)).map(({ user }) => user.id);
  const replace: Holder["replace"] = (tx, permissions) => tx.system.updateRole(siteId, id, permissions);
  return { kind: "role", id, name, held, siteIds: [siteId], actorIds, replace };
}

/** The app, key or role that the options name. Errors: CliError where they name none, several, or one that is not there. */
export async function findHolder(system: SystemReader, { app, key, role, site }: HolderOptions): Promise<Holder> {
  const named = [app, key, role].filter((option) => option !== undefined);
  if (named.length !== 1 || (await allSites(system)).length === 0) {
    throw new UsageError("Name one of --app <id>, --key <id>, --role <name>.");
  }
  if (app !== undefined) {
    return findApp(system, app);
  }
  return key === undefined ? findRoleHolder(system, role ?? "", site) : findKey(system, key);
}
