import { answering } from "../flow/answers.ts";
import { applyCall } from "../flow/calls.ts";
import { moduleFrame } from "../flow/lookup.ts";
import { assume, type EntryRun, joinStates, pass, type Registration, type Run } from "../flow/run.ts";
import { guessedInChain, isAnswerFirst } from "../likely/guess.ts";
import { selfOf } from "../values/frame.ts";
import { type Thing, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { type RouteWay, waysTo } from "./routers.ts";
import { actionArguments, handedTo, openEntry } from "./run-entry.ts";
import type { Checks } from "./run-points.ts";

/** Handlers that were registered while the program loaded, one after another as the router calls them. */
export function runRegistrations(run: Run, checksOf: Checks): readonly EntryRun[] {
  const added = run.registrations.splice(0);
  run.registeredBefore.push(...added);
  return added.flatMap((registration) =>
    waysTo(registration, run.registeredBefore, run.mounts).map((way) => runRegistration(run, registration, way, checksOf)),
  );
}

/** What a router hands to one handler of a chain. */
function argumentsOf({ kind, hands, isValidated = false }: Registration, callee: Value, route: string | undefined): readonly Value[] {
  if (kind === "webhook") return [];
  if (kind === "action") return actionArguments(callee);
  return hands === "guess" || isAnswerFirst(callee) ? guessedInChain(callee, route, isValidated) : handedTo(hands, route);
}

/** A handler of a framework that is not known, which may have put the request into `this`. */
function withSelf(handler: Value, route: string | undefined): Value {
  const context: Thing = { kind: "incoming", role: "context", route };
  const things = handler.things.map((thing) =>
    thing.kind === "function" && thing.self === undefined && thing.node.type !== "ArrowFunctionExpression"
      ? { ...thing, self: valueFor(...(selfOf(thing.frame)?.things ?? []), context) }
      : thing,
  );
  return { ...handler, things };
}

function runRegistration(run: Run, registration: Registration, { route, before }: RouteWay, checksOf: Checks): EntryRun {
  const { kind, name, handlers, unit, start, isTrusted, given: own, because } = registration;
  const facts = { kind, name, ...(route === undefined ? {} : { route }), ...unit.placeOf(start) };
  // Middleware of the folder that a file lies in comes before what it exports.
  const isBehind = because !== undefined && checksOf({ route, unit }, true).has("before");
  openEntry(run, because === undefined ? facts : { ...facts, because }, { unit, start }, isTrusted || isBehind);
  const { entry } = run;
  const site = { unit, frame: moduleFrame(run, unit) };
  for (const callee of registration.guards ?? []) {
    const args = because === undefined ? [valueFor({ kind: "incoming", role: "context", route })] : guessedInChain(callee, route, false);
    assume(
      run,
      applyCall(run, site, { node: unit.program, name: undefined, owner: undefined, callee, args, argumentNodes: [], isAwaited: true }),
      true,
    );
  }
  const chain = name === "USE" ? handlers : [...before, ...handlers];
  for (const [index, handler] of chain.entries()) {
    run.nexts = [];
    // What a decorator says of parameters is said of the handler, not of what comes before it.
    const isOfHandler = because === undefined || index === chain.length - 1;
    const args = (isOfHandler ? own : undefined) ?? argumentsOf(registration, handler, route);
    const callee = registration.hands === "guess" ? withSelf(handler, route) : handler;
    const call = { node: unit.program, name: undefined, owner: undefined, callee, args, argumentNodes: [], isAwaited: true };
    let given: Value = UNKNOWN;
    const handle = (): void => {
      given = applyCall(run, site, call);
    };
    if (registration.answersByReturn === true || kind === "action") answering(run, undefined, handle);
    else handle();
    // A handler that hands on leads to the next with what held when it did; in some routers one that gives no answer does as well.
    if (run.nexts.length > 0) run.state = joinStates(run.nexts);
    else if (given.ifFalse && index < chain.length - 1) pass(run);
  }
  return entry;
}
