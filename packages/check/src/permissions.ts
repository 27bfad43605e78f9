import { methodById } from "@belay/contracts";
import { checkProject } from "./check-project.ts";
import type { CredentialPermissions, Place, Privilege, PrivilegedCall, PrivilegedMethod } from "./report.ts";

/**
 * The methods that a project elevates or calls with an app's or key's credential, in order of id, each with its places.
 *
 * Errors: ProjectError.
 */
export function elevatedMethods(directory: string): readonly PrivilegedMethod[] {
  return privilegedMethods(checkProject(directory).calls);
}

/** The same, of a run that was made before. */
export function privilegedMethods(calls: readonly PrivilegedCall[]): readonly PrivilegedMethod[] {
  const found = new Map<string, { privileges: Set<Privilege>; places: Map<string, Place> }>();
  for (const { methodId, privilege, file, line, column } of calls) {
    if (methodId === undefined) continue;
    const method = found.get(methodId) ?? { privileges: new Set(), places: new Map() };
    method.privileges.add(privilege);
    method.places.set(`${file}:${line}:${column}`, { file, line, column });
    found.set(methodId, method);
  }
  return [...found]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([methodId, { privileges, places }]) => ({ methodId, privileges: [...privileges].toSorted(), places: [...places.values()] }));
}

/**
 * The smallest set of permissions that each credential of a project needs: what its privileged calls require, and no more.
 *
 * Errors: ProjectError.
 */
export function minimalPermissions(directory: string): readonly CredentialPermissions[] {
  return permissionsOf(checkProject(directory).calls);
}

/** The same, of a run that was made before. */
export function permissionsOf(calls: readonly PrivilegedCall[]): readonly CredentialPermissions[] {
  const groups = Map.groupBy(calls, ({ privilege, credential }) =>
    JSON.stringify([privilege === "api-key" ? "api-key" : "app", credential ?? "app"]),
  );
  return [...groups].map(([key, group]) => {
    // The key was made two lines above.
    const [kind, name] = JSON.parse(key) as [CredentialPermissions["kind"], string];
    const methodIds = [...new Set(group.flatMap(({ methodId }) => methodId ?? []))].toSorted();
    const permissions = [...new Set(methodIds.flatMap((id) => methodById(id)?.access.requires ?? []))].toSorted();
    const unknown = group.flatMap(({ methodId, file, line, column }) => (methodId === undefined ? [{ file, line, column }] : []));
    return { kind, name, permissions, methodIds, unknown };
  });
}
