import type { Method } from "@belay/contracts";
import type { Project, Unit } from "../project/read-project.ts";
import type { Entry, PathStep, Privilege } from "../report.ts";
import type { Frame } from "../values/frame.ts";
import type { Thing, Value } from "../values/value.ts";
import type { Handed } from "./handed.ts";

/**
 * What is known at one point of the code.
 *
 * Shape: `must`: every way that leads here passed a check of the caller; `may`: some way did. Both only grow along a way, so that joining the
 * ways of a structured program gives what a dominator tree of its control flow would: a check dominates a call when `must` holds there.
 */
export interface State {
  readonly must: boolean;
  readonly may: boolean;
  /** Unguarded calls that were made on the way here. */
  readonly made: ReadonlySet<CallRecord>;
  /** Names of what was found to be one of a fixed list. */
  readonly clean: ReadonlySet<string>;
  /** Identities that the checks on the way named. */
  readonly named: readonly string[];
}

/** A way in which request input reaches an argument. */
export interface InputUse {
  readonly how: "whole" | "spread" | "filter" | "collection";
  readonly argument: string;
  readonly start: number;
}

/** One privileged or plain API call in the code, as the ways of one entry reach it. */
export interface CallRecord {
  readonly unit: Unit;
  readonly start: number;
  readonly privilege: Privilege | "caller";
  readonly method: Method | undefined;
  readonly credential: string | undefined;
  readonly inputs: InputUse[];
  way: Way | undefined;
  must: boolean;
  may: boolean;
  /** A check comes after it on some way. */
  isCheckedLater: boolean;
  named: readonly string[];
  /** A read whose answer the check itself asks for: whose order it is. */
  isLookup: boolean;
}

/** A way from an entry, step by step, last step first. Places and words are made when somebody is told of it. */
export interface Way {
  readonly before: Way | undefined;
  readonly unit: Unit;
  readonly start: number;
  readonly what: () => string;
}

/** A way in the order in which it is gone. */
export function pathOf(way: Way | undefined): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let at = way; at !== undefined; at = at.before) steps.unshift({ ...at.unit.placeOf(at.start), what: at.what() });
  return steps;
}

/** The way to a place in the code that is being run. */
export function pathTo(run: Pick<Run, "way">, { unit }: Site, start: number, what: () => string): Way {
  return { before: run.way, unit, start, what };
}

/** What is collected of one entry. */
export interface EntryRun {
  readonly entry: Entry;
  readonly calls: Map<string, CallRecord>;
  /** A check was seen on some way. */
  hasCheck: boolean;
  /** Middleware checks the caller when the entry has answered. */
  isCheckedLate: boolean;
  /** How many more may be taken. */
  stepsLeft: number;
  isCut: boolean;
}

/** The end of a function on one way. */
export interface Return {
  readonly state: State;
  readonly value: Value;
}

/** A function that is being run. */
export interface Activation {
  readonly node: object;
  readonly returns: Return[];
}

/** Where `break` and `continue` lead. */
export interface Target {
  readonly label: string | undefined;
  readonly isLoop: boolean;
  readonly breaks: State[];
  readonly continues: State[];
}

/** A place in the code, with its variables. */
export interface Site {
  readonly unit: Unit;
  readonly frame: Frame;
}

/** What a program registers while it loads: routes of a router, handlers of events. */
export interface Registration {
  readonly kind: Entry["kind"];
  readonly name: string;
  readonly route: string | undefined;
  readonly handlers: readonly Value[];
  readonly unit: Unit;
  readonly start: number;
  readonly isTrusted: boolean;
  /** What its handlers return is the answer. */
  readonly answersByReturn?: boolean;
  /** How its router calls a handler: with a request and an answer, with both in one, or as the handler itself says. */
  readonly hands: "node" | "hono" | "guess";
  /** What it hands to each instead, where that is not the same for all of a router. */
  readonly given?: readonly Value[];
  /** What is asked before its handlers, each of which must say yes. */
  readonly guards?: readonly Value[];
  /** The router that it is of, where the code tells it from others. */
  readonly router?: string | undefined;
  /** Of what is used: whether it comes before routes as well that were registered earlier. */
  readonly isForAll?: boolean;
  /** Of what is used: whether it comes before what files serve by their place as well, in whichever file it is registered. */
  readonly isEverywhere?: boolean;
  /** The place of its file is its path. */
  readonly isOfFile?: boolean;
  /** Why it is taken for an entry, where no framework is known that makes it one. */
  readonly because?: string;
  /** What its caller chooses has passed a validator of the framework. */
  readonly isValidated?: boolean;
  /** Where the call ends that registers it: calls of one chain all begin at the same place. */
  readonly end?: number;
  /** The how-manieth thing it is that was registered. */
  readonly order: number;
}

/** A router inside another: under which path, and what is called before it. */
export interface Mount extends Pick<Registration, "route" | "handlers" | "unit" | "start" | "end" | "order"> {
  readonly parent: string;
  readonly child: string;
}

/** An answer that shows a secret of the server. */
export interface SecretAnswer {
  readonly unit: Unit;
  readonly start: number;
  readonly entry: Entry;
  /** Its variable, or other words for it. */
  readonly secret: string;
  readonly way: Way;
}

