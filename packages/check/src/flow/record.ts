import type { Method } from "@belay/contracts";
import type { Node } from "oxc-parser";
import type { Privilege } from "../report.ts";
import { deepOrigin, IDENTITY, INPUT, RESULT, UNKNOWN, type Value } from "../values/value.ts";
import { findInputs } from "./inputs.ts";
import type { CallRecord, Run, Site, Way } from "./run.ts";

/** A call of the API as it is met on a way. */
export interface MetCall {
  readonly privilege: Privilege | "caller";
  readonly method: Method | undefined;
  readonly credential: string | undefined;
  readonly args: readonly Value[];
  readonly argumentNodes: readonly Node[];
}

/** Methods whose name says that they read. Not asked of the route: many reads are sent as POST. */
export const READS = /^(?:get(?!OrCreate)|list|query|search|count|find|aggregate)(?=[A-Z]|$)/;

/** Whether a call is limited to what is the caller's own: it is told who calls and nothing that the caller chose. */
function isOwn(args: readonly Value[]): boolean {
  const origin = args.reduce((all, value) => all | deepOrigin(value), 0);
  return (origin & IDENTITY) !== 0 && (origin & INPUT) === 0;
}

/** Notes a call of the API, and gives what its answer is. */
export function recordCall(run: Run, site: Site, node: Node, met: MetCall): Value {
  const { state } = run;
  if (state === undefined) return UNKNOWN;
  const key = `${site.unit.id}:${node.start}:${met.method?.id ?? ""}:${met.privilege}`;
  const isGuarded = state.must || isOwn(met.args);
  const known = run.entry.calls.get(key);
  const way: Way = { before: run.way, unit: site.unit, start: node.start, what: () => describe(met) };
  const call: CallRecord = known ?? {
    unit: site.unit,
    start: node.start,
    privilege: met.privilege,
    method: met.method,
    credential: met.credential,
    inputs: [],
    way,
    must: isGuarded,
    may: state.may,
    isCheckedLater: false,
    named: state.named,
    isLookup: false,
  };
  if (known === undefined) run.entry.calls.set(key, call);
  else {
    // The way that is told is one that nothing guards.
    if (known.must && !isGuarded) known.way = way;
    known.must &&= isGuarded;
    known.may ||= state.may;
    known.named = known.named.filter((name) => state.named.includes(name));
  }
  for (const use of findInputs(met)) {
    if (!call.inputs.some(({ start, how }) => start === use.start && how === use.how)) call.inputs.push(use);
  }
  if (!isGuarded && met.privilege !== "caller") run.state = { ...state, made: new Set([...state.made, call]) };
  const origin = met.args.some((value) => deepOrigin(value) & IDENTITY) ? IDENTITY : 0;
  const isRead = met.method !== undefined && READS.test(met.method.name);
  return { ...UNKNOWN, origin, things: [{ kind: "external", source: RESULT, path: [isRead ? key : ""] }] };
}

/** A call in the words of a path. */
export function describe({ privilege, method }: Pick<MetCall, "privilege" | "method">): string {
  const name = method === undefined ? "a method" : `${method.module} ${method.name}`;
  const words = {
    elevated: `calls ${name}, elevated`,
    app: `calls ${name} as the app`,
    "api-key": `calls ${name} with an API key`,
    caller: `calls ${name}`,
  };
  return words[privilege];
}
