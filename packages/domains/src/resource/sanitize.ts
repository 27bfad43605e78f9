import type { JsonSchema } from "@belay/contracts";
import { cloneJson, isObject, isSafeKey, type JsonObject } from "./json.ts";
import { propertySchema, resolveSchema, type Schemas, typeOf } from "./schema-walk.ts";

/** A schema as the cleaning needs it. */
interface Shape {
  readonly resolved: JsonSchema;
  readonly type: string | undefined;
}

/** How a message is cleaned. */
export interface SanitizeOptions {
  /** Dotted paths of read-only properties that are kept nevertheless (`id` and `revision` of an update, for example). */
  readonly keep?: readonly string[];
  /** Whether `null` stays: in an update it clears, in a new document it is nothing. */
  readonly nulls: "keep" | "drop";
}

/**
 * Makes the function that cuts an untrusted message down to what its schema lets callers write (S38).
 *
 * Shape: undeclared and read-only properties, prototype keys and values of a wrong type are left out at every depth; opaque objects
 * are copied without prototype keys. Whatever comes out has the shape that the schema describes.
 */
export function createSanitizer(schemas: Schemas, message: string, options: SanitizeOptions): (value: unknown) => JsonObject {
  const keep = new Set(options.keep);
  const above = new Set(options.keep?.flatMap((path) => prefixesOf(path)));
  const known = new WeakMap<JsonSchema, Shape>();
  const shapeOf = (schema: JsonSchema): Shape => {
    const shape = known.get(schema) ?? describe(schemas, schema);
    known.set(schema, shape);
    return shape;
  };
  const visit = (schema: JsonSchema, value: unknown, path: string | undefined): unknown => {
    const { resolved, type } = shapeOf(schema);
    switch (type) {
      case "object":
        return isObject(value) ? visitObject(resolved, value, path) : undefined;
      case "array":
        return Array.isArray(value) ? visitItems(resolved, value, path) : undefined;
      case "string":
        return typeof value === "string" ? value : undefined;
      case "boolean":
        return typeof value === "boolean" ? value : undefined;
      case "integer":
      case "number":
        return typeof value === "number" ? value : undefined;
      default:
        return cloneJson(value);
    }
  };
  const visitItems = (schema: JsonSchema, value: readonly unknown[], path: string | undefined): readonly unknown[] => {
    const items = isObject(schema.items) ? schema.items : {};
    return value.map((item) => visit(items, item, path)).filter((item) => item !== undefined && item !== null);
  };
  const visitObject = (schema: JsonSchema, value: JsonObject, path: string | undefined): JsonObject => {
    if (!isObject(schema.properties)) return visitMap(schema, value);
    const kept: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      const property = propertySchema(schema, key);
      if (property === undefined || !isSafeKey(key)) continue;
      // Where nothing is kept below, no path is needed.
      const innerPath = path === undefined || !above.has(path) ? undefined : path === "" ? key : `${path}.${key}`;
      if (property.readOnly === true && (innerPath === undefined || !keep.has(innerPath))) continue;
      const inner = value[key];
      const clean = inner === null ? (options.nulls === "keep" ? null : undefined) : visit(property, inner, innerPath);
      if (clean !== undefined) kept[key] = clean;
    }
    return kept;
  };
  const visitMap = (schema: JsonSchema, value: JsonObject): JsonObject => {
    const values = isObject(schema.additionalProperties) ? schema.additionalProperties : {};
    const entries = Object.entries(value).filter(([key]) => isSafeKey(key));
    return Object.fromEntries(entries.map(([key, inner]) => [key, visit(values, inner, undefined)]));
  };
  return (value) => (isObject(value) ? visitObject(resolveSchema(schemas, schemas[message] ?? {}), value, "") : {});
}

function describe(schemas: Schemas, schema: JsonSchema): Shape {
  const resolved = resolveSchema(schemas, schema);
  return { resolved, type: typeOf(resolved) };
}

/** The paths on the way to a dotted path, from the message itself on. */
function prefixesOf(path: string): readonly string[] {
  const steps = path.split(".");
  return steps.map((_, index) => steps.slice(0, index).join("."));
}
