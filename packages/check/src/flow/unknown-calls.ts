import { isNegative, tellsCaller, throwsUnlessAllowed, VERDICTS } from "../values/names.ts";
import {
  CLAIM,
  deepOrigin,
  fromOrigin,
  IDENTITY,
  INPUT,
  isEnvironment,
  join,
  KEYED,
  lookupsIn,
  OF_SECRET,
  PART,
  SECRET,
  settledOf,
  TEXT,
  thingOf,
  UNKNOWN,
  type Value,
  valueFor,
} from "../values/value.ts";
import type { Call } from "./calls.ts";
import { provesCaller } from "./conditions.ts";
import { keyOf } from "./expressions.ts";
import { functionsInOptions, invoke, invokeCallbacks } from "./invoke.ts";
import { knownOfEach, knownTest } from "./known-texts.ts";
import { elementOf, partOf } from "./patterns.ts";
import { joinStates, pass, type Run, type Site } from "./run.ts";

const MEMBERSHIP: ReadonlySet<string> = new Set([
  "includes",
  "has",
  "hasOwn",
  "hasOwnProperty",
  "equals",
  "isEqual",
  "indexOf",
  "some",
  "every",
]);
const TEXT_TESTS: ReadonlySet<string> = new Set(["startsWith", "endsWith", "test", "match", "exec"]);
/** Functions that hand on what they get, in another form. */
const FORMS: ReadonlySet<string> = new Set(
  "parse stringify fromEntries assign structuredClone from entries values keys of freeze trim slice split replace replaceAll toLowerCase toUpperCase substring substr at join concat filter find flat reverse toSorted sort pop shift padStart padEnd normalize toString decodeURIComponent encodeURIComponent atob btoa decode merge cloneDeep getAll get".split(
    " ",
  ),
);
/** Functions whose result only who has the secret can make, and does not show it. */
const MAC = /hmac|^update$|^digest$|^sign(?:ature)?$|^hash|^encrypt|^derive|^scrypt|^pbkdf2|^importKey$/i;
/** Methods that put what they are given into what they give. */
const PUTS_IN = /^(?:replace|replaceAll|concat|join|padStart|padEnd|assign)$/;
/** Packages whose `parse` only reads a text. */
const PASSES_ON = /^(?:qs|query-string|superjson|devalue|json5|yaml|destr|lodash|cookie)\b/;
/** Validators that let through what they do not know. */
const OPEN_SCHEMA = /^(?:passthrough|any|unknown|looseObject|loose|catchall|record)$/;
const NUMBERS: ReadonlySet<string> = new Set([
  "Number",
  "String",
  "Boolean",
  "parseInt",
  "parseFloat",
  "toString",
  "toISOString",
  "randomUUID",
]);
const ITERATIONS: ReadonlySet<string> = new Set(
  "map forEach filter find findIndex findLast some every flatMap reduce sort toSorted".split(" "),
);

/** Methods that call a function with what arrives. */
const LISTENING = /^(?:on|once|addListener|addEventListener)$/;

/** A failure that is caught: what was to be proven is not, unless the handler throws on. */
function caught(run: Run, site: Site, call: Call, handler: Value): Value {
  const done = run.state;
  const { before, node, owner = UNKNOWN } = call;
  if (done === undefined || before === undefined) return owner;
  const failed = { ...before, may: before.may || done.may, made: done.made };
  run.state = failed;
  const values = handler.things.flatMap((thing) =>
    thing.kind === "function" ? [invoke(run, site, thing, [UNKNOWN], { node, isAwaited: true })] : [],
  );
  if (values.length === 0) run.state = failed;
  const goesOn = run.state !== undefined;
  run.state = joinStates([done, run.state]);
  const settled = settledOf(owner);
  return goesOn ? join([settled, ...(values.length === 0 ? [UNKNOWN] : values)]) : settled;
}

/** `promise.then(...)`: what was waited for is proven where the callback runs. */
function callThen(run: Run, site: Site, call: Call): Value | undefined {
  if (call.owner === undefined || (call.name !== "then" && call.name !== "catch" && call.name !== "finally")) return undefined;
  const [callback = UNKNOWN, onFailure] = call.args;
  if (call.name === "catch") return caught(run, site, call, callback);
  const owner = settledOf(call.owner);
  if (call.name === "finally") {
    invokeCallbacks(run, site, [callback], [], { node: call.node, isAwaited: true });
    return owner;
  }
  const results = callback.things.flatMap((thing) =>
    thing.kind === "function" ? [invoke(run, site, thing, [owner], { node: call.node, isAwaited: true })] : [],
  );
  const result = results.length === 0 ? owner : join(results);
  return onFailure === undefined ? result : caught(run, site, { ...call, owner: result }, onFailure);
}

