import { apiPackage } from "../values/api.ts";
import { isClientPackage } from "../values/names.ts";
import type { Project, Unit } from "./read-project.ts";

/** Everything that a file names to be loaded. */
function sourcesOf({ table, dynamicImports, text }: Unit): readonly string[] {
  const required = text.includes("require(") ? [...text.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)] : [];
  return [...table.loads.map(({ source }) => source), ...dynamicImports, ...required.map(([, source = ""]) => source)];
}

function touchesApi(unit: Unit): boolean {
  return (
    sourcesOf(unit).some((source) => isClientPackage(source) || apiPackage(source) !== undefined) ||
    unit.text.includes("wixapis.com") ||
    // What is loaded under a name that only the run knows may be anything.
    /\brequire\(\s*[^"'`\s)]/.test(unit.text)
  );
}

/** Files from which an import leads, however far, to the API. */
export function unitsNearApi(project: Project): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  for (const unit of project.units.values()) {
    for (const source of sourcesOf(unit)) {
      const target = project.imported(source, unit)?.id;
      if (target !== undefined) importers.set(target, [...(importers.get(target) ?? []), unit.id]);
    }
  }
  const near = new Set([...project.units.values()].filter(touchesApi).map(({ id }) => id));
  for (const id of near) for (const importer of importers.get(id) ?? []) near.add(importer);
  return near;
}

/** Whether a text names one of these. */
function mentions(text: string, names: ReadonlySet<string>): boolean {
  for (const [name] of text.matchAll(/[A-Za-z_$][\w$]*/g)) if (names.has(name)) return true;
  return false;
}

/** Names of a file that lead to the API: what it imports from there, and what it declares with them. */
function namesNearApi(project: Project, unit: Unit, near: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>(["fetch", "require", "import"]);
  const local: { readonly name: string; readonly text: string }[] = [];
  for (const [name, declared] of unit.table.declared) {
    if (declared.kind === "import") {
      const target = project.imported(declared.source, unit)?.id;
      const isNear =
        target === undefined ? isClientPackage(declared.source) || apiPackage(declared.source) !== undefined : near.has(target);
      if (isNear && !declared.isType) names.add(name);
    } else if (declared.kind !== "enum") local.push({ name, text: unit.text.slice(declared.node.start, declared.node.end) });
  }
  for (let grew = true; grew; ) {
    const found = local.filter(({ name, text }) => !names.has(name) && mentions(text, names));
    for (const { name } of found) names.add(name);
    grew = found.length > 0;
  }
  return names;
}

/** The names of each file at its top that may lead to a call of the API. What is not among them cannot make one by itself. */
export function createHotNames(project: Project, near: ReadonlySet<string>): (unit: Unit) => ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  return (unit) => (near.has(unit.id) ? namesNearApi(project, unit, near) : none);
}
