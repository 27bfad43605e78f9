import type { JsonSchema } from "../types.ts";

/** Name of a module's type among the components of all modules: `stores.products-v3.V3Product`. */
export function componentName(module: string, type: string): string {
  return `${module.replace("/", ".")}.${type}`;
}

/** A reference to a component. */
export function componentReference(module: string, type: string): JsonSchema {
  return { $ref: `#/components/schemas/${componentName(module, type)}` };
}

const LOCAL = "#/$defs/";

/** A copy of a module's schema whose references point to the components of that module. */
export function withComponentReferences(module: string, schema: JsonSchema): JsonSchema {
  // Schemas are plain data: a rewritten record is a schema again.
  return rewrite(module, schema) as JsonSchema;
}

function rewrite(module: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => rewrite(module, element));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key === "$ref" && typeof each === "string" && each.startsWith(LOCAL))
        return [key, componentReference(module, each.slice(LOCAL.length)).$ref];
      return [key, rewrite(module, each)];
    }),
  );
}
