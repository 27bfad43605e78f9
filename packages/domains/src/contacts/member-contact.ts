import { isObject, type JsonObject } from "../resource/json.ts";
import { FORMATS } from "../validation/formats.ts";

/** The fields of an address that members and contacts have both. */
const ADDRESS_FIELDS = ["streetAddress", "addressLine", "addressLine2", "city", "subdivision", "country", "postalCode"] as const;
/** Longest company and job title that a member shows; a contact may know more. */
export const MEMBER_TEXT_MAX = 100;

/** What a member shows of a contact's address. */
export function memberAddress(address: unknown): JsonObject {
  if (!isObject(address)) return {};
  return Object.fromEntries(ADDRESS_FIELDS.flatMap((key) => (address[key] === undefined ? [] : [[key, address[key]]])));
}

/** A day as contacts know it. Members may say anything in its place, and keep that to themselves. */
export function localDate(value: unknown): string | undefined {
  const { date } = FORMATS;
  return typeof value === "string" && typeof date === "function" && date(value) ? value : undefined;
}

/** One text for all JSON values that say the same, whatever the order of their keys. */
export function sameText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))) : inner,
  );
}
