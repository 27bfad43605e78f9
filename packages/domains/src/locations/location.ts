import { BelayError, RequestValidationError } from "@belay/core";
import { compact, isObject, type JsonObject } from "../resource/json.ts";
import { missingField } from "../resource/violation.ts";
import { assertBusinessSchedule } from "../site/business-schedule.ts";

/** Most types of one location. */
const TYPES_MAX = 10;

/** A location with what a new one has. */
export function newLocation(location: JsonObject): JsonObject {
  return { status: "ACTIVE", ...withTypes(location), default: false, archived: false };
}

/**
 * A location as it is stored, out of what a caller wrote.
 *
 * Errors: a validation error (400) for a name of spaces, no address, a time zone that the IANA database does not have, wrong opening hours.
 */
export function checkedLocation(location: JsonObject, field: string): JsonObject {
  const { name, timeZone, address, businessSchedule } = location;
  if (typeof name !== "string" || name.trim() === "") throw missingField(`${field}.name`);
  if (!isObject(address)) throw missingField(`${field}.address`);
  if (typeof timeZone !== "string" || timeZone === "") throw missingField(`${field}.timeZone`);
  if (!isTimeZone(timeZone)) {
    const description = "must be a time zone of the IANA database, for example Europe/Berlin";
    throw new RequestValidationError([{ field: `${field}.timeZone`, description, violatedRule: "FORMAT", data: {} }]);
  }
  if (isObject(businessSchedule)) assertBusinessSchedule(businessSchedule);
  return { ...withTypes(location), name: name.trim() };
}

/** The deprecated single type and the list of types say the same. */
export function withTypes(location: JsonObject): JsonObject {
  const { locationType, locationTypes, ...rest } = location;
  const single = typeof locationType === "string" && locationType !== "UNKNOWN" ? [locationType] : [];
  const types = Array.isArray(locationTypes) && locationTypes.length > 0 ? [...new Set(locationTypes.map(String))] : single;
  return compact({ ...rest, locationType: types[0] ?? "UNKNOWN", locationTypes: types.slice(0, TYPES_MAX) });
}

/** A location with one type more, or one fewer. */
export function changeType(location: JsonObject, type: string, change: "add" | "remove"): JsonObject {
  const held = Array.isArray(location.locationTypes) ? location.locationTypes.map(String) : [];
  const others = held.filter((other) => other !== type);
  const { locationType: _first, ...rest } = location;
  return withTypes({ ...rest, locationTypes: change === "add" ? (held.includes(type) ? held : [...held, type]) : others });
}

/** Errors: CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION, or the code of the method (428). */
export function assertNotArchived(
  location: JsonObject,
  code:
    | "CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION"
    | "CANNOT_UPDATE_LOCATION_TYPES_FOR_LOCATION" = "CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION",
): void {
  if (location.archived === true) throw new BelayError(code);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
