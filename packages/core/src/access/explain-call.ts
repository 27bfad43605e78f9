import { type AccessQuestion, decide } from "./decide.ts";
import { describeAllowed, describeCaller, type Explanation, explain } from "./explain.ts";

interface Common {
  readonly methodId: string;
  readonly module: string;
  readonly name: string;
  /** Who may make this call, each in a few words. */
  readonly mayCall: readonly string[];
  readonly requires: readonly string[];
}

/** Whether a call would be allowed, and why. `extras` are permissions that widen the answer; `own`: for what belongs to the caller. */
export type ExplainedCall =
  | (Common & { readonly allowed: true; readonly own: boolean; readonly caller: string; readonly extras: readonly string[] })
  | (Common & { readonly allowed: false } & Omit<Explanation, "allowed" | "methodId" | "requires">);

/** Decides a call that nobody makes, and explains the decision. */
export function explainCall(question: AccessQuestion): ExplainedCall {
  const { method, caller } = question;
  const decision = decide(question);
  const { requires, extras } = method.access;
  const common = { methodId: method.id, module: method.module, name: method.name, requires, mayCall: describeAllowed(method) };
  if (decision.kind === "allow") {
    return { ...common, allowed: true, own: decision.own, caller: describeCaller(caller), extras };
  }
  const { allowed: _mayCall, ...explanation } = explain(question, decision);
  return { ...common, ...explanation, allowed: false };
}
