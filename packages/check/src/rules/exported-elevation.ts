import { exportedValue } from "../flow/lookup.ts";
import type { Thing, Value } from "../values/value.ts";
import { finding, type Rule } from "./rule.ts";

type Privileged = Thing & { readonly kind: "privileged" };

/** The elevated functions that a value is, or holds. */
function elevationsIn(value: Value, depth = 0): readonly Privileged[] {
  return value.things.flatMap((thing): readonly Privileged[] => {
    if (thing.kind === "privileged") return thing.privilege === "elevated" ? [thing] : [];
    return thing.kind === "object" && depth < 2 ? [...thing.fields.values()].flatMap((field) => elevationsIn(field, depth + 1)) : [];
  });
}

/** Elevated functions that leave their file, said where they are made. */
export const exportedElevation: Rule = ({ project, run, client }) =>
  [...project.units.values()].flatMap((unit) => {
    if (client.has(unit.id) || unit.error !== undefined) return [];
    const seen = new Set<string>();
    return [...unit.table.exported].flatMap(([name, exported]) => {
      // What is only passed on is reported where it leaves first.
      if (exported.kind === "from") return [];
      const declared = exported.kind === "local" ? unit.table.declared.get(exported.name)?.kind : undefined;
      if (declared === "import" || declared === "function" || declared === "class") return [];
      return elevationsIn(exportedValue(run, unit, exported)).flatMap(({ made }) => {
        const place = made.unit === unit ? unit.placeOf(made.start) : unit.placeOf(exported.start);
        const key = `${place.line}:${place.column}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [
          finding({
            code: "exported-elevation",
            place,
            message: `An elevated function leaves its file as "${name}": every file can import it.`,
          }),
        ];
      });
    });
  });
