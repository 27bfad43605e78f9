import type { Node } from "oxc-parser";
import type { Unit } from "../project/read-project.ts";
import type { Value } from "../values/value.ts";
import type { EntryPoint } from "./entry-points.ts";

const HANDLER_TYPES =
  /\b(?:APIRoute|RequestHandler|NextRequest|Request|APIContext|EndpointHandler|NextApiHandler|ExportedHandler|LoaderFunction(?:Args)?|ActionFunction(?:Args)?|APIGateway(?:Proxy)?Event\w*|LambdaFunctionURLEvent|ALBEvent)\b/;

/** The type that a parameter, or the variable that holds the function, is given. */
function typeText(unit: Unit, node: Node | undefined): string {
  const annotation = node !== undefined && "typeAnnotation" in node ? node.typeAnnotation : undefined;
  return annotation === undefined || annotation === null ? "" : unit.text.slice(annotation.start, annotation.end);
}

function variableType(unit: Unit, name: string): string {
  const declared = unit.table.declared.get(name);
  return declared?.kind === "variable" ? typeText(unit, declared.node.id) : "";
}

/**
 * The exports of a file that are handlers although their place does not say so: what `endpoint()` made, functions of a `Request`, and
 * objects with `fetch`.
 */
export function exportedHandlers(unit: Unit, valueOfExport: (name: string) => Value): readonly EntryPoint[] {
  const found: EntryPoint[] = [];
  const add = (exported: string, hands: EntryPoint["hands"]): void => {
    found.push({ kind: "handler", unit, exported, name: exported === "default" ? "handler" : exported, route: undefined, hands });
  };
  for (const [name, target] of unit.table.exported) {
    // What is only passed on is found where it is made.
    if (target.kind === "from") continue;
    const value = valueOfExport(name);
    const type = variableType(unit, name);
    if (value.things.some((thing) => thing.kind === "endpoint")) add(name, "request");
    else if (value.things.some((thing) => thing.kind === "object" && thing.fields.has("fetch"))) add(name, "request");
    else if (/\b(?:APIRoute|MiddlewareHandler)\b/.test(type)) add(name, type.includes("Middleware") ? "middleware" : "context");
    else if (value.things.some((thing) => thing.kind === "function" && isHandler(thing.unit, thing.node.params[0], type))) {
      add(name, handed(value));
    }
  }
  return found;
}

function isHandler(unit: Unit, first: Node | undefined, type: string): boolean {
  return first !== undefined && HANDLER_TYPES.test(`${type} ${typeText(unit, first)}`);
}

function handed(value: Value): EntryPoint["hands"] {
  const thing = value.things.find((each) => each.kind === "function");
  const type = thing?.kind === "function" ? typeText(thing.unit, thing.node.params[0]) : "";
  return /Context|Args/.test(type) ? "context" : "request";
}
