import type { Node } from "oxc-parser";
import { keyOfVariable } from "./lookup.ts";
import type { Site } from "./run.ts";

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
