import type { Directive, Node, Statement } from "oxc-parser";
import { openFrame } from "../values/frame.ts";
import { UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { noteReturned } from "./answers.ts";
import { branch } from "./choices.ts";
import { compareCase } from "./conditions.ts";
import { evaluate } from "./expressions.ts";
import { assign, bindPattern, elementOf } from "./patterns.ts";
import { noteAction } from "./registrations.ts";
import { assume, joinStates, mayStep, type Run, type Site, type State, type Target } from "./run.ts";

type Body = readonly (Directive | Statement)[];

/** Functions are there before the first statement runs. */
function hoist(run: Run, site: Site, body: Body): void {
  for (const statement of body) {
    const isExport = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
    const node = isExport ? statement.declaration : statement;
    if (node?.type === "FunctionDeclaration") noteAction(run, site, node);
    if (node?.type === "FunctionDeclaration" && node.id !== null)
      site.frame.values.set(node.id.name, valueFor({ kind: "function", node, ...site }));
    if (node?.type === "ClassDeclaration" && node.id !== null)
      site.frame.values.set(node.id.name, valueFor({ kind: "class", node, ...site }));
  }
}

/** Runs the statements of a function. */
export function executeBody(run: Run, site: Site, body: Body): void {
  hoist(run, site, body);
  for (const statement of body) {
    if (run.state === undefined) return;
    execute(run, site, statement);
  }
}

function executeBlock(run: Run, site: Site, body: Body): void {
  executeBody(run, { unit: site.unit, frame: openFrame(site.frame) }, body);
}

function withTarget(run: Run, target: Pick<Target, "label" | "isLoop">, part: () => void): Target {
  const opened: Target = { ...target, breaks: [], continues: [] };
  run.targets.push(opened);
  part();
  run.targets.pop();
  return opened;
}

/** A loop: its body may run, or not. */
function executeLoop(
  run: Run,
  site: Site,
  loop: { readonly body: Statement; readonly label: string | undefined; readonly runsOnce: boolean; readonly test: Node | null },
): void {
  const before = run.state;
  const condition = loop.test === null ? UNKNOWN : evaluate(run, site, loop.test);
  const isEndless = loop.test !== null && condition.truth === true;
  const skipped = run.state;
  if (!loop.runsOnce) assume(run, condition, true);
  const target = withTarget(run, { label: loop.label, isLoop: true }, () => execute(run, site, loop.body));
  const after = joinStates([run.state, ...target.continues]);
  run.state = joinStates([isEndless ? undefined : after, loop.runsOnce || isEndless ? undefined : (skipped ?? before), ...target.breaks]);
}

function executeTry(run: Run, site: Site, node: Statement & { readonly type: "TryStatement" }): void {
  const before = run.state;
  const returns = run.stack.at(-1)?.returns ?? [];
  const returned = returns.length;
  executeBlock(run, site, node.block.body);
  const after = run.state;
  if (node.handler !== null && before !== undefined) {
    // Anything in the block may have thrown: only what held before it holds here, and what was done there may have been done.
    const seen = after ?? before;
    run.state = { ...before, may: before.may || seen.may || run.entry.hasCheck, made: seen.made };
    const inner = { unit: site.unit, frame: openFrame(site.frame) };
    bindPattern(run, inner, node.handler.param, UNKNOWN);
    executeBody(run, inner, node.handler.body.body);
    run.state = joinStates([after, run.state]);
  }
  if (node.finalizer === null) return;
  const ended = run.state;
  // It runs after a return as well, with what was done before it.
  run.state = joinStates([ended, ...returns.slice(returned).map(({ state }) => state)]) ?? before;
  executeBlock(run, site, node.finalizer.body);
  if (ended === undefined) run.state = undefined;
}

function executeSwitch(run: Run, site: Site, node: Statement & { readonly type: "SwitchStatement" }, label: string | undefined): void {
  const subject = evaluate(run, site, node.discriminant);
  const inner = { unit: site.unit, frame: openFrame(site.frame) };
  let open: State | undefined = run.state;
  let through: State | undefined;
  const fallback = node.cases.find(({ test }) => test === null);
  const target = withTarget(run, { label, isLoop: false }, () => {
    for (const each of node.cases) {
      run.state = open;
      if (each.test !== null) {
        const condition = compareCase(run, inner, { subject, node: node.discriminant, test: each.test });
        const asked = run.state;
        assume(run, condition, true);
        const entered = run.state;
        run.state = asked;
        assume(run, condition, false);
        open = run.state;
        run.state = joinStates([entered, through]);
      } else run.state = joinStates([open, through]);
      for (const statement of each.consequent) {
        if (run.state !== undefined) execute(run, inner, statement);
      }
      through = run.state;
    }
  });
  run.state = joinStates([through, fallback === undefined ? open : undefined, ...target.breaks]);
}

function leave(run: Run, label: string | undefined, how: "breaks" | "continues"): void {
  const target = run.targets.findLast((each) => (label === undefined ? how === "breaks" || each.isLoop : each.label === label));
  if (target !== undefined && run.state !== undefined) target[how].push(run.state);
  run.state = undefined;
}

/** A return, of which each side of a choice is one of its own: what it gives back tells which way was taken. */
export function executeReturn(run: Run, site: Site, argument: Node | null): void {
  if (argument?.type === "ConditionalExpression") {
    branch(run, evaluate(run, site, argument.test), {
      held: () => executeReturn(run, site, argument.consequent),
      otherwise: () => executeReturn(run, site, argument.alternate),
    });
    return;
  }
  const value: Value = argument === null ? { ...UNKNOWN, truth: false, ifTrue: true } : evaluate(run, site, argument, true);
  if (argument !== null) noteReturned(run, site, argument, value);
  if (run.state !== undefined) run.stack.at(-1)?.returns.push({ state: run.state, value });
  run.state = undefined;
}

/** Runs one statement: `run.state` is what holds after it, undefined where it does not go on. */
export function execute(run: Run, site: Site, node: Statement | Directive, label?: string): void {
  if (!mayStep(run)) return;
  switch (node.type) {
    case "ExpressionStatement":
      evaluate(run, site, node.expression);
      return;
    case "VariableDeclaration":
      for (const { id, init } of node.declarations) bindPattern(run, site, id, init === null ? UNKNOWN : evaluate(run, site, init));
      return;
    case "ReturnStatement":
      executeReturn(run, site, node.argument);
      return;
    case "ThrowStatement":
      evaluate(run, site, node.argument);
      run.state = undefined;
      return;
    case "IfStatement": {
      const { consequent, alternate } = node;
      branch(run, evaluate(run, site, node.test), {
        held: () => execute(run, site, consequent),
        otherwise: () => (alternate === null ? undefined : execute(run, site, alternate)),
      });
      return;
    }
    case "BlockStatement":
      executeBlock(run, site, node.body);
      return;
    case "TryStatement":
      executeTry(run, site, node);
      return;
    case "SwitchStatement":
      executeSwitch(run, site, node, label);
      return;
    case "LabeledStatement": {
      const target = withTarget(run, { label: node.label.name, isLoop: false }, () => execute(run, site, node.body, node.label.name));
      run.state = joinStates([run.state, ...target.breaks]);
      return;
    }
    case "BreakStatement":
    case "ContinueStatement":
      leave(run, node.label?.name, node.type === "BreakStatement" ? "breaks" : "continues");
      return;
    case "WhileStatement":
    case "DoWhileStatement":
      executeLoop(run, site, { body: node.body, label, runsOnce: node.type === "DoWhileStatement", test: node.test });
      return;
    case "ForStatement": {
      const inner = { unit: site.unit, frame: openFrame(site.frame) };
      if (node.init?.type === "VariableDeclaration") execute(run, inner, node.init);
      else evaluate(run, inner, node.init);
      executeLoop(run, inner, { body: node.body, label, runsOnce: false, test: node.test });
      return;
    }
    case "ForOfStatement":
    case "ForInStatement":
      executeForEach(run, site, node, label);
      return;
    case "ExportNamedDeclaration":
      if (node.declaration !== null && node.declaration.type === "VariableDeclaration") execute(run, site, node.declaration);
      return;
    case "ExportDefaultDeclaration":
      if (node.declaration.type !== "TSInterfaceDeclaration") evaluate(run, site, node.declaration);
      return;
    default:
      return;
  }
}

const FUNCTIONS_MAX = 8;

/** The elements of a list of functions that stands in the code: a chain of checks, each of which is asked. */
function functionsOf({ things }: Value): readonly Value[] {
  const [list] = things;
  if (list?.kind !== "array" || things.length > 1 || list.elements.length > FUNCTIONS_MAX) return [];
  return list.elements.every((element) => element.things.some(({ kind }) => kind === "function")) ? list.elements : [];
}

/** A loop of which every turn is known. */
function executeInTurn(run: Run, { label, parts }: { readonly label: string | undefined; readonly parts: readonly (() => void)[] }): void {
  const breaks: State[] = [];
  for (const part of parts) {
    if (run.state === undefined) break;
    const target = withTarget(run, { label, isLoop: true }, part);
    run.state = joinStates([run.state, ...target.continues]);
    breaks.push(...target.breaks);
  }
  run.state = joinStates([run.state, ...breaks]);
}

function executeForEach(
  run: Run,
  site: Site,
  node: Statement & { readonly type: "ForOfStatement" | "ForInStatement" },
  label: string | undefined,
): void {
  const list = evaluate(run, site, node.right);
  const inner = { unit: site.unit, frame: openFrame(site.frame) };
  const give = (element: Value): void => {
    if (node.left.type === "VariableDeclaration") bindPattern(run, inner, node.left.declarations[0]?.id ?? null, element);
    else assign(run, inner, node.left, element);
  };
  const each = node.type === "ForOfStatement" ? functionsOf(list) : [];
  if (each.length > 0) {
    executeInTurn(run, {
      label,
      parts: each.map((element) => () => {
        give(element);
        execute(run, inner, node.body);
      }),
    });
    return;
  }
  give(node.type === "ForOfStatement" ? elementOf(list) : UNKNOWN);
  executeLoop(run, inner, { body: node.body, label, runsOnce: false, test: null });
}
