import type { Handed } from "../flow/handed.ts";
import { invokeCallbacks } from "../flow/invoke.ts";
import { type Run, register, START } from "../flow/run.ts";
import { isGuardingWrapper } from "../values/names.ts";
import { thingOf, type Value, valueFor } from "../values/value.ts";
import { isAmong } from "./exports.ts";
import { guessedArguments } from "./guess.ts";
import { type Found, frontOf, handlersIn, PASSED } from "./handlers-in.ts";
import { isForProgram, reasonFor } from "./reason.ts";

/** Calls that put something in front of what the call before them in the chain, or the same name, registered. */
const FRONTS = /^(?:use|middlewares?|guards?|auth|before|hooks|authori[sz]e|protect)$/;

/** The text by which a handler is known: of an event, a command, a service. */
function textOf({ args }: Handed): string | undefined {
  for (const { text, things } of args) {
    if (text !== undefined) return text;
    const named = things.find((thing) => thing.kind === "external");
    if (named?.kind === "external" && named.path.length > 1) return named.path.at(-1);
  }
  return undefined;
}

/** Whether a later call of a chain puts something in front of what an earlier one registered. */
function isInFront(front: Handed, handed: Handed): boolean {
  const { node } = front;
  if (!FRONTS.test(front.name) || front.site.unit !== handed.site.unit || node.type !== "CallExpression") return false;
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.object.type !== "CallExpression") return false;
  const { object: owner } = callee;
  if (handed.node.start >= owner.start && handed.node.end <= owner.end) return handed.made === undefined || owner.callee !== handed.node;
  const [first] = owner.arguments;
  return first?.type === "Literal" && typeof first.value === "string" && first.value === textOf(handed);
}

/** The handlers that a function of its own makes: `createController(({ db }) => ({ async cancel(context) { ... } }))`. */
function madeBy(run: Run, { site, node }: Handed, found: Found): readonly Found[] {
  const fn = thingOf(found.handler, "function");
  if (fn === undefined || fn.node.async || fn.node.generator || fn.node.body === null) return [found];
  const { body } = fn.node;
  const last = body.type === "BlockStatement" ? body.body.at(-1) : undefined;
  const result = body.type === "BlockStatement" ? (last?.type === "ReturnStatement" ? last.argument : null) : body;
  const inner = result?.type === "ParenthesizedExpression" ? result.expression : result;
  if (inner?.type !== "ObjectExpression") return [found];
  run.state = START;
  const made = invokeCallbacks(run, site, [found.handler], [], { node, isAwaited: true });
  const { handler: _, ...around } = found;
  const all = handlersIn([made]).map((each) => ({ ...each, keys: [...around.keys, ...each.keys], route: each.route ?? around.route }));
  return all.length > 0 ? all : [found];
}

function registerOne(run: Run, handed: Handed, found: Found, { because, fronts }: { because: string; fronts: readonly Value[] }): void {
  const { site, node, name, made } = handed;
  const text = textOf(handed);
  const label = [...found.keys.filter((key) => key !== found.route), ...(found.route === undefined && text !== undefined ? [text] : [])];
  register(run, {
    kind: "handler",
    name: [name, ...label].join(" "),
    route: found.route,
    handlers: [...fronts, ...found.before, found.handler],
    guards: isGuardingWrapper(name) ? [...found.guards, PASSED] : found.guards,
    unit: site.unit,
    start: node.start,
    end: node.end,
    isTrusted: false,
    hands: "guess",
    isValidated: found.isValidated,
    router: made,
    because,
  });
}

/** The functions that a wrapper gives back in another form, where that is handed on: they answer there. */
function wrappedFunctions(all: readonly Handed[]): ReadonlySet<object> {
  const inside = (value: Value, depth: number): readonly object[] =>
    value.things.flatMap((thing): readonly object[] => {
      if (thing.kind === "wrapped") return thing.handlers.flatMap((handler) => [...functionsOf(handler), ...inside(handler, depth)]);
      if (depth > 3) return [];
      if (thing.kind === "object") return [...thing.fields.values()].flatMap((field) => inside(field, depth + 1));
      return thing.kind === "array" ? thing.elements.flatMap((each) => inside(each, depth + 1)) : [];
    });
  return new Set(all.flatMap(({ args }) => args.flatMap((value) => inside(value, 0))));
}

function functionsOf({ things }: Value): readonly object[] {
  return things.flatMap((thing) => (thing.kind === "function" ? [thing.node] : []));
}

/**
 * Registers what was handed to packages that are not known, where it looks like something that somebody outside can trigger.
 *
 * Shape: gives the functions that the code says are for the program itself.
 */
export function registerHanded(run: Run): ReadonlySet<object> {
  const inside = new Set<object>();
  const all = run.handed.splice(0);
  const seen = new Set<string>();
  const wrapped = wrappedFunctions(all);
  for (const handed of all) {
    const key = `${handed.site.unit.id}:${handed.node.start}:${handed.node.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    // What is used is in front of something, unless it is an object with methods: a service.
    const found = handlersIn(handed.args)
      .filter(({ isMethod }) => isMethod || !FRONTS.test(handed.name))
      .flatMap((each) => madeBy(run, handed, each));
    if (found.length === 0) continue;
    const fronts = all.filter((front) => isInFront(front, handed)).flatMap(({ args }) => args.flatMap(frontOf));
    for (const each of found) {
      const isElsewhere = isAmong(run.entered, each.handler) || isAmong(wrapped, each.handler);
      const receiver = { source: handed.source, name: handed.name, text: textOf(handed), unit: handed.site.unit };
      if (isForProgram(each, receiver)) for (const node of functionsOf(each.handler)) inside.add(node);
      const because = isElsewhere ? undefined : reasonFor(each, receiver);
      if (because !== undefined) registerOne(run, handed, each, { because, fronts });
    }
  }
  return inside;
}

/** What a function that is in a chain of handlers is handed, where no framework is known. */
export function handedInChain(handler: Value, route: string | undefined, isValidated: boolean): readonly Value[] {
  const given = guessedArguments(handler, { route, isValidated });
  return given.length > 0 ? given : [valueFor({ kind: "incoming", role: "context", route })];
}
