// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "QueryRolesResponse": {"rolesByMemberId":"QueryRolesResponse.rolesByMemberId"},
  "QueryRolesResponse.rolesByMemberId": {"*":"MemberRole"},
};

export interface AssignRoleResponse {
  readonly roleKey?: string;
}
export interface GetRolesResponse {
  readonly roles?: readonly Role[];
}
export interface MemberRole {
  readonly roles?: readonly Role[];
}
export interface Query {
  readonly filter?: unknown;
}
export interface QueryRolesResponse {
  readonly rolesByMemberId?: Readonly<Record<string, MemberRole>>;
}
export interface Role {
  readonly roleKey?: string;
  readonly title?: string;
}
export interface UnassignRoleResponse {
  readonly roleKey?: string;
}
export interface QueryRolesOptions {
  readonly query?: Query;
}
/** POST /members/v1/roles/members/:memberId. Permissions: MEMBERS.MEMBER_ROLES_MANAGE. */
export const assignRole = /* @__PURE__ */ $.defineMethod<(memberId: string, roleKey: string, call?: $.CallOptions) => Promise<AssignRoleResponse>>({ id: "com.wixpress.members.memberroles.MemberRoles.AssignRole", name: "assignRole", route: "POST /members/v1/roles/members/:memberId", args: ["memberId","roleKey"], shapes });
/** GET /members/v1/roles/members/:memberId. Permissions: MEMBERS.ROLES_READ. */
export const getRoles = /* @__PURE__ */ $.defineMethod<(memberId: string, call?: $.CallOptions) => Promise<GetRolesResponse>>({ id: "com.wixpress.members.memberroles.MemberRoles.GetRoles", name: "getRoles", route: "GET /members/v1/roles/members/:memberId", payloadIn: "query", args: ["memberId"], shapes });
/** POST /members/v1/roles/members/query. Permissions: MEMBERS.ROLES_READ. */
export const queryRoles = /* @__PURE__ */ $.defineMethod<(options?: QueryRolesOptions, call?: $.CallOptions) => Promise<QueryRolesResponse>>({ id: "com.wixpress.members.memberroles.MemberRoles.QueryRoles", name: "queryRoles", route: "POST /members/v1/roles/members/query", args: [""], response: "QueryRolesResponse", shapes });
/** DELETE /members/v1/roles/members/:memberId. Permissions: MEMBERS.MEMBER_ROLES_MANAGE. */
export const unassignRole = /* @__PURE__ */ $.defineMethod<(memberId: string, roleKey: string, call?: $.CallOptions) => Promise<UnassignRoleResponse>>({ id: "com.wixpress.members.memberroles.MemberRoles.UnassignRole", name: "unassignRole", route: "DELETE /members/v1/roles/members/:memberId", payloadIn: "query", args: ["memberId","roleKey"], shapes });
