import type { Expression, Node, ObjectExpression } from "oxc-parser";
import { openFrame, selfOf } from "../values/frame.ts";
import {
  constant,
  deepOrigin,
  fromOrigin,
  IDENTITY,
  INPUT,
  join,
  settledOf,
  TEXT,
  UNKNOWN,
  type Value,
  valueFor,
} from "../values/value.ts";
import { evaluateCall, evaluateNew } from "./calls.ts";
import { and, compare, not, or } from "./conditions.ts";
import { cleaned, external, keyOfVariable, packageValue, variable, whileLoading } from "./lookup.ts";
import { evaluateMarkup } from "./markup.ts";
import { memberOf } from "./members.ts";
import { assign } from "./patterns.ts";
import { noteAction } from "./registrations.ts";
import { assume, joinStates, mayStep, pass, type Run, type Site } from "./run.ts";

/** The name under which a check of a place is remembered: a variable, or a property of one. */
export function keyOf(site: Site, node: Node): string | undefined {
  switch (node.type) {
    case "Identifier":
      return keyOfVariable(site, node.name);
    case "MemberExpression": {
      const owner = keyOf(site, node.object);
      return owner !== undefined && !node.computed && node.property.type === "Identifier" ? `${owner}.${node.property.name}` : undefined;
    }
    case "ChainExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
      return keyOf(site, node.expression);
    default:
      return undefined;
  }
}

/** The name of a property as it is asked for; undefined where only the run knows. */
export function propertyName(run: Run, site: Site, node: Node & { readonly type: "MemberExpression" }): string | undefined {
  if (node.property.type === "PrivateIdentifier") return `#${node.property.name}`;
  if (!node.computed) return node.property.type === "Identifier" ? node.property.name : undefined;
  return evaluate(run, site, node.property).text;
}

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

/** What is looked up by who calls tells who calls: the rights of a role. */
function isIdentity(run: Run, site: Site, key: Node): boolean {
  return key.type !== "Literal" && (deepOrigin(evaluate(run, site, key)) & IDENTITY) !== 0;
}

/** A side that is never asked here may be asked elsewhere: that there is a check at all is worth knowing. */
function peek(run: Run, site: Site, node: Expression): Value {
  return whileLoading(run, () => evaluate(run, site, node));
}

function evaluateLogical(run: Run, site: Site, node: Expression & { readonly type: "LogicalExpression" }): Value {
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

function evaluateObject(run: Run, site: Site, node: ObjectExpression): Value {
  const fields = new Map<string, Value>();
  const spreads: Value[] = [];
  const value = valueFor({ kind: "object", fields, spreads });
  const self = { unit: site.unit, frame: openFrame(site.frame, value) };
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      spreads.push(evaluate(run, site, property.argument));
      continue;
    }
    const { key } = property;
    const name =
      !property.computed && key.type === "Identifier"
        ? key.name
        : key.type === "PrivateIdentifier"
          ? undefined
          : evaluate(run, site, key).text;
    const inner = evaluate(run, property.method ? self : site, property.value);
    if (name !== undefined) fields.set(name, inner);
    else spreads.push(valueFor({ kind: "array", elements: [inner] }));
  }
  return value;
}

/** What a value comes to, and what having waited for it proves. */
export function waitFor(run: Run, value: Value): Value {
  if (value.proof !== undefined) pass(run, value.proof);
  return settledOf(value);
}

function evaluateUnary(run: Run, site: Site, node: Expression & { readonly type: "UnaryExpression" }): Value {
  const value = evaluate(run, site, node.argument);
  switch (node.operator) {
    case "!":
      return not(value);
    case "void":
      return constant(false);
    case "typeof":
      // What something is says nothing of who calls.
      return UNKNOWN;
    default:
      return value.origin & INPUT
        ? fromOrigin(TEXT)
        : { ...UNKNOWN, text: node.operator === "-" && value.text !== undefined ? `-${value.text}` : undefined };
  }
}

function literal(value: unknown): Value {
  if (value === null || value === false || value === 0 || value === "") return { ...constant(false, String(value ?? "null")) };
  return typeof value === "object" ? constant(true) : constant(true, String(value));
}

function evaluateTemplate(run: Run, site: Site, node: Expression & { readonly type: "TemplateLiteral" }): Value {
  const values = node.expressions.map((each) => evaluate(run, site, each));
  const origin = values.reduce((all, value) => all | (value.origin & INPUT ? (value.origin & ~INPUT) | TEXT : value.origin), 0);
  const isKnown = values.every(({ text }) => text !== undefined);
  const text = isKnown ? node.quasis.map(({ value }, index) => (value.cooked ?? "") + (values[index]?.text ?? "")).join("") : undefined;
  // Even where parts are unknown, the beginning tells which address a request goes to.
  const prefix = node.quasis[0]?.value.cooked ?? "";
  return { ...UNKNOWN, origin, text: text ?? (prefix.startsWith("http") ? templateText(node, values) : undefined) };
}

