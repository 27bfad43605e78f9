import { appRequests } from "./apps.ts";
import { badgeRequests } from "./badges.ts";
import { categoryRequests } from "./categories.ts";
import { contactRequests } from "./contacts.ts";
import { customizationRequests } from "./customizations.ts";
import { identityRequests } from "./identity.ts";
import { inventoryItemRequests } from "./inventory-items.ts";
import { locationRequests } from "./locations.ts";
import { memberRoleRequests } from "./member-roles.ts";
import { memberRequests } from "./members.ts";
import type { ModuleRequests } from "./module-requests.ts";
import { namedCatalogRequests } from "./named-catalog.ts";
import { productRequests } from "./products.ts";
import { readOnlyVariantRequests } from "./read-only-variants.ts";
import { sitePropertyRequests } from "./site-properties.ts";

const ALL: readonly ModuleRequests[] = [
  ...appRequests,
  ...categoryRequests,
  ...badgeRequests,
  ...customizationRequests,
  ...contactRequests,
  ...identityRequests,
  ...inventoryItemRequests,
  ...locationRequests,
  ...memberRequests,
  ...memberRoleRequests,
  ...namedCatalogRequests,
  ...productRequests,
  ...readOnlyVariantRequests,
  ...sitePropertyRequests,
];

const byModule: ReadonlyMap<string, ModuleRequests> = new Map(ALL.map((requests) => [requests.module, requests]));

/** The requests of a module that stand here. */
export function requestsOf(module: string): ModuleRequests | undefined {
  return byModule.get(module);
}
