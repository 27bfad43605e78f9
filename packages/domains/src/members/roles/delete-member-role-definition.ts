import { BelayError } from "@belay/core";
import type { WriteHandler } from "../../handler.ts";
import { takeFromAll } from "./role-assignments.ts";
import { knownDefinition, ROLE_DEFINITION_KIND } from "./role-definition.ts";
import { definitionMethod } from "./roles-contract.ts";

/** Deletes a role and takes it from every member who holds it. Errors: ROLE_DOES_NOT_EXIST (404), CANNOT_DELETE_SYSTEM_ROLE (409). */
export const deleteMemberRoleDefinition: WriteHandler = {
  kind: "write",
  methodId: definitionMethod("Delete"),
  handle: async (request, ctx, tx) => {
    const role = await knownDefinition(tx.entities, ctx.siteId, request.roleKey);
    if (role.isSystem) throw new BelayError("CANNOT_DELETE_SYSTEM_ROLE");
    await takeFromAll(tx, ctx, role.roleKey);
    await tx.entities.remove(ROLE_DEFINITION_KIND, ctx.siteId, role.id);
    return {};
  },
};
