import type { JsonSchema } from "@belay/contracts";
import { isObject } from "../resource/json.ts";

/** Read-only properties that requests must get right nevertheless: they say what is changed. */
const CHECKED_READ_ONLY: ReadonlySet<string> = new Set(["id", "revision"]);

/**
 * Turns the schemas of a module into those that requests are checked against.
 *
 * Shape: unknown properties are allowed (they are ignored); `null` is allowed wherever a value is optional (it clears); read-only
 * properties are not checked, because clients send entities back as they got them; `required` is left to the contract's required fields.
 */
export function requestSchemas(schemas: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, requestSchema(schema)]));
}

function requestSchema(schema: JsonSchema): JsonSchema {
  const { required: _required, additionalProperties, readOnly: _readOnly, ...rest } = schema;
  const result: Record<string, unknown> = { ...rest };
  if (isObject(additionalProperties)) result.additionalProperties = requestSchema(additionalProperties);
  if (isObject(schema.items)) result.items = requestSchema(schema.items);
  if (isObject(schema.properties)) result.properties = requestProperties(schema.properties);
  return result;
}

function requestProperties(properties: JsonSchema): JsonSchema {
  const kept = Object.entries(properties).filter(([name, property]) => {
    return isObject(property) && (property.readOnly !== true || CHECKED_READ_ONLY.has(name));
  });
  return Object.fromEntries(kept.map(([name, property]) => [name, nullable(requestSchema(isObject(property) ? property : {}))]));
}

function nullable(schema: JsonSchema): JsonSchema {
  if (typeof schema.type === "string" && schema.enum === undefined) return { ...schema, type: [schema.type, "null"] };
  if (Array.isArray(schema.type) || Object.keys(schema).length === 0) return schema;
  return { anyOf: [{ type: "null" }, schema] };
}
