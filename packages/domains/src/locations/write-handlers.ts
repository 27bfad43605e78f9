import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WireResponse, WriteHandler } from "../handler.ts";
import { itemError } from "../resource/bulk.ts";
import { objectsOf } from "../resource/entity-rules.ts";
import { recordPlainEvent } from "../resource/events.ts";
import type { JsonObject } from "../resource/json.ts";
import { parseLayers } from "../resource/layers.ts";
import { followDefaultLocation } from "../stores/inventory/follow-default-location.ts";
import { defaultLocationId } from "./default-location.ts";
import { assertNotArchived, changeType } from "./location.ts";
import { LOCATION, locationMethod } from "./location-resource.ts";
import { changeOne, createOne, knownLocation, replaceOne } from "./location-writes.ts";

function writeMethod(
  name: string,
  handle: (request: WireRequest, ctx: CallContext, tx: WriteTransaction) => Promise<WireResponse>,
): WriteHandler {
  return { kind: "write", methodId: locationMethod(name), handle };
}

/** Makes a location. */
export const createLocation = writeMethod("createLocation", async (request, ctx, tx) => ({
  location: await createOne(tx, ctx, request.location, "location"),
}));

/** Makes up to ten locations, each for itself. */
export const bulkCreateLocation = writeMethod("bulkCreateLocation", async (request, ctx, tx) => {
  const successfulLocations: JsonObject[] = [];
  const failedLocations: JsonObject[] = [];
  for (const [index, location] of objectsOf(request.locations).entries()) {
    try {
      successfulLocations.push(await tx.savepoint(() => createOne(tx, ctx, location, `locations.${index}`)));
    } catch (error) {
      const { code, description } = itemError(error);
      failedLocations.push({ location: { name: String(location.name ?? "") }, errorMessage: `${code}: ${description}` });
    }
  }
  return { successfulLocations, failedLocations };
});

/** Replaces a location: what the request leaves out is gone. */
export const updateLocation = writeMethod("updateLocation", async (request, ctx, tx) => ({
  location: await replaceOne(tx, ctx, request.location),
}));

/** Makes another location the default. Errors: LOCATION_NOT_FOUND (404), DEFAULT_NOT_CHANGED, CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION (428). */
export const setDefaultLocation = writeMethod("setDefaultLocation", async (request, ctx, tx) => {
  const record = await knownLocation(tx.entities, ctx.siteId, request.id);
  const location = parseLayers(record.text);
  assertNotArchived(location);
  if (location.default === true) throw new BelayError("DEFAULT_NOT_CHANGED");
  const before = await defaultLocationId(tx.entities, ctx.siteId);
  // The old one first: a site has one default at any moment.
  if ((await tx.entities.get(LOCATION.kind, ctx.siteId, before)) !== undefined) {
    await changeOne(tx, ctx, before, (old) => ({ ...old, default: false }));
  }
  const changed = await changeOne(tx, ctx, record.id, (current) => ({ ...current, default: true }));
  const payload = { prevDefaultLocationId: before, currDefaultLocationId: record.id };
  await recordPlainEvent(tx, ctx, LOCATION.module, { slug: "set_default_location", entityId: record.id, payload });
  await followDefaultLocation(tx, ctx);
  return { location: changed };
});

/** Takes a location out of use for good. Errors: LOCATION_NOT_FOUND (404), CANNOT_ARCHIVE_DEFAULT (428). One that is archived stays so. */
export const archiveLocation = writeMethod("archiveLocation", async (request, ctx, tx) => {
  const record = await knownLocation(tx.entities, ctx.siteId, request.id);
  const location = parseLayers(record.text);
  if (location.default === true) throw new BelayError("CANNOT_ARCHIVE_DEFAULT");
  if (location.archived === true) return { location };
  const archived = await changeOne(tx, ctx, record.id, (current) => ({ ...current, archived: true }));
  await recordPlainEvent(tx, ctx, LOCATION.module, { slug: "archive_status", entityId: record.id, payload: { id: record.id } });
  return { location: archived };
});

function typeMethod(name: string, change: "add" | "remove"): WriteHandler {
  return writeMethod(name, async (request, ctx, tx) => {
    const location = await changeOne(tx, ctx, request.id, (current) => {
      assertNotArchived(current, "CANNOT_UPDATE_LOCATION_TYPES_FOR_LOCATION");
      return changeType(current, String(request.locationType), change);
    });
    return { location };
  });
}

/** Adds a type to a location, or takes one away. The deprecated names are in use still. */
export const typeMethods: readonly WriteHandler[] = [
  typeMethod("addTypeToLocation", "add"),
  typeMethod("addLocationType", "add"),
  typeMethod("removeTypeFromLocation", "remove"),
  typeMethod("removeLocationType", "remove"),
];
