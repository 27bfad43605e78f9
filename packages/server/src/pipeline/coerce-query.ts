import type { JsonSchema } from "@belay/contracts";

type Schemas = Readonly<Record<string, JsonSchema>>;

const REFERENCE = "#/$defs/";

function resolve(schema: unknown, schemas: Schemas): JsonSchema | undefined {
  let at: unknown = schema;
  // References point to references at most a few times; the bound keeps a circle from hanging the call.
  for (let step = 0; step < 8 && typeof at === "object" && at !== null; step += 1) {
    const reference: unknown = "$ref" in at ? at.$ref : undefined;
    if (typeof reference !== "string") {
      // An object of a schema file is a schema.
      return at as JsonSchema;
    }
    at = schemas[reference.slice(REFERENCE.length)];
  }
  return undefined;
}

function hasType(schema: JsonSchema, type: string): boolean {
  return schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type));
}

function coerceText(text: string, schema: JsonSchema): unknown {
  if (hasType(schema, "boolean") && (text === "true" || text === "false")) {
    return text === "true";
  }
  if ((hasType(schema, "number") || hasType(schema, "integer")) && text.trim() !== "" && Number.isFinite(Number(text))) {
    return Number(text);
  }
  return text;
}

function coerceObject(value: object, schema: JsonSchema, schemas: Schemas): unknown {
  const properties: unknown = schema.properties;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const declared: unknown =
        typeof properties === "object" && properties !== null && Object.hasOwn(properties, name) ? Object(properties)[name] : undefined;
      return [name, coerceValue(inner, declared, schemas)];
    }),
  );
}

/**
 * Turns the texts of a query string into what the schema of the request declares: numbers, booleans, and a list of one where a list is declared.
 * A text that is not what is declared stays as it is, so that the check of the schema names it.
 */
export function coerceValue(value: unknown, declared: unknown, schemas: Schemas): unknown {
  const schema = resolve(declared, schemas);
  if (schema === undefined || value === null) {
    return value;
  }
  if (hasType(schema, "array")) {
    const items = Array.isArray(value) ? value : [value];
    return items.map((item) => coerceValue(item, schema.items, schemas));
  }
  if (typeof value === "string") {
    return coerceText(value, schema);
  }
  return typeof value === "object" && !Array.isArray(value) ? coerceObject(value, schema, schemas) : value;
}
