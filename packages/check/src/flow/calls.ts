import type { Argument, Expression, Node } from "oxc-parser";
import { openFrame } from "../values/frame.ts";
import { join, type Thing, thingOf, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { noteAnswer } from "./answers.ts";
import { runEndpoint } from "./endpoints.ts";
import { evaluate, waitFor } from "./expressions.ts";
import { noteHanded } from "./handed.ts";
import { callClient, callIncoming } from "./incoming.ts";
import { functionsInOptions, invoke, invokeCallbacks } from "./invoke.ts";
import { callExternal } from "./known-calls.ts";
import { external } from "./lookup.ts";
import { memberOf, parentsOf } from "./members.ts";
import { propertyName } from "./properties.ts";
import { recordCall } from "./record.ts";
import { joinStates, pass, type Run, type Site, type State } from "./run.ts";
import { callUnknown } from "./unknown-calls.ts";

type ClassThing = Thing & { readonly kind: "class" };

/** A call with everything that was evaluated for it. */
export interface Call {
  readonly node: Node;
  readonly name: string | undefined;
  /** What stands before the dot. */
  readonly owner: Value | undefined;
  readonly callee: Value;
  readonly args: readonly Value[];
  readonly argumentNodes: readonly Node[];
  readonly isAwaited: boolean;
  /** What held before the owner was evaluated: what holds where a promise's failure is caught. */
  readonly before?: State | undefined;
}

function evaluateArguments(run: Run, site: Site, nodes: readonly Argument[]): readonly Value[] {
  return nodes.flatMap((node) => {
    const value = evaluate(run, site, node);
    const list = node.type === "SpreadElement" ? thingOf(value, "array") : undefined;
    return list === undefined ? [value] : list.elements;
  });
}

/** `Promise.all([...])`: what one part proves does not hold while the others run, but after all of them. */
function evaluateAll(run: Run, site: Site, node: Expression & { readonly type: "ArrayExpression" }): Value {
  const before = run.state;
  let isProven = false;
  const elements = node.elements.map((each) => {
    const value = waitFor(run, evaluate(run, site, each, true));
    if (run.state !== undefined && before !== undefined) {
      isProven ||= run.state.must && !before.must;
      run.state = { ...run.state, must: before.must };
    }
    return value;
  });
  if (isProven) pass(run);
  return valueFor({ kind: "array", elements });
}

function calleeName(node: Expression): string | undefined {
  if (node.type === "Identifier") return node.name;
  if (node.type === "ChainExpression" || node.type === "TSNonNullExpression") return calleeName(node.expression);
  return undefined;
}

function isPromiseAll(node: Expression): boolean {
  if (node.type !== "MemberExpression" || node.object.type !== "Identifier" || node.object.name !== "Promise") return false;
  return node.property.type === "Identifier" && /^(?:all|allSettled|race|any)$/.test(node.property.name);
}

/** Evaluates a call. */
export function evaluateCall(run: Run, site: Site, node: Expression & { readonly type: "CallExpression" }, isAwaited: boolean): Value {
  const [first] = node.arguments;
  if (isPromiseAll(node.callee) && first?.type === "ArrayExpression") return evaluateAll(run, site, first);
  if (node.callee.type === "Super") return UNKNOWN;
  const { callee: target } = node;
  const before = run.state;
  const owner = target.type === "MemberExpression" ? evaluate(run, site, target.object, isAwaited) : undefined;
  const name = target.type === "MemberExpression" ? propertyName(run, site, target) : calleeName(target);
  if (run.state === undefined) return UNKNOWN;
  const callee = owner === undefined ? evaluate(run, site, target) : memberOf(run, site, owner, name, node);
  const args = evaluateArguments(run, site, node.arguments);
  if (run.state === undefined) return UNKNOWN;
  return applyCall(run, site, { node, name, owner, callee, args, argumentNodes: node.arguments, isAwaited, before });
}

/** `fn.call(self, ...)`, `fn.apply(self, [...])`, `fn.bind(self)`. */
function callThrough(run: Run, site: Site, call: Call): Value | undefined {
  const { owner, name, args } = call;
  if (owner === undefined || !owner.things.some(({ kind }) => isCallable(kind))) return undefined;
  const [self, ...rest] = args;
  if (name === "call") return applyCall(run, site, { ...call, callee: owner, owner: undefined, name: undefined, args: rest });
  if (name === "apply") {
    const list = rest[0] === undefined ? undefined : thingOf(rest[0], "array");
    return applyCall(run, site, { ...call, callee: owner, owner: undefined, name: undefined, args: list?.elements ?? [] });
  }
  if (name !== "bind") return undefined;
  return { ...owner, things: owner.things.map((thing) => (thing.kind === "function" ? { ...thing, self } : thing)) };
}

function isCallable(kind: Thing["kind"]): boolean {
  return kind === "function" || kind === "method" || kind === "privileged" || kind === "wrapped" || kind === "endpoint";
}

/** Calls what the callee may be, each from the same state, and goes on with what all of them leave. */
export function applyCall(run: Run, site: Site, call: Call): Value {
  const special = callThrough(run, site, call) ?? callIncoming(run, site, call) ?? callClient(run, site, call);
  if (special !== undefined) return special;
  const { things } = call.callee;
  if (things.length === 0) {
    noteHanded(run, site, call, { name: call.name ?? "", source: undefined, made: undefined });
    return callUnknown(run, site, call);
  }
  const before = run.state;
  const states: (typeof before)[] = [];
  const values = things.map((thing) => {
    run.state = before;
    const value = applyThing(run, site, call, thing);
    states.push(run.state);
    return value;
  });
  run.state = joinStates(states);
  return join(values);
}

function applyThing(run: Run, site: Site, call: Call, thing: Thing): Value {
  const { node, args, argumentNodes, isAwaited } = call;
  switch (thing.kind) {
    case "function":
      return invoke(run, site, thing, args, { node, isAwaited });
    case "method":
      return callPlain(run, site, call, thing);
    case "privileged":
      return recordCall(run, site, node, { ...thing, args, argumentNodes });
    case "external":
      return callExternal(run, site, call, thing);
    case "endpoint":
      runEndpoint(run, thing);
      return UNKNOWN;
    case "known":
      // With an error, Express and its kin answer it and call no further handler.
      if (thing.name === "next-or-error" && args[0] !== undefined && args[0].truth !== false && args[0].text === undefined) return UNKNOWN;
      // Handing on to the next handler: what holds here is what a middleware demands of its callers.
      if (run.state !== undefined) run.nexts.push(run.state);
      if (run.state !== undefined && run.handedOn !== undefined)
        run.state = { ...run.state, made: new Set([...run.state.made, run.handedOn]) };
      return { ...UNKNOWN, truth: true, ifFalse: true };
    case "wrapped": {
      if (thing.isGuarded) pass(run);
      const values = thing.handlers.map((handler) => applyCall(run, site, { ...call, callee: handler, owner: undefined, isAwaited: true }));
      return values.length === 0 ? UNKNOWN : join(values);
    }
    default:
      return callUnknown(run, site, call);
  }
}

/** A call as the caller. One that visitors are refused is a check: it throws for them. */
function callPlain(run: Run, site: Site, call: Call, { method }: Thing & { readonly kind: "method" }): Value {
  const { node, args, argumentNodes, isAwaited } = call;
  const value = recordCall(run, site, node, { privilege: "caller", method, credential: undefined, args, argumentNodes });
  const { visitor, member } = method.access;
  if (visitor !== "deny" || member === "deny") return value;
  if (isAwaited) pass(run, ["MEMBER"]);
  return { ...value, things: [], origin: 1, ifTrue: true };
}

/** Fills the fields of a new instance as the class says, its parents' first. */
function fillFields(run: Run, cls: ClassThing, instance: Thing & { readonly kind: "instance" }, depth = 0): void {
  if (depth < 8) for (const parent of parentsOf(run, cls)) fillFields(run, parent, instance, depth + 1);
  const inner: Site = { unit: cls.unit, frame: openFrame(cls.frame, valueFor(instance)) };
  for (const member of cls.node.body.body) {
    if (member.type !== "PropertyDefinition" || member.static || member.value === null) continue;
    const { key } = member;
    const name = key.type === "Identifier" ? key.name : key.type === "PrivateIdentifier" ? `#${key.name}` : undefined;
    if (name !== undefined) instance.fields.set(name, evaluate(run, inner, member.value));
  }
}

/** Makes an instance of a class. */
export function construct(run: Run, site: Site, cls: ClassThing, call: Pick<Call, "node" | "args">): Value {
  const instance: Thing & { readonly kind: "instance" } = { kind: "instance", of: cls, fields: new Map() };
  const self = valueFor(instance);
  fillFields(run, cls, instance);
  const place = { node: call.node, isAwaited: true };
  const constructorOf = (of: ClassThing) =>
    of.node.body.body.find((member) => member.type === "MethodDefinition" && member.kind === "constructor");
  // A class without a constructor of its own has that of its parent.
  const owner = [cls, ...parentsOf(run, cls)].find((each) => constructorOf(each) !== undefined);
  const member = owner === undefined ? undefined : constructorOf(owner);
  if (owner !== undefined && member?.type === "MethodDefinition") {
    invoke(run, site, { kind: "function", node: member.value, unit: owner.unit, frame: owner.frame, self }, call.args, place);
  }
  return self;
}

/** `new Map([[key, value], ...])`: an object with these fields; undefined where its pairs do not stand in the code. */
function mapOf(pairs: Value): Value | undefined {
  const tuples = thingOf(pairs, "array")?.elements.map((pair) => thingOf(pair, "array")?.elements);
  const entries = tuples?.flatMap((tuple) =>
    tuple?.[0]?.text !== undefined && tuple[1] !== undefined ? [[tuple[0].text, tuple[1]] as const] : [],
  );
  if (tuples === undefined || entries === undefined || entries.length !== tuples.length) return undefined;
  return valueFor({ kind: "object", fields: new Map(entries), spreads: [] });
}

/** Evaluates `new X(...)`. */
export function evaluateNew(run: Run, site: Site, node: Expression & { readonly type: "NewExpression" }): Value {
  const callee = evaluate(run, site, node.callee);
  const args = evaluateArguments(run, site, node.arguments);
  const cls = thingOf(callee, "class");
  if (cls !== undefined) return construct(run, site, cls, { node, args });
  invokeCallbacks(run, site, [...args, ...args.flatMap(functionsInOptions)], [], { node, isAwaited: true });
  const made = thingOf(callee, "external");
  const name = made?.path.at(-1);
  if (made !== undefined && made.source !== "global")
    noteHanded(run, site, { node, args }, { name: name ?? made.source, source: made.source, made: undefined });
  if (name === "Response" || name === "NextResponse") noteAnswer(run, site, node, args);
  if (made?.source === "global" && name === "URLSearchParams") return { ...(args[0] ?? UNKNOWN), truth: true, ifFalse: true };
  if (made?.source === "global" && name === "Set" && args[0] !== undefined && thingOf(args[0], "array") !== undefined) return args[0];
  if (made?.source === "global" && name === "Map" && args[0] !== undefined) return mapOf(args[0]) ?? external("global", ["Map", "new"]);
  if (made?.source === "global" && name === "URL")
    return args[0]?.origin ? valueFor({ kind: "incoming", role: "url", route: run.entry.entry.route }) : UNKNOWN;
  if (made?.source === "global" && (name === "Response" || name === "Error" || /Error$/.test(name ?? "")))
    return { ...UNKNOWN, truth: true, ifFalse: true };
  if (made === undefined) return UNKNOWN;
  const thing: Thing = { kind: "external", source: made.source, path: [...made.path, "new"], made: `${site.unit.id}:${node.start}` };
  return { ...valueFor(thing), truth: true, ifFalse: true };
}
