import type { Node } from "oxc-parser";
import type { Analysis } from "../analyse.ts";
import { evaluate } from "../flow/expressions.ts";
import { moduleFrame, whileLoading } from "../flow/lookup.ts";
import type { Unit } from "../project/read-project.ts";
import type { Finding, PathStep } from "../report.ts";
import { walk } from "../source/walk.ts";
import { isClientPackage, isPublicVariable, isSecretName } from "../values/names.ts";
import { SECRET, UNKNOWN, type Value } from "../values/value.ts";
import { finding, type Rule } from "./rule.ts";

const BACKEND_ONLY: ReadonlySet<string> = new Set(["elevate", "AppStrategy", "ApiKeyStrategy", "endpoint"]);

/** The way from a page to a file that browsers get. */
function wayTo(way: readonly Unit[], last: PathStep): readonly PathStep[] {
  return [...way.map((unit, index) => ({ ...unit.placeOf(0), what: index === 0 ? "is sent to browsers" : `loads ${unit.path}` })), last];
}

function backendName(value: Value): string | undefined {
  for (const thing of value.things) {
    if (thing.kind === "external" && isClientPackage(thing.source) && BACKEND_ONLY.has(thing.path.at(-1) ?? "")) return thing.path.at(-1);
  }
  return undefined;
}

/** The value of a name or property at the top of a file, without running anything of it. */
function topValue({ run }: Analysis, unit: Unit, node: Node): Value {
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return UNKNOWN;
  return whileLoading(run, () => evaluate(run, { unit, frame: moduleFrame(run, unit) }, node));
}

/** The environment variable that an expression reads; undefined for anything else. */
function secretVariable(analysis: Analysis, unit: Unit, node: Node): string | undefined {
  if (node.type !== "MemberExpression" && node.type !== "Identifier") return undefined;
  const value = topValue(analysis, unit, node);
  if ((value.origin & SECRET) === 0) return undefined;
  const thing = value.things.find((each) => each.kind === "external");
  return thing?.kind === "external" ? thing.path.at(-1) : undefined;
}

function findingsIn(analysis: Analysis, unit: Unit, way: readonly Unit[]): readonly Finding[] {
  const found: Finding[] = [];
  const seen = new Set<string>();
  const report = (code: "elevation-in-client" | "secret-in-client", node: Node, message: string): void => {
    const place = unit.placeOf(node.start);
    if (seen.has(`${code} ${place.line}`)) return;
    seen.add(`${code} ${place.line}`);
    found.push(finding({ code, place, message, path: wayTo(way, { ...place, what: message }) }));
  };
  walk(unit.program, (node) => {
    if (node.type === "CallExpression") {
      const name = backendName(topValue(analysis, unit, node.callee));
      if (name !== undefined) report("elevation-in-client", node, `${name} is called in code that browsers get.`);
    }
    if (node.type === "MemberExpression") {
      const name = secretVariable(analysis, unit, node);
      if (name !== undefined) report("secret-in-client", node, `${name} is read in code that browsers get.`);
    }
    if (node.type === "ImportSpecifier" && node.imported.type === "Identifier") {
      const name = secretVariable(analysis, unit, node.local);
      if (name !== undefined) report("secret-in-client", node, `${name} is imported in code that browsers get.`);
    }
  });
  return found;
}

/** Elevation, credentials and secrets in code that browsers get. */
export const clientCode: Rule = (analysis) =>
  [...analysis.client].flatMap(([id, way]) => {
    const unit = analysis.project.units.get(id);
    return unit === undefined ? [] : findingsIn(analysis, unit, way);
  });

/** Secrets that the markup of a page shows. */
export const shownSecrets: Rule = ({ run }) =>
  [...run.leaks.values()].map(({ unit, start }) =>
    finding({
      code: "secret-in-client",
      place: unit.placeOf(start),
      message: "The page shows a secret of the server to whoever opens it.",
    }),
  );

/** Secrets whose name tells bundlers to put them into client code. */
export const publicSecrets: Rule = ({ project, client }) => {
  const found: Finding[] = [];
  for (const unit of project.units.values()) {
    // There it is reported as what browsers get.
    if (client.has(unit.id)) continue;
    const seen = new Set<string>();
    for (const match of unit.text.matchAll(
      /\b(?:import\.meta\.env|process\.env)\.(\w+)|\b(\w+)\s*:\s*envField\.\w+\(\s*\{[^}]*\baccess:\s*["']public["']/g,
    )) {
      const name = match[1] ?? match[2] ?? "";
      if (seen.has(name) || !isSecretName(name) || !(isPublicVariable(name) || match[2] !== undefined)) continue;
      seen.add(name);
      found.push(
        finding({
          code: "secret-in-client",
          place: unit.placeOf(match.index),
          message: `${name} is a secret by name, and bundlers put it into client code.`,
        }),
      );
    }
  }
  return found;
};
