import { BelayError } from "@belay/core";
import type { EntityReader, WriteTransaction } from "@belay/store";
import type { CallContext } from "../handler.ts";
import { findMember, type Member } from "../members/member.ts";
import { firstStamp } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { compact, isObject, isSafeKey, type JsonObject, ownValue } from "../resource/json.ts";
import { maskPaths } from "../resource/mask.ts";
import { applyPatch } from "../resource/patch.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { type Contact, findContact } from "./contact.ts";
import { assertSufficient, keptInfo } from "./contact-info.ts";
import { itemsOf, keptEmails, objectsIn, primaryOf } from "./contact-items.ts";
import { CONTACT } from "./contact-resource.ts";
import { assertNoDuplicate } from "./duplicates.ts";
import { assertLabelKeys, LABELS_MAX, tooManyLabels } from "./labels.ts";
import { memberOfContact } from "./member-of-contact.ts";
import { insertContact, replaceContact } from "./save-contact.ts";

const forCreate = createSanitizer(CONTACT.schemas, "ContactInfo", { nulls: "drop" });
const forUpdate = createSanitizer(CONTACT.schemas, "ContactInfo", { nulls: "keep" });

/** Where a contact comes from, by who makes it. */
function sourceOf({ caller }: CallContext): JsonObject {
  if (caller.kind === "APP") return { sourceType: "THIRD_PARTY", appId: caller.clientId };
  return { sourceType: caller.kind === "USER" ? "ADMIN" : "OTHER" };
}

/** Makes a contact. Errors: those of `keptInfo`, INSUFFICIENT_CONTACT_DATA (400), DUPLICATE_CONTACT_EXISTS (409). */
export async function createContact(tx: WriteTransaction, ctx: CallContext, wire: unknown, allowDuplicates: boolean): Promise<Contact> {
  const info = await keptInfo(forCreate(wire), {}, ctx.newId);
  assertSufficient(info);
  assertLabelKeys(itemsOf(info.labelKeys), "info.labelKeys.items");
  if (!allowDuplicates) await assertNoDuplicate(tx.entities, ctx.siteId, info);
  const lastActivity = { activityDate: new Date(ctx.nowMs).toISOString(), activityType: "CONTACT_CREATED" };
  return await insertContact(tx, ctx, { stamp: firstStamp(ctx), source: sourceOf(ctx), lastActivity, info });
}

/** What a change of contacts says, cut down to the contract. Errors: INSUFFICIENT_UPDATE_CONTACT_DATA (400). */
export function parseInfoChange(wire: unknown, fieldMask: unknown): JsonObject {
  const patch = forUpdate(wire);
  const paths = maskPaths(fieldMask).map((path) => path.replace(/^info\./, ""));
  const named = paths.length === 0 ? patch : paths.reduce<JsonObject>((found, path) => withPath(found, patch, path.split(".")), {});
  if (Object.keys(named).length === 0) throw new BelayError("INSUFFICIENT_UPDATE_CONTACT_DATA");
  assertLabelKeys(itemsOf(named.labelKeys), "info.labelKeys.items");
  return named;
}

/** A patch with what another one says at a path; what that one does not say is cleared. */
function withPath(into: JsonObject, patch: JsonObject, [key = "", ...rest]: readonly string[]): JsonObject {
  if (!isSafeKey(key)) return into;
  const [value = null, before] = [ownValue(patch, key), ownValue(into, key)];
  const isLeaf = rest.length === 0 || !isObject(value);
  return { ...into, [key]: isLeaf ? value : withPath(isObject(before) ? before : {}, value, rest) };
}

/** How far a change of a contact may go. */
export interface ChangeLimits {
  readonly allowDuplicates: boolean;
  /** Whether the primary address of a member's contact may change. The address that the member logs in with stays. */
  readonly mayChangeMemberEmail: boolean;
}

/**
 * Changes a contact, and its member with it.
 *
 * Errors: those of `keptInfo`, INSUFFICIENT_CONTACT_DATA (400), DUPLICATE_CONTACT_EXISTS (409), CANNOT_UPDATE_MEMBER_EMAIL (400), CONTACT_ALREADY_CHANGED (409).
 */
export async function changeContact(
  tx: WriteTransaction,
  ctx: EventContext,
  contact: Contact,
  patch: JsonObject,
  limits: ChangeLimits,
): Promise<Contact> {
  const member = contact.memberId === undefined ? undefined : await findMember(tx.entities, ctx.siteId, contact.memberId);
  const wanted = await keptInfo(applyPatch(contact.info, patch), contact.info, ctx.newId);
  const info = member === undefined ? wanted : withLogin(contact, wanted, member, limits, ctx.newId);
  // A member is known by more than a contact says.
  if (member === undefined) assertSufficient(info);
  const told = compact({
    emails: isObject(patch.emails) ? info.emails : undefined,
    phones: isObject(patch.phones) ? info.phones : undefined,
  });
  if (!limits.allowDuplicates) await assertNoDuplicate(tx.entities, ctx.siteId, told, contact.stamp.id);
  const changed = await replaceContact(tx, ctx, contact, { info });
  await memberOfContact(tx, ctx, changed);
  return changed;
}

/** The information of a member's contact, among it the address that the member logs in with. Errors: CANNOT_UPDATE_MEMBER_EMAIL (400). */
function withLogin(contact: Contact, info: JsonObject, { document }: Member, limits: ChangeLimits, newId: () => string): JsonObject {
  const isNewEmail = primaryOf(info.emails)?.email !== primaryOf(contact.info.emails)?.email;
  if (isNewEmail && !limits.mayChangeMemberEmail) throw new BelayError("CANNOT_UPDATE_MEMBER_EMAIL");
  if (typeof document.loginEmail !== "string") return info;
  const items = [...objectsIn(info.emails), { email: document.loginEmail }];
  return { ...info, emails: { items: keptEmails({ items }, info.emails, newId) } };
}

/** The contact of that id. Errors: CONTACT_NOT_FOUND (404). */
export async function requireContact(tx: { readonly entities: EntityReader }, siteId: string, contactId: unknown): Promise<Contact> {
  const contact = await findContact(tx.entities, siteId, contactId);
  if (contact === undefined) throw new BelayError("CONTACT_NOT_FOUND", { data: { contactId: String(contactId).slice(0, 100) } });
  return contact;
}

/** The label keys of a contact with some more and some fewer; a key in both lists stays. Errors: a validation error (400) for more than one holds. */
export function relabelled(contact: Contact, add: readonly string[], remove: readonly string[]): JsonObject {
  const gone = new Set(remove);
  const kept = itemsOf(contact.info.labelKeys).filter((key) => !gone.has(String(key)));
  const items = [...new Set([...kept, ...add])];
  if (items.length > LABELS_MAX) throw tooManyLabels();
  const { labelKeys: _before, ...info } = contact.info;
  return items.length === 0 ? info : { ...info, labelKeys: { items } };
}
