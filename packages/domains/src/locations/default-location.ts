import type { EntityReader, WriteTransaction } from "@belay/store";
import { derivedId } from "../stores/derived-id.ts";
import { newLocation } from "./location.ts";
import { LOCATION } from "./location-resource.ts";

/** What the default location claims in the set `default`. */
export const DEFAULT_CLAIM = "default";

/** The id of the location that a site is made with. */
function firstLocationId(siteId: string): string {
  return derivedId(siteId, "stores/default-location");
}

/** The location that is meant when a request names none. */
export async function defaultLocationId(entities: EntityReader, siteId: string): Promise<string> {
  return (await entities.findByUnique(LOCATION.kind, siteId, "default", DEFAULT_CLAIM)) ?? firstLocationId(siteId);
}

/** Makes the location that a site has from its beginning; it comes with the site, so no event tells of it. */
export async function createFirstLocation(
  tx: WriteTransaction,
  siteId: string,
  { name, nowMs }: { readonly name: string; readonly nowMs: number },
): Promise<void> {
  const id = firstLocationId(siteId);
  const location = { id, revision: "1", ...newLocation({ name, timeZone: "UTC", address: {} }), default: true };
  const record = { id, revision: 1, createdAtMs: nowMs, updatedAtMs: nowMs, text: JSON.stringify(location) };
  await tx.entities.insert(LOCATION.kind, siteId, record, { default: [DEFAULT_CLAIM] });
}
