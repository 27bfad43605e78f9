import { fromOrigin, PART, thingOf, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import type { Call } from "./calls.ts";
import { callCollection, keep } from "./collections.ts";
import { functionsInOptions, invokeCallbacks } from "./invoke.ts";
import { keyOf } from "./keys.ts";
import { knownTest } from "./known-texts.ts";
import { callMembership } from "./membership.ts";
import { elementOf, partOf } from "./patterns.ts";
import { callThen } from "./promises.ts";
import { resultOf } from "./results.ts";
import type { Run, Site } from "./run.ts";
import { isOpenSchema, schemaOf } from "./schemas.ts";

const ITERATIONS: ReadonlySet<string> = new Set(
  "map forEach filter find findIndex findLast some every flatMap reduce sort toSorted".split(" "),
);
/** Methods that call a function with what arrives. */
const LISTENING = /^(?:on|once|addListener|addEventListener)$/;

/** What a callback is called with: what arrives at a request, an element of a list, or a part of what it is called on. */
function handedOver(owner: Value | undefined, name: string): Value {
  if (owner === undefined) return UNKNOWN;
  if (LISTENING.test(name) && thingOf(owner, "incoming") !== undefined) return fromOrigin(PART);
  if (ITERATIONS.has(name)) return elementOf(owner);
  const origin = partOf(owner);
  return origin === 0 ? UNKNOWN : fromOrigin(origin);
}

/**
 * A call of something that is not in the project: its callbacks run, and its name and arguments say what its result may be.
 *
 * Why by name: what packages do cannot be followed, and people name checks for what they are.
 */
export function callUnknown(run: Run, site: Site, call: Call, path: readonly string[] = []): Value {
  const early = callThen(run, site, call) ?? knownTest(call) ?? callMembership(run, site, call);
  if (early !== undefined) return early;
  const { name = path.at(-1) ?? "", owner, args, node } = call;
  const built = callCollection(run, site, call, name);
  if (built !== undefined) return built;
  const result = invokeCallbacks(run, site, args, [handedOver(owner, name), UNKNOWN], { node, isAwaited: true });
  invokeCallbacks(run, site, args.flatMap(functionsInOptions), [], { node, isAwaited: true });
  if (name === "map" || name === "flatMap") return valueFor({ kind: "array", elements: [result] });
  if (name === "push" || name === "unshift") keep(owner, args);
  if (name === "push" || name === "set" || name === "append") return owner ?? UNKNOWN;
  const schema = /^(?:is|check)$/i.test(name) ? schemaOf(call) : undefined;
  if (schema !== undefined && !isOpenSchema(schema))
    return { ...UNKNOWN, keysIfTrue: call.argumentNodes.flatMap((each) => keyOf(site, each) ?? []) };
  return resultOf(run, call, name, path.length > 0);
}
