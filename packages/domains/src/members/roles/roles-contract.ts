/** The id of a method of the role definitions. */
export function definitionMethod(name: "Create" | "Delete" | "Get" | "List" | "Update"): string {
  const entity = name === "List" ? "MemberRoleDefinitions" : "MemberRoleDefinition";
  return `com.wixpress.members.memberroles.MemberRoleDefinitions.${name}${entity}`;
}

/** The id of a method of the roles that members hold. */
export function memberRoleMethod(name: "AssignRole" | "GetRoles" | "QueryRoles" | "UnassignRole"): string {
  return `com.wixpress.members.memberroles.MemberRoles.${name}`;
}
