import { applyCall } from "../flow/calls.ts";
import { exportOf, moduleFrame } from "../flow/lookup.ts";
import { type EntryRun, type Run, START, STEPS_MAX } from "../flow/run.ts";
import { executeBody } from "../flow/statements.ts";
import { createHotNames } from "../project/hot-names.ts";
import type { Unit } from "../project/read-project.ts";
import type { Entry } from "../report.ts";
import { type Thing, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { openEntry } from "./run-entry.ts";

/** What runs although nobody outside triggers it. */
export const NOBODY: Entry = { kind: "internal", name: "code that no entry reaches", file: "", line: 1, column: 1 };

/** Runs the top of every file, as a server does when it loads them: what is made there, and what is registered. */
export function load(run: Run, units: readonly Unit[]): EntryRun {
  openEntry(run, NOBODY, undefined, false);
  const { entry } = run;
  for (const unit of units) {
    if (unit.templateStart !== undefined) continue;
    run.state = START;
    run.way = { before: undefined, unit, start: 0, what: () => "loads" };
    entry.stepsLeft = STEPS_MAX;
    executeBody(run, { unit, frame: moduleFrame(run, unit) }, unit.program.body);
  }
  return entry;
}

/** Steps that all functions together may take which nothing outside reaches, and those that each may take in any case. */
const STEPS_OF_ALL = 2_000_000;
const STEPS_LEAST = 2_000;

/**
 * Functions that nothing outside reaches are run as well: what they call counts for permissions, not for exposure.
 *
 * Shape: bounded for all of them together, because a big program is mostly such functions, each of which reaches most of it.
 */
export function runUnreached(run: Run, units: readonly Unit[], entry: EntryRun): void {
  let stepsLeft = STEPS_OF_ALL;
  const visit = (unit: Unit, thing: Thing): void => {
    const site = { unit, frame: moduleFrame(run, unit) };
    const call = { node: unit.program, name: undefined, owner: undefined, args: [], argumentNodes: [], isAwaited: true };
    if (thing.kind === "function" && !run.reached.has(thing.node)) applyCall(run, site, { ...call, callee: valueFor(thing) });
    if (thing.kind === "endpoint" && !run.reached.has(thing.options)) applyCall(run, site, { ...call, callee: valueFor(thing) });
    if (thing.kind === "object")
      for (const field of thing.fields.values()) for (const inner of field.things) if (inner.kind === "function") visit(unit, inner);
    if (thing.kind !== "class") return;
    for (const member of thing.node.body.body) {
      if (member.type !== "MethodDefinition" || run.reached.has(member.value)) continue;
      const self = valueFor(member.static ? thing : { kind: "instance", of: thing, fields: new Map() });
      visit(unit, { kind: "function", node: member.value, unit, frame: thing.frame, self });
    }
  };
  const visitAll = (unit: Unit, { things }: Value): void => {
    for (const thing of things) {
      run.entry = entry;
      run.state = START;
      run.way = { before: undefined, unit, start: 0, what: () => NOBODY.name };
      const mayTake = Math.min(STEPS_MAX, Math.max(STEPS_LEAST, stepsLeft));
      entry.stepsLeft = mayTake;
      visit(unit, thing);
      stepsLeft -= mayTake - entry.stepsLeft;
    }
  };
  const hotNames = createHotNames(run.project, run.near());
  for (const unit of units) {
    const hot = hotNames(unit);
    for (const [name, { kind }] of unit.table.declared)
      if (kind !== "import" && kind !== "enum" && hot.has(name)) visitAll(unit, moduleFrame(run, unit).values.get(name) ?? UNKNOWN);
    // What is exported without a name is hot where its file is.
    for (const [name, { kind }] of unit.table.exported)
      if (hot.size > 0 && kind === "expression") visitAll(unit, exportOf(run, unit, name));
  }
}
