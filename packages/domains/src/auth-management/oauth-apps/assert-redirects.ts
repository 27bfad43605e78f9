import { type FieldViolation, RequestValidationError } from "@belay/core";
import { hasPlainHost, whyNotRedirectUri } from "../../redirects/redirect-address.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";

/** Why a text is no domain; `undefined` when it is one: a host with or without a port, or an origin. */
function whyNotDomain(text: string): string | undefined {
  const isOrigin = text.includes("://");
  const address = isOrigin ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.host === "" || !hasPlainHost(url)) return "must be a domain or an origin";
  if (isOrigin && url.protocol !== "https:" && url.protocol !== "http:") return "must use https or http";
  // What the parser took away was a path, a query, a user name or characters that no host has.
  const told = isOrigin ? url.origin : url.host;
  return told === text.toLowerCase().replace(/\/$/, "").replace(/:443$/, "")
    ? undefined
    : "must be a domain or an origin, and nothing more";
}

function listed(fields: JsonObject, name: string, whyNot: (text: string) => string | undefined): readonly FieldViolation[] {
  const list = fields[name];
  if (!Array.isArray(list)) return [];
  return list.flatMap((text: unknown, index) => {
    const description = typeof text === "string" ? whyNot(text) : "must be text";
    return description === undefined ? [] : [{ field: `oAuthApp.${name}.${index}`, description, violatedRule: "FORMAT", data: {} }];
  });
}

function single(fields: JsonObject, name: string): readonly FieldViolation[] {
  const text = fields[name];
  const isWeb = typeof text !== "string" || (URL.canParse(text) && ["https:", "http:"].includes(new URL(text).protocol));
  return isWeb ? [] : [{ field: `oAuthApp.${name}`, description: "must be a web address", violatedRule: "FORMAT", data: {} }];
}

/**
 * Refuses an app that could send people or codes to a place that nobody can stand for, and one without a name.
 *
 * Errors: a validation error (400) that names each field.
 */
export function assertOAuthApp(fields: JsonObject): void {
  const name = isObject(fields) ? fields.name : undefined;
  const violations: readonly FieldViolation[] = [
    ...(typeof name === "string" && name.trim() !== ""
      ? []
      : [{ field: "oAuthApp.name", description: "must not be empty", violatedRule: "REQUIRED_FIELD", data: {} }]),
    ...listed(fields, "allowedRedirectUris", whyNotRedirectUri),
    ...listed(fields, "allowedRedirectDomains", whyNotDomain),
    ...single(fields, "loginUrl"),
    ...single(fields, "logoutUrl"),
  ];
  if (violations.length > 0) throw new RequestValidationError(violations);
}
