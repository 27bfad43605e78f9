import { randomUUID } from "node:crypto";
import type { ModuleRequests } from "./module-requests.ts";

/** Requests about the roles of members. */
export const memberRoleRequests: readonly ModuleRequests[] = [
  {
    module: "members/authorization",
    requests: {
      assignRole: async ({ make }) => ({ memberId: await make.member(), roleKey: await make.memberRole() }),
      unassignRole: async ({ make }) => make.memberWithRole(),
      getRoles: async ({ make }) => ({ memberId: (await make.memberWithRole()).memberId }),
      queryRoles: async ({ make }) => ({ query: { filter: { memberId: (await make.memberWithRole()).memberId } } }),
    },
  },
  {
    module: "members/member-role-definition",
    requests: {
      createMemberRoleDefinition: () => ({ roleKey: `ROLE_${randomUUID().toUpperCase()}`, roleTitle: "Writer" }),
      getMemberRoleDefinition: async ({ make }) => ({ roleKey: await make.memberRole() }),
      listMemberRoleDefinitions: () => ({}),
      updateMemberRoleDefinition: async ({ make }) => ({ key: await make.memberRole(), revision: "1", blockable: true }),
      deleteMemberRoleDefinition: async ({ make }) => ({ roleKey: await make.memberRole() }),
    },
  },
];
