import { BelayError, RequestValidationError } from "@belay/core";
import type { WriteHandler } from "../../handler.ts";
import { DEFINITIONS_MAX, definitionToWire, findDefinition, ROLE_DEFINITION_KIND } from "./role-definition.ts";
import { definitionMethod } from "./roles-contract.ts";

const ROLE_KEY = /^[A-Z][A-Z0-9_-]{0,99}$/;
const TITLE_LENGTH_MAX = 256;

/** A role's key and title. Errors: a validation error (400). */
function parseRole(roleKey: unknown, roleTitle: unknown): { readonly roleKey: string; readonly title: string } {
  if (typeof roleKey !== "string" || !ROLE_KEY.test(roleKey)) {
    const description = "must be upper case letters, digits, _ and -, at most 100";
    throw new RequestValidationError([{ field: "roleKey", description, violatedRule: "FORMAT", data: {} }]);
  }
  if (typeof roleTitle !== "string" || roleTitle.trim() === "" || roleTitle.length > TITLE_LENGTH_MAX) {
    const description = `must be text of at most ${TITLE_LENGTH_MAX} characters`;
    throw new RequestValidationError([{ field: "roleTitle", description, violatedRule: "MAX_LENGTH", data: {} }]);
  }
  return { roleKey, title: roleTitle };
}

/** Defines a role that members can hold. Errors: a validation error (400); ALREADY_EXISTS (409) for a key that the site has. */
export const createMemberRoleDefinition: WriteHandler = {
  kind: "write",
  methodId: definitionMethod("Create"),
  handle: async (request, ctx, tx) => {
    const role = { ...parseRole(request.roleKey, request.roleTitle), blockable: request.blockable === true };
    if ((await findDefinition(tx.entities, ctx.siteId, role.roleKey)) !== undefined) {
      throw new BelayError("ALREADY_EXISTS", { message: "The site has a role with that key." });
    }
    if ((await tx.entities.count(ROLE_DEFINITION_KIND, ctx.siteId, { kind: "all" })) >= DEFINITIONS_MAX) {
      throw new BelayError("INVALID_ARGUMENT", { message: `A site has at most ${DEFINITIONS_MAX} roles.` });
    }
    const stamp = { id: ctx.newId(), revision: 1, createdAtMs: ctx.nowMs, updatedAtMs: ctx.nowMs };
    const record = { ...stamp, text: JSON.stringify(role) };
    await tx.entities.insert(ROLE_DEFINITION_KIND, ctx.siteId, record, { role_key: [role.roleKey] });
    return { role: definitionToWire({ ...role, id: stamp.id, revision: 1, isSystem: false }) };
  },
};
