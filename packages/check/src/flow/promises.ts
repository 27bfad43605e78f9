import { join, settledOf, UNKNOWN, type Value } from "../values/value.ts";
import type { Call } from "./calls.ts";
import { invoke, invokeCallbacks } from "./invoke.ts";
import { joinStates, type Run, type Site } from "./run.ts";

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
export function callThen(run: Run, site: Site, call: Call): Value | undefined {
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
