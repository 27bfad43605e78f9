import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import { type EntityStamp, nextStamp } from "../resource/entities.ts";
import { type EventContext, recordEntityEvent } from "../resource/events.ts";
import { type Contact, contactToWire, packContact } from "./contact.ts";
import { itemsOf } from "./contact-items.ts";
import { CONTACT, MERGED_CONTACT_KIND, MERGED_INTO } from "./contact-resource.ts";
import { noteLabels } from "./labels.ts";

/** Puts a new contact into the store, with its event. */
export async function insertContact(tx: WriteTransaction, ctx: EventContext, contact: Contact): Promise<Contact> {
  await noteLabels(tx, ctx, itemsOf(contact.info.labelKeys));
  await tx.entities.insert(CONTACT.kind, ctx.siteId, { ...contact.stamp, text: packContact(contact) }, {});
  await tell(tx, ctx, "created", contact.stamp, contact);
  return contact;
}

/** Writes a contact's next revision, with its event. Errors: CONTACT_ALREADY_CHANGED (409). */
export async function replaceContact(
  tx: WriteTransaction,
  ctx: EventContext,
  before: Contact,
  change: Partial<Omit<Contact, "stamp">>,
  originatedFrom?: string,
): Promise<Contact> {
  const contact = { ...before, ...change, stamp: nextStamp(ctx, before.stamp) };
  const known = new Set(itemsOf(before.info.labelKeys));
  await noteLabels(
    tx,
    ctx,
    itemsOf(contact.info.labelKeys).filter((key) => !known.has(key)),
  );
  const record = { ...contact.stamp, text: packContact(contact) };
  const done = await tx.entities.update(CONTACT.kind, ctx.siteId, record, before.stamp.revision, {});
  if (!done) throw new BelayError("CONTACT_ALREADY_CHANGED", { data: { requestedRevision: before.stamp.revision } });
  await tell(tx, ctx, "updated", contact.stamp, contact, originatedFrom);
  return contact;
}

/** Removes a contact and what led to it from contacts that were merged into it. Its event says its id and nothing else of it. */
export async function removeContact(tx: WriteTransaction, ctx: EventContext, contact: Contact, originatedFrom?: string): Promise<void> {
  if (!(await tx.entities.remove(CONTACT.kind, ctx.siteId, contact.stamp.id))) throw new BelayError("CONTACT_NOT_FOUND");
  const stamp = { ...contact.stamp, revision: contact.stamp.revision + 1 };
  await tell(tx, ctx, "deleted", stamp, contact, originatedFrom);
  if (originatedFrom === undefined) await forgetMerges(tx, ctx.siteId, contact.stamp.id);
}

async function forgetMerges(tx: WriteTransaction, siteId: string, contactId: string): Promise<void> {
  const filter = { kind: "compare", field: MERGED_INTO, operator: "$eq", value: contactId } as const;
  for (;;) {
    const records = await tx.entities.query(MERGED_CONTACT_KIND, siteId, { filter, sort: [], limit: 500 });
    for (const { id } of records) await tx.entities.remove(MERGED_CONTACT_KIND, siteId, id);
    if (records.length < 500) return;
  }
}

const PAGE = 500;

/** Leads an id that is gone to a contact, with all ids that led to it. */
export async function leadTo(tx: WriteTransaction, ctx: EventContext, goneId: string, targetContactId: string): Promise<void> {
  const text = JSON.stringify({ targetContactId });
  const filter = { kind: "compare", field: MERGED_INTO, operator: "$eq", value: goneId } as const;
  for (;;) {
    // What was written no longer matches, so the next page is the first again.
    const records = await tx.entities.query(MERGED_CONTACT_KIND, ctx.siteId, { filter, sort: [], limit: PAGE });
    for (const record of records) {
      await tx.entities.update(MERGED_CONTACT_KIND, ctx.siteId, { ...record, revision: record.revision + 1, text }, record.revision, {});
    }
    if (records.length < PAGE) break;
  }
  const stamp = { id: goneId, revision: 1, createdAtMs: ctx.nowMs, updatedAtMs: ctx.nowMs };
  await tx.entities.insert(MERGED_CONTACT_KIND, ctx.siteId, { ...stamp, text }, {});
}

async function tell(
  tx: WriteTransaction,
  ctx: EventContext,
  slug: "created" | "updated" | "deleted",
  stamp: EntityStamp,
  contact: Contact,
  originatedFrom?: string,
): Promise<void> {
  const event = { slug, entityId: stamp.id, sequence: stamp.revision, entity: contactToWire(contact) };
  await recordEntityEvent(tx, ctx, CONTACT.module, originatedFrom === undefined ? event : { ...event, originatedFrom });
}
