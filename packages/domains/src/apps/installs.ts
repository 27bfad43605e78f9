import { apiModule, permissionIds } from "@belay/contracts";
import { BelayError, hashCredential, InvariantError } from "@belay/core";
import type { AppInstanceRecord, OAuthAppRecord, WriteTransaction } from "@belay/store";
import { whyNotRedirectUri } from "../redirects/redirect-address.ts";
import { isAllowedRedirectUri, redirectRulesOf } from "../redirects/redirect-rules.ts";
import { recordPlainEvent } from "../resource/events.ts";
import type { Grant } from "./ceiling.ts";
import { endInstance } from "./end-app.ts";
import type { InstallationKeys, Sources } from "./keys.ts";

/** Life of an install code in milliseconds. Source: behaviour of the wire, ten minutes. */
export const INSTALL_CODE_TTL_MS = 600_000;

const CODE_BYTES = 32;

/** An app that others install: what it is called, where it lives, what it asks for and where it sends people back to. */
export interface NewApp {
  readonly siteId: string;
  readonly name: string;
  readonly requestedPermissions: readonly string[];
  readonly allowedRedirectUris: readonly string[];
}

/** Makes an app that can be installed on sites. It holds nothing until it is. Errors: NOT_FOUND (404), INVALID_ARGUMENT (400). */
export async function createApp(tx: WriteTransaction, app: NewApp, sources: Sources): Promise<OAuthAppRecord> {
  const unknown = app.requestedPermissions.filter((id) => !permissionIds.has(id));
  if (unknown.length > 0) {
    throw new BelayError("INVALID_ARGUMENT", { message: `No method knows the permission ${unknown.join(", ")}.` });
  }
  for (const address of app.allowedRedirectUris) {
    const why = whyNotRedirectUri(address);
    if (why !== undefined) throw new BelayError("INVALID_ARGUMENT", { message: `The redirect address ${address} ${why}.` });
  }
  const site = await tx.system.site(app.siteId);
  if (site === undefined) {
    throw new BelayError("NOT_FOUND", { message: `There is no site ${app.siteId}.` });
  }
  const { siteId, name, requestedPermissions, allowedRedirectUris } = app;
  const document = JSON.stringify({ allowedRedirectUris });
  const base = { id: sources.newId(), siteId, accountId: site.accountId, createdAtMs: sources.nowMs };
  const record: OAuthAppRecord = { ...base, name, document, requestedPermissions };
  await tx.system.insertOAuthApp(record);
  return record;
}

async function tellOf(
  tx: WriteTransaction,
  slug: "installed" | "removed",
  instance: AppInstanceRecord,
  sources: Pick<Sources, "nowMs" | "newId">,
): Promise<void> {
  const module = apiModule("app-management/app-instances");
  if (module === undefined) throw new InvariantError("no contract for app instances");
  const ctx = { siteId: instance.siteId, nowMs: sources.nowMs, newId: sources.newId };
  await recordPlainEvent(tx, ctx, module, { slug, entityId: instance.id, payload: { appId: instance.clientId } });
}

/** The permissions that an installation grants: what the app asks for, or fewer. Errors: INVALID_ARGUMENT (400) for more. */
function grantedOf(app: OAuthAppRecord, granted: readonly string[] | undefined): readonly string[] {
  const requested = app.requestedPermissions ?? [];
  const beyond = (granted ?? []).filter((id) => !requested.includes(id));
  if (beyond.length > 0) {
    throw new BelayError("INVALID_ARGUMENT", { message: `The app does not ask for ${beyond.join(", ")}.`, data: { requested } });
  }
  return granted ?? requested;
}

/**
 * Installs an app on a site: an instance that holds what was granted, and nothing on any other site.
 *
 * Errors: NOT_FOUND (404) for an app or site; ALREADY_EXISTS (409) when it is installed there; INVALID_ARGUMENT (400) for a permission that it
 * does not ask for.
 */
export async function installApp(
  tx: WriteTransaction,
  install: { readonly clientId: string; readonly siteId: string; readonly permissions?: readonly string[] },
  sources: Pick<Sources, "nowMs" | "newId">,
): Promise<AppInstanceRecord> {
  const { clientId, siteId } = install;
  const app = await tx.system.oauthApp(clientId);
  if (app === undefined || (await tx.system.site(siteId)) === undefined) {
    throw new BelayError("NOT_FOUND", { message: `There is no ${app === undefined ? `app ${clientId}` : `site ${siteId}`}.` });
  }
  const live = (await tx.system.appInstances(clientId)).find((each) => each.siteId === siteId && each.removedAtMs === undefined);
  if (live !== undefined) {
    throw new BelayError("ALREADY_EXISTS", { message: `The app is installed there already, as instance ${live.id}.` });
  }
  const permissions: Grant = grantedOf(app, install.permissions);
  const instance: AppInstanceRecord = { id: sources.newId(), clientId, siteId, permissions, createdAtMs: sources.nowMs };
  await tx.system.insertAppInstance(instance);
  await tellOf(tx, "installed", instance, sources);
  return instance;
}

/** Removes an app from a site; its tokens die at once. Errors: NOT_FOUND (404). */
export async function uninstallApp(tx: WriteTransaction, instanceId: string, sources: Pick<Sources, "nowMs" | "newId">): Promise<void> {
  const instance = await tx.system.appInstance(instanceId);
  if (instance === undefined || !(await endInstance(tx, instance, sources.nowMs))) {
    throw new BelayError("NOT_FOUND", { message: `There is no app instance ${instanceId}.` });
  }
  await tellOf(tx, "removed", instance, sources);
}

/**
 * Where an installation sends its owner back to, with a code that the app changes for its tokens, once and within ten minutes.
 *
 * Errors: INVALID_ARGUMENT (400) for an address that the app does not name, as an exact text.
 */
export async function startInstallCallback(
  tx: WriteTransaction,
  instance: AppInstanceRecord,
  callback: { readonly redirectUrl: string; readonly state?: string },
  { keys, sources }: { readonly keys: InstallationKeys; readonly sources: Sources },
): Promise<string> {
  const app = await tx.system.oauthApp(instance.clientId);
  if (app === undefined || !isAllowedRedirectUri(redirectRulesOf(app), callback.redirectUrl)) {
    throw new BelayError("INVALID_ARGUMENT", { message: `${callback.redirectUrl} is not among the app's allowedRedirectUris.` });
  }
  const code = Buffer.from(sources.randomBytes(CODE_BYTES)).toString("base64url");
  await tx.system.insertInstallCode({
    hash: hashCredential(code, keys.pepper),
    clientId: instance.clientId,
    instanceId: instance.id,
    siteId: instance.siteId,
    grantId: sources.newId(),
    expiresAtMs: sources.nowMs + INSTALL_CODE_TTL_MS,
  });
  const url = new URL(callback.redirectUrl);
  url.searchParams.set("code", code);
  url.searchParams.set("instanceId", instance.id);
  if (callback.state !== undefined) url.searchParams.set("state", callback.state);
  return url.href;
}
