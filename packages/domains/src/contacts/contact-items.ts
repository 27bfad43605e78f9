import { BelayError, RequestValidationError } from "@belay/core";
import { compact, isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { FORMATS } from "../validation/formats.ts";
import { sameText } from "./member-contact.ts";
import { dialledNumber } from "./phone-number.ts";

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

/** One spelling of a phone number: its digits, with a plus in front of a country's code. What has no digits is compared as it is. */
export function phoneKey(phone: unknown): string {
  const text = String(phone).normalize("NFKC").trim();
  const digits = text.replace(/\D/g, "");
  return digits === "" ? text.toLowerCase() : (text.startsWith("+") ? "+" : "") + digits;
}

/** What a phone number of a contact is known by: as it is written, and as it is dialled. */
export function phoneKeys({ phone, e164Phone }: JsonObject): readonly string[] {
  return [...new Set([phoneKey(phone), ...(typeof e164Phone === "string" ? [e164Phone] : [])])];
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

/**
 * The phone numbers of a contact as they are kept: each once, however it is written, one of them primary, ids for those that are new.
 *
 * Errors: CANNOT_HAVE_MULTIPLE_PRIMARY_INFO (400).
 */
export async function keptPhones(written: unknown, before: unknown, newId: () => string): Promise<readonly JsonObject[]> {
  const items = objectsIn(written).filter(({ phone }) => phoneKey(phone ?? "") !== "");
  const known = new Map(objectsIn(before).map((item) => [phoneIdentity(item), item.id]));
  const read = await Promise.all(items.map(readPhone));
  return withPrimary(distinctBy(read, phoneIdentity), "phones").map((item) => ({ id: known.get(phoneIdentity(item)) ?? newId(), ...item }));
}

function phoneIdentity({ phone, e164Phone }: JsonObject): string {
  return typeof e164Phone === "string" ? e164Phone : phoneKey(phone);
}

async function readPhone({ tag, countryCode, phone, primary }: JsonObject): Promise<JsonObject> {
  const text = String(phone).trim();
  const dialled = await dialledNumber(text, countryCode);
  return compact({ tag: tag ?? "UNTAGGED", countryCode: countryCode ?? undefined, phone: text, ...dialled, primary });
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
export function addressKey({ address }: JsonObject): string {
  return sameText(isObject(address) ? address : {});
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
