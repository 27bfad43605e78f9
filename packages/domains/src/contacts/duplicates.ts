import { BelayError } from "@belay/core";
import type { EntityReader, Filter } from "@belay/store";
import type { JsonObject } from "../resource/json.ts";
import { emailKey, objectsIn, phoneKey } from "./contact-items.ts";
import { CONTACT, CONTACT_FIELDS } from "./contact-resource.ts";

/**
 * Refuses information that belongs to another contact of the site: by its email addresses, or, where it has none, by its phone numbers.
 *
 * Errors: DUPLICATE_CONTACT_EXISTS (409).
 */
export async function assertNoDuplicate(entities: EntityReader, siteId: string, info: JsonObject, ownId?: string): Promise<void> {
  const emails = objectsIn(info.emails).map(({ email }) => emailKey(email));
  const phones = objectsIn(info.phones).map(({ phone }) => phoneKey(phone));
  const [field, value] = emails.length > 0 ? [CONTACT_FIELDS.emails, emails] : [CONTACT_FIELDS.phones, phones];
  if (value.length === 0) return;
  const filter: Filter = { kind: "compare", field, operator: "$hasSome", value };
  const found = await entities.query(CONTACT.kind, siteId, { filter, sort: [], limit: 2 });
  const other = found.find(({ id }) => id !== ownId);
  if (other !== undefined) throw new BelayError("DUPLICATE_CONTACT_EXISTS", { data: { duplicateContactId: other.id } });
}
