import { BelayError } from "@belay/core";
import type { WriteHandler } from "../../handler.ts";
import { knownMember } from "./known-member.ts";
import { readRoleKeys, writeRoleKeys } from "./role-assignments.ts";
import { knownDefinition } from "./role-definition.ts";
import { memberRoleMethod } from "./roles-contract.ts";

/** Gives a member a role. One that the member holds is no error. Errors: NOT_FOUND, ROLE_DOES_NOT_EXIST (404), MEMBER_BLOCKED (409). */
export const assignRole: WriteHandler = {
  kind: "write",
  methodId: memberRoleMethod("AssignRole"),
  handle: async (request, ctx, tx) => {
    const member = await knownMember(tx.entities, ctx, request.memberId);
    const { roleKey, blockable } = await knownDefinition(tx.entities, ctx.siteId, request.roleKey);
    if (blockable && member.status === "BLOCKED") throw new BelayError("MEMBER_BLOCKED");
    const held = await readRoleKeys(tx.entities, ctx.siteId, member.stamp.id);
    if (!held.includes(roleKey)) await writeRoleKeys(tx, ctx, member.stamp.id, [...held, roleKey]);
    return { roleKey };
  },
};
