import type { JsonSchema } from "@belay/contracts";
import type { FieldType } from "@belay/store";
import { isObject } from "./json.ts";

/** The schemas of one module, by name. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

/** What a schema says about a dotted path. `enumeration` and `decimal` are strings with fewer or other comparisons. */
export interface SchemaField {
  readonly type: FieldType;
  readonly multiple: boolean;
  readonly enumeration: boolean;
  readonly decimal: boolean;
}

const REFERENCE = "#/$defs/";

/** Follows references and `T or null` to the schema that describes the value. */
export function resolveSchema(schemas: Schemas, schema: JsonSchema): JsonSchema {
  let current = schema;
  for (let steps = 0; steps < 20; steps += 1) {
    if (typeof current.$ref === "string") current = schemas[current.$ref.replace(REFERENCE, "")] ?? {};
    else if (Array.isArray(current.anyOf)) current = current.anyOf.find((part) => isObject(part) && part.type !== "null") ?? {};
    else return current;
  }
  return current;
}

/** The main type of a resolved schema; `undefined` when anything is allowed. */
export function typeOf(schema: JsonSchema): string | undefined {
  const type = Array.isArray(schema.type) ? schema.type.find((name) => name !== "null") : schema.type;
  return typeof type === "string" ? type : undefined;
}

/** The schema of a declared property. */
export function propertySchema(schema: JsonSchema, name: string): JsonSchema | undefined {
  if (!isObject(schema.properties) || !Object.hasOwn(schema.properties, name)) return undefined;
  const property = schema.properties[name];
  return isObject(property) ? property : undefined;
}

/** What stands at a dotted path of a message; array steps are not written. `undefined` when the schema does not declare it. */
export function fieldAt(schemas: Schemas, message: string, path: string): SchemaField | undefined {
  let schema = resolveSchema(schemas, schemas[message] ?? {});
  let multiple = false;
  for (const step of path.split(".")) {
    const property = propertySchema(schema, step);
    if (property === undefined) return undefined;
    schema = resolveSchema(schemas, property);
    while (typeOf(schema) === "array") {
      multiple = true;
      schema = resolveSchema(schemas, isObject(schema.items) ? schema.items : {});
    }
  }
  return { type: fieldType(schema), multiple, enumeration: Array.isArray(schema.enum), decimal: isDecimal(schema) };
}

function isDecimal(schema: JsonSchema): boolean {
  return typeOf(schema) === "string" && (schema["x-decimal"] !== undefined || schema.format === "decimal");
}

function fieldType(schema: JsonSchema): FieldType {
  switch (typeOf(schema)) {
    case "boolean":
      return "boolean";
    case "integer":
    case "number":
      return "number";
    case "string":
      return schema.format === "date-time" ? "date" : "string";
    default:
      return "object";
  }
}
