import type { EntityReader, Filter, WriteTransaction } from "@belay/store";
import { type EventContext, recordActionEvent } from "../resource/events.ts";
import type { JsonObject } from "../resource/json.ts";
import { type Contact, contactToWire, findContact, unpackContact } from "./contact.ts";
import { keptInfo } from "./contact-info.ts";
import { emailKey } from "./contact-items.ts";
import { followed } from "./contact-of-member.ts";
import { CONTACT, CONTACT_FIELDS, contactField } from "./contact-resource.ts";
import { memberContact } from "./member-of-contact.ts";
import { mergedInfo } from "./merged-info.ts";
import { leadTo, removeContact, replaceContact } from "./save-contact.ts";

/** Contacts of one address that are looked at: who allows duplicates has a few. */
const ALIKE_MAX = 20;

/** Somebody with this address whom the site knows and who is no member: who has been known longest. */
export async function knownContact(entities: EntityReader, siteId: string, email: unknown): Promise<Contact | undefined> {
  if (typeof email !== "string") return undefined;
  const filter: Filter = { kind: "compare", field: CONTACT_FIELDS.emails, operator: "$hasSome", value: [emailKey(email)] };
  const sort = [{ field: contactField("createdDate"), order: "ASC" }] as const;
  const records = await entities.query(CONTACT.kind, siteId, { filter, sort, limit: ALIKE_MAX });
  return records.map(unpackContact).find(({ memberId }) => memberId === undefined);
}

/** A contact that becomes a member's, and what that makes of both. */
export interface Adoption {
  readonly contact: Contact;
  readonly info: JsonObject;
  /** Properties of the member's document. */
  readonly change: { readonly contactId: string; readonly contact: JsonObject };
}

/**
 * What comes of a member whom the site knows already: both say what either said, and where they differ, what the member said counts.
 *
 * Why only for an address that is the member's for sure: what the site knows of its owner becomes theirs to read.
 */
export async function planAdoption(
  tx: { readonly entities: EntityReader },
  ctx: EventContext,
  document: JsonObject,
): Promise<Adoption | undefined> {
  const contact = await knownContact(tx.entities, ctx.siteId, document.loginEmail);
  if (contact === undefined) return undefined;
  const said = await followed({}, document, true, ctx.newId);
  const info = await keptInfo(mergedInfo(said, contact.info), contact.info, ctx.newId);
  return { contact, info, change: { contactId: contact.stamp.id, contact: memberContact(info, document.contact) } };
}

/** Makes a contact a new member's. The member's document says so already. */
export async function adopt(tx: WriteTransaction, ctx: EventContext, { contact, info }: Adoption, memberId: string): Promise<void> {
  await replaceContact(tx, ctx, contact, { info, memberId });
}

/** The same for a member who had a contact of their own meanwhile: it is merged into the older one, and its id leads there. */
export async function adoptWithOwn(
  tx: WriteTransaction,
  ctx: EventContext,
  adoption: Adoption,
  memberId: string,
  ownId: unknown,
): Promise<void> {
  const own = await findContact(tx.entities, ctx.siteId, ownId);
  if (own === undefined || own.stamp.id === adoption.contact.stamp.id) return await adopt(tx, ctx, adoption, memberId);
  const before = adoption.contact;
  const { stamp } = before;
  await removeContact(tx, ctx, own, "merge");
  await leadTo(tx, ctx, own.stamp.id, stamp.id);
  const lastActivity = { activityDate: new Date(ctx.nowMs).toISOString(), activityType: "CONTACT_MERGED" };
  // What the member never knew of their own contact comes along: labels and fields.
  const info = await keptInfo(mergedInfo(adoption.info, own.info), before.info, ctx.newId);
  const contact = await replaceContact(tx, ctx, before, { info, memberId, lastActivity }, "merge");
  const body = { targetContactId: stamp.id, sourceContactIds: [own.stamp.id], targetContact: contactToWire(contact) };
  await recordActionEvent(tx, ctx, CONTACT.module, { slug: "merged", entityId: stamp.id, sequence: contact.stamp.revision, body });
}
