import type { ClassThing } from "../entries/injection.ts";
import { made } from "../entries/injection.ts";
import type { Handed } from "../flow/handed.ts";
import { invokeCallbacks } from "../flow/invoke.ts";
import { exportOf } from "../flow/lookup.ts";
import { type Run, START } from "../flow/run.ts";
import { thingOf, type Value, valueFor } from "../values/value.ts";
import { type Found, handlersIn } from "./handlers-in.ts";

/** The text by which a handler is known: of an event, a command, a service. */
export function textOf({ args }: Handed): string | undefined {
  for (const { text, things } of args) {
    if (text !== undefined) return text;
    const named = things.find((thing) => thing.kind === "external");
    if (named?.kind === "external" && named.path.length > 1) return named.path.at(-1);
  }
  return undefined;
}

/** Whether a function only gives an object: what makes handlers in place of being one. */
function givesObject(found: Found): boolean {
  const fn = thingOf(found.handler, "function");
  if (fn === undefined || fn.node.async || fn.node.generator || fn.node.body === null) return false;
  const { body } = fn.node;
  const last = body.type === "BlockStatement" ? body.body.at(-1) : undefined;
  const result = body.type === "BlockStatement" ? (last?.type === "ReturnStatement" ? last.argument : null) : body;
  return (result?.type === "ParenthesizedExpression" ? result.expression : result)?.type === "ObjectExpression";
}

/** The handlers that a function of its own makes: `createController(({ db }) => ({ async cancel(context) { ... } }))`. */
function madeBy(run: Run, { site, node }: Handed, found: Found): readonly Found[] {
  if (!givesObject(found)) return [found];
  run.state = START;
  const result = invokeCallbacks(run, site, [found.handler], [], { node, isAwaited: true });
  const inner = handlersIn([result]).map((each) => ({
    ...each,
    keys: [...found.keys, ...each.keys],
    route: each.route ?? found.route,
    guards: [...found.guards, ...each.guards],
    before: [...found.before, ...each.before],
  }));
  return inner.length > 0 ? inner : [found];
}

/** The class that stands for a controller: itself, or what a function loads. */
function controllerOf(run: Run, { site, node }: Handed, value: Value): ClassThing | undefined {
  const cls = thingOf(value, "class");
  if (cls !== undefined) return cls;
  run.state = START;
  const loaded = thingOf(value, "function") === undefined ? value : invokeCallbacks(run, site, [value], [], { node, isAwaited: true });
  const module = thingOf(loaded, "module");
  return module === undefined ? undefined : thingOf(exportOf(run, module.unit, "default"), "class");
}

/** `[OrdersController, "cancel"]` is that method of an instance; any other value is itself. */
function withMethod(run: Run, handed: Handed, value: Value): Value {
  const pair = thingOf(value, "array")?.elements;
  const [controller, method] = pair ?? [];
  if (pair?.length !== 2 || controller === undefined || method?.text === undefined) return value;
  const cls = controllerOf(run, handed, controller);
  const member = cls?.node.body.body.find(
    (each) => each.type === "MethodDefinition" && each.key.type === "Identifier" && each.key.name === method.text,
  );
  if (cls === undefined || member?.type !== "MethodDefinition") return value;
  return valueFor({ kind: "function", node: member.value, unit: cls.unit, frame: cls.frame, self: made(run, cls) });
}

/** The functions in what was handed to a package, those that the code only names or makes included. */
export function candidatesIn(run: Run, handed: Handed): readonly Found[] {
  const args = handed.args.map((value) => withMethod(run, handed, value));
  return handlersIn(args).flatMap((each) => madeBy(run, handed, each));
}

/** Whether a function stands in a file from which the API can be reached: what others do is of no interest. */
export function isNearApi(run: Run, { things }: Value): boolean {
  return things.some((thing) => {
    if (thing.kind === "function" || thing.kind === "endpoint") return run.near().has(thing.unit.id);
    return thing.kind === "wrapped" && thing.handlers.some((handler) => isNearApi(run, handler));
  });
}

/** Functions themselves, without wrappers. */
export function functionsOf({ things }: Value): readonly object[] {
  return things.flatMap((thing) => (thing.kind === "function" ? [thing.node] : []));
}

const WRAPPED_DEPTH_MAX = 3;

/** The functions that a wrapper gives back in another form, where that is handed on: they answer there. */
export function wrappedFunctions(all: readonly Handed[]): ReadonlySet<object> {
  const inside = (value: Value, depth: number): readonly object[] =>
    value.things.flatMap((thing): readonly object[] => {
      if (thing.kind === "wrapped") return thing.handlers.flatMap((handler) => [...functionsOf(handler), ...inside(handler, depth)]);
      if (depth > WRAPPED_DEPTH_MAX) return [];
      if (thing.kind === "object") return [...thing.fields.values()].flatMap((field) => inside(field, depth + 1));
      return thing.kind === "array" ? thing.elements.flatMap((each) => inside(each, depth + 1)) : [];
    });
  return new Set(all.flatMap(({ args }) => args.flatMap((value) => inside(value, 0))));
}
