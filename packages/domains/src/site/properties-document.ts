import { BelayError } from "@belay/core";
import type { EntityKind, EntityReader, EntityRecord, WriteTransaction } from "@belay/store";
import { type EventContext, recordPlainEvent } from "../resource/events.ts";
import type { JsonObject } from "../resource/json.ts";
import { parseLayers } from "../resource/layers.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { SITE_PROPERTIES } from "./site-contract.ts";

/** One document a site, under the site's own id; its revision is the wire's `version`. */
export const SITE_PROPERTIES_KIND: EntityKind = { name: "site_properties", fields: [], uniques: [] };

/** Properties of a site, with what a new one has. */
const DEFAULTS: JsonObject = {
  language: "en",
  locale: { languageCode: "en", country: "US" },
  paymentCurrency: "USD",
  timeZone: "UTC",
  consentPolicy: { essential: true, functional: true, analytics: true, advertising: true, dataToThirdParty: true },
  businessConfig: "UNKNOWN",
  trackClicksAnalytics: false,
};

const sanitizeProperties = createSanitizer(SITE_PROPERTIES.schemas, "Properties", { nulls: "drop" });

/**
 * Makes the properties document of a new site.
 *
 * Shape: `values` is a `Properties` message; undeclared properties are left out, absent ones have defaults.
 * Errors: UniqueTakenError when the site has one.
 */
export async function createSiteProperties(
  tx: WriteTransaction,
  siteId: string,
  values: JsonObject,
  { nowMs }: { readonly nowMs: number },
): Promise<void> {
  const properties = { ...DEFAULTS, ...sanitizeProperties(values) };
  const record = { id: siteId, revision: 1, createdAtMs: nowMs, updatedAtMs: nowMs, text: JSON.stringify(properties) };
  await tx.entities.insert(SITE_PROPERTIES_KIND, siteId, record, {});
}

/** The properties record of a site. Errors: META_SITE_NOT_FOUND (404). */
export async function readPropertiesRecord(entities: EntityReader, siteId: string): Promise<EntityRecord> {
  const record = await entities.get(SITE_PROPERTIES_KIND, siteId, siteId);
  if (record === undefined) throw new BelayError("META_SITE_NOT_FOUND");
  return record;
}

/** The properties of a site, parsed. Errors: META_SITE_NOT_FOUND (404). */
export async function readProperties(entities: EntityReader, siteId: string): Promise<JsonObject> {
  return parseLayers((await readPropertiesRecord(entities, siteId)).text);
}

/**
 * Replaces the properties of a site by what `change` makes of them, counts the version up and writes the event.
 *
 * Shape: `fields` are the top-level properties that changed; none means that nothing is written.
 * Errors: META_SITE_NOT_FOUND (404).
 */
export async function changeProperties(
  tx: WriteTransaction,
  ctx: EventContext,
  change: (current: JsonObject) => JsonObject,
): Promise<void> {
  const record = await readPropertiesRecord(tx.entities, ctx.siteId);
  const current = parseLayers(record.text);
  const next = change(current);
  const keys = [...new Set([...Object.keys(current), ...Object.keys(next)])];
  const fields = keys.filter((key) => JSON.stringify(current[key]) !== JSON.stringify(next[key]));
  if (fields.length === 0) return;
  const version = record.revision + 1;
  const updated = { ...record, revision: version, updatedAtMs: ctx.nowMs, text: JSON.stringify(next) };
  const done = await tx.entities.update(SITE_PROPERTIES_KIND, ctx.siteId, updated, record.revision, {});
  if (!done) throw new BelayError("UNAVAILABLE", { internal: "site properties changed inside the transaction" });
  await recordPlainEvent(tx, ctx, SITE_PROPERTIES.module, {
    slug: "site_properties_updated",
    entityId: ctx.siteId,
    payload: { metasiteId: ctx.siteId, event: { version, fields, properties: next } },
  });
}
