import type { Node, ObjectExpression } from "oxc-parser";
import { openFrame } from "../values/frame.ts";
import { deepOrigin, IDENTITY, type Value, valueFor } from "../values/value.ts";
import { evaluate } from "./expressions.ts";
import { keyOf } from "./keys.ts";
import { cleaned } from "./lookup.ts";
import { memberOf } from "./members.ts";
import type { Run, Site } from "./run.ts";

/** The name of a property as it is asked for; undefined where only the run knows. */
export function propertyName(run: Run, site: Site, node: Node & { readonly type: "MemberExpression" }): string | undefined {
  if (node.property.type === "PrivateIdentifier") return `#${node.property.name}`;
  if (!node.computed) return node.property.type === "Identifier" ? node.property.name : undefined;
  return evaluate(run, site, node.property).text;
}

/** What is looked up by who calls tells who calls: the rights of a role. */
function isIdentity(run: Run, site: Site, key: Node): boolean {
  return key.type !== "Literal" && (deepOrigin(evaluate(run, site, key)) & IDENTITY) !== 0;
}

/** Whether a property is asked for only where there is something to ask: by `?.` here, or further left in the same chain. */
function isInChain(node: Node & { readonly type: "MemberExpression" }, owner: Value): boolean {
  if (owner.truth === true) return false;
  return node.optional || (node.object.type === "MemberExpression" && owner.isOptional === true);
}

function optional(value: Value): Value {
  return value.truth === undefined ? { ...value, ifFalse: false, isOptional: true } : value;
}

/** `owner.name`, `owner[name]`. */
export function evaluateMember(run: Run, site: Site, node: Node & { readonly type: "MemberExpression" }): Value {
  const owner = evaluate(run, site, node.object);
  const member = cleaned(run, memberOf(run, site, owner, propertyName(run, site, node), node), keyOf(site, node));
  const value = isInChain(node, owner) ? optional(member) : member;
  return node.computed && isIdentity(run, site, node.property)
    ? { ...value, origin: value.origin | IDENTITY, truth: undefined, ifTrue: true }
    : value;
}

/** An object that stands in the code. */
export function evaluateObject(run: Run, site: Site, node: ObjectExpression): Value {
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
