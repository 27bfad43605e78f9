import { askerOf, type LedgerEntry, type Secret, subjectOf } from "@belay/core";
import type { ApiCall } from "../pipeline/api-call.ts";
import { isPrivileged } from "../pipeline/record.ts";

/** Where the metrics are, and what they are read with. */
export interface MetricsOptions {
  readonly token: Secret;
}

/** Counts calls, and tells the counts in the text format of Prometheus. */
export interface CallMetrics {
  readonly count: (call: ApiCall, status: number) => void;
  readonly text: () => Promise<{ readonly contentType: string; readonly body: string }>;
}

const LABELS = ["method", "subject", "actor", "outcome", "policy"] as const;
type Labels = Readonly<Record<(typeof LABELS)[number], string>>;

function outcomeOf(status: number): LedgerEntry["outcome"] {
  if (status < 400) {
    return "allowed";
  }
  return status === 401 || status === 403 ? "refused" : "failed";
}

/** `would-refuse:<reason>` is `would-refuse`: the reason stands in the ledger. */
function policyOf({ policy = "none" }: ApiCall): string {
  return policy.split(":")[0] ?? "none";
}

/**
 * The labels of a call: both names by their kinds only. Every label is out of a short list that stands in the code or the contracts: no id, no
 * text of a caller, so that neither a person nor a secret is in a metric and their number has a bound (S72).
 */
function labelsOf(call: ApiCall, status: number): Labels {
  const { caller, elevation, operation } = call;
  const subject = caller.kind === "NOBODY" ? "nobody" : (askerOf(caller, elevation.subject)?.type.toLowerCase() ?? "unknown");
  const actor = isPrivileged(caller) ? (subjectOf(caller)?.type.toLowerCase() ?? "none") : "none";
  return { method: operation.method.id, subject, actor, outcome: outcomeOf(status), policy: policyOf(call) };
}

/** Makes the counters, in a registry of their own. The client is loaded by a server that is asked for metrics, and by no other. */
export async function createCallMetrics(): Promise<CallMetrics> {
  const { Counter, Registry } = await import("prom-client");
  const registry = new Registry();
  const calls = new Counter({
    name: "belay_calls_total",
    help: "Calls of API methods, by who asked and who acted",
    labelNames: [...LABELS],
    registers: [registry],
  });
  return {
    count: (call, status) => calls.inc({ ...labelsOf(call, status) }),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
