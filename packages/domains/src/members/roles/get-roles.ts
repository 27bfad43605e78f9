import type { ReadHandler } from "../../handler.ts";
import { knownMember } from "./known-member.ts";
import { readRoleKeys } from "./role-assignments.ts";
import { listDefinitions } from "./role-definition.ts";
import { memberRoleMethod } from "./roles-contract.ts";
import { rolesToWire } from "./roles-to-wire.ts";

/** Answers the roles of a member; a member may ask for their own. Errors: NOT_FOUND (404), for another member's too (S36). */
export const getRoles: ReadHandler = {
  kind: "read",
  methodId: memberRoleMethod("GetRoles"),
  handle: async (request, ctx, tx) => {
    const { stamp } = await knownMember(tx.entities, ctx, request.memberId);
    const held = await readRoleKeys(tx.entities, ctx.siteId, stamp.id);
    return { roles: rolesToWire(held, await listDefinitions(tx.entities, ctx.siteId)) };
  },
};
