import { deepOrigin, INPUT, join, thingOf, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import type { Call } from "./calls.ts";
import { functionsInOptions, invoke, invokeCallbacks } from "./invoke.ts";
import type { Run, Site } from "./run.ts";

/** `Object.fromEntries` of pairs whose names the code gives: fields that somebody picked, whatever is in them. */
function fromPairs({ args }: Call, name: string): Value | undefined {
  const pairs = name === "fromEntries" && args[0] !== undefined ? thingOf(args[0], "array")?.elements : undefined;
  const tuples = pairs?.map((pair) => thingOf(pair, "array")?.elements);
  if (tuples === undefined || tuples.length === 0 || !tuples.every((tuple) => tuple?.length === 2)) return undefined;
  const isPicked = tuples.every((tuple) => tuple?.[0] !== undefined && (deepOrigin(tuple[0]) & INPUT) === 0);
  if (!isPicked) return undefined;
  const fields = new Map(
    tuples.flatMap((tuple, index) => (tuple?.[1] === undefined ? [] : [[tuple[0]?.text ?? `*${index}`, tuple[1]] as const])),
  );
  return valueFor({ kind: "object", fields, spreads: [] });
}

/** `map.get(key)` of a map that stands in the code: one of its values, whoever chose the key. */
function lookedUp({ owner, args }: Call, name: string): Value | undefined {
  const fields = name === "get" && owner !== undefined && owner.origin === 0 ? thingOf(owner, "object")?.fields : undefined;
  if (fields === undefined || fields.size === 0) return undefined;
  const key = args[0]?.text;
  return (key === undefined ? undefined : fields.get(key)) ?? join([...fields.values(), UNKNOWN]);
}

const FOLDED_MAX = 8;

/** `Object.entries(handlers)`, `values`, of an object that stands in the code. */
function partsOfObject({ callee, args }: Call, name: string): Value | undefined {
  const isObject = callee.things.some((thing) => thing.kind === "external" && thing.source === "global" && thing.path[0] === "Object");
  const object = isObject && (name === "entries" || name === "values") && args[0] !== undefined ? thingOf(args[0], "object") : undefined;
  if (object === undefined || object.spreads.length > 0 || object.fields.size === 0) return undefined;
  const list = [...object.fields].map(([key, value]) =>
    name === "values" ? value : valueFor({ kind: "array", elements: [{ ...UNKNOWN, text: key, truth: true, ifFalse: true }, value] }),
  );
  return valueFor({ kind: "array", elements: list });
}

/** `map` over a short list that stands in the code: each element by itself. */
function mapped(run: Run, site: Site, { owner, args, node }: Call, name: string): Value | undefined {
  const elements = name === "map" && owner !== undefined ? thingOf(owner, "array")?.elements : undefined;
  const [callback] = args;
  if (elements === undefined || elements.length < 2 || elements.length > FOLDED_MAX || callback === undefined) return undefined;
  const results = elements.map((element) => invokeCallbacks(run, site, [callback], [element, UNKNOWN], { node, isAwaited: true }));
  return valueFor({ kind: "array", elements: results });
}

/** `reduce` over a list that stands in the code: its turns, one after the other. */
function folded(run: Run, site: Site, { owner, args, node }: Call, name: string): Value | undefined {
  const elements = /^reduce(?:Right)?$/.test(name) && owner !== undefined ? thingOf(owner, "array")?.elements : undefined;
  const [callback, initial] = args;
  const turn = callback === undefined ? undefined : thingOf(callback, "function");
  if (elements === undefined || elements.length > FOLDED_MAX || turn === undefined || initial === undefined) return undefined;
  const inOrder = name === "reduceRight" ? elements.toReversed() : elements;
  return inOrder.reduce((result, element) => invoke(run, site, turn, [result, element], { node, isAwaited: true }), initial);
}

/** What a function of the language makes of lists, maps and objects that stand in the code; undefined where only the run knows. */
export function callCollection(run: Run, site: Site, call: Call, name: string): Value | undefined {
  return (
    fromPairs(call, name) ??
    lookedUp(call, name) ??
    partsOfObject(call, name) ??
    folded(run, site, call, name) ??
    mapped(run, site, call, name)
  );
}

const KEPT_MAX = 32;

/** What is pushed onto a list of the program and holds functions is an element of it: routes of a router of its own. */
export function keep(owner: Value | undefined, args: readonly Value[]): void {
  const list = owner === undefined ? undefined : thingOf(owner, "array");
  if (list === undefined || list.elements.length >= KEPT_MAX) return;
  const holds = args.filter(
    (value) => value.things.some(({ kind }) => kind === "function" || kind === "wrapped") || functionsInOptions(value).length > 0,
  );
  list.elements = [...list.elements, ...holds.filter((value) => !list.elements.includes(value))];
}
