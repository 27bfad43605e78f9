import { BelayError } from "@belay/core";
import type { EntityReader, WriteTransaction } from "@belay/store";
import type { CallContext } from "../handler.ts";
import { firstStamp } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { compact, isObject, type JsonObject } from "../resource/json.ts";
import { maskPaths } from "../resource/mask.ts";
import { applyPatch } from "../resource/patch.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { type Contact, findContact } from "./contact.ts";
import { keptInfo } from "./contact-info.ts";
import { itemsOf, primaryOf } from "./contact-items.ts";
import { CONTACT } from "./contact-resource.ts";
import { assertNoDuplicate } from "./duplicates.ts";
import { assertLabelKeys } from "./labels.ts";
import { memberOfContact } from "./member-of-contact.ts";
import { insertContact, replaceContact } from "./save-contact.ts";

const forCreate = createSanitizer(CONTACT.schemas, "ContactInfo", { nulls: "drop" });
const forUpdate = createSanitizer(CONTACT.schemas, "ContactInfo", { nulls: "keep" });

/** Where a contact comes from, by who makes it. */
function sourceOf({ caller }: CallContext): JsonObject {
  if (caller.kind === "APP") return { sourceType: "THIRD_PARTY", appId: caller.clientId };
  return { sourceType: caller.kind === "USER" ? "ADMIN" : "OTHER" };
}

/** Makes a contact. Errors: those of `keptInfo`, DUPLICATE_CONTACT_EXISTS (409). */
export async function createContact(tx: WriteTransaction, ctx: CallContext, wire: unknown, allowDuplicates: boolean): Promise<Contact> {
  const info = keptInfo(forCreate(wire), {}, ctx.newId);
  assertLabelKeys(itemsOf(info.labelKeys), "info.labelKeys.items");
  if (!allowDuplicates) await assertNoDuplicate(tx.entities, ctx.siteId, info);
  const lastActivity = { activityDate: new Date(ctx.nowMs).toISOString(), activityType: "CONTACT_CREATED" };
  return await insertContact(tx, ctx, { stamp: firstStamp(ctx), source: sourceOf(ctx), lastActivity, info });
}

/** What a change of contacts says, cut down to the contract. Errors: INSUFFICIENT_UPDATE_CONTACT_DATA (400). */
export function parseInfoChange(wire: unknown, fieldMask: unknown): JsonObject {
  const patch = forUpdate(wire);
  const paths = maskPaths(fieldMask).map((path) => path.replace(/^info\./, "").split(".")[0] ?? "");
  const named = paths.length === 0 ? patch : Object.fromEntries([...new Set(paths)].map((key) => [key, patch[key] ?? null]));
  if (Object.keys(named).length === 0) throw new BelayError("INSUFFICIENT_UPDATE_CONTACT_DATA");
  assertLabelKeys(itemsOf(named.labelKeys), "info.labelKeys.items");
  return named;
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
 * Errors: those of `keptInfo`, DUPLICATE_CONTACT_EXISTS (409), CANNOT_UPDATE_MEMBER_EMAIL (400), CONTACT_ALREADY_CHANGED (409).
 */
export async function changeContact(
  tx: WriteTransaction,
  ctx: EventContext,
  contact: Contact,
  patch: JsonObject,
  limits: ChangeLimits,
): Promise<Contact> {
  const info = keptInfo(applyPatch(contact.info, patch), contact.info, ctx.newId);
  const told = compact({
    emails: isObject(patch.emails) ? info.emails : undefined,
    phones: isObject(patch.phones) ? info.phones : undefined,
  });
  if (!limits.allowDuplicates) await assertNoDuplicate(tx.entities, ctx.siteId, told, contact.stamp.id);
  const isNewEmail = primaryOf(info.emails)?.email !== primaryOf(contact.info.emails)?.email;
  if (contact.memberId !== undefined && isNewEmail && !limits.mayChangeMemberEmail) throw new BelayError("CANNOT_UPDATE_MEMBER_EMAIL");
  const changed = await replaceContact(tx, ctx, contact, { info });
  await memberOfContact(tx, ctx, changed);
  return changed;
}

/** The contact of that id. Errors: CONTACT_NOT_FOUND (404). */
export async function requireContact(tx: { readonly entities: EntityReader }, siteId: string, contactId: unknown): Promise<Contact> {
  const contact = await findContact(tx.entities, siteId, contactId);
  if (contact === undefined) throw new BelayError("CONTACT_NOT_FOUND", { data: { contactId: String(contactId).slice(0, 100) } });
  return contact;
}

/** The label keys of a contact with some more and some fewer; a key in both lists stays. */
export function relabelled(contact: Contact, add: readonly string[], remove: readonly string[]): JsonObject {
  const gone = new Set(remove);
  const kept = itemsOf(contact.info.labelKeys).filter((key) => !gone.has(String(key)));
  const items = [...new Set([...kept, ...add])];
  const { labelKeys: _before, ...info } = contact.info;
  return items.length === 0 ? info : { ...info, labelKeys: { items } };
}
