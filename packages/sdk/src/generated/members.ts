// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
export * as authentication from "./members/authentication.ts";
export * as authorization from "./members/authorization.ts";
export * as badgeAssignments from "./members/badge-assignments.ts";
export * as badges from "./members/badges.ts";
export * as badgesV2 from "./members/badges-v2.ts";
export * as memberRoleDefinition from "./members/member-role-definition.ts";
export * as members from "./members/members.ts";
export * as userMember from "./members/user-member.ts";
