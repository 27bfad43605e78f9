import type { Decorator, Node } from "oxc-parser";
import { tellsCaller } from "../values/names.ts";
import { CLAIM, fromOrigin, IDENTITY, PART, TEXT, UNKNOWN, type Value, valueFor, WHOLE } from "../values/value.ts";

/** A decorator: the name at its root, what follows that, and what it is called with. */
export interface Mark {
  readonly name: string;
  /** `skip` of `@authenticate.skip()`. */
  readonly member: string | undefined;
  readonly args: readonly Node[];
}

function markOf({ expression }: Decorator): Mark {
  const call = expression.type === "CallExpression" ? expression : undefined;
  let callee: Node = call?.callee ?? expression;
  const member = callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : undefined;
  while (callee.type === "MemberExpression") callee = callee.object;
  return { name: callee.type === "Identifier" ? callee.name : "", member, args: call?.arguments ?? [] };
}

/** The decorators of a class, a method or a parameter. */
export function marksOf(node: { readonly decorators?: readonly Decorator[] | null }): readonly Mark[] {
  return (node.decorators ?? []).map(markOf);
}

/** What a decorator of a parameter hands over; undefined where there is none. */
export function handedBy([first]: readonly Mark[]): Value | undefined {
  if (first === undefined) return undefined;
  const { name, args } = first;
  const isPart = args[0]?.type === "Literal";
  switch (name.toLowerCase()) {
    case "body":
    case "bodyparams":
    case "uploadedfile":
      return fromOrigin(isPart ? PART : WHOLE);
    case "requestbody":
      return fromOrigin(WHOLE);
    case "param":
    case "path":
    case "pathparams":
    case "query":
    case "queryparam":
    case "queryparams":
      return isPart ? fromOrigin(TEXT) : valueFor({ kind: "incoming", role: "texts" });
    case "arg":
    case "args":
    case "messagebody":
    case "payload":
      return fromOrigin(PART);
    case "headers":
    case "header":
    case "headerparam":
      return fromOrigin(CLAIM);
    case "req":
    case "request":
      return valueFor({ kind: "incoming", role: "request" });
    case "ctx":
    case "context":
      return valueFor({ kind: "incoming", role: "context" });
    default:
      return tellsCaller(name) ? fromOrigin(IDENTITY) : UNKNOWN;
  }
}
