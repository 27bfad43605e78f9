import type { JsonSchema } from "@belay/contracts";
import { cloneJson, isObject, isSafeKey, type JsonObject } from "./json.ts";
import { propertySchema, resolveSchema, type Schemas, typeOf } from "./schema-walk.ts";

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
  const visit = (schema: JsonSchema, value: unknown, path: string): unknown => {
    const resolved = resolveSchema(schemas, schema);
    switch (typeOf(resolved)) {
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
  const visitItems = (schema: JsonSchema, value: readonly unknown[], path: string): readonly unknown[] => {
    const items = isObject(schema.items) ? schema.items : {};
    return value.map((item) => visit(items, item, path)).filter((item) => item !== undefined && item !== null);
  };
  const visitObject = (schema: JsonSchema, value: JsonObject, path: string): JsonObject => {
    if (!isObject(schema.properties)) return visitMap(schema, value, path);
    const kept: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(value)) {
      const property = propertySchema(schema, key);
      const innerPath = path === "" ? key : `${path}.${key}`;
      if (property === undefined || (property.readOnly === true && !keep.has(innerPath))) continue;
      const clean = inner === null ? (options.nulls === "keep" ? null : undefined) : visit(property, inner, innerPath);
      if (clean !== undefined) kept.push([key, clean]);
    }
    return Object.fromEntries(kept);
  };
  const visitMap = (schema: JsonSchema, value: JsonObject, path: string): JsonObject => {
    const values = isObject(schema.additionalProperties) ? schema.additionalProperties : {};
    const entries = Object.entries(value).filter(([key]) => isSafeKey(key));
    return Object.fromEntries(entries.map(([key, inner]) => [key, visit(values, inner, `${path}.${key}`)]));
  };
  return (value) => (isObject(value) ? visitObject(resolveSchema(schemas, schemas[message] ?? {}), value, "") : {});
}
