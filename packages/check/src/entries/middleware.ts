import { applyCall } from "../flow/calls.ts";
import { exportOf, moduleFrame } from "../flow/lookup.ts";
import { type Run, START } from "../flow/run.ts";
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
  const parts = value.things.flatMap((thing) => (thing.kind === "wrapped" && !thing.isGuarded ? thing.handlers : []));
  return parts.length > 0 ? parts : [value];
}

/** Whether a middleware checks every caller of a route before it hands on. */
export function isGuardedBy(run: Run, point: EntryPoint, route: string): boolean {
  const matching = matchers(run, point);
  if (matching !== undefined && !matching.some((pattern) => pattern.test(route))) return false;
  const { unit } = point;
  const site = { unit, frame: moduleFrame(run, unit) };
  return partsOf(exportOf(run, unit, point.exported ?? "")).some((callee) => {
    openEntry(run, { kind: "middleware", name: "middleware", route, ...unit.placeOf(0) }, undefined, false);
    run.state = START;
    const args = handedTo(point.hands, route);
    const handed = applyCall(run, site, {
      node: unit.program,
      name: undefined,
      owner: undefined,
      callee,
      args,
      argumentNodes: [],
      isAwaited: true,
    });
    // In some frameworks leaving without an answer hands on as well.
    const isSilent = point.hands === "request";
    return (run.nexts.length > 0 || isSilent) && run.nexts.every(({ must }) => must) && (!isSilent || handed.ifFalse);
  });
}
