import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WireResponse, WriteHandler } from "../handler.ts";
import { deleteMember, worksOnSite } from "../members/delete-member.ts";
import { findMember } from "../members/member.ts";
import { methodIdOf } from "../resource/entity-rules.ts";
import type { EventContext } from "../resource/events.ts";
import { missingField } from "../resource/violation.ts";
import type { Contact } from "./contact.ts";
import { CONTACT } from "./contact-resource.ts";
import { assertLabelKeys } from "./labels.ts";
import { presentContact } from "./present-contact.ts";
import { removeContact, replaceContact } from "./save-contact.ts";
import { changeContact, createContact, parseInfoChange, relabelled, requireContact } from "./write-contact.ts";

function writeHandler(
  name: string,
  handle: (request: WireRequest, ctx: CallContext, tx: WriteTransaction) => Promise<WireResponse>,
): WriteHandler {
  return { kind: "write", methodId: methodIdOf(CONTACT, name), handle };
}

/** A permission that widens what a change may do; the access table names them as extras. */
const CHANGE_MEMBER_EMAIL = "CONTACTS.MODIFY_MEMBER_PRIMARY_EMAIL_PERMISSION";
const DELETE_MEMBER = "MEMBERS.MEMBER_DELETE";

/** Makes a contact. */
export const createContactHandler = writeHandler("createContact", async (request, ctx, tx) => {
  const contact = await createContact(tx, ctx, request.info, request.allowDuplicates === true);
  return { contact: await presentContact(tx.entities, ctx.siteId, contact) };
});

/** Changes a contact: the keys of `info` that are there. Errors: CONTACT_NOT_FOUND (404), CONTACT_ALREADY_CHANGED (409), those of `changeContact`. */
export const updateContactHandler = writeHandler("updateContact", async (request, ctx, tx) => {
  if (typeof request.revision !== "number") throw missingField("revision");
  const contact = await requireContact(tx, ctx.siteId, request.contactId);
  if (contact.stamp.revision !== request.revision) {
    const data = { requestedRevision: request.revision, currentRevision: contact.stamp.revision };
    throw new BelayError("CONTACT_ALREADY_CHANGED", { data });
  }
  const patch = parseInfoChange(request.info, request.fieldMask);
  const limits = { allowDuplicates: request.allowDuplicates === true, mayChangeMemberEmail: mayChangeMemberEmail(ctx) };
  const changed = await changeContact(tx, ctx, contact, patch, limits);
  return { contact: await presentContact(tx.entities, ctx.siteId, changed) };
});

/** Whether the caller may change the primary address of a member's contact. */
export function mayChangeMemberEmail(ctx: CallContext): boolean {
  return ctx.can(CHANGE_MEMBER_EMAIL);
}

/** Deletes a contact. Errors: CONTACT_NOT_FOUND (404), CANNOT_DELETE_MEMBER (400). */
export const deleteContactHandler = writeHandler("deleteContact", async (request, ctx, tx) => {
  const contact = await requireContact(tx, ctx.siteId, request.contactId);
  await deleteOne(tx, ctx, contact, mayDeleteMember(request, ctx));
  return {};
});

/** Whether a call deletes members with their contacts: it says so, and its caller may. */
export function mayDeleteMember(request: WireRequest, ctx: CallContext): boolean {
  return request.deleteMember === true && ctx.can(DELETE_MEMBER);
}

/** Deletes a contact, and its member with it where that is wanted. Errors: CANNOT_DELETE_MEMBER, CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR (400). */
export async function deleteOne(tx: WriteTransaction, ctx: EventContext, contact: Contact, withMember: boolean): Promise<void> {
  const { memberId, stamp } = contact;
  if (memberId === undefined) return await removeContact(tx, ctx, contact);
  if (!withMember) throw new BelayError("CANNOT_DELETE_MEMBER", { data: { contactId: stamp.id, memberId } });
  const member = await findMember(tx.entities, ctx.siteId, memberId);
  if (member !== undefined && (await worksOnSite(tx.system, ctx.siteId, member))) {
    throw new BelayError("CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR", { data: { contactId: stamp.id, memberId } });
  }
  // The contact goes first: it needs no word that it has no member any more.
  await removeContact(tx, ctx, contact);
  if (member !== undefined) await deleteMember(tx, ctx, member);
}

/** Puts labels on a contact. Errors: CONTACT_NOT_FOUND (404). */
export const labelContactHandler = writeHandler("labelContact", (request, ctx, tx) => relabel(request, ctx, tx, "add"));

/** Takes labels off a contact. Errors: CONTACT_NOT_FOUND (404). */
export const unlabelContactHandler = writeHandler("unlabelContact", (request, ctx, tx) => relabel(request, ctx, tx, "remove"));

async function relabel(request: WireRequest, ctx: CallContext, tx: WriteTransaction, how: "add" | "remove"): Promise<WireResponse> {
  const contact = await requireContact(tx, ctx.siteId, request.contactId);
  const keys = assertLabelKeys(request.labelKeys, "labelKeys");
  const changed = await writeLabels(tx, ctx, contact, how === "add" ? keys : [], how === "add" ? [] : keys);
  return { contact: await presentContact(tx.entities, ctx.siteId, changed) };
}

/** Writes other labels; nothing where they are the same. */
export async function writeLabels(
  tx: WriteTransaction,
  ctx: EventContext,
  contact: Contact,
  add: readonly string[],
  remove: readonly string[],
): Promise<Contact> {
  const info = relabelled(contact, add, remove);
  const isSame = JSON.stringify(info.labelKeys) === JSON.stringify(contact.info.labelKeys);
  return isSame ? contact : await replaceContact(tx, ctx, contact, { info });
}
