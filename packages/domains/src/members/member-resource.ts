import { InvariantError } from "@belay/core";
import type { FieldDefinition, TextField } from "@belay/store";
import { moduleContract } from "../contract.ts";
import type { AllowedField, AllowList } from "../resource/allow-list.ts";
import { HIDDEN_KEY } from "../resource/layers.ts";
import { defineResource } from "../resource/resource.ts";

const contract = await moduleContract("members/members");

/** The permission without which nobody sees more of other members than what is public. */
export const READ_PERMISSION = readPermission();

function readPermission(): string {
  const [permission] = contract.module.methods.find(({ name }) => name === "getMember")?.permissions ?? [];
  if (permission === undefined) throw new InvariantError("getMember names no permission");
  return permission;
}

function further(path: string, type: FieldDefinition["type"]): FieldDefinition {
  return { path, type, multiple: false, indexed: true };
}

const CREATED_DATE = further("createdDate", "date");
const UPDATED_DATE = further("updatedDate", "date");
const LAST_LOGIN_DATE = further("lastLoginDate", "date");

/** Who of the account a member is. Kept beside the document: only user-members speak of it. */
export const USER_FIELDS = {
  userId: further(`${HIDDEN_KEY}.userId`, "string"),
  metaSiteId: further(`${HIDDEN_KEY}.metaSiteId`, "string"),
  siteMembersInstanceId: further(`${HIDDEN_KEY}.siteMembersInstanceId`, "string"),
};

/** Whether a member shows themselves to everybody. Why kept: one index then serves what visitors ask for, in any number of members. */
export const SHOWN_FIELD = further(`${HIDDEN_KEY}.isShown`, "boolean");

/** Where the words of each searchable field are kept; what a word counts. A visitor's search looks in public fields only (S40). */
export const MEMBER_WORDS: ReadonlyMap<string, TextField & { readonly isPublic: boolean }> = new Map([
  ["profile.nickname", { path: `${HIDDEN_KEY}.words.nickname`, code: "n", weight: 6, isPublic: true }],
  ["contact.firstName", { path: `${HIDDEN_KEY}.words.firstName`, code: "f", weight: 4, isPublic: false }],
  ["contact.lastName", { path: `${HIDDEN_KEY}.words.lastName`, code: "l", weight: 4, isPublic: false }],
  ["loginEmail", { path: `${HIDDEN_KEY}.words.loginEmail`, code: "e", weight: 2, isPublic: false }],
]);

const HIDDEN = { requires: READ_PERMISSION };

/** Members of a site. A login address and a slug belong to one member of the site. */
export const MEMBER = defineResource({
  name: "member",
  contract,
  entity: "Member",
  uniques: ["login_email", "slug"],
  stored: {
    "contact.firstName": HIDDEN,
    "contact.lastName": HIDDEN,
    loginEmail: HIDDEN,
    privacyStatus: HIDDEN,
    status: HIDDEN,
  },
  further: [CREATED_DATE, UPDATED_DATE, LAST_LOGIN_DATE, SHOWN_FIELD, ...Object.values(USER_FIELDS)],
  defaultSort: { path: CREATED_DATE.path, order: "DESC" },
  text: [...MEMBER_WORDS.values()].map(({ path, code, weight }) => ({ path, code, weight })),
});

const SORTABLE: ReadonlySet<string> = new Set(["profile.nickname", "contact.firstName", "contact.lastName"]);

function sortOnly(stored: FieldDefinition, requires?: string): readonly [string, AllowedField] {
  const field = { wire: stored.path, stored, form: "date", operators: new Set<string>(), sort: "BOTH" } as const;
  return [stored.path, requires === undefined ? field : { ...field, requires }];
}

/**
 * What callers may filter members by, as the contract says, and sort them by, which it leaves to its prose.
 *
 * Shape: what only `EXTENDED` and `FULL` show does not exist here for callers without the permission to read them (S40).
 */
export const MEMBER_QUERY_FIELDS: AllowList = new Map<string, AllowedField>([
  ...[...MEMBER.allow("MemberQuerySpec")].map(
    ([wire, field]) => [wire, SORTABLE.has(wire) ? { ...field, sort: "BOTH" as const } : field] as const,
  ),
  sortOnly(CREATED_DATE),
  sortOnly(UPDATED_DATE),
  sortOnly(LAST_LOGIN_DATE, READ_PERMISSION),
]);
