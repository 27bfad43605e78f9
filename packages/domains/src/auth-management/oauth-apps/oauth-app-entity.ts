import { BelayError } from "@belay/core";
import type { OAuthAppRecord, ReadTransaction } from "@belay/store";
import { isLive, LIVE_SECRETS_MAX } from "../../apps/client-secrets.ts";
import type { JsonObject } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import { createSanitizer } from "../../resource/sanitize.ts";
import { OAUTH_APPS } from "./oauth-apps-contract.ts";

/** Fields of the entity that callers write, beside its name. */
const WRITABLE: ReadonlySet<string> = new Set([
  "description",
  "loginUrl",
  "logoutUrl",
  "allowedRedirectUris",
  "allowedRedirectDomains",
  "applicationType",
  "technology",
  "wixPagesDomainsMappings",
  "redirectUrlWixPages",
]);

/** Counts the events of an app; never goes out. */
const SEQUENCE = "_sequence";

const sanitize = createSanitizer(OAUTH_APPS.schemas, "OAuthApp", { nulls: "keep" });

/** What a caller may write of an OAuth app: its name and the fields that are theirs. */
export function writableFields(message: unknown): JsonObject {
  return Object.fromEntries(Object.entries(sanitize(message)).filter(([field]) => field === "name" || WRITABLE.has(field)));
}

/** The fields of a stored app that callers write. */
export function storedFields({ name, document }: OAuthAppRecord): JsonObject {
  const { [SEQUENCE]: _sequence, ...fields } = parseLayers(document);
  return { name, ...fields };
}

/** How many events an app has had; one that was made before they were counted had one. */
export function eventsOf(record: OAuthAppRecord): number {
  const counted = parseLayers(record.document)[SEQUENCE];
  return typeof counted === "number" ? counted : 1;
}

/** The name and document of an app with these fields and that many events. Fields that are null are left out. */
export function toStored(fields: JsonObject, sequence: number): { readonly name: string; readonly document: string } {
  const { name, ...rest } = fields;
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return { name: String(name), document: JSON.stringify({ ...kept, [SEQUENCE]: sequence }) };
}

/** An OAuth app as callers see it. A secret can be made as long as fewer than two are live. */
export async function toWire(tx: ReadTransaction, record: OAuthAppRecord, nowMs: number): Promise<JsonObject> {
  const live = (await tx.system.clientSecrets(record.id)).filter((secret) => isLive(secret, nowMs));
  return {
    id: record.id,
    createdDate: new Date(record.createdAtMs).toISOString(),
    ...storedFields(record),
    allowSecretGeneration: live.length < LIVE_SECRETS_MAX,
  };
}

/** An app of this site. Errors: NOT_FOUND (404), for an app of another site too. */
export async function findOwnApp(tx: Pick<ReadTransaction, "system">, siteId: string, id: unknown): Promise<OAuthAppRecord> {
  const record = typeof id === "string" ? await tx.system.oauthApp(id) : undefined;
  if (record === undefined || record.siteId !== siteId) {
    throw new BelayError("NOT_FOUND", { message: "This site has no such OAuth app." });
  }
  return record;
}
