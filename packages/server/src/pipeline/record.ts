import {
  askerOf,
  type Caller,
  type LedgerEntry,
  type LedgerRefusal,
  type LedgerSubject,
  type LedgerTarget,
  type NewEntry,
  type SharedPart,
  sharedPart,
  subjectOf,
} from "@belay/core";
import { withoutCredentials } from "../log/without-credentials.ts";
import { type ApiCall, NO_ELEVATION, type SiteCall } from "./api-call.ts";

const CREDENTIAL_LENGTH_MIN = 60;
/** An id in an address is as long as its caller wants it to be. */
const TARGET_LENGTH_MAX = 200;

/** How a call ended. */
export interface Outcome {
  readonly outcome: LedgerEntry["outcome"];
  readonly status: number;
  readonly code?: string;
  readonly refusal?: LedgerRefusal;
}

/** How a call ends that was allowed. */
export const ALLOWED: Outcome = { outcome: "allowed", status: 200 };

/** Whether calls of this caller are recorded when they are allowed: those with rights of an app, a user or a key. */
export function isPrivileged(caller: Caller): boolean {
  return caller.kind === "APP" || caller.kind === "API_KEY" || caller.kind === "USER";
}

function kindOf(call: ApiCall, outcome: Outcome["outcome"], asker: LedgerSubject | undefined): LedgerEntry["kind"] {
  if (outcome === "refused") {
    return "refused";
  }
  return asker === undefined && call.elevation.methodId === undefined ? "admin" : "elevated";
}

const subjects = new WeakMap<Caller, LedgerSubject>();

/** As `subjectOf`, with its name, and the same object for a caller each time: the texts of rows are kept by it. */
function sameSubject(caller: Caller): LedgerSubject | undefined {
  const known = subjects.get(caller);
  if (known !== undefined) {
    return known;
  }
  const subject = subjectOf(caller);
  if (subject === undefined) {
    return undefined;
  }
  const named = "name" in caller && caller.name !== undefined ? { ...subject, name: caller.name } : subject;
  subjects.set(caller, named);
  return named;
}

/** Who asked, where an app acts for somebody. */
function subjectBehind({ caller, elevation: { subject } }: ApiCall): LedgerSubject | undefined {
  if (caller.kind !== "APP") {
    return undefined;
  }
  return caller.narrowing === undefined && subject !== undefined ? sameSubject(subject) : askerOf(caller, subject);
}

/**
 * The ledger row of a call. `subject` is who asked, `actor` who elevated: with an app's token alone the person behind it is unknown, and the row
 * says so by having no subject. It gets its id from whoever stores it.
 */
export function ledgerEntry(call: SiteCall, outcome: Outcome, nowMs: number): NewEntry {
  const { caller, operation, elevation, policy } = call;
  const { method } = operation;
  const asker = subjectBehind(call);
  const self = sameSubject(caller);
  const isActing = isPrivileged(caller);
  const entry: Draft = {
    siteId: call.siteId,
    atMs: nowMs,
    requestId: call.requestId,
    kind: kindOf(call, outcome.outcome, asker),
    methodId: method.id,
    permissions: method.access.requires,
    outcome: outcome.outcome,
    status: outcome.status,
  };
  set(entry, "code", outcome.code);
  set(entry, "subject", caller.kind === "APP" ? asker : self);
  set(entry, "actor", isActing ? self : undefined);
  set(entry, "endpoint", elevation.endpoint);
  set(entry, "reason", elevation.reason);
  set(entry, "policy", policy);
  set(entry, "earlierActors", caller.kind === "APP" ? caller.narrowing?.earlierActors : undefined);
  set(entry, "refusal", outcome.refusal);
  set(entry, "target", targetOf(call));
  return entry;
}

type Draft = { -readonly [Name in keyof NewEntry]: NewEntry[Name] };

/** Sets a property where there is something to set. Why not by spreading: it costs a microsecond for each entry, and every read of an app has one. */
function set<Name extends keyof NewEntry>(entry: Draft, name: Name, value: NewEntry[Name] | undefined): void {
  if (value !== undefined) {
    entry[name] = value;
  }
}

/** What the call is about, as far as its address says: the first id in it. */
function targetOf(call: ApiCall): LedgerTarget | undefined {
  const type = targetTypeOf(call.pathParameters);
  const id = targetIdOf(call);
  return type === undefined || id === undefined ? undefined : { type, id };
}

function targetTypeOf(pathParameters: ApiCall["pathParameters"]): string | undefined {
  for (const type in pathParameters) {
    if (pathParameters[type] !== undefined) {
      return type;
    }
  }
  return undefined;
}

function told(id: string): string {
  // Callers put credentials into addresses by mistake; none is as short as an id.
  return id.length < CREDENTIAL_LENGTH_MIN ? id : withoutCredentials(id).slice(0, TARGET_LENGTH_MAX);
}

/** The id of what the call is about, as its entry has it. */
export function targetIdOf({ pathParameters }: ApiCall): string | undefined {
  const type = targetTypeOf(pathParameters);
  const id = type === undefined ? undefined : pathParameters[type];
  return id === undefined ? undefined : told(id);
}

/** What entries of a caller's calls of a method share, as long as these stay as they are. */
interface KnownPart {
  readonly policy: string | undefined;
  readonly targetType: string | undefined;
  readonly part: SharedPart;
}

const knownParts = new WeakMap<Caller, Map<string, KnownPart>>();

/**
 * What the entry of a call that was allowed shares with others, where its request, its moment and its target are all that it has of its own: known from
 * the calls before it, without putting an entry together. `undefined` where there may be more.
 */
export function knownPart(call: SiteCall, nowMs: number): SharedPart | undefined {
  const { caller, elevation, operation, policy } = call;
  if (elevation !== NO_ELEVATION) {
    return undefined;
  }
  const ofCaller = knownParts.get(caller) ?? new Map<string, KnownPart>();
  const known = ofCaller.get(operation.method.id);
  const targetType = targetTypeOf(call.pathParameters);
  if (known !== undefined && known.policy === policy && known.targetType === targetType) {
    return known.part;
  }
  const part = sharedPart(ledgerEntry(call, ALLOWED, nowMs));
  knownParts.set(caller, ofCaller.set(operation.method.id, { policy, targetType, part }));
  return part;
}
