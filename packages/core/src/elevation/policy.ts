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
  /** Place of the rule in its policy, from 0. */
  readonly index: number;
  readonly methods: "all" | ReadonlySet<string>;
  readonly endpoints: EndpointSet | undefined;
  readonly callers: ReadonlySet<string> | undefined;
}

/** A policy as it is asked on every elevated call: made once for each version that is remembered. */
export interface CompiledPolicy {
  readonly mode: PolicyMode;
  readonly version: number;
  readonly rules: readonly CompiledRule[];
  /** The rules that speak of a method, in their order, so that no call looks at those that do not. */
  readonly byMethod: ReadonlyMap<string, readonly CompiledRule[]>;
  /** Those of any other method. */
  readonly forAll: readonly CompiledRule[];
  /** Whether a rule names roles: only then has anybody to look up those of a caller. */
  readonly namesRoles: boolean;
}

function compileEndpoints(endpoints: readonly string[]): EndpointSet {
  const prefixes = endpoints.filter((endpoint) => endpoint.endsWith("*")).map((endpoint) => endpoint.slice(0, -1));
  return { exact: new Set(endpoints.filter((endpoint) => !endpoint.endsWith("*"))), prefixes };
}

function compileRule(rule: PolicyRule, index: number): CompiledRule {
  return {
    rule,
    index,
    methods: rule.methods === "all" ? "all" : new Set(rule.methods),
    endpoints: rule.endpoints && compileEndpoints(rule.endpoints),
    callers: rule.callers && new Set(rule.callers),
  };
}

/** Prepares a policy for being asked. */
export function compilePolicy({ mode, version, rules: written }: ElevationPolicy): CompiledPolicy {
  const rules = written.map(compileRule);
  const speaksOf = (rule: CompiledRule, methodId: string): boolean => rule.methods === "all" || rule.methods.has(methodId);
  const named = new Set(written.flatMap(({ methods }) => (methods === "all" ? [] : methods)));
  return {
    mode,
    version,
    rules,
    byMethod: new Map([...named].map((methodId) => [methodId, rules.filter((rule) => speaksOf(rule, methodId))])),
    forAll: rules.filter(({ methods }) => methods === "all"),
    namesRoles: written.some(({ callers }) => callers?.some((caller) => caller.startsWith(ROLE_PREFIX))),
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
