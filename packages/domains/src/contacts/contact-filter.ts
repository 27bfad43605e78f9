import { BelayError, type ErrorCode } from "@belay/core";
import type { Filter, Sort } from "@belay/store";
import type { AllowList, FieldReader } from "../resource/allow-list.ts";
import { both, parseFilter } from "../resource/filter.ts";
import { parseSort } from "../resource/sort.ts";
import { searchKey } from "./contact.ts";
import { phoneKey } from "./contact-items.ts";
import { CONTACT_FIELDS, CONTACT_QUERY_FIELDS } from "./contact-resource.ts";

/** The contacts that a filter and a search mean. Errors: those of `contactFilter`. */
export function meantContacts(filter: unknown, search: unknown, reader: FieldReader): Filter {
  return both(contactFilter(filter, reader), searchFilter(search));
}

/** What only phone numbers are written with. */
const PHONE = /^\+?[\d\s()./-]+$/;

/** A search finds contacts by a whole name, address or number; a number however it is written. */
function searchFilter(search: unknown): Filter {
  const text = typeof search === "string" ? searchKey(search) : "";
  const value = [...new Set(PHONE.test(text) ? [text, phoneKey(text)] : [text])];
  return text === "" ? { kind: "all" } : { kind: "compare", field: CONTACT_FIELDS.found, operator: "$hasSome", value };
}

/**
 * Parses a filter of contacts.
 *
 * Errors, all 400: MALFORMED_FILTER, UNSUPPORTED_FILTER_FIELD_UNKNOWN, UNSUPPORTED_FILTER_OPERATOR, UNSUPPORTED_FILTER_VALUE_TYPE.
 */
export function contactFilter(filter: unknown, reader: FieldReader, allow: AllowList = CONTACT_QUERY_FIELDS): Filter {
  try {
    return parseFilter(filter, allow, reader);
  } catch (error) {
    if (error instanceof BelayError && error.code === "INVALID_FILTER") throw renamed(error, filterCode(error, allow));
    throw error;
  }
}

/** The contract has a name for everything that may be wrong with a filter. */
function filterCode({ data }: BelayError, allow: AllowList): ErrorCode {
  if (data.allowed !== undefined || (data.field === undefined && data.operator !== undefined)) return "UNSUPPORTED_FILTER_OPERATOR";
  if (data.field === undefined) return "MALFORMED_FILTER";
  return allow.has(String(data.field)) ? "UNSUPPORTED_FILTER_VALUE_TYPE" : "UNSUPPORTED_FILTER_FIELD_UNKNOWN";
}

/** Errors: UNSUPPORTED_SORT_FIELD (400). */
export function contactSort(sort: unknown, reader: FieldReader): readonly Sort[] {
  try {
    return parseSort(sort, CONTACT_QUERY_FIELDS, reader, 1);
  } catch (error) {
    if (error instanceof BelayError && error.code === "INVALID_SORT") throw renamed(error, "UNSUPPORTED_SORT_FIELD");
    throw error;
  }
}

function renamed(error: BelayError, code: ErrorCode): BelayError {
  return new BelayError(code, { message: error.message, data: error.data, cause: error });
}
