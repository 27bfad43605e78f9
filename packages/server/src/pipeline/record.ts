import {
  askerOf,
  type Caller,
  type LedgerEntry,
  type LedgerRefusal,
  type LedgerSubject,
  type LedgerTarget,
  type NewEntry,
  subjectOf,
} from "@belay/core";
import { withoutCredentials } from "../log/without-credentials.ts";
import type { ApiCall, SiteCall } from "./api-call.ts";

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

/** What a call is about, as far as its address says: the first id in it. */
export function targetOf({ pathParameters }: Pick<ApiCall, "pathParameters">): LedgerTarget | undefined {
  for (const type in pathParameters) {
    const id = pathParameters[type];
    if (id !== undefined) {
      return { type, id: told(id) };
    }
  }
  return undefined;
}

function told(id: string): string {
  // Callers put credentials into addresses by mistake; none is as short as an id.
  return id.length < CREDENTIAL_LENGTH_MIN ? id : withoutCredentials(id).slice(0, TARGET_LENGTH_MAX);
}
