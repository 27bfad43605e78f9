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
import type { Directory } from "../identity/directory.ts";
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

const NO_ROLES: readonly string[] = [];

function subjectBehind({ caller, elevation }: AppCall): Subject | undefined {
  return caller.narrowing?.subject ?? (elevation.subject && subjectOf(elevation.subject));
}

function attemptOf(call: AppCall, subject: Subject | undefined, roles: readonly string[]): ElevationAttempt {
  const kind = subject === undefined ? "unknown" : KINDS[subject.type];
  return { methodId: call.method.id, endpoint: call.elevation.endpoint, caller: { kind, id: subject?.id ?? "", roles } };
}

interface KnownPolicy {
  readonly generation: number;
  readonly policy: CompiledPolicy | undefined;
}

/** The policies of callers that are remembered with their tokens. Why beside the directory: no key has to be made and hashed for each call. */
const known = new WeakMap<AppCaller, KnownPolicy>();

async function loadPolicy(directory: Directory, caller: AppCaller): Promise<CompiledPolicy | undefined> {
  const { generation } = directory;
  const policy = await directory.elevationPolicy(caller.siteId, caller.clientId);
  if (generation === directory.generation) {
    known.set(caller, { generation, policy });
  }
  return policy;
}

/** The policy of a caller's app on its site: at once where it is known, because this is asked on every call. */
function policyOf(directory: Directory, caller: AppCaller): CompiledPolicy | undefined | Promise<CompiledPolicy | undefined> {
  const found = known.get(caller);
  return found !== undefined && found.generation === directory.generation ? found.policy : loadPolicy(directory, caller);
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

/** Judges and counts a call. Nothing waits in here, so that calls at once do not pass on the same count. */
function judge(platform: Platform, policy: CompiledPolicy, call: AppCall, attempt: ElevationAttempt): PolicyOutcome {
  const { caller, method } = call;
  const nowMs = platform.clock.nowMs();
  const keyOf = countersOf(call, policy, attempt);
  const verdict = judgeElevation(policy, attempt, (rule, scope) =>
    (scope === "app" ? platform.appMeter : platform.callerMeter).count(keyOf(rule, scope), nowMs),
  );
  if (verdict.kind === "allow") {
    countIn(platform, policy, verdict.rule, keyOf, nowMs);
    return ALLOWED;
  }
  if (policy.mode === "observe") {
    return { word: `would-refuse:${verdict.reason}` };
  }
  const explanation = explainPolicy({ method, caller, policy, attempt }, verdict);
  return { word: `refuse:${verdict.reason}`, refusal: { ...explanation, ...retryAfter(verdict.window, nowMs) } };
}

const ALLOWED: PolicyOutcome = { word: "allow" };

async function askSlowly(platform: Platform, call: AppCall): Promise<PolicyOutcome | undefined> {
  const policy = await policyOf(platform.directory, call.caller);
  if (policy === undefined) {
    return undefined;
  }
  const subject = subjectBehind(call);
  const roles = policy.namesRoles && subject !== undefined ? await rolesOf(platform.directory, call.caller.siteId, subject) : NO_ROLES;
  return judge(platform, policy, call, attemptOf(call, subject, roles));
}

/**
 * Asks the app's elevation policy about a call, and counts the call where it admits it. `undefined`: there is no policy, or it is off. At once where
 * everything is known.
 *
 * Shape: every call with the app's rights is asked about, elevated by a Belay client or not: whoever leaves the headers away is unknown, not free.
 * A narrowed token brings the endpoint that the app named when it asked for it.
 */
export function askPolicy(platform: Platform, call: AppCall): PolicyOutcome | undefined | Promise<PolicyOutcome | undefined> {
  const policy = policyOf(platform.directory, call.caller);
  if (policy === undefined) {
    return undefined;
  }
  if (policy instanceof Promise || policy.namesRoles) {
    return askSlowly(platform, call);
  }
  return judge(platform, policy, call, attemptOf(call, subjectBehind(call), NO_ROLES));
}

/** What a policy would say now, without counting: for explanations and for the exchange of tokens. */
export async function tryPolicy(platform: Platform, call: AppCall): Promise<PolicyOutcome | undefined> {
  const { directory } = platform;
  const { method, caller } = call;
  const policy = await directory.elevationPolicy(caller.siteId, caller.clientId);
  if (policy === undefined) {
    return undefined;
  }
  const subject = subjectBehind(call);
  const roles = policy.namesRoles && subject !== undefined ? await rolesOf(directory, caller.siteId, subject) : NO_ROLES;
  const attempt = attemptOf(call, subject, roles);
  const verdict = judgeElevation(policy, attempt, () => 0);
  if (verdict.kind === "allow") {
    return ALLOWED;
  }
  const refusal = explainPolicy({ method, caller, policy, attempt }, verdict);
  return policy.mode === "observe" ? { word: `would-refuse:${verdict.reason}` } : { word: `refuse:${verdict.reason}`, refusal };
}
