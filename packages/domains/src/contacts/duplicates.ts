import { BelayError } from "@belay/core";
import type { EntityReader, Filter } from "@belay/store";
import { compact, type JsonObject } from "../resource/json.ts";
import { unpackContact } from "./contact.ts";
import { emailKey, objectsIn, phoneKeys } from "./contact-items.ts";
import { CONTACT, CONTACT_FIELDS } from "./contact-resource.ts";

/**
 * Refuses information that belongs to another contact of the site: by its email addresses, or, where it has none, by its phone numbers.
 *
 * Errors: DUPLICATE_CONTACT_EXISTS (409) with the other contact and what both have.
 */
export async function assertNoDuplicate(entities: EntityReader, siteId: string, info: JsonObject, ownId?: string): Promise<void> {
  const emails = emailsOf(info);
  const [field, value] = emails.length > 0 ? [CONTACT_FIELDS.emails, emails] : [CONTACT_FIELDS.phones, phonesOf(info)];
  if (value.length === 0) return;
  const filter: Filter = { kind: "compare", field, operator: "$hasSome", value };
  const found = await entities.query(CONTACT.kind, siteId, { filter, sort: [], limit: 2 });
  const other = found.find(({ id }) => id !== ownId);
  if (other === undefined) return;
  const held = unpackContact(other).info;
  const shared = (mine: readonly string[], theirs: readonly string[]) => mine.find((key) => theirs.includes(key));
  const data = compact({
    duplicateContactId: other.id,
    duplicateEmail: shared(emails, emailsOf(held)),
    duplicatePhone: shared(phonesOf(info), phonesOf(held)),
  });
  throw new BelayError("DUPLICATE_CONTACT_EXISTS", { data });
}

function emailsOf(info: JsonObject): readonly string[] {
  return objectsIn(info.emails).map(({ email }) => emailKey(email));
}

function phonesOf(info: JsonObject): readonly string[] {
  return objectsIn(info.phones).flatMap(phoneKeys);
}
