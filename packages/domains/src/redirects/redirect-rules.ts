import { BelayError } from "@belay/core";
import type { OAuthAppRecord } from "@belay/store";
import { isObject, type JsonObject } from "../resource/json.ts";
import { hasPlainHost, LOOPBACK } from "./redirect-address.ts";

/** Where an OAuth app may send people to. */
export interface RedirectRules {
  /** Compared as whole texts. */
  readonly uris: readonly string[];
  /** Origins; scheme and port count. */
  readonly origins: readonly string[];
  /** An app on somebody's device, which cannot know its loopback port beforehand. */
  readonly isNative: boolean;
}

const LOOPBACK_ADDRESSES = new Set(["127.0.0.1", "[::1]"]);

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function documentOf(app: OAuthAppRecord): JsonObject {
  const value: unknown = JSON.parse(app.document);
  return isObject(value) ? value : {};
}

/** The origin that an entry of `allowedRedirectDomains` stands for: a bare host is https. Plain http counts on loopback only. */
function originOf(entry: string): string | undefined {
  const url = URL.parse(entry.includes("://") ? entry : `https://${entry}`);
  if (url === null || url.username !== "" || url.password !== "" || !hasPlainHost(url)) return undefined;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname)) ? url.origin : undefined;
}

/** The rules of an app. */
export function redirectRulesOf(app: OAuthAppRecord): RedirectRules {
  const { allowedRedirectUris, allowedRedirectDomains, applicationType } = documentOf(app);
  return {
    uris: texts(allowedRedirectUris),
    origins: texts(allowedRedirectDomains).flatMap((entry) => originOf(entry) ?? []),
    isNative: applicationType === "MOBILE",
  };
}

/** The same address with any port, for a loopback address written as digits; `undefined` for every other. */
function withoutLoopbackPort(text: string): string | undefined {
  const match = /^(http:\/\/(127\.0\.0\.1|\[::1\]))(?::\d{1,5})?(\/[^?#]*)?(\?[^#]*)?$/.exec(text);
  return match !== null && LOOPBACK_ADDRESSES.has(match[2] ?? "") ? `${match[1]}${match[3] ?? ""}${match[4] ?? ""}` : undefined;
}

/**
 * Whether codes may be sent to an address: it is registered, letter by letter.
 *
 * Why a port may differ for native apps: they listen on whatever loopback port is free. Source: RFC 9700 section 2.1, RFC 8252 section 7.3.
 */
export function isAllowedRedirectUri({ uris, isNative }: RedirectRules, uri: string): boolean {
  if (uris.includes(uri)) return true;
  const portless = isNative ? withoutLoopbackPort(uri) : undefined;
  return portless !== undefined && uris.some((registered) => withoutLoopbackPort(registered) === portless);
}

/** Whether people may be sent to an address after a logout or a mail: its origin is registered. */
export function isAllowedRedirectAddress({ uris, origins }: RedirectRules, address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "" || /[\\\s]/.test(address)) return false;
  return uris.includes(address) || origins.includes(url.origin);
}

function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

/** The registered address that begins most like the one that is not. */
export function nearestAllowed({ uris, origins }: RedirectRules, address: string): string | undefined {
  return [...uris, ...origins].toSorted((left, right) => commonLength(right, address) - commonLength(left, address))[0];
}

/** The refusal of an address, with the nearest one that is registered. */
export function redirectRefused(rules: RedirectRules, rejected: string): BelayError {
  const nearest = nearestAllowed(rules, rejected);
  return new BelayError("REDIRECT_NOT_ALLOWED", { data: { rejected, ...(nearest === undefined ? {} : { nearest }) } });
}

/** Checks an address that no code goes to. Errors: REDIRECT_NOT_ALLOWED (400). */
export function assertRedirectAddress(app: OAuthAppRecord | undefined, address: string): void {
  const rules = app === undefined ? { uris: [], origins: [], isNative: false } : redirectRulesOf(app);
  if (!isAllowedRedirectAddress(rules, address)) throw redirectRefused(rules, address);
}
