import type { PermissionRow, SubjectType } from "@belay/contracts";

const OPEN: Readonly<Record<PermissionRow["visitor"], string>> = { allow: "yes", own: "own only", deny: "no" };

function code(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(", ");
}

/** A row names no permission only with a reason, which then stands in its place. */
function needs({ requires, open, public: publicReason, never }: PermissionRow): string {
  const granted: readonly SubjectType[] = ["USER", "APP", "API_KEY"];
  if (granted.every((type) => never.includes(type))) {
    return "never";
  }
  return requires.length === 0 ? `nothing: ${publicReason ?? open ?? ""}` : code(requires);
}

function line(row: PermissionRow): string {
  const isPublic = row.public !== undefined;
  const cells = [
    row.name,
    isPublic ? "yes, without a token" : OPEN[row.visitor],
    isPublic ? "yes, without a token" : OPEN[row.member],
    needs(row),
    row.never.map((type) => type.toLowerCase().replace("_", " ")).join(", "),
    code(row.extras),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The permission reference as a page: one table a module, one line a method, in the order of the contracts. */
export function permissionMatrixPage(rows: readonly PermissionRow[]): string {
  const modules = [...new Set(rows.map(({ module }) => module))];
  const sections = modules.flatMap((module) => [
    `## ${module}`,
    "",
    "| method | visitor | member | a user, an app or an API key needs | never for | wider answers with |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.filter((row) => row.module === module).map(line),
    "",
  ]);
  return [
    "# Who may call what",
    "",
    "Made by `npm run docs:permissions` from the contracts; do not edit by hand. `npm run matrix` proves it for every offered method and every identity.",
    "",
    "A visitor or member for whom a method says *no* reaches it only through elevated backend code, which calls as the app. *Own only* means what belongs to the caller.",
    "Permissions in one cell are all needed.",
    "",
    ...sections,
  ].join("\n");
}
