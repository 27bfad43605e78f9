import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ApiMethod, ApiModule } from "@belay/contracts";

const CONTRACTS = fileURLToPath(new URL("../../contracts/", import.meta.url));

/**
 * Modules whose functions take the request as it is on the wire, in one argument.
 *
 * Why: the official client of CMS items wraps data and dates its own way and carries no open licence, so there is nothing to hold a shorthand to.
 */
const WIRE_FORM: readonly string[] = ["data/items"];

/** A property or type of a module's schemas: as much of JSON Schema as the importer writes. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly deprecated?: boolean;
  readonly "x-internal"?: boolean;
}

/** One module of the contracts with its schemas by name. */
export interface Contract {
  readonly api: ApiModule;
  readonly schemas: Readonly<Record<string, Schema>>;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Every module that the SDK has functions for, in order of name. */
export function readContracts(): readonly Contract[] {
  const names = readdirSync(`${CONTRACTS}api`).filter((name) => name.endsWith(".json"));
  return names.toSorted().map((name) => {
    // Files of our own, whose form the contracts' tests hold.
    const api = readJson(`${CONTRACTS}api/${name}`) as ApiModule;
    const { $defs } = readJson(`${CONTRACTS}schemas/${name}`) as { readonly $defs: Contract["schemas"] };
    return { api: WIRE_FORM.includes(api.module) ? inWireForm(api) : api, schemas: $defs };
  });
}

function inWireForm(api: ApiModule): ApiModule {
  return { ...api, methods: api.methods.map((method) => ({ ...method, args: ["options"] })) };
}

/** Whether a module's functions are held to those of an installed official package. */
export function hasOfficialPackage({ api }: Contract): boolean {
  return !WIRE_FORM.includes(api.module);
}

/** The name that a `$ref` points to; undefined for anything else. */
export function refOf(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.replace("#/$defs/", "");
}

/** The type called `name`. Errors: when the module has none. */
export function typeNamed({ api, schemas }: Contract, name: string): Schema {
  const schema = schemas[name];
  if (schema === undefined) {
    throw new Error(`${api.module}: no schema ${name}`);
  }
  return schema;
}

/** Fields of a type that callers may see. */
export function fieldsOf(schema: Schema): readonly (readonly [string, Schema])[] {
  return Object.entries(schema.properties ?? {}).filter(([, field]) => field["x-internal"] !== true);
}

/** The field at a dotted path below a type. Errors: when there is none. */
export function fieldAt(contract: Contract, type: string, path: string): Schema {
  const [head = "", ...rest] = path.split(".");
  const field = typeNamed(contract, type).properties?.[head];
  const next = refOf(field) ?? refOf(field?.items);
  if (field === undefined || (rest.length > 0 && next === undefined)) {
    throw new Error(`${contract.api.module}: no field ${path} in ${type}`);
  }
  return rest.length === 0 || next === undefined ? field : fieldAt(contract, next, rest.join("."));
}

/** Where a method's arguments go. Errors: when an argument fits no field. */
export function placesOf(contract: Contract, method: ApiMethod): readonly (string | Readonly<Record<string, string>>)[] {
  const { properties = {} } = typeNamed(contract, method.request);
  return method.args.map((argument) => {
    const name = wireName(argument);
    if (argument === "options") {
      return "";
    }
    if (argument === "identifiers") {
      return Object.fromEntries(method.pathParameters.map((parameter) => [sdkName(parameter.name), parameter.field]));
    }
    const place = [name, name.replace(/\d+$/, "")].find((field) => Object.hasOwn(properties, field));
    const parameter = method.pathParameters.find(({ field }) => field.endsWith(`.${name}`));
    if (place === undefined && parameter === undefined) {
      throw new Error(`${method.id}: argument ${argument} fits no field of ${method.request}`);
    }
    return place ?? parameter?.field ?? name;
  });
}

const SDK_NAMES: Readonly<Record<string, string>> = { id: "_id", createdDate: "_createdDate", updatedDate: "_updatedDate" };

/** The SDK's name of a wire field. */
export function sdkName(name: string): string {
  return SDK_NAMES[name] ?? name;
}

/** A dotted wire path in SDK names. */
export function sdkPath(path: string): string {
  return path.split(".").map(sdkName).join(".");
}

function wireName(name: string): string {
  return Object.entries(SDK_NAMES).find(([, sdk]) => sdk === name)?.[0] ?? name;
}
