import { type AccessQuestion, decide, explain, refusalError } from "@belay/core";
import type { Operation } from "./api-call.ts";

/** Step 4 of the pipeline: may the caller do this? Throws the refusal with its explanation. Answers whether only for what is the caller's own. */
export function authorize(
  operation: Operation,
  question: Omit<AccessQuestion, "method">,
  isSiteReachable: boolean,
): { readonly own: boolean } {
  const asked: AccessQuestion = { ...question, method: operation.method };
  const decision = decide(asked);
  if (decision.kind === "refuse") {
    throw refusalError(explain(asked, decision));
  }
  if (!isSiteReachable) {
    throw refusalError(explain(asked, { kind: "refuse", reason: "other-site", missing: [] }));
  }
  return { own: decision.own };
}
