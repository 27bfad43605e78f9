import type { JsonSchema } from "@belay/contracts";
import { isObject } from "../resource/json.ts";
import { propertySchema, resolveSchema, type Schemas, typeOf } from "../resource/schema-walk.ts";

/** Paths of an answer that its schema does not declare (S37), or that are of another type. */
export function undeclared(schemas: Schemas, message: string, answer: unknown): readonly string[] {
  return visit(schemas, schemas[message] ?? {}, answer, "");
}

function visit(schemas: Schemas, schema: JsonSchema, value: unknown, path: string): readonly string[] {
  const resolved = resolveSchema(schemas, schema);
  const type = typeOf(resolved);
  if (value === null || type === undefined) return [];
  if (type === "array") {
    if (!Array.isArray(value)) return [`${path}: not a list`];
    return value.flatMap((item, index) => visit(schemas, isObject(resolved.items) ? resolved.items : {}, item, `${path}.${index}`));
  }
  if (type !== "object") return matchesType(type, value) ? [] : [`${path}: not a ${type}`];
  if (!isObject(value)) return [`${path}: not an object`];
  if (!isObject(resolved.properties)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const property = propertySchema(resolved, key);
    return property === undefined ? [`${path}.${key}`] : visit(schemas, property, inner, `${path}.${key}`);
  });
}

function matchesType(type: string, value: unknown): boolean {
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
