import { BelayError } from "@belay/core";
import { compact, isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { itemsOf, keptAddresses, keptEmails, keptPhones } from "./contact-items.ts";

/** Longest text of an extended field, and most of them. */
const VALUE_LENGTH_MAX = 2_000;
export const EXTENDED_FIELDS_MAX = 200;
const KEY = /^[a-z][a-zA-Z0-9-]*\.[a-zA-Z0-9][a-zA-Z0-9_-]{0,99}$/;
/** Namespaces whose values are computed from elsewhere. */
const COMPUTED: ReadonlySet<string> = new Set(["contacts", "members", "emailSubscriptions", "ecom"]);

/**
 * The `info` of a contact as it is kept, out of the whole of it.
 *
 * Errors: CANNOT_HAVE_MULTIPLE_PRIMARY_INFO, INVALID_EXTENDED_FIELD_VALUE (400).
 */
export async function keptInfo(info: JsonObject, before: JsonObject, newId: () => string): Promise<JsonObject> {
  const { name, emails, phones, addresses, labelKeys, extendedFields, ...rest } = info;
  return compact({
    name: keptName(name),
    emails: listed(keptEmails(emails, before.emails, newId)),
    phones: listed(await keptPhones(phones, before.phones, newId)),
    addresses: listed(keptAddresses(addresses, before.addresses, newId)),
    ...rest,
    labelKeys: listed([...new Set(itemsOf(labelKeys))]),
    extendedFields: keptExtendedFields(extendedFields),
  });
}

/** Nobody is known by less. Errors: INSUFFICIENT_CONTACT_DATA (400). */
export function assertSufficient({ name, emails, phones }: JsonObject): void {
  if (name === undefined && emails === undefined && phones === undefined) throw new BelayError("INSUFFICIENT_CONTACT_DATA");
}

function listed(items: readonly unknown[]): JsonObject | undefined {
  return items.length === 0 ? undefined : { items };
}

/** A name without blanks around it; none where nothing is left. */
export function keptName(name: unknown): JsonObject | undefined {
  const part = (key: "first" | "last"): string | undefined => {
    const value = ownValue(name, key);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const kept = compact({ first: part("first"), last: part("last") });
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** Keys are `namespace.key`, values are single ones; empty ones are left out. */
function keptExtendedFields(wrapper: unknown): JsonObject | undefined {
  const items = ownValue(wrapper, "items");
  if (!isObject(items)) return undefined;
  const kept = Object.entries(items).filter(([, value]) => value !== null && value !== "");
  if (kept.length > EXTENDED_FIELDS_MAX) throw invalidField("", `a contact has at most ${EXTENDED_FIELDS_MAX} extended fields`);
  for (const [key, value] of kept) {
    if (!KEY.test(key)) throw invalidField(key, "a key is a namespace and a name with a dot between them");
    if (COMPUTED.has(key.split(".")[0] ?? "")) throw invalidField(key, "the values of this namespace are computed");
    const fits = typeof value === "boolean" || Number.isFinite(value) || (typeof value === "string" && value.length <= VALUE_LENGTH_MAX);
    if (!fits) throw invalidField(key, `a value is a number, true or false, or a text of at most ${VALUE_LENGTH_MAX} characters`);
  }
  return kept.length === 0 ? undefined : { items: Object.fromEntries(kept) };
}

function invalidField(key: string, reason: string): BelayError {
  return new BelayError("INVALID_EXTENDED_FIELD_VALUE", { data: { key: key.slice(0, 200), reason } });
}
