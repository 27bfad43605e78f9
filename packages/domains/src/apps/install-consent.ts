import { BelayError, type Caller } from "@belay/core";
import type { AppInstanceRecord, OAuthAppRecord, SiteRecord, SystemReader, UserRecord, WriteTransaction } from "@belay/store";
import { beyondCeiling, listGrant } from "./ceiling.ts";
import { installApp } from "./installs.ts";
import type { Sources } from "./keys.ts";
import { findUser, permissionsOfUser } from "./users.ts";

/** What a user must hold on a site, beside what the app asks for, to install an app there. */
export const INSTALL_PERMISSION = "WIX_DEVELOPERS.MANAGE_APP_INSTANCE";

/** The name under which an installation by a person stands in the ledger; no method of the contracts does it. */
export const INSTALL_METHOD_ID = "belay.installer.Install";

/** A site of the user's account, and whether they may install the app there. */
export interface InstallChoice {
  readonly site: SiteRecord;
  readonly isInstalled: boolean;
  /** What the user lacks to install the app there; empty when they may. */
  readonly missing: readonly string[];
}

/** The user as a caller on a site, with what their roles hold there at this moment. */
async function callerOn(system: SystemReader, { id: siteId }: SiteRecord, user: UserRecord): Promise<Caller> {
  const held = permissionsOfUser(user, await system.userRoles(siteId, user.id));
  const permissions = held === "all" ? ({ kind: "all" } as const) : ({ kind: "some", ids: new Set(held) } as const);
  return { kind: "USER", siteId, accountId: user.accountId, userId: user.id, permissions };
}

async function findLive(system: SystemReader, clientId: string, siteId: string): Promise<AppInstanceRecord | undefined> {
  return (await system.appInstances(clientId)).find((each) => each.siteId === siteId && each.removedAtMs === undefined);
}

/** What of an app's installation a user lacks: the right to install, and what the app asks for (nobody grants more than they hold, S44). */
function missingOf(caller: Caller, app: OAuthAppRecord): readonly string[] {
  return beyondCeiling(caller, [...new Set([INSTALL_PERMISSION, ...(app.requestedPermissions ?? [])])]);
}

/** The sites of the user's account, by name. */
export async function installChoices(system: SystemReader, user: UserRecord, app: OAuthAppRecord): Promise<readonly InstallChoice[]> {
  const sites = (await system.sites(user.accountId)).toSorted((left, right) => left.name.localeCompare(right.name));
  return Promise.all(
    sites.map(async (site) => ({
      site,
      isInstalled: (await findLive(system, app.id, site.id)) !== undefined,
      missing: missingOf(await callerOn(system, site, user), app),
    })),
  );
}

/** An instance that is there gets what the app asks for now, and keeps what it was granted beside. */
async function widen(tx: WriteTransaction, instance: AppInstanceRecord, app: OAuthAppRecord): Promise<AppInstanceRecord> {
  const { permissions: held } = instance;
  const asked = app.requestedPermissions ?? [];
  if (held === "all" || asked.every((permission) => held.includes(permission))) return instance;
  const permissions = [...new Set([...held, ...asked])];
  await tx.system.updateAppInstance(instance.id, { permissions });
  return { ...instance, permissions };
}

/** What a user consented to, and by which request. */
export interface InstallConsent {
  readonly user: UserRecord;
  readonly app: OAuthAppRecord;
  readonly siteId: string;
  readonly requestId: string;
}

/** A row of the ledger about a consent, but for how it ended. */
function rowOf({ user, siteId, requestId }: InstallConsent, { nowMs, newId }: Pick<Sources, "nowMs" | "newId">) {
  const person = { type: "USER", id: user.id } as const;
  return {
    id: newId(),
    siteId,
    atMs: nowMs,
    requestId,
    kind: "admin",
    methodId: INSTALL_METHOD_ID,
    subject: person,
    actor: person,
  } as const;
}

function reasonOf(verb: string, { name, id }: OAuthAppRecord): string {
  return `${verb} ${name} (${id})`.slice(0, 200);
}

/** The site that a user consented for; undefined when there is none such in the user's account. */
async function siteOfAccount({ system }: WriteTransaction, { user, siteId }: InstallConsent): Promise<SiteRecord | undefined> {
  const site = await system.site(siteId);
  return site?.accountId === user.accountId ? site : undefined;
}

/**
 * Installs an app on a site because a user consented, and puts that on record. Where it is installed already, the user consents to it anew.
 *
 * Errors: NOT_FOUND (404) for a site that is not of the user's account, whether it exists or not; PERMISSION_DENIED (403) that names what the user
 * lacks there.
 */
export async function installByConsent(
  tx: WriteTransaction,
  consent: InstallConsent,
  sources: Pick<Sources, "nowMs" | "newId">,
): Promise<AppInstanceRecord> {
  const { user, app, siteId } = consent;
  const site = await siteOfAccount(tx, consent);
  if (site === undefined) {
    throw new BelayError("NOT_FOUND", { message: "Your account has no such site." });
  }
  // Read again: they may have been removed since the page was shown.
  const caller = await callerOn(tx.system, site, await findUser(tx.system, user.id));
  const missing = missingOf(caller, app);
  if (missing.length > 0) {
    throw new BelayError("PERMISSION_DENIED", { message: `You may not install this app on ${site.name}.`, data: { missing } });
  }
  const live = await findLive(tx.system, app.id, siteId);
  const instance = live === undefined ? await installApp(tx, { clientId: app.id, siteId }, sources) : await widen(tx, live, app);
  await tx.ledger.append({
    ...rowOf(consent, sources),
    permissions: listGrant(instance.permissions),
    outcome: "allowed",
    status: 200,
    reason: reasonOf("installed", app),
  });
  return instance;
}

/**
 * Puts on record that a user consented to an installation and was refused it. In a transaction of its own: the one that was refused left nothing.
 *
 * Shape: on a site of the user's account only; another account's ledger does not tell who tried.
 */
export async function recordRefusedConsent(
  tx: WriteTransaction,
  consent: InstallConsent,
  sources: Pick<Sources, "nowMs" | "newId">,
): Promise<void> {
  const { user, app } = consent;
  const site = await siteOfAccount(tx, consent);
  if (site === undefined) {
    return;
  }
  const missing = missingOf(await callerOn(tx.system, site, user), app);
  await tx.ledger.append({
    ...rowOf(consent, sources),
    permissions: missing,
    outcome: "refused",
    status: 403,
    refusal: { reason: "missing-permission", missing },
    reason: reasonOf("install", app),
  });
}

/**
 * Puts on record that a user was asked for an installation and cancelled it: on the site that they had chosen, else on each of their account's, because
 * the app asked for any of them.
 *
 * Why the code: it is what the app is told (RFC 6749 section 4.1.2.1).
 */
export async function recordCancelledConsent(
  tx: WriteTransaction,
  consent: InstallConsent,
  sources: Pick<Sources, "nowMs" | "newId">,
): Promise<void> {
  const { user, app } = consent;
  const chosen = await siteOfAccount(tx, consent);
  for (const { id: siteId } of chosen === undefined ? await tx.system.sites(user.accountId) : [chosen]) {
    await tx.ledger.append({
      ...rowOf({ ...consent, siteId }, sources),
      permissions: app.requestedPermissions ?? [],
      outcome: "refused",
      status: 403,
      code: "access_denied",
      refusal: { reason: "cancelled", missing: [] },
      reason: reasonOf("cancelled the installation of", app),
    });
  }
}
