import { randomUUID } from "node:crypto";
import { askerOf, type Caller, type LedgerEntry, type LedgerRefusal, type Subject, subjectOf } from "@belay/core";
import type { ApiCall } from "./api-call.ts";

/** How a call ended. */
export interface Outcome {
  readonly outcome: LedgerEntry["outcome"];
  readonly status: number;
  readonly code?: string;
  readonly refusal?: LedgerRefusal;
}

/** Whether calls of this caller are recorded when they are allowed: those with rights of an app, a user or a key. */
export function isPrivileged(caller: Caller): boolean {
  return caller.kind === "APP" || caller.kind === "API_KEY" || caller.kind === "USER";
}

function kindOf(call: ApiCall, outcome: Outcome["outcome"]): LedgerEntry["kind"] {
  if (outcome === "refused") {
    return "refused";
  }
  return subjectBehind(call) === undefined && call.elevation.methodId === undefined ? "admin" : "elevated";
}

/** Who asked, where an app acts for somebody. */
function subjectBehind({ caller, elevation }: ApiCall): Subject | undefined {
  return caller.kind === "APP" ? askerOf(caller, elevation.subject) : undefined;
}

/**
 * The ledger row of a call. `subject` is who asked, `actor` who elevated: with an app's token alone the person behind it is unknown, and the row
 * says so by having no subject.
 */
export function ledgerEntry(call: ApiCall & { readonly siteId: string }, outcome: Outcome, nowMs: number): LedgerEntry {
  const { method } = call.operation;
  const { reason, endpoint } = call.elevation;
  const { code, refusal } = outcome;
  const earlierActors = call.caller.kind === "APP" ? call.caller.narrowing?.earlierActors : undefined;
  const caller = subjectOf(call.caller);
  const subject = subjectBehind(call);
  const names =
    call.caller.kind === "APP"
      ? { actor: caller, subject }
      : isPrivileged(call.caller)
        ? { actor: caller, subject: caller }
        : { subject: caller };
  return {
    id: randomUUID(),
    siteId: call.siteId,
    atMs: nowMs,
    requestId: call.requestId,
    kind: kindOf(call, outcome.outcome),
    methodId: method.id,
    permissions: method.access.requires,
    outcome: outcome.outcome,
    status: outcome.status,
    ...(code === undefined ? {} : { code }),
    ...(names.subject === undefined ? {} : { subject: names.subject }),
    ...(names.actor === undefined ? {} : { actor: names.actor }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(reason === undefined ? {} : { reason }),
    ...(call.policy === undefined ? {} : { policy: call.policy }),
    ...(earlierActors === undefined ? {} : { earlierActors }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}
