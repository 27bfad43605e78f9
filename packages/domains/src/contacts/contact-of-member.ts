import type { WriteTransaction } from "@belay/store";
import { firstStamp } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { compact, isObject, type JsonObject } from "../resource/json.ts";
import { type Contact, findContact } from "./contact.ts";
import { keptName } from "./contact-info.ts";
import { emailKey, itemsOf, keptAddresses, keptEmails, keptPhones, objectsIn, phoneKey, primaryOf } from "./contact-items.ts";
import { localDate, MEMBER_TEXT_MAX, memberAddress, sameText } from "./member-contact.ts";
import { insertContact, replaceContact } from "./save-contact.ts";

/** The parts of a member that their contact follows. */
export interface MemberOfContact {
  readonly stamp: { readonly id: string; readonly createdAtMs: number };
  readonly document: JsonObject;
}

/**
 * Brings the contact of a member up to what the member says now; makes it where there is none.
 *
 * Shape: the contact has the id that the member names. The login address stands in front and is primary, unless the contact was given another primary
 * address since (`isNewLogin` tells that the login address is what changed); what only the contact knows (labels, extended fields, locale) stays.
 * Nothing is written, and no event told, when both say the same.
 */
export async function contactOfMember(tx: WriteTransaction, ctx: EventContext, member: MemberOfContact, isNewLogin = false): Promise<void> {
  const { contactId } = member.document;
  const id = typeof contactId === "string" ? contactId : member.stamp.id;
  const contact = await findContact(tx.entities, ctx.siteId, id);
  const info = await followed(contact?.info ?? {}, member.document, isNewLogin, ctx.newId);
  if (contact === undefined) {
    // A member of before there were contacts is known for as long as they are a member.
    const { createdAtMs } = member.stamp;
    const lastActivity = { activityDate: new Date(createdAtMs).toISOString(), activityType: "MEMBER_REGISTER" };
    const source = { sourceType: "WIX_SITE_MEMBERS" };
    const stamp = { ...firstStamp(ctx, id), createdAtMs };
    await insertContact(tx, ctx, { stamp, source, lastActivity, info, memberId: member.stamp.id });
    return;
  }
  if (contact.memberId === member.stamp.id && sameText(info) === sameText(contact.info)) return;
  await replaceContact(tx, ctx, contact, { info, memberId: member.stamp.id });
}

/** The member is gone, the contact stays and may be deleted now. */
export async function contactOfGoneMember(tx: WriteTransaction, ctx: EventContext, member: MemberOfContact): Promise<void> {
  const { contactId } = member.document;
  const contact = await findContact(tx.entities, ctx.siteId, typeof contactId === "string" ? contactId : member.stamp.id);
  if (contact === undefined || contact.memberId !== member.stamp.id) return;
  const { memberId: _gone, ...rest } = contact;
  const free: Contact = rest;
  await replaceContact(tx, ctx, free, {});
}

/** The `info` of a contact with what its member says. */
export async function followed(
  before: JsonObject,
  { loginEmail, contact }: JsonObject,
  isNewLogin: boolean,
  newId: () => string,
): Promise<JsonObject> {
  const said = isObject(contact) ? contact : {};
  const emails = emailsOf(before, loginEmail, said.emails, isNewLogin);
  const phones = listOf(said.phones).map((phone) => ({ ...sameIn(before.phones, "phone", phone, phoneKey), phone }));
  const primaryPhone = phones.find(({ primary }: JsonObject) => primary === true) ?? phones[0];
  const addresses = listOf(said.addresses)
    .filter(isObject)
    .map((address) => sameAddress(before.addresses, address));
  const wrapped = (items: readonly unknown[]) => (items.length === 0 ? undefined : { items });
  const { name: _name, emails: _emails, phones: _phones, addresses: _addresses, ...rest } = before;
  const { company, jobTitle, birthdate: _day, ...kept } = rest;
  return compact({
    name: keptName({ first: said.firstName, last: said.lastName }),
    emails: wrapped(keptEmails({ items: emails }, before.emails, newId)),
    phones: wrapped(await keptPhones({ items: phones.map((item) => ({ ...item, primary: item === primaryPhone })) }, before.phones, newId)),
    addresses: wrapped(keptAddresses({ items: addresses }, before.addresses, newId)),
    company: longer(company, said.company),
    jobTitle: longer(jobTitle, said.jobTitle),
    birthdate: localDate(said.birthdate),
    ...kept,
  });
}

/** The login address first, then the others that the member has. A primary address that the contact was given on purpose stays primary. */
function emailsOf(before: JsonObject, loginEmail: unknown, said: unknown, isNewLogin: boolean): readonly JsonObject[] {
  const all = [...new Set([...(typeof loginEmail === "string" ? [loginEmail] : []), ...listOf(said)].map(emailKey))];
  const chosen = isNewLogin ? undefined : primaryOf(before.emails)?.email;
  const primary = all.find((email) => email === chosen) ?? all[0];
  return all.map((email) => ({ ...sameIn(before.emails, "email", email, emailKey), email, primary: email === primary }));
}

/** What the contact knows of an address or number that the member has too. */
function sameIn(wrapper: unknown, key: string, value: unknown, spell: (value: unknown) => string): JsonObject {
  return objectsIn(wrapper).find((item) => spell(item[key]) === spell(value)) ?? {};
}

/** A member's address as the contact has it already, with its tag and what members do not show of it. */
function sameAddress(wrapper: unknown, told: JsonObject): JsonObject {
  const address = memberAddress(told);
  return objectsIn(wrapper).find((item) => sameText(memberAddress(item.address)) === sameText(address)) ?? { address };
}

/** What the member says, unless that is the shortened form of what the contact says. */
function longer(before: unknown, said: unknown): unknown {
  if (typeof before === "string" && typeof said === "string" && before.slice(0, MEMBER_TEXT_MAX) === said) return before;
  return said ?? undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return itemsOf({ items: value });
}
