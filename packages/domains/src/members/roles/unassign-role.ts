import type { WriteHandler } from "../../handler.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { knownMember } from "./known-member.ts";
import { readRoleKeys, writeRoleKeys } from "./role-assignments.ts";
import { memberRoleMethod } from "./roles-contract.ts";

/** Takes a role from a member. Errors: NOT_FOUND (404); rule INVALID_ROLE (400) for one that the member does not hold. */
export const unassignRole: WriteHandler = {
  kind: "write",
  methodId: memberRoleMethod("UnassignRole"),
  handle: async (request, ctx, tx) => {
    const { stamp } = await knownMember(tx.entities, ctx, request.memberId);
    const held = await readRoleKeys(tx.entities, ctx.siteId, stamp.id);
    const { roleKey } = request;
    if (typeof roleKey !== "string" || !held.includes(roleKey)) {
      throw ruleViolation("roleKey", "INVALID_ROLE", "is not a role that the member holds");
    }
    await writeRoleKeys(
      tx,
      ctx,
      stamp.id,
      held.filter((key) => key !== roleKey),
    );
    return { roleKey };
  },
};
