import { type Node, visitorKeys } from "oxc-parser";

const KEYS: Readonly<Record<string, readonly string[]>> = visitorKeys;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** Visits a node and everything below it, in the order of the text. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const key of KEYS[node.type] ?? []) {
    // The parser's own table of which properties hold nodes.
    const value: unknown = node[key as keyof Node];
    if (Array.isArray(value)) {
      for (const each of value) if (isNode(each)) walk(each, visit);
    } else if (isNode(value)) walk(value, visit);
  }
}