/** Whether something is one of a list: a check of the caller, or of what the caller chose. */
function membership(site: Site, call: Call): Value | undefined {
  const { name, owner, args, argumentNodes } = call;
  if (name === undefined || owner === undefined || (!MEMBERSHIP.has(name) && !TEXT_TESTS.has(name))) return undefined;
  const all = join([...args, UNKNOWN]);
  const asked = { ...all, origin: args.reduce((origin, value) => origin | deepOrigin(value), 0) };
  const proves = provesCaller(owner, asked);
  const key =
    MEMBERSHIP.has(name) && !(deepOrigin(owner) & INPUT)
      ? argumentNodes.map((node) => keyOf(site, node)).find((each) => each !== undefined)
      : undefined;
  const last = argumentNodes.at(-1);
  const lastKey = name === "hasOwn" && last !== undefined ? keyOf(site, last) : key;
  const list = thingOf(owner, "array");
  const named = proves ? (list?.elements ?? args).flatMap(({ text }) => text ?? []) : [];
  return {
    ...UNKNOWN,
    origin: proves ? IDENTITY : 0,
    ifTrue: proves,
    keysIfTrue: lastKey === undefined ? [] : [lastKey],
    named,
    lookups: [owner, ...args].flatMap(lookupsIn),
  };
}

/** Whether a call is known to give what it is given: a function of the language, or of a package that only changes its form. */
function handsOn({ callee, name }: Call): boolean {
  if (PUTS_IN.test(name ?? "")) return true;
  return callee.things.some((thing) => thing.kind === "external" && (thing.source === "global" || PASSES_ON.test(thing.source)));
}

const SHOWN_MAX = 8;

