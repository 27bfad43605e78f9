import type { ReadHandler } from "../../handler.ts";
import { definitionToWire, listDefinitions } from "./role-definition.ts";
import { definitionMethod } from "./roles-contract.ts";

/** Answers every role definition of the site, the system's own included. */
export const listMemberRoleDefinitions: ReadHandler = {
  kind: "read",
  methodId: definitionMethod("List"),
  handle: async (_request, ctx, tx) => ({ roles: (await listDefinitions(tx.entities, ctx.siteId)).map(definitionToWire) }),
};
