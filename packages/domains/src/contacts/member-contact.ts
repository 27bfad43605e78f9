import { isObject, type JsonObject } from "../resource/json.ts";

/** The fields of an address that members and contacts have both. */
const ADDRESS_FIELDS = ["streetAddress", "addressLine", "addressLine2", "city", "subdivision", "country", "postalCode"] as const;
/** Longest company and job title that a member shows; a contact may know more. */
export const MEMBER_TEXT_MAX = 100;

/** What a member shows of a contact's address. */
export function memberAddress(address: unknown): JsonObject {
  if (!isObject(address)) return {};
  return Object.fromEntries(ADDRESS_FIELDS.flatMap((key) => (address[key] === undefined ? [] : [[key, address[key]]])));
}

/** One text for all JSON values that say the same, whatever the order of their keys. */
export function sameText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))) : inner,
  );
}
