import type { Expression } from "oxc-parser";
import { constant, fromOrigin, INPUT, TEXT, UNKNOWN, type Value } from "../values/value.ts";
import { not } from "./conditions.ts";
import { evaluate } from "./expressions.ts";
import type { Run, Site } from "./run.ts";

/** `!`, `-`, `void`, `typeof` and their like. */
export function evaluateUnary(run: Run, site: Site, node: Expression & { readonly type: "UnaryExpression" }): Value {
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

/** A value that stands in the code. */
export function literal(value: unknown): Value {
  if (value === null || value === false || value === 0 || value === "") return { ...constant(false, String(value ?? "null")) };
  return typeof value === "object" ? constant(true) : constant(true, String(value));
}

/** A text with values in it. */
export function evaluateTemplate(run: Run, site: Site, node: Expression & { readonly type: "TemplateLiteral" }): Value {
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
