import type { Node } from "oxc-parser";
import { openFrame } from "../values/frame.ts";
import { constant, join, promiseOf, type Thing, UNKNOWN, type Value } from "../values/value.ts";
import { bindPattern, listOf } from "./patterns.ts";
import { joinStates, mayStep, type Return, type Run, type Site, withoutProof } from "./run.ts";
import { executeBody, executeReturn } from "./statements.ts";

type FunctionThing = Thing & { readonly kind: "function" };

/** From where a function is called, and whether its end is waited for. */
export interface CallPlace {
  readonly node: Node;
  readonly isAwaited: boolean;
}

/** `const name: Type = `, `name: `, `name(` of a method, `wrapper(` of a callback. */
const NAME_BEFORE = /(?:\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=]*)?=\s*|([\w$#]+)\s*[:=]\s*|([\w$#]+)\s*\(?)$/;

/** The name under which people know a function. */
export function functionName({ node, unit }: FunctionThing): string {
  if (node.id !== null) return node.id.name;
  const before = unit.text.slice(Math.max(0, node.start - 120), node.start);
  return (
    NAME_BEFORE.exec(before)
      ?.slice(1)
      .find((name) => name !== undefined) ?? "a function"
  );
}

/** A parameter property of a constructor is a field as well. */
function bindParameters(run: Run, site: Site, { node, self }: FunctionThing, args: readonly Value[]): void {
  for (const [index, parameter] of node.params.entries()) {
    const value = parameter.type === "RestElement" ? listOf(args.slice(index)) : (args[index] ?? UNKNOWN);
    bindPattern(run, site, parameter, value);
    if (parameter.type !== "TSParameterProperty") continue;
    const inner = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
    for (const thing of self?.things ?? []) {
      if (thing.kind === "instance" && inner.type === "Identifier") thing.fields.set(inner.name, value);
    }
  }
}

/** A value that only callers get who passed a check; what an object holds is such a value as well. */
function proven(value: Value, named: readonly string[]): Value {
  const things = value.things.map((thing): Thing => {
    const passed = (field: Value): Value => ({ ...field, ifTrue: true, ifFalse: true });
    if (thing.kind === "array") return { ...thing, elements: thing.elements.map(passed) };
    if (thing.kind !== "object") return thing;
    return { ...thing, fields: new Map([...thing.fields].map(([name, field]) => [name, passed(field)])) };
  });
  return { ...value, things, ifTrue: true, ifFalse: true, named: [...value.named, ...named] };
}

/** What a function gives back: of each way out, the value, and what taking that way proves. */
function returnedValue(returns: readonly Return[], wasGuarded: boolean): Value {
  return join(returns.map(({ state, value }) => (state.must && !wasGuarded ? proven(value, state.named) : value)));
}

/** Runs a function with these arguments, from where it is called. */
export function invoke(run: Run, site: Site, thing: FunctionThing, args: readonly Value[], { node, isAwaited }: CallPlace): Value {
  run.reached.add(thing.node);
  if (run.entry.entry.kind !== "internal") run.entered.add(thing.node);
  const isRecursive = run.stack.filter((activation) => activation.node === thing.node).length > 1;
  if (run.state === undefined || thing.node.body === null || isRecursive || !mayStep(run)) return UNKNOWN;
  const { way, targets } = run;
  // An entry calls itself: that is no step of the way.
  if (node.type !== "Program") run.way = { before: way, unit: site.unit, start: node.start, what: () => `calls ${functionName(thing)}` };
  run.targets = [];
  const result = thing.node.async && !isAwaited ? later(run, thing, args) : runBody(run, thing, args);
  run.way = way;
  run.targets = targets;
  return result;
}

/** An async function that nobody waits for here: it runs, and proves nothing until somebody does. */
function later(run: Run, thing: FunctionThing, args: readonly Value[]): Value {
  const wasGuarded = run.state?.must === true;
  let proof: readonly string[] | undefined;
  const result = withoutProof(run, () => {
    const value = runBody(run, thing, args);
    // It ends only for callers whom it lets pass.
    if (!wasGuarded && run.state?.must === true) proof = run.state.named;
    return value;
  });
  if (thing.node.generator) return result;
  // Asked as if it were the answer, it would be a check.
  if (result.truth === undefined && (result.ifTrue || result.ifFalse)) run.entry.hasCheck = true;
  return promiseOf(result, proof);
}

function runBody(run: Run, thing: FunctionThing, args: readonly Value[]): Value {
  const { node, unit, frame } = thing;
  const wasGuarded = run.state?.must === true;
  const activation = { node, returns: [] as Return[] };
  run.stack.push(activation);
  const isArrow = node.type === "ArrowFunctionExpression";
  const site: Site = { unit, frame: openFrame(frame, isArrow ? undefined : thing.self) };
  bindParameters(run, site, thing, args);
  if (node.body !== null) {
    if (node.body.type === "BlockStatement") executeBody(run, site, node.body.body);
    else executeReturn(run, site, node.body);
  }
  if (run.state !== undefined) activation.returns.push({ state: run.state, value: constant(false) });
  run.stack.pop();
  run.state = joinStates(activation.returns.map(({ state }) => state));
  return returnedValue(activation.returns, wasGuarded);
}

/** Runs functions that are handed to something unknown: now, with what it has, and without proof for what follows. */
export function invokeCallbacks(run: Run, site: Site, callbacks: readonly Value[], given: readonly Value[], place: CallPlace): Value {
  const results: Value[] = [];
  for (const callback of callbacks) {
    for (const thing of callback.things) {
      if (thing.kind === "function") results.push(withoutProof(run, () => invoke(run, site, thing, given, { ...place, isAwaited: true })));
    }
  }
  return results.length === 0 ? UNKNOWN : join(results);
}

const OPTIONS_DEPTH_MAX = 2;

/** Functions in an object that is handed to something unknown: what takes options calls what is in them. */
export function functionsInOptions(value: Value, depth = 0): readonly Value[] {
  if (depth >= OPTIONS_DEPTH_MAX) return [];
  return value.things.flatMap((thing) =>
    thing.kind === "object"
      ? [...thing.fields.values()].flatMap((field) =>
          field.things.some(({ kind }) => kind === "function") ? [field] : functionsInOptions(field, depth + 1),
        )
      : [],
  );
}
