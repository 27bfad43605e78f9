import type { Expression } from "oxc-parser";
import { join, UNKNOWN, type Value } from "../values/value.ts";
import { and, or } from "./conditions.ts";
import { evaluate } from "./expressions.ts";
import { whileLoading } from "./lookup.ts";
import { assume, joinStates, type Run, type Site } from "./run.ts";

/** Runs both sides of a choice, each as if the condition held or not, and goes on with what both leave. */
export function branch<T>(run: Run, condition: Value, sides: { readonly held: () => T; readonly otherwise: () => T }): readonly T[] {
  const before = run.state;
  const results: T[] = [];
  assume(run, condition, true);
  if (run.state !== undefined) results.push(sides.held());
  const after = run.state;
  run.state = before;
  assume(run, condition, false);
  if (run.state !== undefined) results.push(sides.otherwise());
  const other = run.state;
  run.state = joinStates([after, other]);
  // A comparison that may prove something either way proves nothing where both ways meet again.
  const isEither = condition.ifTrue && condition.ifFalse && condition.truth === undefined;
  if (isEither && after !== undefined && other !== undefined && run.state !== undefined && before !== undefined) {
    run.state = { ...run.state, must: before.must };
  }
  return results;
}

/** `test ? one : other`: each side as if the test held, or not. */
export function evaluateConditional(
  run: Run,
  site: Site,
  { test, consequent, alternate }: Expression & { readonly type: "ConditionalExpression" },
  isAwaited: boolean,
): Value {
  return join(
    branch(run, evaluate(run, site, test), {
      held: () => evaluate(run, site, consequent, isAwaited),
      otherwise: () => evaluate(run, site, alternate, isAwaited),
    }),
  );
}

/** A side that is never asked here may be asked elsewhere: that there is a check at all is worth knowing. */
function peek(run: Run, site: Site, node: Expression): Value {
  return whileLoading(run, () => evaluate(run, site, node));
}

/** `&&`, `||`, `??`. */
export function evaluateLogical(run: Run, site: Site, node: Expression & { readonly type: "LogicalExpression" }): Value {
  const left = evaluate(run, site, node.left);
  const before = run.state;
  const condition = node.operator === "??" ? UNKNOWN : left;
  assume(run, condition, node.operator !== "||");
  const right = run.state === undefined ? peek(run, site, node.right) : evaluate(run, site, node.right);
  const after = run.state;
  run.state = before;
  assume(run, node.operator === "??" && after === undefined ? left : condition, node.operator !== "&&");
  const isBoth = after !== undefined && run.state !== undefined;
  run.state = joinStates([after, run.state]);
  // The condition is asked again where the whole is: what either side proves stands in the value.
  if (isBoth && run.state !== undefined && before !== undefined)
    run.state = { ...run.state, must: before.must, named: before.named, clean: before.clean };
  if ([left, right].some(({ truth, ifTrue, ifFalse }) => truth === undefined && (ifTrue || ifFalse))) run.entry.hasCheck = true;
  if (node.operator === "??") return left.truth === true ? left : join([left, right]);
  return node.operator === "&&" ? and(left, right) : or(left, right);
}
