import { isNegative, tellsCaller, throwsUnlessAllowed, VERDICTS } from "../values/names.ts";
import {
  CLAIM,
  deepOrigin,
  fromOrigin,
  IDENTITY,
  INPUT,
  isEnvironment,
  KEYED,
  lookupsIn,
  OF_SECRET,
  PART,
  SECRET,
  TEXT,
  thingOf,
  UNKNOWN,
  type Value,
} from "../values/value.ts";
import type { Call } from "./calls.ts";
import { provesCaller } from "./conditions.ts";
import { pass, type Run } from "./run.ts";
import { isOpenSchema, isOpenValidator, onlyReads, schemaOf } from "./schemas.ts";

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

/** Whether a call is known to give what it is given: a function of the language, or of a package that only changes its form. */
function handsOn({ callee, name }: Call): boolean {
  if (PUTS_IN.test(name ?? "")) return true;
  return callee.things.some((thing) => thing.kind === "external" && (thing.source === "global" || onlyReads(thing.source)));
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

/** What a call is asked with, and where the value that it may give comes from. */
interface Asked {
  readonly call: Call;
  readonly name: string;
  readonly origin: number;
  /** It is a function of a package, not one of which nothing is known. */
  readonly isPackage: boolean;
}

/** A part of the answer of a privileged call, or an answer that is being made. */
function ofAnswer({ call: { owner }, isPackage }: Asked): Value | undefined {
  if (owner === undefined) return undefined;
  if (lookupsIn(owner).length > 0)
    return { ...UNKNOWN, origin: owner.origin, things: owner.things.filter(({ kind }) => kind === "external") };
  const isAnswer = owner.things.some((thing) => thing.kind === "external" && /^(?:Next)?Response$/.test(thing.path.at(-1) ?? ""));
  return isPackage && isAnswer ? { ...UNKNOWN, truth: true, ifFalse: true } : undefined;
}

/** A plain value, and what is left of a secret. */
function ofPlain({ call, name, origin }: Asked): Value | undefined {
  if (name === "Boolean") return { ...fromOrigin(origin & ~OF_SECRET), ifTrue: false };
  if (NUMBERS.has(name)) return { ...fromOrigin(origin & INPUT ? (origin & ~INPUT) | TEXT : origin), ifTrue: false };
  if (origin & OF_SECRET && MAC.test(name)) return { ...UNKNOWN, origin: KEYED };
  // The bytes of a text are the text.
  if (origin & OF_SECRET && name === "encode") return { ...UNKNOWN, origin: origin & OF_SECRET };
  if (origin & SECRET && isMasked(call, name)) return { ...UNKNOWN, origin: origin & ~SECRET };
  return name === "stringify" && call.args.some(isEnvironment) ? { ...UNKNOWN, origin: SECRET } : undefined;
}

/** What a validator lets through. */
function ofSchema({ call, origin }: Asked): Value | undefined {
  const schema = schemaOf(call);
  if (schema === undefined) return undefined;
  const isOpen = isOpenSchema(schema) || call.args.some(isOpenValidator);
  return call.args.find(isEnvironment) ?? (isOpen ? { ...UNKNOWN, origin: origin & INPUT } : UNKNOWN);
}

/** The same in another form. */
function ofForm({ call, name, origin, isPackage }: Asked): Value | undefined {
  if (!FORMS.has(name) || (isPackage && origin & CLAIM && name === "get")) return undefined;
  const things = name === "assign" || name === "from" || name === "freeze" ? call.args.flatMap((value) => value.things) : [];
  return { ...UNKNOWN, origin, things, ifTrue: (origin & IDENTITY) !== 0 };
}

/** What a check of the caller gives, or proves by coming back at all. */
function ofCheck(run: Run, { call: { owner, args }, name, origin, isPackage }: Asked): Value {
  if (VERDICTS.has(name)) {
    const [left = UNKNOWN, right = UNKNOWN] = args;
    const proves = provesCaller(left, right) || (origin & (OF_SECRET | CLAIM)) !== 0;
    return { ...UNKNOWN, origin: proves ? IDENTITY : 0, ifTrue: proves };
  }
  if (throwsUnlessAllowed(name) && (isPackage || owner === undefined || origin & (CLAIM | IDENTITY | OF_SECRET))) pass(run);
  if (tellsCaller(name) && args.some(leavesOtherwise)) pass(run);
  if (isNegative(name)) return { ...UNKNOWN, origin: IDENTITY, ifFalse: true };
  const given = args.reduce((all, value) => all | deepOrigin(value), 0);
  // What a request is asked about itself proves nothing by that it answers.
  const isOfRequest =
    owner !== undefined && owner.origin === 0 && thingOf(owner, "incoming") !== undefined && (given & (CLAIM | IDENTITY)) === 0;
  if (!tellsCaller(name) && (isOfRequest || (origin & (CLAIM | IDENTITY)) === 0)) return UNKNOWN;
  return isDecoding(name) ? fromOrigin(origin & CLAIM) : { ...UNKNOWN, origin: IDENTITY, ifTrue: true };
}

/** What a function that is not in the project gives, as its name and its arguments say. */
export function resultOf(run: Run, call: Call, name: string, isPackage: boolean): Value {
  const asked: Asked = { call, name, origin: formOrigin(call), isPackage };
  return ofAnswer(asked) ?? ofPlain(asked) ?? ofSchema(asked) ?? ofForm(asked) ?? ofCheck(run, asked);
}

/** Options with which a look-up of the caller refuses in place of giving nothing. */
function leavesOtherwise({ things }: Value): boolean {
  return things.some(
    (thing) => thing.kind === "object" && (thing.fields.has("failureRedirect") || thing.fields.get("required")?.truth === true),
  );
}

function isDecoding(name: string): boolean {
  return /decode|parse/i.test(name);
}
