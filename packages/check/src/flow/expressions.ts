import type { Node } from "oxc-parser";
import { selfOf } from "../values/frame.ts";
import { constant, settledOf, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { evaluateCall, evaluateNew } from "./calls.ts";
import { evaluateConditional, evaluateLogical } from "./choices.ts";
import { compare } from "./conditions.ts";
import { evaluateTemplate, evaluateUnary, literal } from "./literals.ts";
import { cleaned, external, keyOfVariable, packageValue, variable } from "./lookup.ts";
import { evaluateMarkup } from "./markup.ts";
import { assign } from "./patterns.ts";
import { evaluateMember, evaluateObject } from "./properties.ts";
import { noteAction } from "./registrations.ts";
import { mayStep, pass, type Run, type Site } from "./run.ts";

/** What a value comes to, and what having waited for it proves. */
export function waitFor(run: Run, value: Value): Value {
  if (value.proof !== undefined) pass(run, value.proof);
  return settledOf(value);
}

/**
 * What an expression is, and, in `run.state`, what holds after it.
 *
 * `isAwaited`: the result is waited for, so what it proves holds from here on.
 */
export function evaluate(run: Run, site: Site, node: Node | null, isAwaited = false): Value {
  if (node === null || run.state === undefined || !mayStep(run)) return UNKNOWN;
  switch (node.type) {
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
    case "CallExpression":
      return evaluateCall(run, site, node, isAwaited);
    case "ArrayExpression":
      return valueFor({ kind: "array", elements: node.elements.map((each) => evaluate(run, site, each, isAwaited)) });
    case "ConditionalExpression":
      return evaluateConditional(run, site, node, isAwaited);
    case "AssignmentExpression": {
      const value = evaluate(run, site, node.right, isAwaited);
      assign(run, site, node.left, value);
      return value;
    }
    default:
      return evaluateAtOnce(run, site, node);
  }
}

/** What an expression is of which it makes no difference whether its result is waited for. */
function evaluateAtOnce(run: Run, site: Site, node: Node): Value {
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
    case "MemberExpression":
      return evaluateMember(run, site, node);
    case "ObjectExpression":
      return evaluateObject(run, site, node);
    case "LogicalExpression":
      return evaluateLogical(run, site, node);
    case "UnaryExpression":
      return evaluateUnary(run, site, node);
    case "BinaryExpression":
      return compare(run, site, node);
    case "SpreadElement":
    case "YieldExpression":
      return evaluate(run, site, node.argument);
    case "SequenceExpression":
      return node.expressions.map((each) => evaluate(run, site, each)).at(-1) ?? UNKNOWN;
    default:
      return evaluateMade(run, site, node);
  }
}

/** Functions, classes, instances, modules and markup. */
function evaluateMade(run: Run, site: Site, node: Node): Value {
  switch (node.type) {
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "FunctionDeclaration":
      noteAction(run, site, node);
      return valueFor({ kind: "function", node, ...site });
    case "ClassExpression":
    case "ClassDeclaration":
      return valueFor({ kind: "class", node, ...site });
    case "NewExpression":
      return evaluateNew(run, site, node);
    case "ImportExpression": {
      const source = evaluate(run, site, node.source).text;
      const target = source === undefined ? undefined : run.project.imported(source, site.unit);
      return target !== undefined ? valueFor({ kind: "module", unit: target }) : source === undefined ? UNKNOWN : packageValue(source, "*");
    }
    case "MetaProperty":
      return external("import.meta", []);
    case "TaggedTemplateExpression":
      evaluate(run, site, node.tag);
      evaluate(run, site, node.quasi);
      return UNKNOWN;
    case "JSXElement":
    case "JSXFragment":
      return evaluateMarkup(run, site, node);
    default:
      return UNKNOWN;
  }
}
