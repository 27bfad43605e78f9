import type { ErrorObject } from "ajv";
import { isObject } from "../resource/json.ts";

/** Most values of an enumeration that a description lists. */
const VALUES_MAX = 30;

/** What a text of each format is, as people say it. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
  guid: "a GUID, like 00000000-0000-4000-8000-000000000000",
  decimal: 'a decimal number as text, like "12.50"',
  int64: 'a whole number as text, like "42"',
  date: "a date, like 2026-01-31",
  "date-time": "a moment, like 2026-01-31T12:00:00Z",
  "local-date-time": "a local date and time, like 2026-01-31T12:00:00",
  email: "an email address",
  phone: "a phone number",
  uri: "a URL",
  "web-url": "an http or https URL",
  "secure-web-url": "an https URL",
  "url-slug": "letters, digits and hyphens, as they stand in an address",
  "color-hex": "a colour, like #1A2B3C",
  byte: "base64",
  country: "a country code of two letters, like DE",
  currency: "a currency code of three letters, like EUR",
  language: "a language code, like en",
  "language-tag": "a language tag, like en-US",
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

/** How decimal bounds are said, in their order. */
const BOUNDS: readonly (readonly [name: string, words: (bound: string) => string])[] = [
  ["gt", (bound) => `more than ${bound}`],
  ["gte", (bound) => `at least ${bound}`],
  ["lt", (bound) => `less than ${bound}`],
  ["lte", (bound) => `at most ${bound}`],
];

function oneOf(values: readonly string[]): string {
  const [last = "", ...others] = values.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} or ${last}`;
}

function describeEnum(allowed: unknown): string {
  const values = (Array.isArray(allowed) ? allowed : []).filter((value) => value !== null).map(String);
  const more = values.length - VALUES_MAX;
  return `must be ${oneOf([...values.slice(0, VALUES_MAX), ...(more > 0 ? [`${more} more`] : [])])}`;
}

function describeType(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : String(type).split(",");
  // Null clears a field; who sent another type meant a value.
  return `must be ${oneOf(types.filter((name) => name !== "null" || types.length === 1).map((name) => TYPE_NAMES[name] ?? name))}`;
}

function describeBounds(bounds: unknown): string {
  const given = isObject(bounds) ? bounds : {};
  const limits = BOUNDS.flatMap(([name, say]) => (given[name] === undefined ? [] : [say(String(given[name]))]));
  const scale = given.maxScale === undefined ? [] : [`with at most ${String(given.maxScale)} decimal places`];
  return `must be ${[limits.join(" and ") || "a decimal number", ...scale].join(", ")}`;
}

function count(limit: unknown, thing: string): string {
  return `${String(limit)} ${thing}${limit === 1 ? "" : "s"}`;
}

/** What a schema check found, in words that say what to send; never the value that was sent. */
export function describeError({ keyword, params, schema, message = "is not valid" }: ErrorObject): string {
  switch (keyword) {
    case "enum":
      return describeEnum(params.allowedValues);
    case "type":
      return describeType(params.type);
    case "format":
      return `must be ${FORMAT_NAMES[String(params.format)] ?? `in the format ${String(params.format)}`}`;
    case "x-decimal":
      return describeBounds(schema);
    case "minimum":
      return `must be at least ${String(params.limit)}`;
    case "maximum":
      return `must be at most ${String(params.limit)}`;
    case "minLength":
      return `must have at least ${count(params.limit, "character")}`;
    case "maxLength":
      return `must have at most ${count(params.limit, "character")}`;
    case "minItems":
      return `must have at least ${count(params.limit, "element")}`;
    case "maxItems":
      return `must have at most ${count(params.limit, "element")}`;
    default:
      return message;
  }
}