function templateText(node: Expression & { readonly type: "TemplateLiteral" }, values: readonly Value[]): string {
  return node.quasis.map(({ value }, index) => (value.cooked ?? "") + (index < values.length ? (values[index]?.text ?? "*") : "")).join("");
}

/** Whether a property is asked for only where there is something to ask: by `?.` here, or further left in the same chain. */
function isInChain(node: Node & { readonly type: "MemberExpression" }, owner: Value): boolean {
  if (owner.truth === true) return false;
  return node.optional || (node.object.type === "MemberExpression" && owner.isOptional === true);
}

function optional(value: Value): Value {
  return value.truth === undefined ? { ...value, ifFalse: false, isOptional: true } : value;
}

/**
 * What an expression is, and, in `run.state`, what holds after it.
 *
 * `isAwaited`: the result is waited for, so what it proves holds from here on.
 */
export function evaluate(run: Run, site: Site, node: Node | null, isAwaited = false): Value {
  if (node === null || run.state === undefined || !mayStep(run)) return UNKNOWN;
  switch (node.type) {
    case "Identifier":
      return cleaned(run, variable(run, site, node.name), keyOfVariable(site, node.name));
    case "Literal":
      return "regex" in node ? constant(true, `/${node.regex.pattern}/${node.regex.flags}`) : literal(node.value);
    case "TemplateLiteral":
      return evaluateTemplate(run, site, node);
    case "ThisExpression":
    case "Super":
      return selfOf(site.frame) ?? UNKNOWN;
    case "AwaitExpression":
      return waitFor(run, evaluate(run, site, node.argument, true));
    case "ChainExpression":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TSNonNullExpression":
    case "TSInstantiationExpression":
    case "JSXExpressionContainer":
      return evaluate(run, site, node.expression, isAwaited);
    case "MemberExpression": {
      const owner = evaluate(run, site, node.object);
      const member = cleaned(run, memberOf(run, site, owner, propertyName(run, site, node), node), keyOf(site, node));
      const value = isInChain(node, owner) ? optional(member) : member;
      return node.computed && isIdentity(run, site, node.property)
        ? { ...value, origin: value.origin | IDENTITY, truth: undefined, ifTrue: true }
        : value;
    }
    case "CallExpression":
      return evaluateCall(run, site, node, isAwaited);
    case "NewExpression":
      return evaluateNew(run, site, node);
    case "ImportExpression": {
      const source = evaluate(run, site, node.source).text;
      const target = source === undefined ? undefined : run.project.imported(source, site.unit);
      return target !== undefined ? valueFor({ kind: "module", unit: target }) : source === undefined ? UNKNOWN : packageValue(source, "*");
    }
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "FunctionDeclaration":
      noteAction(run, site, node);
      return valueFor({ kind: "function", node, ...site });
    case "ClassExpression":
    case "ClassDeclaration":
      return valueFor({ kind: "class", node, ...site });
    case "ObjectExpression":
      return evaluateObject(run, site, node);
    case "ArrayExpression":
      return valueFor({ kind: "array", elements: node.elements.map((each) => evaluate(run, site, each, isAwaited)) });
    case "SpreadElement":
      return evaluate(run, site, node.argument);
    case "ConditionalExpression": {
      const condition = evaluate(run, site, node.test);
      const { consequent, alternate } = node;
      return join(
        branch(run, condition, {
          held: () => evaluate(run, site, consequent, isAwaited),
          otherwise: () => evaluate(run, site, alternate, isAwaited),
        }),
      );
    }
    case "LogicalExpression":
      return evaluateLogical(run, site, node);
    case "UnaryExpression":
      return evaluateUnary(run, site, node);
    case "BinaryExpression":
      return compare(run, site, node);
    case "AssignmentExpression": {
      const value = evaluate(run, site, node.right, isAwaited);
      assign(run, site, node.left, value);
      return value;
    }
    case "SequenceExpression":
      return node.expressions.map((each) => evaluate(run, site, each)).at(-1) ?? UNKNOWN;
    case "TaggedTemplateExpression":
      evaluate(run, site, node.tag);
      evaluate(run, site, node.quasi);
      return UNKNOWN;
    case "YieldExpression":
      return evaluate(run, site, node.argument);
    case "MetaProperty":
      return external("import.meta", []);
    case "JSXElement":
    case "JSXFragment":
      return evaluateMarkup(run, site, node);
    default:
      return UNKNOWN;
  }
}
