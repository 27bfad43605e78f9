import type { FieldDefinition } from "@belay/store";
import type { ReadHandler } from "../../handler.ts";
import type { AllowedField, AllowList } from "../../resource/allow-list.ts";
import { parseFilter } from "../../resource/filter.ts";
import { ownValue } from "../../resource/json.ts";
import { refuseTooBroad } from "../../resource/page.ts";
import { MEMBER_ID_FIELD, MEMBER_ROLES_KIND, ROLE_KEYS_FIELD, roleKeysOf } from "./role-assignments.ts";
import { listDefinitions } from "./role-definition.ts";
import { memberRoleMethod } from "./roles-contract.ts";
import { rolesToWire } from "./roles-to-wire.ts";

/** Most members in one answer: it has no pages. */
const MEMBERS_MAX = 1_000;

function allowed(wire: string, stored: FieldDefinition, operators: readonly string[]): AllowedField {
  return { wire, stored, form: "string", operators: new Set(operators), sort: "NONE" };
}

/** What the filter may name. The contract leaves it open; these are what an assignment consists of. */
const ALLOW: AllowList = new Map([
  ["memberId", allowed("memberId", MEMBER_ID_FIELD, ["$eq", "$in"])],
  ["roleKey", allowed("roleKey", ROLE_KEYS_FIELD, ["$hasSome", "$hasAll"])],
]);

/** `{ roleKey: "X" }` and `{ roleKey: { $in: [...] } }` ask for members who hold it. */
function withHeldRole(filter: unknown): unknown {
  const roleKey = ownValue(filter, "roleKey");
  if (roleKey === undefined) return filter;
  const list = typeof roleKey === "string" ? [roleKey] : (ownValue(roleKey, "$in") ?? ownValue(roleKey, "$eq"));
  const held = list === undefined ? roleKey : { $hasSome: Array.isArray(list) ? list : [list] };
  return { ...Object(filter), roleKey: held };
}

/**
 * Answers the roles of the members that a filter finds, by member.
 *
 * Shape: fields of the filter are `memberId` and `roleKey`; members without a role are left out.
 * Errors: INVALID_FILTER (400).
 */
export const queryRoles: ReadHandler = {
  kind: "read",
  methodId: memberRoleMethod("QueryRoles"),
  handle: async (request, ctx, tx) => {
    const filter = parseFilter(withHeldRole(ownValue(request.query, "filter")), ALLOW, ctx);
    const query = { filter, sort: [], limit: MEMBERS_MAX + 1 };
    const records = await refuseTooBroad(() => tx.entities.query(MEMBER_ROLES_KIND, ctx.siteId, query));
    if (records.length > MEMBERS_MAX) ctx.warn(`more than ${MEMBERS_MAX} members match; the answer holds the first of them`);
    const definitions = await listDefinitions(tx.entities, ctx.siteId);
    const entries = records
      .slice(0, MEMBERS_MAX)
      .map((record) => [record.id, { roles: rolesToWire(roleKeysOf(record), definitions) }] as const)
      .filter(([, { roles }]) => roles.length > 0);
    return { rolesByMemberId: Object.fromEntries(entries) };
  },
};
