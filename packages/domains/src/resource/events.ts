import type { ApiModule } from "@belay/contracts";
import { InvariantError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import { type CallContext, JsonText } from "../handler.ts";
import type { JsonObject } from "./json.ts";

/** The parts of a call that an event needs; a job's step has them too. */
export type EventContext = Pick<CallContext, "siteId" | "nowMs" | "newId" | "causedBy">;

/** What happened to an entity; `sequence` counts the entity's events. */
export interface EntityEvent {
  readonly slug: "created" | "updated" | "deleted";
  readonly entityId: string;
  readonly sequence: number;
  /** As text where that is at hand: it goes out as it is. */
  readonly entity: JsonObject | JsonText;
  readonly modifiedFields?: JsonObject;
  /** The action that the change was a part of, for example `merge`. */
  readonly originatedFrom?: string;
}

/**
 * Writes a domain event into the outbox, in the transaction of the change that it tells of.
 *
 * Shape: the inner data of a domain event; exactly one of `createdEvent`, `updatedEvent`, `deletedEvent`. Event types are the contract's.
 * Errors: InvariantError when the module declares no such event.
 */
export async function recordEntityEvent(tx: WriteTransaction, ctx: EventContext, module: ApiModule, event: EntityEvent): Promise<void> {
  const declared = module.events.find(({ slug }) => slug === event.slug);
  if (declared === undefined || module.entityFqdn === undefined) throw new InvariantError(`${module.module} has no event ${event.slug}`);
  const id = ctx.newId();
  const head = {
    id,
    entityFqdn: module.entityFqdn,
    slug: event.slug,
    entityId: event.entityId,
    eventTime: new Date(ctx.nowMs).toISOString(),
    triggeredByAnonymizeRequest: false,
    originatedFrom: event.originatedFrom ?? "",
    entityEventSequence: String(event.sequence),
  };
  await tx.outbox.append({
    id,
    siteId: ctx.siteId,
    eventType: declared.eventType,
    entityId: event.entityId,
    atMs: ctx.nowMs,
    body: `${JSON.stringify(head).slice(0, -1)},${changeText(event, declared.body?.kind === "entity")}}`,
    ...(ctx.causedBy === undefined ? {} : { causedBy: ctx.causedBy }),
  });
}

/** The change as the last property of the event. `carriesEntity` is the contract's word on it: most events of a deletion name the entity and nothing else of it. */
function changeText({ slug, entity, modifiedFields }: EntityEvent, carriesEntity: boolean): string {
  const text = entity instanceof JsonText ? entity.text : JSON.stringify(entity);
  switch (slug) {
    case "created":
      return `"createdEvent":{"entity":${text}}`;
    case "updated":
      return `"updatedEvent":{"currentEntity":${text}${modifiedFields === undefined ? "" : `,"modifiedFields":${JSON.stringify(modifiedFields)}`}}`;
    case "deleted":
      return `"deletedEvent":{${carriesEntity ? `"deletedEntity":${text}` : ""}}`;
  }
}

/** Writes an event that is no entity's own: its payload goes out bare. */
export async function recordPlainEvent(
  tx: WriteTransaction,
  ctx: EventContext,
  module: ApiModule,
  event: { readonly slug: string; readonly entityId: string; readonly payload: JsonObject },
): Promise<void> {
  const declared = module.events.find(({ slug }) => slug === event.slug);
  if (declared === undefined) throw new InvariantError(`${module.module} has no event ${event.slug}`);
  await tx.outbox.append({
    id: ctx.newId(),
    siteId: ctx.siteId,
    eventType: declared.eventType,
    entityId: event.entityId,
    atMs: ctx.nowMs,
    body: JSON.stringify(event.payload),
    ...(ctx.causedBy === undefined ? {} : { causedBy: ctx.causedBy }),
  });
}

/** Writes the event of an action on an entity: what the contract says that it carries stands in `actionEvent.body`. */
export async function recordActionEvent(
  tx: WriteTransaction,
  ctx: EventContext,
  module: ApiModule,
  event: { readonly slug: string; readonly entityId: string; readonly sequence: number; readonly body: JsonObject },
): Promise<void> {
  const payload = {
    id: ctx.newId(),
    entityFqdn: module.entityFqdn,
    slug: event.slug,
    entityId: event.entityId,
    eventTime: new Date(ctx.nowMs).toISOString(),
    triggeredByAnonymizeRequest: false,
    originatedFrom: "",
    entityEventSequence: String(event.sequence),
    actionEvent: { body: event.body },
  };
  await recordPlainEvent(tx, ctx, module, { slug: event.slug, entityId: event.entityId, payload });
}
