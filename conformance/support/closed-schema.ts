import type { JsonSchema } from "@belay/contracts";
import { type Definitions, resolveSchema, typeOf } from "./minimal-value.ts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const IS_TYPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  array: Array.isArray,
  object: isRecord,
};

function strayInObject(value: Record<string, unknown>, schema: JsonSchema, definitions: Definitions, path: string): readonly string[] {
  const { properties } = schema;
  if (!isRecord(properties)) {
    // At the top an answer without declared properties is an empty one; deeper down it is opaque.
    return path === "" ? Object.keys(value).map((name) => `${name}: undeclared`) : [];
  }
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return Object.hasOwn(properties, name) ? strayValues(inner, properties[name], definitions, at) : [`${at}: undeclared`];
  });
}

/** What stands in a value although its schema does not declare it: properties, types, values of enumerations; each with its path. */
export function strayValues(value: unknown, schema: unknown, definitions: Definitions, path = ""): readonly string[] {
  const resolved = resolveSchema(schema, definitions);
  const type = typeOf(resolved);
  if (value === null) {
    return [];
  }
  if (Array.isArray(resolved.enum) && !resolved.enum.includes(value)) {
    return [`${path}: ${JSON.stringify(value)} is not one of its values`];
  }
  if (type !== undefined && IS_TYPE[type]?.(value) === false) {
    return [`${path}: not ${type}`];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => strayValues(item, resolved.items, definitions, `${path}.${index}`));
  }
  return isRecord(value) ? strayInObject(value, resolved, definitions, path) : [];
}
