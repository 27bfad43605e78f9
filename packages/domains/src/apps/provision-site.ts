import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import { createStoresTree } from "../categories/tree-store.ts";
import { createFirstLocation } from "../locations/index.ts";
import { noteNewForm } from "../refresh/document-form.ts";
import { createSiteProperties } from "../site/properties-document.ts";

/** A site with what a headless project needs: its account, its owner, its OAuth app and that app's instance. */
export interface SiteProvision {
  readonly accountId: string;
  readonly siteId: string;
  readonly ownerUserId: string;
  readonly clientId: string;
  readonly instanceId: string;
  readonly name: string;
  readonly nowMs: number;
  /** Where the app may send people: addresses letter by letter, and domains. None by default. */
  readonly redirects?: { readonly allowedRedirectUris?: readonly string[]; readonly allowedRedirectDomains?: readonly string[] };
  /** A `Properties` message: what the site tells about its business. `later`: whoever provisions makes them, in the same transaction. */
  readonly properties?: Readonly<Record<string, unknown>> | "later";
}

/**
 * Makes a site with its properties and a headless OAuth app that is granted every permission on it.
 *
 * Why all: a headless project's own app is its owner's; what one of its calls may do is narrowed by the elevation, not by the grant.
 * Errors: ALREADY_EXISTS (409) when the site is there.
 */
export async function provisionSite(tx: WriteTransaction, provision: SiteProvision): Promise<void> {
  const { accountId, siteId, ownerUserId, clientId, instanceId, name, nowMs } = provision;
  if ((await tx.system.site(siteId)) !== undefined) {
    throw new BelayError("ALREADY_EXISTS", { message: `The site ${siteId} exists.` });
  }
  if ((await tx.system.account(accountId)) === undefined) {
    if ((await tx.system.accounts()).length === 0) await noteNewForm(tx.system);
    await tx.system.insertAccount({ id: accountId, name, createdAtMs: nowMs });
  }
  if ((await tx.system.user(ownerUserId)) === undefined) {
    await tx.system.insertUser({ id: ownerUserId, accountId, email: "", name: "Owner", kind: "OWNER", createdAtMs: nowMs });
  }
  await tx.system.insertSite({ id: siteId, accountId, name, ownerUserId, createdAtMs: nowMs });
  await tx.system.insertOAuthApp({
    id: clientId,
    siteId,
    accountId,
    name,
    document: JSON.stringify(provision.redirects ?? {}),
    createdAtMs: nowMs,
  });
  await tx.system.insertAppInstance({ id: instanceId, clientId, siteId, permissions: "all", createdAtMs: nowMs });
  await createFirstLocation(tx, siteId, { name, nowMs });
  await createStoresTree(tx, siteId, { nowMs });
  if (provision.properties !== "later") {
    await createSiteProperties(tx, siteId, { siteDisplayName: name, ...provision.properties }, { nowMs });
  }
}
