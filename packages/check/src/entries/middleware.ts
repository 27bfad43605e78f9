import { applyCall } from "../flow/calls.ts";
import { exportOf, moduleFrame } from "../flow/lookup.ts";
import { type CallRecord, type Run, START } from "../flow/run.ts";
import { guessedInChain } from "../likely/guess.ts";
import type { Value } from "../values/value.ts";
import type { EntryPoint } from "./entry-points.ts";
import { handedTo, openEntry } from "./run-entry.ts";

/** The paths that `config.matcher` names; undefined where a middleware looks at all. */
function matchers(run: Run, point: EntryPoint): readonly RegExp[] | undefined {
  const config = exportOf(run, point.unit, "config");
  const matcher = config.things.flatMap((thing) => (thing.kind === "object" ? (thing.fields.get("matcher") ?? []) : []));
  const values = matcher.flatMap((value) => [value, ...value.things.flatMap((thing) => (thing.kind === "array" ? thing.elements : []))]);
  const texts = values.flatMap(({ text, things }) => {
    const source = things.flatMap((thing) => (thing.kind === "object" ? (thing.fields.get("source")?.text ?? []) : []));
    return text === undefined ? source : [text];
  });
  if (texts.length === 0) return undefined;
  return texts.map((text) => {
    const pattern = text
      .replaceAll(/\/:\w+\*/g, "(?:/.*)?")
      .replaceAll(/\/:\w+\+/g, "/.+")
      .replaceAll(/:\w+/g, "[^/]+");
    try {
      return new RegExp(`^${pattern}$`);
    } catch {
      // A pattern that cannot be read is taken to match nothing: it proves nothing.
      return /$^/;
    }
  });
}

/** The parts of a middleware that run one after another. */
function partsOf(value: Value): readonly Value[] {
  const parts = value.things.flatMap((thing) => {
    if (thing.kind === "array") return thing.elements;
    return thing.kind === "wrapped" && !thing.isGuarded ? thing.handlers : [];
  });
  return parts.length > 0 ? parts : [value];
}

/** When a middleware checks every caller of a route: before it hands on, when the route has answered, or not at all. */
export type MiddlewareCheck = "before" | "after" | "none";

/** The route as a call of the middleware. */
function routeCall({ unit }: EntryPoint): CallRecord {
  return {
    unit,
    start: 0,
    privilege: "caller",
    method: undefined,
    credential: undefined,
    inputs: [],
    way: undefined,
    must: false,
    may: false,
    isCheckedLater: false,
    named: [],
    isLookup: false,
  };
}

function checkOfPart(run: Run, point: EntryPoint, route: string, callee: Value): MiddlewareCheck {
  const { unit } = point;
  const handedOn = routeCall(point);
  openEntry(run, { kind: "middleware", name: "middleware", route, ...unit.placeOf(0) }, undefined, false);
  run.state = START;
  run.handedOn = handedOn;
  const site = { unit, frame: moduleFrame(run, unit) };
  const args = point.hands === "guess" ? guessedInChain(callee, route, false) : handedTo(point.hands, route);
  const call = { node: unit.program, name: undefined, owner: undefined, callee, args, argumentNodes: [], isAwaited: true };
  const handed = applyCall(run, site, call);
  run.handedOn = undefined;
  // In some frameworks leaving without an answer hands on as well.
  const isSilent = point.hands === "request" || point.hands === "event";
  const isBefore = (run.nexts.length > 0 || isSilent) && run.nexts.every(({ must }) => must) && (!isSilent || handed.ifFalse);
  return isBefore ? "before" : handedOn.isCheckedLater ? "after" : "none";
}

/** Whether, and when, a middleware checks every caller of a route. */
export function checkOf(run: Run, point: EntryPoint, route: string): MiddlewareCheck {
  const matching = matchers(run, point);
  if (matching !== undefined && !matching.some((pattern) => pattern.test(route))) return "none";
  const checks = partsOf(exportOf(run, point.unit, point.exported ?? "")).map((callee) => checkOfPart(run, point, route, callee));
  return checks.find((check) => check === "before") ?? checks.find((check) => check === "after") ?? "none";
}