/** Whether hardly anything of a secret is left: its last four characters, or stars in their place. */
function isMasked({ args: [first, second] }: Call, name: string): boolean {
  if (/^replace(?:All)?$/.test(name)) return /^[*•·.xX#-]*$/.test(second?.text ?? "?");
  if (name === "at" || name === "charAt") return true;
  if (!/^(?:slice|substring|substr)$/.test(name)) return false;
  const from = Number(first?.text ?? Number.NaN);
  const to = Number(second?.text ?? Number.NaN);
  return from < 0 ? from >= -SHOWN_MAX : to - (name === "substr" ? 0 : from) <= SHOWN_MAX;
}

/** What remains of the origin when a value only changes its form. */
function formOrigin(call: Call): number {
  const given = call.args.reduce((all, value) => all | deepOrigin(value), 0);
  // What a client of some service is told does not come back as its answer.
  const own = call.owner === undefined ? 0 : deepOrigin(call.owner);
  const origin = own | (given & SECRET && !handsOn(call) ? (given & ~SECRET) | KEYED : given);
  // What comes out of a text by parsing may be any object.
  return call.name === "parse" && origin & TEXT ? (origin & ~TEXT) | PART : origin;
}

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

/**
 * A call of something that is not in the project: its callbacks run, and its name and arguments say what its result may be.
 *
 * Why by name: what packages do cannot be followed, and people name checks for what they are.
 */
export function callUnknown(run: Run, site: Site, call: Call, path: readonly string[] = []): Value {
  const early = callThen(run, site, call) ?? knownTest(call) ?? membershipOf(run, site, call);
  if (early !== undefined) return early;
  const { name = path.at(-1) ?? "", owner, args, node } = call;
  const built =
    fromPairs(call, name) ??
    lookedUp(call, name) ??
    partsOfObject(call, name) ??
    folded(run, site, call, name) ??
    mapped(run, site, call, name);
  if (built !== undefined) return built;
  const isArriving = owner !== undefined && LISTENING.test(name) && thingOf(owner, "incoming") !== undefined;
  const element = isArriving ? fromOrigin(PART) : owner === undefined ? UNKNOWN : ITERATIONS.has(name) ? elementOf(owner) : fromPart(owner);
  const result = invokeCallbacks(run, site, args, [element, UNKNOWN], { node, isAwaited: true });
  invokeCallbacks(run, site, args.flatMap(functionsInOptions), [], { node, isAwaited: true });
  if (name === "map" || name === "flatMap") return valueFor({ kind: "array", elements: [result] });
  if (name === "push" || name === "unshift") keep(owner, args);
  if (name === "push" || name === "set" || name === "append") return owner ?? UNKNOWN;
  const schema = /^(?:is|check)$/i.test(name) ? schemaOf(call) : undefined;
  if (schema !== undefined && !isOpenSchema(schema))
    return { ...UNKNOWN, keysIfTrue: call.argumentNodes.flatMap((each) => keyOf(site, each) ?? []) };
  return resultOf(run, call, name, path.length > 0);
}

const KEPT_MAX = 32;

/** What is pushed onto a list of the program and holds functions is an element of it: routes of a router of its own. */
function keep(owner: Value | undefined, args: readonly Value[]): void {
  const list = owner === undefined ? undefined : thingOf(owner, "array");
  if (list === undefined || list.elements.length >= KEPT_MAX) return;
  const holds = args.filter(
    (value) => value.things.some(({ kind }) => kind === "function" || kind === "wrapped") || functionsInOptions(value).length > 0,
  );
  list.elements = [...list.elements, ...holds.filter((value) => !list.elements.includes(value))];
}

function membershipOf(run: Run, site: Site, call: Call): Value | undefined {
  const found = membership(site, call);
  if (found !== undefined && (call.name === "some" || call.name === "every")) {
    const ask = (element: Value): Value => invokeCallbacks(run, site, call.args, [element], { node: call.node, isAwaited: true });
    const known = knownOfEach(call, ask);
    if (known !== undefined) return known;
    const inner = ask(call.owner === undefined ? UNKNOWN : elementOf(call.owner));
    return { ...found, ifTrue: found.ifTrue || inner.ifTrue };
  }
  return found;
}

function fromPart(owner: Value): Value {
  const origin = partOf(owner);
  return origin === 0 ? UNKNOWN : fromOrigin(origin);
}

function resultOf(run: Run, call: Call, name: string, isPackage: boolean): Value {
  const { owner, args } = call;
  const origin = formOrigin(call);
  const given = args.reduce((all, value) => all | deepOrigin(value), 0);
  if (owner !== undefined && lookupsIn(owner).length > 0)
    return { ...UNKNOWN, origin: owner.origin, things: owner.things.filter(({ kind }) => kind === "external") };
  if (
    isPackage &&
    (call.owner?.things ?? []).some((thing) => thing.kind === "external" && /^(?:Next)?Response$/.test(thing.path.at(-1) ?? ""))
  ) {
    return { ...UNKNOWN, truth: true, ifFalse: true };
  }
  if (name === "Boolean") return { ...fromOrigin(origin & ~OF_SECRET), ifTrue: false };
  if (NUMBERS.has(name)) return { ...fromOrigin(origin & INPUT ? (origin & ~INPUT) | TEXT : origin), ifTrue: false };
  if (origin & OF_SECRET && MAC.test(name)) return { ...UNKNOWN, origin: KEYED };
  // The bytes of a text are the text.
  if (origin & OF_SECRET && name === "encode") return { ...UNKNOWN, origin: origin & OF_SECRET };
  if (origin & SECRET && isMasked(call, name)) return { ...UNKNOWN, origin: origin & ~SECRET };
  if (name === "stringify" && args.some(isEnvironment)) return { ...UNKNOWN, origin: SECRET };
  const schema = schemaOf(call);
  const isOpen = schema !== undefined && (isOpenSchema(schema) || args.some(isOpenValidator));
  const environment = schema === undefined ? undefined : args.find(isEnvironment);
  if (environment !== undefined) return environment;
  if (schema !== undefined) return !isOpen ? UNKNOWN : { ...UNKNOWN, origin: origin & INPUT };
  if (FORMS.has(name) && !(isPackage && origin & CLAIM && name === "get"))
    return {
      ...UNKNOWN,
      origin,
      things: name === "assign" || name === "from" || name === "freeze" ? args.flatMap(({ things }) => things) : [],
      ifTrue: (origin & IDENTITY) !== 0,
    };
  if (VERDICTS.has(name)) {
    const [left = UNKNOWN, right = UNKNOWN] = args;
    const proves = provesCaller(left, right) || (origin & (OF_SECRET | CLAIM)) !== 0;
    return { ...UNKNOWN, origin: proves ? IDENTITY : 0, ifTrue: proves };
  }
  if (throwsUnlessAllowed(name) && (isPackage || owner === undefined || origin & (CLAIM | IDENTITY | OF_SECRET))) pass(run);
  if (tellsCaller(name) && args.some(leavesOtherwise)) pass(run);
  if (isNegative(name)) return { ...UNKNOWN, origin: IDENTITY, ifFalse: true };
  // What a request is asked about itself proves nothing by that it answers.
  const isOfRequest =
    owner !== undefined && owner.origin === 0 && thingOf(owner, "incoming") !== undefined && (given & (CLAIM | IDENTITY)) === 0;
  if (tellsCaller(name) || (!isOfRequest && (origin & (CLAIM | IDENTITY)) !== 0))
    return isDecoding(name) ? fromOrigin(origin & CLAIM) : { ...UNKNOWN, origin: IDENTITY, ifTrue: true };
  return UNKNOWN;
}

/** Options with which a look-up of the caller refuses in place of giving nothing. */
function leavesOtherwise({ things }: Value): boolean {
  return things.some(
    (thing) => thing.kind === "object" && (thing.fields.has("failureRedirect") || thing.fields.get("required")?.truth === true),
  );
}

/** What leads to a validator of a package; undefined for what is none. */
function schemaOf(call: Call): readonly string[] | undefined {
  for (const thing of call.callee.things) {
    if (thing.kind !== "external" || thing.source === "global" || PASSES_ON.test(thing.source)) continue;
    if (/^(?:safe)?parse(?:Async)?$|^validate|^assert$|^create$|^is$|^check$/i.test(thing.path.at(-1) ?? "")) return thing.path;
  }
  return undefined;
}

/** Whether an argument is a validator that lets through what it does not know, where the function that asks it is another. */
function isOpenValidator({ things }: Value): boolean {
  return things.some((thing) => thing.kind === "external" && thing.path.at(-1) === "()" && isOpenSchema(thing.path));
}

/** Whether a validator, named by what leads to it, lets through what it does not know. */
export function isOpenSchema(path: readonly string[]): boolean {
  return path.some((part) => OPEN_SCHEMA.test(part));
}

function isDecoding(name: string): boolean {
  return /decode|parse/i.test(name);
}