/** One analysis of a project. */
export interface Run {
  readonly project: Project;
  /** Undefined where no way leads. */
  state: State | undefined;
  entry: EntryRun;
  readonly stack: Activation[];
  way: Way | undefined;
  targets: Target[];
  readonly modules: Map<string, Frame>;
  readonly loading: Set<string>;
  /** Files behind names that `export *` passes on. */
  readonly stars: Map<string, Unit | undefined>;
  /** Static fields of classes, as the program sets them. */
  readonly statics: Map<object, Map<string, Value>>;
  readonly registrations: Registration[];
  /** Registrations that have been run: what was used by them is in front of later ones as well. */
  readonly registeredBefore: Registration[];
  readonly mounts: Mount[];
  /** How many things were registered. */
  registered: number;
  /** Functions that say `use server` themselves, each noted once. */
  readonly actions: Set<object>;
  /** Functions that the program itself calls while it loads, and those that some entry reaches. */
  readonly reached: Set<object>;
  /** Functions that some entry reaches. */
  readonly entered: Set<object>;
  /** Ids of the files from which the API can be reached at all. */
  readonly near: () => ReadonlySet<string>;
  /** What was handed to packages of which it is not known what they do with it. */
  readonly handed: Handed[];
  /** States in which a middleware hands on to the next handler. */
  nexts: State[];
  /** What a middleware hands on to, as a call that checks may come after; undefined in any other code. */
  handedOn: CallRecord | undefined;
  /** Places in markup that show a secret. */
  readonly leaks: Map<string, { readonly unit: Unit; readonly start: number }>;
  /** Answers that show a secret. */
  readonly answers: Map<string, SecretAnswer>;
  /** At which depth of calls a return is the answer of the entry, and which fields of it leave; all where that is undefined. */
  answering: { readonly depth: number; readonly fields: readonly string[] | undefined } | undefined;
  /** Things made by elevating, for the rule about exports. */
  readonly elevations: (Thing & { readonly kind: "privileged" })[];
}

/** Stands among the identities of an endpoint that lets everybody in, as often as they like. */
export const ANYBODY = "anybody";

export const START: State = { must: false, may: false, made: new Set(), clean: new Set(), named: [] };

/** What holds where two ways meet. */
export function joinStates(states: readonly (State | undefined)[]): State | undefined {
  let result: State | undefined;
  for (const state of states) {
    if (state === undefined || state === result) continue;
    if (result === undefined) {
      result = state;
      continue;
    }
    const { clean } = state;
    result = {
      must: result.must && state.must,
      may: result.may || state.may,
      made: result.made === state.made ? state.made : new Set([...result.made, ...state.made]),
      clean: result.clean === clean ? clean : new Set([...result.clean].filter((key) => clean.has(key))),
      named: result.named === state.named ? state.named : [...new Set([...result.named, ...state.named])],
    };
  }
  return result;
}

/** From here on the caller has passed a check; calls that were made before it are noted. */
export function pass(run: Run, named: readonly string[] = []): void {
  const { state } = run;
  if (state === undefined) return;
  run.entry.hasCheck = true;
  for (const call of state.made) call.isCheckedLater = true;
  run.state = { ...state, must: true, may: true, named: named.length === 0 ? state.named : [...new Set([...state.named, ...named])] };
}

/** Goes on as if the value were true, or false. */
export function assume(run: Run, value: Value, truth: boolean): void {
  if (run.state === undefined) return;
  if (value.truth !== undefined && value.truth !== truth) {
    run.state = undefined;
    return;
  }
  const keys = truth ? value.keysIfTrue : value.keysIfFalse;
  if (keys.length > 0) run.state = { ...run.state, clean: new Set([...run.state.clean, ...keys]) };
  if (truth ? value.ifTrue : value.ifFalse) {
    if (value.truth !== undefined) return;
    for (const key of value.lookups) {
      const call = run.entry.calls.get(key);
      if (call !== undefined) call.isLookup = true;
    }
    pass(run, value.named);
  }
}

/** Runs a part of the code whose checks prove nothing for what follows: something that nobody waits for. */
export function withoutProof<T>(run: Run, part: () => T): T {
  const before = run.state;
  const result = part();
  if (run.state !== undefined && before !== undefined)
    run.state = { ...run.state, must: before.must, named: before.named, clean: before.clean };
  else if (before !== undefined) run.state = before;
  return result;
}

/** Notes what a program registers. */
export function register(run: Run, registration: Omit<Registration, "order">): void {
  run.registered += 1;
  run.registrations.push({ ...registration, order: run.registered });
}

/** Notes that a router is mounted in another. */
export function mount(run: Run, mounted: Omit<Mount, "order">): void {
  run.registered += 1;
  run.mounts.push({ ...mounted, order: run.registered });
}

/** Steps that an entry may take. */
export const STEPS_MAX = 400_000;
const DEPTH_MAX = 48;

/** Counts a step; false when the entry has had its share. */
export function mayStep(run: Run): boolean {
  run.entry.stepsLeft -= 1;
  if (run.entry.stepsLeft >= 0 && run.stack.length <= DEPTH_MAX) return true;
  run.entry.isCut = true;
  return false;
}
