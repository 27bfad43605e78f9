import { type Contract, fieldsOf, refOf, type Schema, sdkName, typeNamed } from "./contracts.ts";

function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function scalarText(type: string, schema: Schema): string {
  switch (type) {
    case "string":
      return schema.enum !== undefined ? enumText(schema.enum) : schema.format === "date-time" ? "Date" : "string";
    case "number":
    case "integer":
      return "number";
    case "boolean":
    case "null":
      return type;
    case "array":
      return `readonly ${groupText(typeText(schema.items ?? {}))}[]`;
    case "object":
      return objectText(schema);
    default:
      throw new Error(`unknown type ${type}`);
  }
}

function enumText(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(" | ");
}

function objectText(schema: Schema): string {
  if (schema.properties !== undefined) {
    return `{ ${fieldsOf(schema)
      .map(([name, field]) => fieldText(name, field))
      .join(" ")} }`;
  }
  const values = typeof schema.additionalProperties === "object" ? typeText(schema.additionalProperties) : "unknown";
  return `Readonly<Record<string, ${values}>>`;
}

function groupText(text: string): string {
  return /^[\w.]+$/.test(text) || text.endsWith(">") ? text : `(${text})`;
}

/** The TypeScript type of a schema, in SDK names. */
export function typeText(schema: Schema): string {
  const target = refOf(schema);
  if (target !== undefined) {
    return target;
  }
  if (schema.anyOf !== undefined) {
    return schema.anyOf.map(typeText).join(" | ");
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.length === 0 ? "unknown" : types.map((type) => scalarText(type, schema)).join(" | ");
}

function fieldText(name: string, schema: Schema): string {
  return `readonly ${propertyKey(sdkName(name))}?: ${typeText(schema)};`;
}

/** The lines of an interface's fields. */
export function fieldLines(fields: readonly (readonly [string, Schema])[]): readonly string[] {
  return fields.map(([name, schema]) => `${schema.deprecated === true ? "  /** @deprecated */\n" : ""}  ${fieldText(name, schema)}`);
}

/** The declaration of one type of a module. */
export function declarationText(contract: Contract, name: string): string {
  const schema = typeNamed(contract, name);
  const fields = fieldsOf(schema);
  if (fields.length === 0) {
    const text = schema.properties === undefined ? typeText(schema) : "Readonly<Record<string, never>>";
    return `export type ${name} = ${text};`;
  }
  return `export interface ${name} {\n${fieldLines(fields).join("\n")}\n}`;
}
