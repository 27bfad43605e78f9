import { type Method, methodById } from "@belay/contracts";
import type { LedgerEntry, LedgerSubject } from "../audit/ledger-entry.ts";
import type { Caller } from "../caller.ts";
import type { ElevationAttempt, PolicyRefusal } from "../elevation/judge-elevation.ts";
import { type CompiledPolicy, POLICY_CALLERS, type PolicyCallerKind } from "../elevation/policy.ts";
import { CATALOGUE, type CatalogueEntry } from "../errors/catalogue.ts";
import type { RefusalReason } from "./decide.ts";
import { describeAllowed, explain } from "./explain.ts";
import { explainPolicy } from "./explain-policy.ts";

/** A recorded call in the words of explanations: what happened, why, and what would have allowed it. */
export interface ExplainedRecord {
  readonly entry: LedgerEntry;
  readonly why: string;
  /** Absent where nothing has to be mended. */
  readonly fix?: string;
  readonly requires: readonly string[];
  readonly missing: readonly string[];
  readonly mayCall: readonly string[];
}

const REASONS: Readonly<Record<RefusalReason, true>> = {
  "no-identity": true,
  "needs-elevation": true,
  "missing-permission": true,
  "wrong-identity": true,
  "other-site": true,
  "no-site": true,
  "other-method": true,
  browser: true,
};

const POLICY_REASONS: Readonly<Record<PolicyRefusal, true>> = {
  "method-not-listed": true,
  "endpoint-not-named": true,
  "endpoint-not-listed": true,
  "caller-unknown": true,
  "caller-not-listed": true,
  "too-often": true,
};

function isIn<T extends string>(words: Readonly<Record<T, true>>, word: string | undefined): word is T {
  return word !== undefined && Object.hasOwn(words, word);
}

/** Who called, as far as the row tells. What they held is not in it; what they lacked is. */
function callerOf({ actor, subject, siteId }: LedgerEntry): Caller {
  const { type, id, clientId = "" }: LedgerSubject = actor ?? subject ?? { type: "OPERATOR", id: "" };
  const permissions = { kind: "some", ids: new Set<string>() } as const;
  const app = { siteId, clientId, instanceId: id };
  switch (type) {
    case "VISITOR":
      return { kind: "VISITOR", visitorId: id, ...app };
    case "MEMBER":
      return { kind: "MEMBER", memberId: id, ...app };
    case "USER":
      return { kind: "USER", userId: id, siteId, accountId: "", permissions };
    case "APP":
      return { kind: "APP", ...app, permissions };
    case "API_KEY":
      return { kind: "API_KEY", keyId: id, accountId: "", siteIds: [siteId], permissions };
    case "OPERATOR":
      return { kind: "NOBODY" };
  }
}

function attemptOf({ methodId, endpoint, subject }: LedgerEntry): ElevationAttempt {
  const kind: PolicyCallerKind = POLICY_CALLERS.find((each) => each.toUpperCase() === subject?.type) ?? "unknown";
  return { methodId, endpoint, caller: { kind, id: subject?.id ?? "", roles: [] } };
}

function fromCatalogue(entry: LedgerEntry): Pick<ExplainedRecord, "why" | "fix"> {
  if (entry.outcome === "allowed") {
    return { why: `The call was allowed: status ${entry.status}.` };
  }
  // Any text may stand in a row; only codes of the catalogue have words.
  const known = Object.entries<CatalogueEntry>(CATALOGUE).find(([code]) => code === entry.code)?.[1];
  if (known === undefined) {
    return { why: `The call ended with status ${entry.status}${entry.code === undefined ? "" : ` (${entry.code})`}.` };
  }
  return { why: known.message, ...(known.hint === undefined ? {} : { fix: known.hint }) };
}

function explainReason(entry: LedgerEntry, method: Method, policy: CompiledPolicy | undefined): Pick<ExplainedRecord, "why" | "fix"> {
  const { reason, missing = [] } = entry.refusal ?? {};
  const caller = callerOf(entry);
  if (isIn(POLICY_REASONS, reason) && policy !== undefined) {
    const question = { method, caller, policy, attempt: attemptOf(entry) };
    const { description, fix } = explainPolicy(question, { kind: "refuse", reason });
    return { why: description, fix };
  }
  if (isIn(REASONS, reason)) {
    const { description, fix } = explain({ method, caller, siteId: entry.siteId }, { kind: "refuse", reason, missing });
    return { why: description, fix };
  }
  const words = fromCatalogue(entry);
  return missing.length === 0 ? words : { ...words, why: `${words.why} Missing: ${missing.join(", ")}.` };
}

/**
 * Explains a recorded call out of its row: what was missing is what was missing at that moment. A policy's words are those of the version that counts
 * now, which is the one that can be mended.
 */
export function explainRecord(entry: LedgerEntry, policy: CompiledPolicy | undefined): ExplainedRecord {
  const method = methodById(entry.methodId);
  const common = { entry, requires: entry.permissions, missing: entry.refusal?.missing ?? [] };
  return method === undefined
    ? { ...common, ...fromCatalogue(entry), mayCall: [] }
    : { ...common, ...explainReason(entry, method, policy), mayCall: describeAllowed(method) };
}
