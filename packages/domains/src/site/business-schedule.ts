import { type FieldViolation, RequestValidationError } from "@belay/core";
import { type JsonObject, ownValue } from "../resource/json.ts";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/**
 * Checks a business schedule: times from 00:00 to 24:00, periods that do not end before they begin.
 *
 * Errors: a validation error (400) naming each wrong time.
 */
export function assertBusinessSchedule(schedule: JsonObject): void {
  const violations = [
    ...list(schedule.periods).flatMap((period, index) => checkPeriod(period, `businessSchedule.periods.${index}`)),
    ...list(schedule.specialHourPeriod).flatMap((period, index) => checkSpecial(period, `businessSchedule.specialHourPeriod.${index}`)),
  ];
  if (violations.length > 0) throw new RequestValidationError(violations);
}

function checkPeriod(period: unknown, field: string): readonly FieldViolation[] {
  const open = ownValue(period, "openTime");
  const close = ownValue(period, "closeTime");
  const wrong = (["openTime", "closeTime"] as const).filter((name) => !isTime(ownValue(period, name)));
  if (wrong.length > 0) return wrong.map((name) => violation(`${field}.${name}`, "must be a time from 00:00 to 24:00", "FORMAT"));
  const sameDay = ownValue(period, "openDay") === ownValue(period, "closeDay");
  if (sameDay && String(close) <= String(open))
    return [violation(`${field}.closeTime`, "must be later than openTime on the same day", "OTHER")];
  return [];
}

function checkSpecial(period: unknown, field: string): readonly FieldViolation[] {
  const start = Date.parse(String(ownValue(period, "startDate")));
  const end = Date.parse(String(ownValue(period, "endDate")));
  if (Number.isNaN(start)) return [violation(`${field}.startDate`, "must be a date", "FORMAT")];
  if (Number.isNaN(end)) return [violation(`${field}.endDate`, "must be a date", "FORMAT")];
  return end < start ? [violation(`${field}.endDate`, "must not be before startDate", "OTHER")] : [];
}

function isTime(value: unknown): boolean {
  return typeof value === "string" && TIME.test(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function violation(field: string, description: string, violatedRule: string): FieldViolation {
  return { field, description, violatedRule, data: {} };
}
