import type { CredentialPermissions } from "@belay/check";

const KIND: Readonly<Record<CredentialPermissions["kind"], string>> = { app: "App", "api-key": "API key" };

function describe({ kind, name, permissions, methodIds, unknown }: CredentialPermissions): readonly string[] {
  const title = kind === "app" && name === "app" ? "App of the project" : `${KIND[kind]} ${name}`;
  const needs = permissions.length === 0 ? ["  no permission"] : permissions.map((permission) => `  ${permission}`);
  const gaps = unknown.map(
    ({ file, line, column }) => `  and what the call at ${file}:${line}:${column} needs: the code does not say which method it calls`,
  );
  return [`${title} (${methodIds.length} ${methodIds.length === 1 ? "method" : "methods"})`, ...needs, ...gaps];
}

/** The permissions of each credential as lines. */
export function describePermissions(all: readonly CredentialPermissions[]): readonly string[] {
  return all.length === 0 ? ["No call of this project needs more than its caller's own permissions."] : all.flatMap(describe);
}
