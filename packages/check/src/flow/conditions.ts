import type { BinaryExpression, Expression, PrivateInExpression } from "oxc-parser";
import { isPublicVariable, namesAnybody } from "../values/names.ts";
import { CLAIM, constant, deepOrigin, IDENTITY, INPUT, lookupsIn, OF_SECRET, TEXT, UNKNOWN, type Value } from "../values/value.ts";
import { evaluate } from "./expressions.ts";
import { keyOf } from "./keys.ts";
import type { Run, Site } from "./run.ts";

/** `!value`. */
export function not(value: Value): Value {
  const { ifTrue, ifFalse, keysIfTrue, keysIfFalse, truth, origin, named, lookups } = value;
  const negated = truth === undefined ? undefined : !truth;
  return {
    ...UNKNOWN,
    // That a secret is there tells nothing of it.
    origin: origin & ~OF_SECRET,
    truth: negated,
    ifTrue: ifFalse,
    ifFalse: ifTrue,
    keysIfTrue: keysIfFalse,
    keysIfFalse: keysIfTrue,
    named,
    lookups,
  };
}

/** `left && right`: true only when both are. */
export function and(left: Value, right: Value): Value {
  if (left.truth === true) return { ...right, origin: right.origin | (left.origin & IDENTITY), ifTrue: right.ifTrue };
  return {
    ...right,
    origin: (left.origin & ~OF_SECRET) | right.origin,
    truth: left.truth === false || right.truth === false ? false : undefined,
    ifTrue: left.ifTrue || right.ifTrue,
    ifFalse: left.ifFalse && right.ifFalse,
    keysIfTrue: [...left.keysIfTrue, ...right.keysIfTrue],
    keysIfFalse: [],
    named: [...left.named, ...right.named],
    lookups: [...left.lookups, ...right.lookups],
  };
}

/** `left || right`: false only when both are. */
export function or(left: Value, right: Value): Value {
  if (left.truth === false) return { ...right, origin: right.origin | (left.origin & IDENTITY) };
  return {
    ...left,
    things: [...left.things, ...right.things],
    origin: left.origin | right.origin,
    truth: left.truth === true || right.truth === true ? true : undefined,
    ifTrue: left.ifTrue && right.ifTrue,
    ifFalse: left.ifFalse || right.ifFalse,
    text: left.text ?? right.text,
    keysIfTrue: [],
    keysIfFalse: [...left.keysIfFalse, ...right.keysIfFalse],
    named: [...left.named, ...right.named],
    lookups: [...left.lookups, ...right.lookups],
  };
}

/** Whether it is a key that only the server knows: a variable of its environment that is called one, and that no bundler publishes. */
function isServerKey({ things }: Value): boolean {
  return things.some((thing) => {
    if (thing.kind !== "external" || thing.path.at(-2) !== "env") return false;
    const name = thing.path.at(-1) ?? "";
    return /(?:^|_)(?:KEY|TOKEN|PASS|PIN)$/.test(name) && !isPublicVariable(name);
  });
}

/** Whether comparing two values proves something about the caller: an identity with anything, a claim with a secret. */
export function provesCaller(left: Value, right: Value): boolean {
  const one = deepOrigin(left);
  const other = deepOrigin(right);
  if ((one | other) & IDENTITY) return true;
  if ((one & (CLAIM | INPUT) && isServerKey(right)) || (other & (CLAIM | INPUT) && isServerKey(left))) return true;
  return ((one & (CLAIM | INPUT)) !== 0 && (other & OF_SECRET) !== 0) || ((other & (CLAIM | INPUT)) !== 0 && (one & OF_SECRET) !== 0);
}

function isAbsent(value: Value): boolean {
  return value.truth === false && (value.text === undefined || value.text === "null" || value.text === "false" || value.text === "");
}

/** `left === right`, as a check. */
function equals(left: Value, right: Value, keys: readonly string[]): Value {
  // Whether it equals something tells nothing of a secret.
  const origin = (left.origin | right.origin) & ~OF_SECRET;
  const constantSide = right.text !== undefined || isAbsent(right) ? right : left;
  const other = constantSide === right ? left : right;
  if (left.text !== undefined && right.text !== undefined && !(origin & INPUT)) return constant(left.text === right.text);
  const known = constantSide.text === undefined ? [] : keys;
  if (isAbsent(constantSide)) return { ...not(other), origin: other.origin & ~OF_SECRET, text: undefined };
  if (constantSide.text === "true" && constantSide.truth === true) return { ...other, origin: other.origin & ~OF_SECRET, things: [] };
  // To equal something it has to be there, and it is there for callers only who passed a check.
  const isProven = other.ifTrue && other.truth === undefined && constantSide.truth === true;
  if (!provesCaller(left, right)) return { ...UNKNOWN, origin: origin & ~IDENTITY, ifTrue: isProven, keysIfTrue: known };
  const text = constantSide.text;
  const isAnybody = text !== undefined && namesAnybody(text);
  return {
    ...UNKNOWN,
    origin: origin & ~INPUT,
    ifTrue: !isAnybody,
    ifFalse: isAnybody && other.isOptional !== true,
    keysIfTrue: known,
    named: text === undefined ? [] : [isAnybody ? `not ${text}` : text],
    lookups: [...lookupsIn(left), ...lookupsIn(right)],
  };
}

/** A comparison, or arithmetic. */
export function compare(run: Run, site: Site, node: BinaryExpression | PrivateInExpression): Value {
  const left = node.left.type === "PrivateIdentifier" ? UNKNOWN : evaluate(run, site, node.left);
  const right = evaluate(run, site, node.right);
  const keys = [node.left, node.right].flatMap((each) => keyOf(site, each) ?? []);
  switch (node.operator) {
    case "===":
    case "==":
      return equals(left, right, keys);
    case "!==":
    case "!=":
      return not(equals(left, right, keys));
    case "in": {
      const key = keyOf(site, node.left);
      const proves = provesCaller(left, right);
      return { ...UNKNOWN, ifTrue: proves, keysIfTrue: key === undefined ? [] : [key] };
    }
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "&": {
      const proves = ((deepOrigin(left) | deepOrigin(right)) & IDENTITY) !== 0;
      return { ...UNKNOWN, origin: proves ? IDENTITY : 0, ifTrue: proves, ifFalse: proves };
    }
    case "instanceof":
      return UNKNOWN;
    default: {
      const origin = left.origin | right.origin;
      return { ...UNKNOWN, origin: origin & INPUT ? (origin & ~INPUT) | TEXT : origin, text: concatenated(node.operator, left, right) };
    }
  }
}

function concatenated(operator: string, left: Value, right: Value): string | undefined {
  if (operator !== "+" || left.text === undefined) return undefined;
  return right.text !== undefined ? left.text + right.text : left.text.startsWith("http") ? `${left.text}*` : undefined;
}

/** A case of a switch, as a check of its subject. */
export function compareCase(
  run: Run,
  site: Site,
  asked: { readonly subject: Value; readonly node: Expression; readonly test: Expression },
): Value {
  const test = evaluate(run, site, asked.test);
  // switch (true) asks each case by itself.
  if (asked.subject.text === "true" && asked.subject.truth === true) return test;
  return equals(asked.subject, test, [keyOf(site, asked.node) ?? []].flat());
}
