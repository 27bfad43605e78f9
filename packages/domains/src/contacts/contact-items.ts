import { BelayError, RequestValidationError } from "@belay/core";
import { isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { FORMATS } from "../validation/formats.ts";

/** The list in one of a contact's wrappers (`emails`, `phones`, `addresses`, `labelKeys`). */
export function itemsOf(wrapper: unknown): readonly unknown[] {
  const items = ownValue(wrapper, "items");
  return Array.isArray(items) ? items : [];
}

/** The objects in a wrapper. */
export function objectsIn(wrapper: unknown): readonly JsonObject[] {
  return itemsOf(wrapper).filter(isObject);
}

/** One spelling of an email address. */
export function emailKey(email: unknown): string {
  return String(email).normalize("NFKC").trim().toLowerCase();
}

function isEmail(text: string): boolean {
  const { email } = FORMATS;
  return typeof email === "function" && email(text);
}

/** One spelling of a phone number: its digits, with a plus in front of a country's code. */
export function phoneKey(phone: unknown): string {
  const text = String(phone).normalize("NFKC").trim();
  return (text.startsWith("+") ? "+" : "") + text.replace(/\D/g, "");
}

/** A number in the form of ITU E.164, where the written one says its country itself. */
function e164Of(phone: unknown): string | undefined {
  const key = phoneKey(phone);
  return /^\+[1-9]\d{6,14}$/.test(key) ? key : undefined;
}

/**
 * The email addresses of a contact as they are kept: each once, one of them primary, ids for those that are new.
 *
 * Errors: CANNOT_HAVE_MULTIPLE_PRIMARY_INFO (400), a validation error (400) for what is no address.
 */
export function keptEmails(written: unknown, before: unknown, newId: () => string): readonly JsonObject[] {
  for (const [index, { email }] of objectsIn(written).entries()) {
    if (isEmail(emailKey(email))) continue;
    const field = `info.emails.items.${index}.email`;
    throw new RequestValidationError([{ field, description: "is not an email address", violatedRule: "FORMAT", data: { type: "EMAIL" } }]);
  }
  const items = distinctBy(objectsIn(written), ({ email }) => emailKey(email));
  const known = new Map(objectsIn(before).map((item) => [emailKey(item.email), item.id]));
  return withPrimary(items, "emails").map((item) => {
    const email = emailKey(item.email);
    return { id: known.get(email) ?? newId(), tag: item.tag ?? "UNTAGGED", email, primary: item.primary };
  });
}

/** The phone numbers of a contact as they are kept. Errors: CANNOT_HAVE_MULTIPLE_PRIMARY_INFO (400). */
export function keptPhones(written: unknown, before: unknown, newId: () => string): readonly JsonObject[] {
  const items = distinctBy(
    objectsIn(written).filter(({ phone }) => phoneKey(phone ?? "") !== ""),
    ({ phone }) => phoneKey(phone),
  );
  const known = new Map(objectsIn(before).map((item) => [phoneKey(item.phone), item.id]));
  return withPrimary(items, "phones").map((item) => {
    const { countryCode, phone, primary } = item;
    const e164Phone = e164Of(phone);
    return {
      id: known.get(phoneKey(phone)) ?? newId(),
      tag: item.tag ?? "UNTAGGED",
      ...(countryCode === undefined ? {} : { countryCode }),
      phone: String(phone).trim(),
      ...(e164Phone === undefined ? {} : { e164Phone }),
      primary,
    };
  });
}

/** The addresses of a contact as they are kept; the same one keeps its id. */
export function keptAddresses(written: unknown, before: unknown, newId: () => string): readonly JsonObject[] {
  const known = new Map(objectsIn(before).map((item) => [addressKey(item), item.id]));
  return distinctBy(objectsIn(written), addressKey).map((item) => ({
    id: known.get(addressKey(item)) ?? newId(),
    tag: item.tag ?? "UNTAGGED",
    address: isObject(item.address) ? item.address : {},
  }));
}

/** What an address says, whatever it is tagged. */
function addressKey({ address }: JsonObject): string {
  return JSON.stringify(Object.entries(isObject(address) ? address : {}).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function distinctBy(items: readonly JsonObject[], keyOf: (item: JsonObject) => string): readonly JsonObject[] {
  const seen = new Map<string, JsonObject>();
  for (const item of items) {
    const key = keyOf(item);
    const known = seen.get(key);
    if (known === undefined || (item.primary === true && known.primary !== true)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** One is primary: the one that says so, else the first. */
function withPrimary(items: readonly JsonObject[], field: string): readonly JsonObject[] {
  const primaries = items.filter(({ primary }) => primary === true);
  if (primaries.length > 1) throw new BelayError("CANNOT_HAVE_MULTIPLE_PRIMARY_INFO", { data: { field: `info.${field}` } });
  const [chosen] = primaries.length > 0 ? primaries : items;
  return items.map((item) => ({ ...item, primary: item === chosen }));
}

/** The primary one of a list. */
export function primaryOf(wrapper: unknown): JsonObject | undefined {
  return objectsIn(wrapper).find(({ primary }) => primary === true);
}
