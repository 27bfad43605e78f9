import { type CompiledPolicy, type CompiledRule, type PolicyCallerKind, type RateWindow, ROLE_PREFIX } from "./policy.ts";

/** Why a policy refuses an elevation. Each has its own explanation and its own test. */
export type PolicyRefusal =
  | "method-not-listed"
  | "endpoint-not-named"
  | "endpoint-not-listed"
  | "caller-unknown"
  | "caller-not-listed"
  | "too-often";

/** One call that is made with an app's rights. `roles` are those of the caller, looked up only where the policy names some. */
export interface ElevationAttempt {
  readonly methodId: string;
  /** What the app's backend says that the call comes from. */
  readonly endpoint: string | undefined;
  readonly caller: { readonly kind: PolicyCallerKind; readonly id: string; readonly roles: readonly string[] };
}

/** How many calls were admitted in the present window of a rule, by its place in the policy. */
export type CountAdmitted = (rule: number, scope: "caller" | "app", window: RateWindow) => number;

/** `rule` is the place of the rule that admits the call. */
export type PolicyVerdict =
  | { readonly kind: "allow"; readonly rule: number }
  | { readonly kind: "refuse"; readonly reason: PolicyRefusal; readonly window?: RateWindow };

function endpointFits({ endpoints }: CompiledRule, endpoint: string | undefined): boolean {
  if (endpoints === undefined) {
    return true;
  }
  return endpoint !== undefined && (endpoints.exact.has(endpoint) || endpoints.prefixes.some((prefix) => endpoint.startsWith(prefix)));
}

function callerFits({ callers }: CompiledRule, { kind, roles }: ElevationAttempt["caller"]): boolean {
  return callers === undefined || callers.has(kind) || roles.some((role) => callers.has(ROLE_PREFIX + role));
}

function exhausted({ rule, index }: CompiledRule, count: CountAdmitted): RateWindow | undefined {
  const { perCaller, perApp } = rule;
  if (perCaller !== undefined && count(index, "caller", perCaller) >= perCaller.count) {
    return perCaller;
  }
  return perApp !== undefined && count(index, "app", perApp) >= perApp.count ? perApp : undefined;
}

/**
 * Asks a policy whether a call may be made with the app's rights. Default deny: what no rule admits is refused.
 *
 * Shape: pure. The reason of a refusal is that of the rule which came nearest. `mode` is not looked at: that is for whoever asks.
 */
export function judgeElevation(policy: CompiledPolicy, attempt: ElevationAttempt, count: CountAdmitted): PolicyVerdict {
  const rules = policy.byMethod.get(attempt.methodId) ?? policy.forAll;
  let sawEndpoint = false;
  let window: RateWindow | undefined;
  for (const rule of rules) {
    if (!endpointFits(rule, attempt.endpoint)) {
      continue;
    }
    sawEndpoint = true;
    if (!callerFits(rule, attempt.caller)) {
      continue;
    }
    const full = exhausted(rule, count);
    if (full === undefined) {
      return { kind: "allow", rule: rule.index };
    }
    window ??= full;
  }
  if (window !== undefined) {
    return { kind: "refuse", reason: "too-often", window };
  }
  return { kind: "refuse", reason: nearest(rules.length > 0, sawEndpoint, attempt) };
}

function nearest(sawMethod: boolean, sawEndpoint: boolean, { endpoint, caller }: ElevationAttempt): PolicyRefusal {
  if (!sawMethod) {
    return "method-not-listed";
  }
  if (!sawEndpoint) {
    return endpoint === undefined ? "endpoint-not-named" : "endpoint-not-listed";
  }
  return caller.kind === "unknown" ? "caller-unknown" : "caller-not-listed";
}
