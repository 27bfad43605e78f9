import { BelayError } from "@belay/core";
import type { EntityReader, EntityRecord, WriteTransaction } from "@belay/store";
import { firstStamp, insertEntity, nextStamp, updateEntity } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { compact, type JsonObject, ownValue } from "../resource/json.ts";
import { parseLayers } from "../resource/layers.ts";
import { assertRevision, parseRevision } from "../resource/revision.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { missingField, ruleViolation } from "../resource/violation.ts";
import { DEFAULT_CLAIM, defaultLocationId } from "./default-location.ts";
import { assertNotArchived, checkedLocation, newLocation } from "./location.ts";
import { LOCATION } from "./location-resource.ts";

/** Most locations of one site. */
const LOCATIONS_MAX = 10_000;

const sanitizeLocation = createSanitizer(LOCATION.schemas, "Location", { nulls: "drop" });

/** Makes a location; the first one of a site is its default. Errors: a validation error (400). */
export async function createOne(tx: WriteTransaction, ctx: EventContext, wire: unknown, field: string): Promise<JsonObject> {
  const { revision: _revision, ...written } = sanitizeLocation(wire);
  const location = newLocation(checkedLocation(written, field));
  if ((await tx.entities.count(LOCATION.kind, ctx.siteId, { kind: "all" })) >= LOCATIONS_MAX) {
    throw ruleViolation(field, "LOCATIONS_LIMIT_EXCEEDED", `a site has at most ${LOCATIONS_MAX}`);
  }
  const isFirst = (await findRecord(tx.entities, ctx.siteId, await defaultLocationId(tx.entities, ctx.siteId))) === undefined;
  const stamp = firstStamp(ctx);
  const entity = { id: stamp.id, revision: "1", ...location, default: isFirst };
  await insertEntity(tx, ctx, LOCATION, stamp, { text: JSON.stringify(entity), entity, uniques: claims(isFirst) });
  return entity;
}

/**
 * Replaces a location by another version of it.
 *
 * Errors: LOCATION_NOT_FOUND (404), INVALID_REVISION (409), CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION (428), a validation error (400).
 */
export async function replaceOne(tx: WriteTransaction, ctx: EventContext, wire: unknown): Promise<JsonObject> {
  const id = ownValue(wire, "id");
  if (typeof id !== "string") throw missingField("location.id");
  const requested = parseRevision(ownValue(wire, "revision"), "location.revision");
  const record = await knownLocation(tx.entities, ctx.siteId, id);
  assertRevision(record, requested);
  const before = parseLayers(record.text);
  assertNotArchived(before);
  const { revision: _revision, ...written } = sanitizeLocation(wire);
  const { default: isDefault, archived } = before;
  return await saveLocation(tx, ctx, record, { status: "ACTIVE", ...checkedLocation(written, "location"), default: isDefault, archived });
}

/** Changes a location, at whatever revision it is. Errors: LOCATION_NOT_FOUND (404), what `change` throws. */
export async function changeOne(
  tx: WriteTransaction,
  ctx: EventContext,
  id: unknown,
  change: (location: JsonObject) => JsonObject,
): Promise<JsonObject> {
  const record = await knownLocation(tx.entities, ctx.siteId, id);
  return await saveLocation(tx, ctx, record, change(parseLayers(record.text)));
}

/** The location of that id. Errors: LOCATION_NOT_FOUND (404). */
export async function knownLocation(entities: EntityReader, siteId: string, id: unknown): Promise<EntityRecord> {
  const record = await findRecord(entities, siteId, id);
  if (record === undefined) throw new BelayError("LOCATION_NOT_FOUND", { data: { locationId: String(id) } });
  return record;
}

async function findRecord(entities: EntityReader, siteId: string, id: unknown): Promise<EntityRecord | undefined> {
  return typeof id === "string" ? await entities.get(LOCATION.kind, siteId, id) : undefined;
}

async function saveLocation(tx: WriteTransaction, ctx: EventContext, record: EntityRecord, content: JsonObject): Promise<JsonObject> {
  const stamp = nextStamp(ctx, record);
  const entity: JsonObject = compact({ ...content, id: stamp.id, revision: String(stamp.revision) });
  const uniques = claims(entity.default === true);
  await updateEntity(tx, ctx, LOCATION, stamp, { text: JSON.stringify(entity), entity, uniques });
  return entity;
}

function claims(isDefault: boolean): { readonly default: readonly string[] } {
  return { default: isDefault ? [DEFAULT_CLAIM] : [] };
}
