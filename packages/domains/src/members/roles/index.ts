import type { DomainModule } from "../../handler.ts";
import { assignRole } from "./assign-role.ts";
import { createMemberRoleDefinition } from "./create-member-role-definition.ts";
import { deleteMemberRoleDefinition } from "./delete-member-role-definition.ts";
import { getMemberRoleDefinition } from "./get-member-role-definition.ts";
import { getRoles } from "./get-roles.ts";
import { listMemberRoleDefinitions } from "./list-member-role-definitions.ts";
import { queryRoles } from "./query-roles.ts";
import { unassignRole } from "./unassign-role.ts";
import { updateMemberRoleDefinition } from "./update-member-role-definition.ts";

export { MEMBER_ROLES_KIND } from "./role-assignments.ts";
export { ROLE_DEFINITION_KIND } from "./role-definition.ts";

/** The module of the roles that members hold. */
export const memberRolesModule: DomainModule = {
  module: "members/authorization",
  handlers: [assignRole, getRoles, queryRoles, unassignRole],
};

/** The module of role definitions. */
export const memberRoleDefinitionsModule: DomainModule = {
  module: "members/member-role-definition",
  handlers: [
    createMemberRoleDefinition,
    deleteMemberRoleDefinition,
    getMemberRoleDefinition,
    listMemberRoleDefinitions,
    updateMemberRoleDefinition,
  ],
};
