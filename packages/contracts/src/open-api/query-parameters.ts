import type { JsonSchema, Method } from "../types.ts";
import { withComponentReferences } from "./references.ts";

/** How deep nested objects are written out as dotted names; deeper ones travel in `.r` only. */
const DEPTH_MAX = 3;

/**
 * The query parameters of a method whose payload travels in the query string: arrays are repeated, nested objects have dotted names,
 * and a method with an alternative verb also takes the whole request as `.r` (base64url of its JSON, no padding).
 */
export function queryParameters(method: Method, definitions: Readonly<Record<string, JsonSchema>>): readonly JsonSchema[] {
  const inPath = new Set(method.pathParameters.map(({ field }) => field));
  const parameters = flatten(method.module, definitions, { $ref: `#/$defs/${method.request}` }, "", DEPTH_MAX);
  const whole =
    method.http.alternative === undefined ? [] : [{ name: ".r", in: "query", schema: { type: "string", contentEncoding: "base64url" } }];
  return [...parameters.filter(({ name }) => typeof name === "string" && !inPath.has(name)), ...whole];
}

function flatten(
  module: string,
  definitions: Readonly<Record<string, JsonSchema>>,
  schema: JsonSchema,
  prefix: string,
  depth: number,
): readonly JsonSchema[] {
  const properties = propertiesOf(resolve(definitions, schema));
  if (depth === 0 || properties === undefined) return [];
  return Object.entries(properties).flatMap(([key, property]) => {
    const name = `${prefix}${key}`;
    const resolved = resolve(definitions, property);
    if (propertiesOf(resolved) !== undefined) return flatten(module, definitions, resolved, `${name}.`, depth - 1);
    return isPlain(definitions, resolved) ? [{ name, in: "query", schema: withComponentReferences(module, property) }] : [];
  });
}

/** Whether a value can stand in a query string: not an object, nor a list of objects. */
function isPlain(definitions: Readonly<Record<string, JsonSchema>>, schema: JsonSchema): boolean {
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (types.includes("object") || Object.keys(schema).length === 0) return false;
  const { items } = schema;
  // `items` of an array schema is a schema.
  return items === undefined || isPlain(definitions, resolve(definitions, items as JsonSchema));
}

/** Follows a reference, also one beside `null`. */
function resolve(definitions: Readonly<Record<string, JsonSchema>>, schema: JsonSchema): JsonSchema {
  const [first] = Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
  const reference: unknown = first?.$ref;
  return (typeof reference === "string" ? definitions[reference.slice("#/$defs/".length)] : undefined) ?? schema;
}

function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> | undefined {
  const { properties } = schema;
  // `properties` of a schema holds schemas by name.
  return typeof properties === "object" && properties !== null ? (properties as Readonly<Record<string, JsonSchema>>) : undefined;
}
