import { RequestValidationError } from "@belay/core";
import { isObject, type JsonObject } from "../../resource/json.ts";
import { applyPatch } from "../../resource/patch.ts";
import { createSanitizer } from "../../resource/sanitize.ts";
import { MEMBER } from "../member-resource.ts";

/** Longest text of what callers may write about one member, in characters: a profile, not a file. */
const LENGTH_MAX = 65_536;
/** Pictures are one value each: a change overwrites them whole. */
const WHOLE: ReadonlySet<string> = new Set(["photo", "cover"]);
const SLUG = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u;

const forCreate = createSanitizer(MEMBER.schemas, "Member", { nulls: "drop" });
const forUpdate = createSanitizer(MEMBER.schemas, "Member", { nulls: "keep" });

/** What a request writes of a new member. Errors: a validation error (400). */
export function writtenMember(wire: unknown, newId: () => string): JsonObject {
  const { loginEmail: _address, privacyStatus, extendedFields: _internal, ...rest } = forCreate(wire);
  const written = { ...withAddressIds(rest, newId), ...knownPrivacy(privacyStatus) };
  assertLength(written);
  return written;
}

/**
 * A member's document with the change that a request asks for.
 *
 * Shape: keys that are there are changed; an empty text clears, an empty list changes nothing (there are methods to empty lists). Addresses by
 * which members sign in, and the list of their others, stay: the contract calls them immutable.
 * Errors: a validation error (400).
 */
export function changedMember(document: JsonObject, wire: unknown, newId: () => string): JsonObject {
  const { loginEmail: _address, privacyStatus, extendedFields: _internal, contact, ...rest } = forUpdate(wire);
  const { emails: _emails, ...ofContact }: JsonObject = isObject(contact) ? contact : {};
  const patch = emptied({ ...rest, ...knownPrivacy(privacyStatus), ...(isObject(contact) ? { contact: ofContact } : {}) });
  const { contact: contactAfter, profile: profileAfter } = applyPatch(document, withAddressIds(patch, newId), WHOLE);
  const slug = isObject(document.profile) ? document.profile.slug : undefined;
  const change = {
    contact: isObject(contactAfter) ? contactAfter : {},
    profile: { ...(isObject(profileAfter) ? profileAfter : {}), ...(slug === undefined ? {} : { slug }) },
    ...knownPrivacy(privacyStatus),
  };
  assertLength(change);
  return change;
}

/** A slug as it is stored. Errors: a validation error (400). */
export function parseSlug(slug: unknown): string {
  const text = typeof slug === "string" ? slug.trim() : "";
  if (SLUG.test(text)) return text;
  throw violation("slug", "must be letters and digits, with dots, dashes and underscores between them");
}

function knownPrivacy(value: unknown): JsonObject {
  return value === "PRIVATE" || value === "PUBLIC" ? { privacyStatus: value } : {};
}

/** Empty texts clear; empty lists are left out. */
function emptied(patch: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(patch)
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, value === "" ? null : isObject(value) ? emptied(value) : value]),
  );
}

function withAddressIds(member: JsonObject, newId: () => string): JsonObject {
  const { contact } = member;
  if (!isObject(contact) || !Array.isArray(contact.addresses)) return member;
  const addresses = contact.addresses.map((address: unknown) => ({ id: newId(), ...Object(address) }));
  return { ...member, contact: { ...contact, addresses } };
}

function assertLength(written: JsonObject): void {
  if (JSON.stringify(written).length > LENGTH_MAX) throw violation("member", `must be at most ${LENGTH_MAX} characters of JSON`);
}

function violation(field: string, description: string): RequestValidationError {
  return new RequestValidationError([{ field, description, violatedRule: "OTHER", data: {} }]);
}
