import { exportedValue } from "../flow/lookup.ts";
import type { Value } from "../values/value.ts";
import { finding, type Rule } from "./rule.ts";

/** Whether a value is an elevated function, or an object that holds one. */
function holdsElevation(value: Value, depth = 0): boolean {
  return value.things.some(
    (thing) =>
      (thing.kind === "privileged" && thing.privilege === "elevated") ||
      (thing.kind === "object" && depth < 2 && [...thing.fields.values()].some((field) => holdsElevation(field, depth + 1))),
  );
}

/** Elevated functions that leave their file. */
export const exportedElevation: Rule = ({ project, run, client }) =>
  [...project.units.values()].flatMap((unit) => {
    if (client.has(unit.id) || unit.error !== undefined) return [];
    return [...unit.table.exported].flatMap(([name, exported]) => {
      // What is only passed on is reported where it leaves first.
      if (exported.kind === "from") return [];
      const declared = exported.kind === "local" ? unit.table.declared.get(exported.name)?.kind : undefined;
      if (declared === "import" || declared === "function" || declared === "class") return [];
      if (!holdsElevation(exportedValue(run, unit, exported))) return [];
      return [
        finding({
          code: "exported-elevation",
          place: unit.placeOf(exported.start),
          message: `"${name}" is an elevated function, and every file can import it.`,
        }),
      ];
    });
  });
