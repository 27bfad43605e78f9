import type { Method } from "@belay/contracts";
import type { ArrowFunctionExpression, Class, Function as FunctionNode } from "oxc-parser";
import type { Unit } from "../project/read-project.ts";
import type { Privilege } from "../report.ts";
import type { Frame } from "./frame.ts";

/** Where a value comes from, as bits. */
export const IDENTITY = 1; // who calls, as the server or a session store says
export const WHOLE = 2; // all that the caller sent: a body, a form
export const PART = 4; // one thing of what the caller sent, which may be an object
export const TEXT = 8; // the same, but surely a text: a query parameter, a path parameter
export const SECRET = 16; // a secret of the server
export const CLAIM = 32; // a header or cookie that the caller may have made up
export const KEYED = 64; // made with a secret that it does not show: a signature, a hash
/** A secret, or what only who has it can make: what the caller's claim may be compared with. */
export const OF_SECRET = SECRET | KEYED;
export const INPUT = WHOLE | PART | TEXT;

/** What a value is, as far as the code says. */
export type Thing =
  | {
      readonly kind: "function";
      readonly node: FunctionNode | ArrowFunctionExpression;
      readonly unit: Unit;
      readonly frame: Frame;
      readonly self?: Value | undefined;
    }
  | { readonly kind: "class"; readonly node: Class; readonly unit: Unit; readonly frame: Frame }
  | { readonly kind: "instance"; readonly of: Thing & { readonly kind: "class" }; readonly fields: Map<string, Value> }
  | { readonly kind: "object"; readonly fields: Map<string, Value>; readonly spreads: readonly Value[]; computed?: readonly Value[] }
  | { readonly kind: "array"; elements: readonly Value[] }
  /** All exports of a file. */
  | { readonly kind: "module"; readonly unit: Unit }
  /** Something of a package: its specifier, and the properties and calls that lead to it. */
  | {
      readonly kind: "external";
      readonly source: string;
      readonly path: readonly string[];
      /** Of a builder of handlers: what it puts in front of them, and the validator of their input. */
      readonly built?: { readonly before: readonly Value[]; readonly input: Value | undefined };
      /** Of what a package made: the place where it did, which tells one router from another. */
      readonly made?: string;
    }
  /** A module function of the API; `modules` are those of an area. */
  | { readonly kind: "method"; readonly method: Method }
  | { readonly kind: "api-module"; readonly module: string }
  | { readonly kind: "area"; readonly area: string }
  | {
      readonly kind: "privileged";
      readonly privilege: Privilege;
      readonly method: Method | undefined;
      readonly credential: string | undefined;
      readonly made: { readonly unit: Unit; readonly start: number };
    }
  | { readonly kind: "strategy"; readonly privilege: Privilege | "caller"; readonly credential: string | undefined }
  | { readonly kind: "client"; readonly privilege: Privilege | "caller"; readonly credential: string | undefined; readonly modules: Value }
  /** What a request, or the context that a framework puts around it, gives access to. */
  | {
      readonly kind: "incoming";
      readonly role: "request" | "context" | "locals" | "headers" | "cookies" | "url" | "texts" | "form" | "token-info" | "hono" | "env";
      readonly route?: string | undefined;
    }
  /** A route that checks for itself: what `endpoint()` made. */
  | { readonly kind: "endpoint"; readonly options: Value; readonly unit: Unit; readonly start: number }
  /** A guard of an endpoint: whether it lets only chosen callers pass, and whom. */
  | { readonly kind: "guard"; readonly proves: boolean; readonly who: readonly string[] | undefined; readonly isOpen: boolean }
  /** A function of the language or of a known package that the analysis knows by a name of its own. */
  | { readonly kind: "known"; readonly name: "next" | "next-or-error" }
  /** A handler in a wrapper of a package. */
  | { readonly kind: "wrapped"; readonly handlers: readonly Value[]; readonly isGuarded: boolean };

/**
 * A value as the analysis knows it.
 *
 * Shape: `ifTrue` says that a caller has been let pass by a check whenever the value is truthy, `ifFalse` whenever it is falsy; both hold
 * for a value that cannot be so. `keys` name what is known to be one of a fixed list when the value is truthy or falsy.
 */
export interface Value {
  readonly things: readonly Thing[];
  readonly origin: number;
  /** What is known about its truth. */
  readonly truth: boolean | undefined;
  readonly ifTrue: boolean;
  readonly ifFalse: boolean;
  /** The text or number that it is, where the code says so. */
  readonly text: string | undefined;
  readonly keysIfTrue: readonly string[];
  readonly keysIfFalse: readonly string[];
  /** Identities that it is compared with. */
  readonly named: readonly string[];
  /** It is not there where what it is a part of is not: of `user?.role`, that there is another role proves nothing. */
  readonly isOptional?: true;
  /** Of a promise: what it comes to. A promise is always true, whatever it comes to. */
  readonly settled?: Value;
  /** Of a promise of a check: whom it lets pass. Waiting for it proves what the check does. */
  readonly proof?: readonly string[];
  /** Privileged reads whose answers it was compared with: looking up whose thing it is comes before the check. */
  readonly lookups: readonly string[];
}

