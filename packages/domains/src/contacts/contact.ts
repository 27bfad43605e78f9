import type { EntityReader, EntityRecord } from "@belay/store";
import type { EntityStamp } from "../resource/entities.ts";
import { compact, isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { HIDDEN_KEY, joinLayers, parseLayers } from "../resource/layers.ts";
import { emailKey, objectsIn, phoneKeys, primaryOf } from "./contact-items.ts";
import { CONTACT } from "./contact-resource.ts";

/** A contact as the rules see it. */
export interface Contact {
  readonly stamp: EntityStamp;
  readonly source: JsonObject;
  readonly lastActivity: JsonObject;
  readonly info: JsonObject;
  /** The member whose contact this is. */
  readonly memberId?: string;
}

/** A contact as it goes over the wire, without its member. */
export function contactToWire({ stamp, source, lastActivity, info }: Contact): JsonObject {
  const [email, phone] = [primaryOf(info.emails), primaryOf(info.phones)];
  return compact({
    id: stamp.id,
    revision: stamp.revision,
    source,
    createdDate: new Date(stamp.createdAtMs).toISOString(),
    updatedDate: new Date(stamp.updatedAtMs).toISOString(),
    lastActivity,
    primaryInfo: email === undefined && phone === undefined ? undefined : compact({ email: email?.email, phone: phone?.phone }),
    info,
    primaryEmail: email && { email: email.email, subscriptionStatus: "NOT_SET", deliverabilityStatus: "NOT_SET" },
    primaryPhone: phone && primaryPhone(phone),
  });
}

/** Messages go to numbers that can be dialled only, so others have no state of them. */
function primaryPhone({ countryCode, e164Phone, formattedPhone, phone }: JsonObject): JsonObject {
  const states =
    e164Phone === undefined
      ? { subscriptionStatus: "NO_SUBSCRIPTION_STATUS", deliverabilityStatus: "NO_PHONE_DELIVERABILITY_STATUS" }
      : { subscriptionStatus: "NOT_SET", deliverabilityStatus: "NOT_SET" };
  return compact({ countryCode, e164Phone, formattedPhone: formattedPhone ?? phone, phone, ...states });
}

/** The stored text of a contact: what the wire shows, then what is only looked for. */
export function packContact(contact: Contact): string {
  const { info, memberId } = contact;
  const emails = objectsIn(info.emails).map(({ email }) => emailKey(email));
  const phones = [...new Set(objectsIn(info.phones).flatMap(phoneKeys))];
  const written = objectsIn(info.phones).map(({ phone }) => String(phone));
  const names = ["first", "last"].flatMap((part) => ownValue(info.name, part) ?? []).map(String);
  const found = [...names, names.join(" "), ...emails, ...phones, ...written].map(searchKey).filter((text) => text !== "");
  return joinLayers([contactToWire(contact), { [HIDDEN_KEY]: compact({ memberId, emails, phones, found: [...new Set(found)] }) }]);
}

/** How texts are compared by a search. */
export function searchKey(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** Reads a contact back from its stored text: the inverse of `packContact`. */
export function unpackContact({ text, ...stamp }: EntityRecord): Contact {
  const { source, lastActivity, info, [HIDDEN_KEY]: hidden } = parseLayers(text);
  const memberId = ownValue(hidden, "memberId");
  return {
    stamp,
    source: isObject(source) ? source : {},
    lastActivity: isObject(lastActivity) ? lastActivity : {},
    info: isObject(info) ? info : {},
    ...(typeof memberId === "string" ? { memberId } : {}),
  };
}

/** The contact of that id on the site. */
export async function findContact(entities: EntityReader, siteId: string, contactId: unknown): Promise<Contact | undefined> {
  const record = typeof contactId === "string" ? await entities.get(CONTACT.kind, siteId, contactId) : undefined;
  return record === undefined ? undefined : unpackContact(record);
}
