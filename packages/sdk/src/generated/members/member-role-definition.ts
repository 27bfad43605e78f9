// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {};

export interface CreateMemberRoleDefinitionResponse {
  readonly role?: MemberRoleDefinition;
}
export type DeleteMemberRoleDefinitionResponse = Readonly<Record<string, unknown>>;
export interface GetMemberRoleDefinitionResponse {
  readonly role?: MemberRoleDefinition;
}
export interface ListMemberRoleDefinitionsResponse {
  readonly roles?: readonly MemberRoleDefinition[];
}
export interface MemberRoleDefinition {
  readonly _id?: string;
  readonly roleKey?: string;
  readonly title?: string;
  readonly blockable?: boolean;
  readonly revision?: string | null;
}
export interface UpdateMemberRoleDefinitionResponse {
  readonly role?: MemberRoleDefinition;
}
export interface CreateMemberRoleDefinitionOptions {
  readonly roleTitle?: string;
  readonly blockable?: boolean;
}
export interface UpdateMemberRoleDefinitionOptions {
  readonly blockable?: boolean;
  readonly revision?: string | null;
}
/** POST /members/v1/roles/definitions. Permissions: MEMBERS.ROLES_MANAGE. */
export const createMemberRoleDefinition = /* @__PURE__ */ $.defineMethod<(roleKey: string, options: $.Requires<CreateMemberRoleDefinitionOptions, "roleTitle">, call?: $.CallOptions) => Promise<CreateMemberRoleDefinitionResponse>>({ id: "com.wixpress.members.memberroles.MemberRoleDefinitions.CreateMemberRoleDefinition", name: "createMemberRoleDefinition", route: "POST /members/v1/roles/definitions", args: ["roleKey",""], shapes });
/** DELETE /members/v1/roles/definitions/:roleKey. Permissions: MEMBERS.ROLES_MANAGE. */
export const deleteMemberRoleDefinition = /* @__PURE__ */ $.defineMethod<(roleKey: string, call?: $.CallOptions) => Promise<DeleteMemberRoleDefinitionResponse>>({ id: "com.wixpress.members.memberroles.MemberRoleDefinitions.DeleteMemberRoleDefinition", name: "deleteMemberRoleDefinition", route: "DELETE /members/v1/roles/definitions/:roleKey", payloadIn: "query", args: ["roleKey"], shapes });
/** GET /members/v1/roles/definitions/:roleKey. Permissions: MEMBERS.ROLES_MANAGE. */
export const getMemberRoleDefinition = /* @__PURE__ */ $.defineMethod<(roleKey: string, call?: $.CallOptions) => Promise<GetMemberRoleDefinitionResponse>>({ id: "com.wixpress.members.memberroles.MemberRoleDefinitions.GetMemberRoleDefinition", name: "getMemberRoleDefinition", route: "GET /members/v1/roles/definitions/:roleKey", payloadIn: "query", args: ["roleKey"], shapes });
/** GET /members/v1/roles/definitions. Permissions: MEMBERS.ROLES_MANAGE. */
export const listMemberRoleDefinitions = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<ListMemberRoleDefinitionsResponse>>({ id: "com.wixpress.members.memberroles.MemberRoleDefinitions.ListMemberRoleDefinitions", name: "listMemberRoleDefinitions", route: "GET /members/v1/roles/definitions", payloadIn: "query", args: [], shapes });
/** PATCH /members/v1/roles/definitions/:key. Permissions: MEMBERS.ROLES_MANAGE. */
export const updateMemberRoleDefinition = /* @__PURE__ */ $.defineMethod<(key: string, options: $.Requires<UpdateMemberRoleDefinitionOptions, "revision">, call?: $.CallOptions) => Promise<UpdateMemberRoleDefinitionResponse>>({ id: "com.wixpress.members.memberroles.MemberRoleDefinitions.UpdateMemberRoleDefinition", name: "updateMemberRoleDefinition", route: "PATCH /members/v1/roles/definitions/:key", args: ["key",""], shapes });