const NONE: readonly never[] = [];

export const UNKNOWN: Value = {
  things: NONE,
  origin: 0,
  truth: undefined,
  ifTrue: false,
  ifFalse: false,
  text: undefined,
  keysIfTrue: NONE,
  keysIfFalse: NONE,
  named: NONE,
  lookups: NONE,
};

/** A value that is always false, or always true: what cannot happen proves anything. */
export function constant(truth: boolean, text?: string): Value {
  return { ...UNKNOWN, truth, ifTrue: !truth, ifFalse: truth, text };
}

/** Things are never false. */
export function valueFor(...things: readonly Thing[]): Value {
  return { ...UNKNOWN, things, truth: things.length > 0 ? true : undefined, ifFalse: things.length > 0 };
}

/** A value of which only the origin is known. Who calls proves something when it is there; nothing else does. */
export function fromOrigin(origin: number): Value {
  return { ...UNKNOWN, origin, ifTrue: (origin & IDENTITY) !== 0 };
}

/** A value that nobody has waited for yet. */
export function promiseOf(settled: Value, proof?: readonly string[]): Value {
  const promise = { ...UNKNOWN, things: settled.things, origin: settled.origin, truth: true, ifFalse: true, settled };
  return proof === undefined ? promise : { ...promise, proof };
}

/** What a value comes to once it is waited for. */
export function settledOf(value: Value): Value {
  return value.settled ?? value;
}

/** All of both, each once. */
function union<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one.length === 0 ? other : other.length === 0 ? one : [...new Set([...one, ...other])];
}

/** What holds whichever of the values it is. */
export function join(values: readonly Value[]): Value {
  const [first, ...rest] = values;
  if (first === undefined) return UNKNOWN;
  if (rest.length === 0) return first;
  if (values.some(({ settled }) => settled !== undefined)) {
    const proof = values.every((value) => value.proof !== undefined) ? values.flatMap((value) => value.proof ?? []) : undefined;
    return promiseOf(join(values.map(settledOf)), proof);
  }
  const things = new Set(values.flatMap((value) => value.things));
  const both = (one: readonly string[], other: readonly string[]): readonly string[] => one.filter((key) => other.includes(key));
  let result = first;
  for (const value of rest) {
    result = {
      things: NONE,
      origin: result.origin | value.origin,
      truth: result.truth === value.truth ? result.truth : undefined,
      ifTrue: result.ifTrue && value.ifTrue,
      ifFalse: result.ifFalse && value.ifFalse,
      text: result.text === value.text ? result.text : undefined,
      keysIfTrue: both(result.keysIfTrue, value.keysIfTrue),
      keysIfFalse: both(result.keysIfFalse, value.keysIfFalse),
      named: union(result.named, value.named),
      lookups: union(result.lookups, value.lookups),
    };
  }
  return { ...result, things: [...things].slice(0, THINGS_MAX) };
}

/** A value that may be more things than this says no more by being more. */
const THINGS_MAX = 24;

/** The answer of a privileged read, or something in it: the key of its call. */
export function lookupsIn(value: Value): readonly string[] {
  return value.things.flatMap((thing) => (thing.kind === "external" && thing.source === RESULT ? [thing.path[0] ?? ""] : []));
}

/** The package that answers of privileged calls are said to come from; no package is called so. */
export const RESULT = "belay:result";

/** The package that the answer which a server hands to its handlers is said to come from. */
export const ANSWER = "belay:answer";

/** Whether it is all variables of the environment, as the server has them. */
export function isEnvironment({ things }: Value): boolean {
  return things.some((thing) => {
    if (thing.kind !== "external") return false;
    const path = thing.path.join(".");
    return (thing.source === "global" && /^(?:process|Deno|Bun)\.env$/.test(path)) || (thing.source === "import.meta" && path === "env");
  });
}

/** The first thing of a kind. */
export function thingOf<K extends Thing["kind"]>(value: Value, kind: K): (Thing & { readonly kind: K }) | undefined {
  for (const thing of value.things) {
    // The kind is what makes it one of them; the compiler does not narrow by a type parameter.
    if (thing.kind === kind) return thing as Thing & { readonly kind: K };
  }
  return undefined;
}

/** Where a value and all that it holds come from. */
export function deepOrigin(value: Value, depth = 0): number {
  let { origin } = value;
  if (depth > 4) return origin;
  for (const thing of value.things) {
    if (thing.kind === "object") {
      for (const each of thing.fields.values()) origin |= deepOrigin(each, depth + 1);
      for (const each of thing.spreads) origin |= deepOrigin(each, depth + 1);
    } else if (thing.kind === "array") for (const each of thing.elements) origin |= deepOrigin(each, depth + 1);
    else if (thing.kind === "incoming")
      origin |= thing.role === "token-info" ? IDENTITY : thing.role === "texts" ? TEXT : thing.role === "form" ? WHOLE : CLAIM;
  }
  return origin;
}
