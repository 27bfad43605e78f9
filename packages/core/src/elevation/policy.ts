/**
 * What a policy does: nothing; reports what `enforce` would refuse; refuses it.
 * Why `observe`: a policy is written for code that runs, and finding out by refusals what it left out costs customers.
 */
export type PolicyMode = "off" | "observe" | "enforce";

/** So many calls in so many seconds. Windows start at whole multiples of their length. */
export interface RateWindow {
  readonly count: number;
  readonly seconds: number;
}

/** Kinds of caller that a rule may name; `unknown` is a call with the app's token alone. Beside them `role:<key or id>`. */
export const POLICY_CALLERS = ["visitor", "member", "user", "app", "unknown"] as const;

export type PolicyCallerKind = (typeof POLICY_CALLERS)[number];

/** Goes before the key of a member's role, or the id of a user's, where a rule names callers. */
export const ROLE_PREFIX = "role:";

/**
 * One thing that may be elevated: a call has to match every part that is there.
 *
 * Shape: `methods` are method ids; `endpoints` are names as the app's backend gives them (`POST /api/orders/[id]`), with `*` at the end for
 * whatever begins so; absent `endpoints` and `callers` mean any, an unknown caller included.
 */
export interface PolicyRule {
  readonly methods: "all" | readonly string[];
  readonly endpoints?: readonly string[];
  readonly callers?: readonly string[];
  readonly perCaller?: RateWindow;
  readonly perApp?: RateWindow;
}

/** An app's policy on a site: what no rule allows may not be elevated. */
export interface ElevationPolicy {
  readonly mode: PolicyMode;
  readonly version: number;
  readonly rules: readonly PolicyRule[];
}

interface EndpointSet {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** A rule as it is asked on every elevated call. */
export interface CompiledRule {
  readonly rule: PolicyRule;
  readonly methods: "all" | ReadonlySet<string>;
  readonly endpoints: EndpointSet | undefined;
  readonly callers: ReadonlySet<string> | undefined;
}

/** A policy as it is asked on every elevated call: made once for each version that is remembered. */
export interface CompiledPolicy {
  readonly mode: PolicyMode;
  readonly version: number;
  readonly rules: readonly CompiledRule[];
  /** Whether a rule names roles: only then has anybody to look up those of a caller. */
  readonly namesRoles: boolean;
}

function compileEndpoints(endpoints: readonly string[]): EndpointSet {
  const prefixes = endpoints.filter((endpoint) => endpoint.endsWith("*")).map((endpoint) => endpoint.slice(0, -1));
  return { exact: new Set(endpoints.filter((endpoint) => !endpoint.endsWith("*"))), prefixes };
}

/** Prepares a policy for being asked. */
export function compilePolicy({ mode, version, rules }: ElevationPolicy): CompiledPolicy {
  return {
    mode,
    version,
    rules: rules.map((rule) => ({
      rule,
      methods: rule.methods === "all" ? "all" : new Set(rule.methods),
      endpoints: rule.endpoints && compileEndpoints(rule.endpoints),
      callers: rule.callers && new Set(rule.callers),
    })),
    namesRoles: rules.some(({ callers }) => callers?.some((caller) => caller.startsWith(ROLE_PREFIX))),
  };
}

function words(list: readonly string[] | undefined, otherwise: string): string {
  return list === undefined ? otherwise : list.join(" or ");
}

function describeWindow(window: RateWindow | undefined, whose: string): string {
  return window === undefined ? "" : `, at most ${window.count} times in ${window.seconds} s ${whose}`;
}

/** A rule in a few words. */
export function describeRule({ methods, endpoints, callers, perCaller, perApp }: PolicyRule): string {
  const what = methods === "all" ? "any method" : methods.join(" or ");
  const often = `${describeWindow(perCaller, "for each caller")}${describeWindow(perApp, "for the app")}`;
  return `${what} from ${words(endpoints, "any endpoint")} for ${words(callers, "anybody")}${often}`;
}
