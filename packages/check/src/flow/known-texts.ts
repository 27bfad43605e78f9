import { thingOf, UNKNOWN, type Value } from "../values/value.ts";
import type { Call } from "./calls.ts";

const ELEMENTS_MAX = 32;

/** A condition whose outcome the code tells: what cannot happen proves anything. */
function fromTruth(truth: boolean | undefined): Value | undefined {
  return truth === undefined ? undefined : { ...UNKNOWN, truth, ifTrue: !truth, ifFalse: truth };
}

/** The part of a path before its first parameter: `/orders/` of `/orders/[id]`. */
function fixedPart(path: string): string {
  return path.replace(/\[.*$/, "");
}

/** Whether a path is a text; undefined where a parameter of the path decides. */
function isText(path: string, text: string): boolean | undefined {
  const fixed = fixedPart(path);
  if (fixed === path) return path === text;
  return text.startsWith(fixed) ? undefined : false;
}

/** A pattern that stands in the code; undefined for anything else. */
function toPattern(text: string | undefined): RegExp | undefined {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text ?? "") ?? [];
  try {
    return source === undefined ? undefined : new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/** What parameters of a path are taken to be, to see whether they matter. */
const SAMPLES = ["x", "7f-A_9.z"];

/** `/^\/api\//.test(path)`, `path.match(/^\/api\//)`; undefined where a parameter of the path decides. */
function patternTest({ owner, name, args }: Call): boolean | undefined {
  const [asked] = args;
  if (name !== "test" && name !== "match") return undefined;
  const [pattern, path] = name === "test" ? [toPattern(owner?.text), asked?.text] : [toPattern(asked?.text), owner?.text];
  if (pattern === undefined || path === undefined || /[gy]/.test(pattern.flags)) return undefined;
  const [one, other] = SAMPLES.map((sample) => pattern.test(path.replaceAll(/\[[^\]]+\]/g, sample)));
  return one === other ? one : undefined;
}

/** `path.startsWith("/api/")` of a path that is known: what decides whether a middleware looks at it. */
function textTest({ owner, name, args }: Call): boolean | undefined {
  const [asked] = args;
  if (owner?.text === undefined || asked?.text === undefined) return undefined;
  const fixed = fixedPart(owner.text);
  const isWhole = fixed === owner.text;
  switch (name) {
    case "startsWith":
      return isWhole || fixed.length >= asked.text.length ? fixed.startsWith(asked.text) : isText(owner.text, asked.text);
    case "includes":
      return isWhole || fixed.includes(asked.text) ? fixed.includes(asked.text) : undefined;
    case "endsWith":
      return isWhole ? fixed.endsWith(asked.text) : undefined;
    default:
      return undefined;
  }
}

/** The texts of a list that stands in the code; undefined for any other list. */
function textsOf(list: Value | undefined): readonly Value[] | undefined {
  const elements = list === undefined || list.things.length !== 1 ? undefined : thingOf(list, "array")?.elements;
  const isKnown = elements !== undefined && elements.length <= ELEMENTS_MAX && elements.every(({ text }) => text !== undefined);
  return isKnown ? elements : undefined;
}

/** What holds of a list of which each element holds, does not, or may. */
function some(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(true)) return true;
  return truths.every((truth) => truth === false) ? false : undefined;
}

/** `["/", "/login"].includes(path)` of a path that is known. */
function listTest({ owner, name, args }: Call): boolean | undefined {
  const [asked] = args;
  if (asked?.text === undefined || (name !== "includes" && name !== "has")) return undefined;
  const { text } = asked;
  const elements = textsOf(owner);
  return elements === undefined ? undefined : some(elements.map((element) => isText(text, element.text ?? "")));
}

/** A test of a text that is known, as a condition; undefined where only the run knows. */
export function knownTest(call: Call): Value | undefined {
  return fromTruth(patternTest(call) ?? textTest(call) ?? listTest(call));
}

/** `prefixes.some((prefix) => path.startsWith(prefix))`: asked of each element of a list that stands in the code. */
export function knownOfEach({ owner, name }: Call, ask: (element: Value) => Value): Value | undefined {
  const elements = name === "some" || name === "every" ? textsOf(owner) : undefined;
  if (elements === undefined || elements.length === 0) return undefined;
  const truths = elements.map((element) => ask(element).truth);
  if (name === "some") return fromTruth(some(truths));
  const isAnyFalse = some(truths.map((truth) => (truth === undefined ? undefined : !truth)));
  return fromTruth(isAnyFalse === undefined ? undefined : !isAnyFalse);
}
