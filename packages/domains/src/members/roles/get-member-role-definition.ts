import type { ReadHandler } from "../../handler.ts";
import { definitionToWire, knownDefinition } from "./role-definition.ts";
import { definitionMethod } from "./roles-contract.ts";

/** Answers one role definition. Errors: ROLE_DOES_NOT_EXIST (404). */
export const getMemberRoleDefinition: ReadHandler = {
  kind: "read",
  methodId: definitionMethod("Get"),
  handle: async (request, ctx, tx) => ({ role: definitionToWire(await knownDefinition(tx.entities, ctx.siteId, request.roleKey)) }),
};
