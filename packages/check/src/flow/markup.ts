import type { JSXElement, JSXFragment, Node } from "oxc-parser";
import { deepOrigin, SECRET, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { evaluate } from "./expressions.ts";
import { invoke } from "./invoke.ts";
import { variable } from "./lookup.ts";
import type { Run, Site } from "./run.ts";

function attributesOf(run: Run, site: Site, element: JSXElement): Value {
  const fields = new Map<string, Value>();
  const spreads: Value[] = [];
  for (const attribute of element.openingElement.attributes) {
    if (attribute.type === "JSXSpreadAttribute") spreads.push(evaluate(run, site, attribute.argument));
    else if (attribute.value !== null) {
      const value = evaluate(run, site, attribute.value);
      if (attribute.name.type === "JSXIdentifier") fields.set(attribute.name.name, value);
    }
  }
  return valueFor({ kind: "object", fields, spreads });
}

/** Evaluates markup: what stands in it, and the components of the project that it shows, which run with it. */
export function evaluateMarkup(run: Run, site: Site, node: JSXElement | JSXFragment): Value {
  if (node.type === "JSXElement") {
    const { name } = node.openingElement;
    const attributes = attributesOf(run, site, node);
    if (name.type === "JSXIdentifier" && /^[A-Z]/.test(name.name)) {
      for (const thing of variable(run, site, name.name).things) {
        if (thing.kind === "function" && thing.unit.table.directives.includes("use client")) noteLeak(run, site, attributes, node.start);
        else if (thing.kind === "function") invoke(run, site, thing, [attributes], { node, isAwaited: true });
      }
    } else noteLeak(run, site, attributes, node.start);
  }
  for (const child of node.children) evaluateChild(run, site, child);
  return { ...UNKNOWN, truth: true, ifFalse: true };
}

/** Notes a secret that markup shows: whoever gets the page can read it. */
export function noteLeak(run: Run, site: Site, value: Value, start: number): void {
  if (deepOrigin(value) & SECRET) run.leaks.set(`${site.unit.id}:${start}`, { unit: site.unit, start });
}

function evaluateChild(run: Run, site: Site, child: Node): void {
  if (child.type === "JSXExpressionContainer" || child.type === "JSXSpreadChild")
    noteLeak(run, site, evaluate(run, site, child.expression), child.start);
  else if (child.type === "JSXElement" || child.type === "JSXFragment") evaluateMarkup(run, site, child);
}
