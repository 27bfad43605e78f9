import type { JsonSchema } from "@belay/contracts";

/** The named schemas of a module (`$defs`). */
export type Definitions = Readonly<Record<string, JsonSchema>>;

const GUID = "00000000-0000-4000-8000-000000000001";
const DEPTH_MAX = 24;

/** Texts that satisfy a `format`. */
const BY_FORMAT: Readonly<Record<string, string>> = {
  guid: GUID,
  uuid: GUID,
  "date-time": "2026-06-01T12:00:00.000Z",
  date: "2026-06-01",
  time: "12:00",
  decimal: "1",
  int64: "1",
  email: "somebody@example.com",
  "web-url": "https://example.com/",
  uri: "https://example.com/",
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schema behind references and the first of alternatives. */
export function resolveSchema(schema: unknown, definitions: Definitions): JsonSchema {
  let current: unknown = schema;
  for (let step = 0; step < DEPTH_MAX; step += 1) {
    if (!isRecord(current)) {
      return {};
    }
    if (typeof current.$ref === "string") {
      current = definitions[current.$ref.slice("#/$defs/".length)];
    } else if (Array.isArray(current.anyOf)) {
      current = current.anyOf[0];
    } else {
      return current;
    }
  }
  return {};
}

/** The first type that is not null. */
export function typeOf(schema: JsonSchema): string | undefined {
  const { type } = schema;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.find((name): name is string => typeof name === "string" && name !== "null");
}

/** The schema of a property of an object, or of an element's property where the field is a list. */
export function propertyOf(schema: JsonSchema, name: string, definitions: Definitions): JsonSchema | undefined {
  const own = resolveSchema(schema, definitions);
  const object = typeOf(own) === "array" ? resolveSchema(own.items, definitions) : own;
  const property = isRecord(object.properties) ? object.properties[name] : undefined;
  return isRecord(property) ? property : undefined;
}

function minimalText(schema: JsonSchema): string {
  const text = (typeof schema.format === "string" ? BY_FORMAT[schema.format] : undefined) ?? ("x-decimal" in schema ? "1" : "");
  const length = typeof schema.minLength === "number" ? schema.minLength : 0;
  return text.padEnd(length, "a");
}

function minimalObject(schema: JsonSchema, definitions: Definitions, depth: number): Record<string, unknown> {
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const object: Record<string, unknown> = {};
  for (const name of required) {
    const property = typeof name === "string" ? propertyOf(schema, name, definitions) : undefined;
    if (typeof name === "string" && property !== undefined) {
      object[name] = minimalValue(property, definitions, depth + 1);
    }
  }
  return object;
}

/** The smallest value that a schema takes: required properties, as few elements as allowed, the first of every enumeration. */
export function minimalValue(schema: unknown, definitions: Definitions, depth = 0): unknown {
  const resolved = resolveSchema(schema, definitions);
  if (depth > DEPTH_MAX) {
    return null;
  }
  if (Array.isArray(resolved.enum)) {
    return resolved.enum[0];
  }
  switch (typeOf(resolved)) {
    case "object":
      return minimalObject(resolved, definitions, depth);
    case "array": {
      const length = typeof resolved.minItems === "number" ? resolved.minItems : 0;
      return Array.from({ length }, () => minimalValue(resolved.items, definitions, depth + 1));
    }
    case "integer":
    case "number":
      return typeof resolved.minimum === "number" ? resolved.minimum : 0;
    case "boolean":
      return false;
    default:
      return minimalText(resolved);
  }
}

/** Puts a minimal value at a dotted path where its parent is there; lists on the way get one element when the path itself is required. */
function requirePath(message: Record<string, unknown>, path: string, schema: JsonSchema, definitions: Definitions): void {
  const steps = path.split(".");
  let parents: Record<string, unknown>[] = [message];
  let at: JsonSchema | undefined = schema;
  for (const [index, step] of steps.entries()) {
    at = at === undefined ? undefined : propertyOf(at, step, definitions);
    if (at === undefined) {
      return;
    }
    const next: Record<string, unknown>[] = [];
    for (const parent of parents) {
      if (index === steps.length - 1) {
        const isList = typeOf(resolveSchema(at, definitions)) === "array";
        const value = parent[step] ?? minimalValue(at, definitions);
        parent[step] =
          isList && Array.isArray(value) && value.length === 0 ? [minimalValue(resolveSchema(at, definitions).items, definitions)] : value;
      } else {
        const inner = parent[step];
        next.push(...(Array.isArray(inner) ? inner : [inner]).filter(isRecord));
      }
    }
    parents = next;
  }
}

/** What `minimalRequest` reads of a contract. */
export interface RequestFacts {
  readonly request: string;
  readonly requiredFields: readonly string[];
  readonly pathParameters: readonly { readonly field: string }[];
}

/** The smallest request message that a contract's schema takes, required fields and path parameters included. */
export function minimalRequest(method: RequestFacts, definitions: Definitions): Record<string, unknown> {
  const schema = definitions[method.request] ?? {};
  const value = minimalValue(schema, definitions);
  const message = isRecord(value) ? value : {};
  const paths = [...new Set([...method.requiredFields, ...method.pathParameters.map(({ field }) => field)])];
  for (const path of paths.toSorted((left, right) => left.split(".").length - right.split(".").length)) {
    requirePath(message, path, schema, definitions);
  }
  return message;
}
