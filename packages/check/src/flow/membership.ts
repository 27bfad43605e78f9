import { deepOrigin, IDENTITY, INPUT, join, lookupsIn, thingOf, UNKNOWN, type Value } from "../values/value.ts";
import type { Call } from "./calls.ts";
import { provesCaller } from "./conditions.ts";
import { invokeCallbacks } from "./invoke.ts";
import { keyOf } from "./keys.ts";
import { knownOfEach } from "./known-texts.ts";
import { elementOf } from "./patterns.ts";
import type { Run, Site } from "./run.ts";

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

/** Whether something is one of a list; `some` and `every` ask a function of each element. Undefined for any other call. */
export function callMembership(run: Run, site: Site, call: Call): Value | undefined {
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
