import type { Project, Unit } from "./read-project.ts";

/** Files that browsers get: scripts of pages, components with a client directive, `use client`, and everything that these load. */
export function clientUnits(project: Project): ReadonlyMap<string, readonly Unit[]> {
  const reached = new Map<string, readonly Unit[]>();
  const queue: (readonly Unit[])[] = [];
  const add = (unit: Unit | undefined, way: readonly Unit[]): void => {
    if (unit === undefined || reached.has(unit.id) || unit.templateStart !== undefined || unit.table.directives.includes("use server"))
      return;
    reached.set(unit.id, [...way, unit]);
    queue.push([...way, unit]);
  };
  for (const unit of project.units.values()) {
    if (unit.isClientScript || unit.table.directives.includes("use client")) add(unit, []);
    for (const { name, isClient } of unit.components) {
      const declared = unit.table.declared.get(name.split(".")[0] ?? name);
      if (isClient && declared?.kind === "import") add(project.imported(declared.source, unit), [unit]);
    }
    if (unit.templateStart === undefined) continue;
    for (const [, source = ""] of unit.text.matchAll(/<script\b[^>]*\bsrc=["']([^"']+)["']/g)) add(project.imported(source, unit), [unit]);
  }
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    const unit = way.at(-1);
    if (unit === undefined) continue;
    for (const source of [...unit.table.loads.map((load) => load.source), ...unit.dynamicImports]) add(project.imported(source, unit), way);
  }
  return reached;
}
