import { BelayError, RequestValidationError } from "@belay/core";
import type { EntityReader } from "@belay/store";
import type { CallContext, ReadHandler, WireRequest, WriteHandler } from "../handler.ts";
import { nextStamp } from "../resource/entities.ts";
import { methodIdOf } from "../resource/entity-rules.ts";
import { recordActionEvent } from "../resource/events.ts";
import { type JsonObject, ownValue } from "../resource/json.ts";
import { type Contact, contactToWire } from "./contact.ts";
import { EXTENDED_FIELDS_MAX, keptInfo } from "./contact-info.ts";
import { itemsOf } from "./contact-items.ts";
import { CONTACT } from "./contact-resource.ts";
import { LABELS_MAX } from "./labels.ts";
import { memberOfContact } from "./member-of-contact.ts";
import { mergedInfo } from "./merged-info.ts";
import { presentContact } from "./present-contact.ts";
import { leadTo, removeContact, replaceContact } from "./save-contact.ts";
import { requireContact } from "./write-contact.ts";

/** Most of one kind of item in a contact: the size of the contract's lists. */
const ITEMS_MAX = 50;

interface Merge {
  readonly target: Contact;
  readonly sources: readonly Contact[];
  readonly change: Pick<Contact, "info" | "lastActivity">;
}

/** Errors: CONTACT_NOT_FOUND (404), ILLEGAL_MERGE (400) for members, for the target itself, and where more would come together than one holds. */
async function planMerge(tx: { readonly entities: EntityReader }, ctx: CallContext, request: WireRequest): Promise<Merge> {
  const target = await requireContact(tx, ctx.siteId, request.targetContactId);
  const ids = [...new Set(Array.isArray(request.sourceContactIds) ? request.sourceContactIds.map(String) : [])];
  if (ids.length === 0) {
    const description = "must name the contacts to merge";
    throw new RequestValidationError([{ field: "sourceContactIds", description, violatedRule: "REQUIRED_FIELD", data: {} }]);
  }
  if (ids.includes(target.stamp.id)) throw illegal(target.stamp.id, "is the target");
  const sources: Contact[] = [];
  for (const id of ids) {
    const source = await requireContact(tx, ctx.siteId, id);
    if (source.memberId !== undefined) throw illegal(id, "is a member's");
    sources.push(source);
  }
  const merged = sources.reduce((info, source) => mergedInfo(info, source.info), target.info);
  assertFits(target.stamp.id, merged);
  const lastActivity = { activityDate: new Date(ctx.nowMs).toISOString(), activityType: "CONTACT_MERGED" };
  return { target, sources, change: { info: await keptInfo(merged, target.info, ctx.newId), lastActivity } };
}

/** Errors: ILLEGAL_MERGE (400) for more than a contact holds. */
function assertFits(contactId: string, info: JsonObject): void {
  const sizes = [
    ...["emails", "phones", "addresses"].map((list) => [list, itemsOf(info[list]).length, ITEMS_MAX] as const),
    ["labels", itemsOf(info.labelKeys).length, LABELS_MAX] as const,
    ["extended fields", Object.keys(Object(ownValue(info.extendedFields, "items"))).length, EXTENDED_FIELDS_MAX] as const,
  ];
  for (const [list, size, most] of sizes) {
    if (size > most) throw illegal(contactId, `would have more than ${most} ${list}`);
  }
}

function illegal(contactId: string, reason: string): BelayError {
  return new BelayError("ILLEGAL_MERGE", { data: { contactId, reason } });
}

/** Shows what a merge would make of the target, and changes nothing. */
export const previewMergeContacts: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(CONTACT, "previewMergeContacts"),
  handle: async (request, ctx, tx) => {
    const { target, change } = await planMerge(tx, ctx, request);
    return { contact: await presentContact(tx.entities, ctx.siteId, { ...target, stamp: nextStamp(ctx, target.stamp), ...change }) };
  },
};

/**
 * Merges contacts into one. The ids of those that are gone lead to the target from now on, and those that led to them.
 *
 * Errors: those of `planMerge`, FAILED_PRECONDITION (428) for a stale revision of the target.
 */
export const mergeContacts: WriteHandler = {
  kind: "write",
  methodId: methodIdOf(CONTACT, "mergeContacts"),
  handle: async (request, ctx, tx) => {
    const { target, sources, change } = await planMerge(tx, ctx, request);
    if (request.targetContactRevision !== target.stamp.revision) {
      throw new BelayError("FAILED_PRECONDITION", { data: { currentRevision: target.stamp.revision } });
    }
    for (const source of sources) {
      await removeContact(tx, ctx, source, "merge");
      await leadTo(tx, ctx, source.stamp.id, target.stamp.id);
    }
    const contact = await replaceContact(tx, ctx, target, change, "merge");
    await memberOfContact(tx, ctx, contact);
    const body = {
      targetContactId: target.stamp.id,
      sourceContactIds: sources.map(({ stamp }) => stamp.id),
      targetContact: contactToWire(contact),
    };
    await recordActionEvent(tx, ctx, CONTACT.module, { slug: "merged", entityId: target.stamp.id, sequence: contact.stamp.revision, body });
    return { contact: await presentContact(tx.entities, ctx.siteId, contact) };
  },
};
