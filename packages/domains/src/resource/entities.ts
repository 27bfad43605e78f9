import type { EntityReader, EntityRecord, NewRecord, UniqueValues, WriteTransaction } from "@belay/store";
import type { JsonText } from "../handler.ts";
import { type EventContext, recordEntityEvent } from "./events.ts";
import type { JsonObject } from "./json.ts";
import type { Resource } from "./resource.ts";
import { invalidRevision } from "./revision.ts";

/** What a document writes: its stored text, and its value where that is at hand; the entity that its events show, and the values it claims. */
export interface EntityWrite {
  readonly text: string;
  readonly document?: JsonObject;
  readonly entity: JsonObject | JsonText;
  readonly uniques: UniqueValues;
}

/** When and as which revision a document stands. */
export type EntityStamp = Omit<EntityRecord, "text">;

/** The system fields of an entity on the wire. */
export function systemFields(stamp: EntityStamp): JsonObject {
  return {
    id: stamp.id,
    revision: String(stamp.revision),
    createdDate: new Date(stamp.createdAtMs).toISOString(),
    updatedDate: new Date(stamp.updatedAtMs).toISOString(),
  };
}

/** The stamp of a document that is made now. */
export function firstStamp(ctx: EventContext, id: string = ctx.newId()): EntityStamp {
  return { id, revision: 1, createdAtMs: ctx.nowMs, updatedAtMs: ctx.nowMs };
}

/** The stamp of the next revision. */
export function nextStamp(ctx: EventContext, record: EntityStamp): EntityStamp {
  return { id: record.id, revision: record.revision + 1, createdAtMs: record.createdAtMs, updatedAtMs: ctx.nowMs };
}

/** Inserts a document and its `created` event. Errors: UniqueTakenError. */
export async function insertEntity(
  tx: WriteTransaction,
  ctx: EventContext,
  resource: Resource,
  stamp: EntityStamp,
  write: EntityWrite,
): Promise<void> {
  await tx.entities.insert(resource.kind, ctx.siteId, recordOf(stamp, write), write.uniques);
  const event = { slug: "created", entityId: stamp.id, sequence: stamp.revision, entity: write.entity } as const;
  await recordEntityEvent(tx, ctx, resource.module, event);
}

/**
 * Writes the next revision of a document and its `updated` event, if the stored revision is still the one that it was made from.
 *
 * Errors: INVALID_REVISION (409), UniqueTakenError.
 */
export async function updateEntity(
  tx: WriteTransaction,
  ctx: EventContext,
  resource: Resource,
  stamp: EntityStamp,
  write: EntityWrite,
): Promise<void> {
  const done = await tx.entities.update(resource.kind, ctx.siteId, recordOf(stamp, write), stamp.revision - 1, write.uniques);
  if (!done) throw invalidRevision(stamp.revision - 1);
  const event = { slug: "updated", entityId: stamp.id, sequence: stamp.revision, entity: write.entity } as const;
  await recordEntityEvent(tx, ctx, resource.module, event);
}

/** Removes a document and writes its `deleted` event. False when there was none. */
export async function removeEntity(
  tx: WriteTransaction,
  ctx: EventContext,
  resource: Resource,
  stamp: EntityStamp,
  entity: JsonObject | JsonText,
): Promise<boolean> {
  const removed = await tx.entities.remove(resource.kind, ctx.siteId, stamp.id);
  if (!removed) return false;
  const event = { slug: "deleted", entityId: stamp.id, sequence: stamp.revision + 1, entity } as const;
  await recordEntityEvent(tx, ctx, resource.module, event);
  return true;
}

function recordOf({ id, revision, createdAtMs, updatedAtMs }: EntityStamp, { text, document }: EntityWrite): NewRecord {
  return { id, revision, createdAtMs, updatedAtMs, text, ...(document === undefined ? {} : { document }) };
}

/** A document by a value of one of its unique sets. */
export async function findByUnique(
  entities: EntityReader,
  siteId: string,
  resource: Resource,
  set: string,
  value: string,
): Promise<EntityRecord | undefined> {
  const id = await entities.findByUnique(resource.kind, siteId, set, value);
  return id === undefined ? undefined : entities.get(resource.kind, siteId, id);
}
