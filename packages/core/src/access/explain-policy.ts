import type { Method } from "@belay/contracts";
import type { Caller } from "../caller.ts";
import type { ElevationAttempt, PolicyRefusal, PolicyVerdict } from "../elevation/judge-elevation.ts";
import { type CompiledPolicy, describeRule } from "../elevation/policy.ts";
import { describeCaller, type Explanation, identityOf } from "./explain.ts";

/** What a policy was asked, with what it answered. */
export interface PolicyQuestion {
  readonly method: Method;
  readonly caller: Caller;
  readonly policy: CompiledPolicy;
  readonly attempt: ElevationAttempt;
}

function describeAsker({ attempt: { caller } }: PolicyQuestion): string {
  return caller.kind === "unknown" ? "somebody unknown" : `${caller.kind} ${caller.id}`;
}

function describeRefusal(reason: PolicyRefusal, question: PolicyQuestion): string {
  const { method, caller, attempt, policy } = question;
  const whose = `the elevation policy of ${describeCaller(caller)} (version ${policy.version})`;
  switch (reason) {
    case "method-not-listed":
      return `${method.name} is not among the methods that ${whose} lets be elevated.`;
    case "endpoint-not-named":
      return `${method.name} may be elevated from certain endpoints only, by ${whose}, and the call names none.`;
    case "endpoint-not-listed":
      return `${method.name} may not be elevated from ${attempt.endpoint ?? "there"}, by ${whose}.`;
    case "caller-unknown":
      return `${method.name} may be elevated for certain callers only, by ${whose}, and the call does not say for whom it is.`;
    case "caller-not-listed":
      return `${method.name} may not be elevated for ${describeAsker(question)}, by ${whose}.`;
    case "too-often":
      return `${method.name} was elevated as often as ${whose} allows.`;
  }
}

function describeFix(reason: PolicyRefusal, { method, caller, attempt }: PolicyQuestion): string {
  const app = caller.kind === "APP" ? caller.clientId : "<client id>";
  const edit = `belay policy show --app ${app} --json > policy.json, then belay policy set policy.json --app ${app}`;
  switch (reason) {
    case "method-not-listed":
      return `Add a rule for ${method.id}: ${edit}.`;
    case "endpoint-not-named":
      return "Elevate inside endpoint() or an Astro route, which name themselves, or name the route in the inbound of runWithContext.";
    case "endpoint-not-listed":
      return `Elevate it in an endpoint that a rule names, or add "${attempt.endpoint ?? ""}" to the rule: ${edit}.`;
    case "caller-unknown":
      return 'Send the caller\'s own access token in belay-subject-token (auth.elevate of @belay/sdk does), or add the caller "unknown" to the rule.';
    case "caller-not-listed":
      return `Have a caller make it that a rule names, or add "${attempt.caller.kind}" to the rule: ${edit}.`;
    case "too-often":
      return `Wait as long as Retry-After says, or raise the rule's limit: ${edit}.`;
  }
}

/** Explains what an elevation policy refused: which rule would have let it pass, and the shortest legal fix. */
export function explainPolicy(question: PolicyQuestion, verdict: Extract<PolicyVerdict, { readonly kind: "refuse" }>): Explanation {
  const { method, caller, policy } = question;
  const { reason } = verdict;
  const fitting = policy.rules.filter(({ methods }) => methods === "all" || methods.has(method.id));
  return {
    reason,
    code: reason === "too-often" ? "ELEVATION_LIMIT_REACHED" : "ELEVATION_NOT_ALLOWED",
    description: describeRefusal(reason, question),
    identity: identityOf(caller),
    methodId: method.id,
    requires: method.access.requires,
    missing: [],
    allowed: fitting.map(({ rule }) => describeRule(rule.methods === "all" ? rule : { ...rule, methods: [method.id] })),
    fix: describeFix(reason, question),
  };
}
