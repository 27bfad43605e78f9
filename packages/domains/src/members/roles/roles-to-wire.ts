import type { RoleDefinition } from "./role-definition.ts";

/** Roles by key and title, in the order in which they were assigned. */
export function rolesToWire(
  roleKeys: readonly string[],
  definitions: readonly RoleDefinition[],
): readonly { readonly roleKey: string; readonly title: string }[] {
  const titles = new Map(definitions.map(({ roleKey, title }) => [roleKey, title]));
  return roleKeys.flatMap((roleKey) => {
    const title = titles.get(roleKey);
    return title === undefined ? [] : [{ roleKey, title }];
  });
}
