import type { Method } from "@belay/contracts";
import {
  type AppCaller,
  type CompiledPolicy,
  type ElevationAttempt,
  type Explanation,
  explainPolicy,
  judgeElevation,
  type PolicyCallerKind,
  type RateWindow,
  type Subject,
  subjectOf,
} from "@belay/core";
import { rolesOf } from "../identity/roles-of.ts";
import type { Platform } from "../platform.ts";
import type { Elevation } from "./api-call.ts";
import { windowEndMs } from "./elevation-meter.ts";

/** What a policy said of a call: a word for the record, and the explanation where the call may not go on. */
export interface PolicyOutcome {
  readonly word: string;
  readonly refusal?: Explanation;
}

/** An app's call that its policy is asked about. */
export interface AppCall {
  readonly method: Method;
  readonly caller: AppCaller;
  readonly elevation: Elevation;
}

const KINDS: Readonly<Record<Subject["type"], PolicyCallerKind>> = {
  VISITOR: "visitor",
  MEMBER: "member",
  USER: "user",
  APP: "app",
  // No key stands behind an app's call: it has no token of its own that could travel.
  API_KEY: "unknown",
};

async function attemptOf({ directory }: Platform, policy: CompiledPolicy, call: AppCall): Promise<ElevationAttempt> {
  const { method, caller, elevation } = call;
  const subject = caller.narrowing?.subject ?? (elevation.subject && subjectOf(elevation.subject));
  const roles = policy.namesRoles && subject !== undefined ? await rolesOf(directory, caller.siteId, subject) : [];
  const kind = subject === undefined ? "unknown" : KINDS[subject.type];
  return { methodId: method.id, endpoint: elevation.endpoint, caller: { kind, id: subject?.id ?? "", roles } };
}

/** Where calls are counted. A new version of a policy starts anew. */
function counterKey(call: AppCall, policy: CompiledPolicy, rule: number, whose: string): string {
  return `${call.caller.instanceId} ${policy.version} ${rule} ${whose}`;
}

function countersOf(call: AppCall, policy: CompiledPolicy, { caller }: ElevationAttempt) {
  return (rule: number, scope: "caller" | "app"): string =>
    counterKey(call, policy, rule, scope === "app" ? "" : `${caller.kind} ${caller.id}`);
}

function countIn(platform: Platform, policy: CompiledPolicy, rule: number, keyOf: ReturnType<typeof countersOf>, nowMs: number): void {
  const { perCaller, perApp } = policy.rules[rule]?.rule ?? {};
  if (perCaller !== undefined) {
    platform.callerMeter.add(keyOf(rule, "caller"), perCaller, nowMs);
  }
  if (perApp !== undefined) {
    platform.appMeter.add(keyOf(rule, "app"), perApp, nowMs);
  }
}

function retryAfter(window: RateWindow | undefined, nowMs: number): { readonly retryAfterSeconds?: number } {
  return window === undefined ? {} : { retryAfterSeconds: Math.ceil((windowEndMs(window, nowMs) - nowMs) / 1_000) };
}

/**
 * Asks the app's elevation policy about a call, and counts the call where it admits it. `undefined`: there is no policy, or it is off.
 *
 * Shape: every call with the app's rights is asked about, elevated by a Belay client or not: whoever leaves the headers away is unknown, not free.
 * A narrowed token brings the endpoint that the app named when it asked for it.
 */
export async function askPolicy(platform: Platform, call: AppCall): Promise<PolicyOutcome | undefined> {
  const { caller, method } = call;
  const policy = await platform.directory.elevationPolicy(caller.siteId, caller.clientId);
  if (policy === undefined) {
    return undefined;
  }
  const attempt = await attemptOf(platform, policy, call);
  const nowMs = platform.clock.nowMs();
  const keyOf = countersOf(call, policy, attempt);
  // From here to the counting nothing waits, so that calls at once do not pass on the same count.
  const verdict = judgeElevation(policy, attempt, (rule, scope) =>
    (scope === "app" ? platform.appMeter : platform.callerMeter).count(keyOf(rule, scope), nowMs),
  );
  if (verdict.kind === "allow") {
    countIn(platform, policy, verdict.rule, keyOf, nowMs);
    return { word: "allow" };
  }
  if (policy.mode === "observe") {
    return { word: `would-refuse:${verdict.reason}` };
  }
  const explanation = explainPolicy({ method, caller, policy, attempt }, verdict);
  return { word: `refuse:${verdict.reason}`, refusal: { ...explanation, ...retryAfter(verdict.window, nowMs) } };
}

/** What a policy would say now, without counting: for explanations and for the exchange of tokens. */
export async function tryPolicy(platform: Platform, call: AppCall): Promise<PolicyOutcome | undefined> {
  const policy = await platform.directory.elevationPolicy(call.caller.siteId, call.caller.clientId);
  if (policy === undefined) {
    return undefined;
  }
  const attempt = await attemptOf(platform, policy, call);
  const verdict = judgeElevation(policy, attempt, () => 0);
  if (verdict.kind === "allow") {
    return { word: "allow" };
  }
  const refusal = explainPolicy({ method: call.method, caller: call.caller, policy, attempt }, verdict);
  return policy.mode === "observe" ? { word: `would-refuse:${verdict.reason}` } : { word: `refuse:${verdict.reason}`, refusal };
}
