import { InvariantError } from "@belay/core";
import type { EntityKind, FieldDefinition } from "@belay/store";
import { moduleContract } from "../contract.ts";
import type { AllowedField, AllowList } from "../resource/allow-list.ts";
import { HIDDEN_KEY } from "../resource/layers.ts";
import { defineResource } from "../resource/resource.ts";

function list(path: string): FieldDefinition {
  return { path, type: "string", multiple: true, indexed: true };
}

/** What only this server looks for: addresses and numbers in one spelling, whole values that a search finds, and the state of the addresses. */
export const CONTACT_FIELDS = {
  labelKeys: list("info.labelKeys.items"),
  emails: list(`${HIDDEN_KEY}.emails`),
  phones: list(`${HIDDEN_KEY}.phones`),
  found: list(`${HIDDEN_KEY}.found`),
  subscriptionStatus: { path: "primaryEmail.subscriptionStatus", type: "string", multiple: false, indexed: true },
  deliverabilityStatus: { path: "primaryEmail.deliverabilityStatus", type: "string", multiple: false, indexed: true },
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** People whom a site's owner knows: visitors who left an address, buyers, members. */
export const CONTACT = defineResource({
  name: "contact",
  contract: await moduleContract("crm/contacts"),
  entity: "Contact",
  uniques: [],
  stored: { "info.labelKeys": { path: CONTACT_FIELDS.labelKeys.path, form: "string" } },
  further: Object.values(CONTACT_FIELDS),
  defaultSort: { path: "createdDate", order: "DESC" },
});

/** Which contact took the place of one that was merged into it: one document for each that is gone, under its id. */
export const MERGED_INTO: FieldDefinition = { path: "targetContactId", type: "string", multiple: false, indexed: true };
export const MERGED_CONTACT_KIND: EntityKind = { name: "merged_contact", fields: [MERGED_INTO], uniques: [] };

/** Labels that contacts of a site carry or carried: what facets list. */
export const LABEL_KEY: FieldDefinition = { path: "key", type: "string", multiple: false, indexed: true };
export const CONTACT_LABEL_KIND: EntityKind = { name: "contact_label", fields: [LABEL_KEY], uniques: ["key"] };

/** What callers may filter and sort contacts by. */
export const CONTACT_QUERY_FIELDS: AllowList = new Map<string, AllowedField>(
  [...CONTACT.allow("ContactQuerySpec")].map(([wire, field]) =>
    wire === "info.labelKeys" ? [wire, { ...field, stored: CONTACT_FIELDS.labelKeys }] : [wire, field],
  ),
);

/** A field of the contract's query as the store keeps it. */
export function contactField(wire: string): FieldDefinition {
  const field = CONTACT_QUERY_FIELDS.get(wire);
  if (field === undefined) throw new InvariantError(`contacts have no field ${wire}`);
  return field.stored;
}
