import type { ApiMethod } from "@belay/contracts";
import { type Contract, fieldAt, fieldsOf, placesOf, type Schema, sdkPath, typeNamed } from "./contracts.ts";
import { fieldLines, typeText } from "./type-text.ts";

/** The type of a method's function: its text, the options interface that it needs, and the types that both name. */
export interface Signature {
  readonly text: string;
  readonly options: string | undefined;
  readonly schemas: readonly Schema[];
}

interface Argument {
  readonly name: string;
  readonly text: string;
  readonly optional: boolean;
}

/** Dotted required paths below `prefix`, relative to it and in SDK names, without those that other arguments fill. */
function requiredBelow(method: ApiMethod, prefix: string, filled: readonly string[]): readonly string[] {
  return method.requiredFields
    .filter((path) => path.startsWith(`${prefix}.`) && !filled.includes(path))
    .map((path) => sdkPath(path.slice(prefix.length + 1)))
    .toSorted();
}

function withRequired(text: string, paths: readonly string[]): string {
  return paths.length === 0 ? text : `$.Requires<${text}, ${paths.map((path) => JSON.stringify(path)).join(" | ")}>`;
}

/** A required argument is never null, whatever its field allows. */
function withoutNull(schema: Schema): Schema {
  return schema.type === undefined ? schema : { ...schema, type: [schema.type].flat().filter((type) => type !== "null") };
}

interface OptionsType {
  readonly name: string;
  readonly declaration: string;
  readonly argument: Argument;
  readonly schemas: readonly Schema[];
}

/** The options: what of the request no other argument fills. */
function optionsOf(contract: Contract, method: ApiMethod, taken: readonly string[], typeName: string): OptionsType {
  const fields = fieldsOf(typeNamed(contract, method.request)).filter(([name]) => !taken.includes(name));
  const names = fields.map(([name]) => name);
  const required = method.requiredFields
    .filter((path) => names.includes(path.split(".")[0] ?? ""))
    .map(sdkPath)
    .toSorted();
  const text = withRequired(typeName, required);
  return {
    name: typeName,
    declaration:
      fields.length === 0
        ? `export type ${typeName} = Readonly<Record<string, never>>;`
        : `export interface ${typeName} {\n${fieldLines(fields).join("\n")}\n}`,
    argument: { name: "options", text, optional: !required.some((path) => !path.includes(".")) },
    schemas: fields.map(([, schema]) => schema),
  };
}

function optionsName(contract: Contract, method: ApiMethod): string {
  const name = `${method.name.charAt(0).toUpperCase()}${method.name.slice(1)}Options`;
  return Object.hasOwn(contract.schemas, name) ? `${name}Argument` : name;
}

function argumentsText(list: readonly Argument[]): string {
  return [...list.map(({ name, text, optional }) => `${name}${optional ? "?" : ""}: ${text}`), "call?: $.CallOptions"].join(", ");
}

function resultOf(contract: Contract, method: ApiMethod): { readonly text: string; readonly schemas: readonly Schema[] } {
  const whole = { $ref: `#/$defs/${method.response}` };
  switch (method.result?.kind) {
    case "nothing":
      return { text: "void", schemas: [] };
    case "field": {
      const field = fieldAt(contract, method.response, method.result.field);
      return { text: typeText(withoutNull(field)), schemas: [field] };
    }
    default:
      return { text: method.response, schemas: [whole] };
  }
}

function querySignature(contract: Contract, method: ApiMethod, options: OptionsType | undefined): Signature {
  const { result } = method;
  if (result?.kind !== "builder") {
    throw new Error(`${method.id} builds no query`);
  }
  const query = fieldAt(contract, method.request, "query");
  const items = fieldAt(contract, method.response, result.items);
  const page = `$.${result.paging === "cursor" ? "CursorPage" : "OffsetPage"}<${typeText(items.items ?? items)}>`;
  const parts = [typeText(query), options?.argument.text ?? "never", method.response, page];
  return {
    text: `$.${options === undefined ? "PlainQueryFunction" : "QueryFunction"}<${parts.filter((part) => part !== "never").join(", ")}>`,
    options: options?.declaration,
    schemas: [query, { $ref: `#/$defs/${method.response}` }, ...(options?.schemas ?? [])],
  };
}

/** The signature of a method's function, from its contract. */
export function signatureOf(contract: Contract, method: ApiMethod): Signature {
  const places = placesOf(contract, method);
  const filled = places.flatMap((place) => (typeof place === "string" ? [place] : Object.values(place)));
  const isQuery = method.result?.kind === "builder";
  const taken = [...filled, ...(isQuery ? ["query"] : [])];
  const options = method.args.includes("options") ? optionsOf(contract, method, taken, optionsName(contract, method)) : undefined;
  if (isQuery) {
    return querySignature(contract, method, options);
  }
  const schemas: Schema[] = [...(options?.schemas ?? [])];
  const list = method.args.map((name, index): Argument => {
    const place = places[index] ?? "";
    if (typeof place !== "string") {
      const keys = Object.entries(place).map(
        ([key, field]) => `readonly ${key}: ${typeText(withoutNull(fieldAt(contract, method.request, field)))}`,
      );
      return { name, text: `{ ${keys.join("; ")} }`, optional: false };
    }
    if (place === "" && options !== undefined) {
      return options.argument;
    }
    const field = fieldAt(contract, method.request, place);
    schemas.push(field);
    const text = typeText(withoutNull(field));
    return { name, text: withRequired(text, requiredBelow(method, place, filled)), optional: false };
  });
  const result = resultOf(contract, method);
  return {
    text: `(${argumentsText(list)}) => Promise<${result.text}>`,
    options: options?.declaration,
    schemas: [...schemas, ...result.schemas],
  };
}
