import { BelayError } from "@belay/core";
import type { WriteHandler } from "../../handler.ts";
import { invalidRevision, parseRevision } from "../../resource/revision.ts";
import { definitionToWire, knownDefinition, ROLE_DEFINITION_KIND } from "./role-definition.ts";
import { definitionMethod } from "./roles-contract.ts";

/**
 * Changes whether a role can be held by blocked members; nothing else of it changes.
 *
 * Errors: ROLE_DOES_NOT_EXIST (404), CANNOT_UPDATE_SYSTEM_ROLE, INVALID_REVISION (409).
 */
export const updateMemberRoleDefinition: WriteHandler = {
  kind: "write",
  methodId: definitionMethod("Update"),
  handle: async (request, ctx, tx) => {
    const revision = parseRevision(request.revision, "revision");
    const role = await knownDefinition(tx.entities, ctx.siteId, request.key);
    if (role.isSystem) throw new BelayError("CANNOT_UPDATE_SYSTEM_ROLE");
    const before = await tx.entities.get(ROLE_DEFINITION_KIND, ctx.siteId, role.id);
    if (before === undefined || before.revision !== revision) throw invalidRevision(revision, role.revision);
    const { roleKey, title } = role;
    const blockable = typeof request.blockable === "boolean" ? request.blockable : role.blockable;
    const text = JSON.stringify({ roleKey, title, blockable });
    const next = { ...before, revision: revision + 1, updatedAtMs: ctx.nowMs, text };
    if (!(await tx.entities.update(ROLE_DEFINITION_KIND, ctx.siteId, next, revision, { role_key: [roleKey] }))) {
      throw invalidRevision(revision);
    }
    return { role: definitionToWire({ ...role, blockable, revision: revision + 1 }) };
  },
};
