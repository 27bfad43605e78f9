import { BelayError, type ElevationPolicy, type LedgerSubject, type PolicyMode, type PolicyRule, parsePolicyRules } from "@belay/core";
import { type ElevationPolicyRecord, type SystemReader, UniqueTakenError, type WriteTransaction } from "@belay/store";
import type { Sources } from "./keys.ts";

/** What stands in the ledger for a change of a policy. */
export const SET_POLICY_METHOD = "belay.elevation.v1.Policies.SetPolicy";

/** Longer policies are cut in the ledger: a row says what was done, and every version is kept whole beside it. */
const DETAIL_LENGTH_MAX = 2_000;

/** What changes of a policy: the mode, the rules, or both. What is absent stays; a first policy observes. */
export interface PolicyChange {
  readonly siteId: string;
  readonly clientId: string;
  readonly mode?: PolicyMode;
  readonly rules?: readonly PolicyRule[];
  /** Who changes it, for the ledger. */
  readonly by?: LedgerSubject;
}

function toPolicy({ mode, version, document }: ElevationPolicyRecord): ElevationPolicy {
  return { mode, version, rules: parsePolicyRules(JSON.parse(document)) };
}

/** The elevation policy of an app on a site. */
export async function readElevationPolicy(system: SystemReader, siteId: string, clientId: string): Promise<ElevationPolicy | undefined> {
  const record = await system.elevationPolicy(siteId, clientId);
  return record && toPolicy(record);
}

async function assertInstalled(system: SystemReader, { siteId, clientId }: PolicyChange): Promise<void> {
  const instances = await system.appInstances(clientId);
  if (!instances.some((instance) => instance.siteId === siteId && instance.removedAtMs === undefined)) {
    throw new BelayError("NOT_FOUND", { message: `The app ${clientId} is not installed on the site ${siteId}.` });
  }
}

async function insertVersion(tx: WriteTransaction, policy: ElevationPolicy, change: PolicyChange, nowMs: number): Promise<void> {
  const { siteId, clientId } = change;
  const { mode, version, rules } = policy;
  try {
    await tx.system.insertElevationPolicy({ siteId, clientId, version, mode, document: JSON.stringify({ rules }), createdAtMs: nowMs });
  } catch (cause) {
    throw cause instanceof UniqueTakenError
      ? new BelayError("INVALID_REVISION", { message: "Somebody else changed the policy at the same time.", cause })
      : cause;
  }
}

/**
 * Changes an app's elevation policy on a site: a new version, with its row in the ledger in the same transaction. It counts from the next call on, on
 * other nodes within a second.
 *
 * Errors: NOT_FOUND (404) for an app that is not installed there; INVALID_ARGUMENT (400) for rules that do not parse; INVALID_REVISION (409) when somebody
 * else was quicker.
 */
export async function setElevationPolicy(
  tx: WriteTransaction,
  change: PolicyChange,
  { nowMs, newId }: Pick<Sources, "nowMs" | "newId">,
): Promise<ElevationPolicy> {
  await assertInstalled(tx.system, change);
  const before = await readElevationPolicy(tx.system, change.siteId, change.clientId);
  const rules = change.rules === undefined ? (before?.rules ?? []) : parsePolicyRules({ rules: change.rules });
  const policy: ElevationPolicy = { mode: change.mode ?? before?.mode ?? "observe", version: (before?.version ?? 0) + 1, rules };
  await insertVersion(tx, policy, change, nowMs);
  await tx.ledger.append({
    id: newId(),
    siteId: change.siteId,
    atMs: nowMs,
    requestId: newId(),
    kind: "admin",
    methodId: SET_POLICY_METHOD,
    permissions: [],
    outcome: "allowed",
    status: 200,
    ...(change.by === undefined ? {} : { actor: change.by }),
    target: { type: "elevationPolicy", id: change.clientId },
    detail: `version ${policy.version}: ${policy.mode}, ${JSON.stringify(rules)}`.slice(0, DETAIL_LENGTH_MAX),
  });
  return policy;
}
