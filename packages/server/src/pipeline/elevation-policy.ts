import type { Method } from "@belay/contracts";
import {
  type AppCaller,
  type CompiledPolicy,
  type ElevationAttempt,
  type Explanation,
  explainPolicy,
  judgeElevation,
  type PolicyCallerKind,
  type PolicyVerdict,
  type RateWindow,
  type Subject,
  subjectOf,
} from "@belay/core";
import type { Directory } from "../identity/directory.ts";
import { rolesOf } from "../identity/roles-of.ts";
import type { Platform } from "../platform.ts";
import type { Elevation } from "./api-call.ts";
import { type Limited, windowEndMs } from "./elevation-meter.ts";

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

type KeyOf = (rule: number, scope: "caller" | "app") => string;

function countersOf(call: AppCall, policy: CompiledPolicy, { caller }: ElevationAttempt): KeyOf {
  return (rule, scope) => counterKey(call, policy, rule, scope === "app" ? "" : `${caller.kind} ${caller.id}`);
}

/** The limits of a rule. The caller's comes first: who is over their own must not use up the app's. */
function limitsOf(policy: CompiledPolicy, rule: number, keyOf: KeyOf): readonly Limited[] {
  const { perCaller, perApp } = policy.rules[rule]?.rule ?? {};
  return [
    ...(perCaller === undefined ? [] : [{ key: keyOf(rule, "caller"), window: perCaller }]),
    ...(perApp === undefined ? [] : [{ key: keyOf(rule, "app"), window: perApp }]),
  ];
}

function retryAfter(window: RateWindow | undefined, nowMs: number): { readonly retryAfterSeconds?: number } {
  return window === undefined ? {} : { retryAfterSeconds: Math.ceil((windowEndMs(window, nowMs) - nowMs) / 1_000) };
}

/** One call on its way through a policy. */
interface Judged {
  readonly policy: CompiledPolicy;
  readonly call: AppCall;
  readonly attempt: ElevationAttempt;
  readonly keyOf: KeyOf;
}

function refuse({ policy, call, attempt }: Judged, verdict: PolicyVerdict & { readonly kind: "refuse" }, nowMs: number): PolicyOutcome {
  if (policy.mode === "observe") {
    return { word: `would-refuse:${verdict.reason}` };
  }
  const explanation = explainPolicy({ method: call.method, caller: call.caller, policy, attempt }, verdict);
  return { word: `refuse:${verdict.reason}`, refusal: { ...explanation, ...retryAfter(verdict.window, nowMs) } };
}

/** Judges a call, and counts it where the rule that admits it has limits. Waits for nothing where it has none. */
function decide({ meter, clock }: Pick<Platform, "meter" | "clock">, judged: Judged): PolicyOutcome | Promise<PolicyOutcome> {
  const { policy, attempt, keyOf } = judged;
  const nowMs = clock.nowMs();
  const verdict = judgeElevation(policy, attempt, (rule, scope, { count }) => (meter.isUsedUp(keyOf(rule, scope), nowMs) ? count : 0));
  if (verdict.kind === "refuse") {
    return refuse(judged, verdict, nowMs);
  }
  const limits = limitsOf(policy, verdict.rule, keyOf);
  // What turns out to be used up is known then, so that the next turn comes to another rule or refuses.
  return limits.length === 0
    ? ALLOWED
    : meter.take(limits, nowMs).then((isTaken) => (isTaken ? ALLOWED : decide({ meter, clock }, judged)));
}

function judge(
  platform: Platform,
  policy: CompiledPolicy,
  call: AppCall,
  attempt: ElevationAttempt,
): PolicyOutcome | Promise<PolicyOutcome> {
  return decide(platform, { policy, call, attempt, keyOf: countersOf(call, policy, attempt) });
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
