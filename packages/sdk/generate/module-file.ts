import type { ApiMethod } from "@belay/contracts";
import { type Contract, hasOfficialPackage, placesOf, refOf, type Schema } from "./contracts.ts";
import { reachableFrom, shapesOf } from "./shapes.ts";
import type { SharedTypes } from "./shared-types.ts";
import { type Signature, signatureOf } from "./signature.ts";
import { declarationText } from "./type-text.ts";

/** Where shared types stand, below `src/generated`. */
export const SHARED_FILE = "shared/types.ts";

const HEAD = "// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.";

/** Types named by a schema, also inside its lists and maps. */
function namesIn(schema: Schema | undefined): readonly string[] {
  if (schema === undefined) {
    return [];
  }
  const own = refOf(schema);
  const values = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
  return [...(own === undefined ? [] : [own]), ...namesIn(schema.items), ...namesIn(values), ...(schema.anyOf ?? []).flatMap(namesIn)];
}

/** The descriptor of a method as an object literal; what is absent says "nothing special". */
function descriptorText(contract: Contract, method: ApiMethod, table: Readonly<Record<string, unknown>>): string {
  const { http, pathParameters, result } = method;
  const isWireForm = !hasOfficialPackage(contract);
  const path = pathParameters.filter(({ name, field }) => name !== field).map(({ name, field }) => [name, field]);
  const entries: readonly (readonly [string, unknown])[] = [
    ["id", method.id],
    ["name", method.name],
    ["route", `${http.method} ${http.path}`],
    ["payloadIn", http.payloadIn],
    ["post", http.alternative?.path],
    ["path", path.length === 0 ? undefined : Object.fromEntries(path)],
    ["args", placesOf(contract, method)],
    ["request", isWireForm ? "free" : Object.hasOwn(table, method.request) ? method.request : undefined],
    ["response", isWireForm ? "free" : Object.hasOwn(table, method.response) ? method.response : undefined],
    ["returns", result?.kind === "field" ? result.field : result?.kind === "nothing" ? "" : undefined],
    [
      "query",
      result?.kind === "builder"
        ? {
            paging: result.paging,
            items: result.items,
            metadata: method.paging?.field ?? "pagingMetadata",
            options: method.args.includes("options"),
          }
        : undefined,
    ],
  ];
  const lines = entries.filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `{ ${lines.join(", ")}, shapes }`;
}

function docText({ http, permissions, deprecated }: ApiMethod): string {
  const needs = permissions.length === 0 ? "" : ` Permissions: ${permissions.join(", ")}.`;
  return `/** ${http.method} ${http.path}.${needs}${deprecated ? " @deprecated" : ""} */`;
}

function functionText(contract: Contract, method: ApiMethod, { text }: Signature, table: Readonly<Record<string, unknown>>): string {
  return `${docText(method)}\nexport const ${method.name} = /* @__PURE__ */ $.defineMethod<${text}>(${descriptorText(contract, method, table)});`;
}

/** Declarations in the wire's names and types, for modules whose messages travel as they are. */
function inWireNames(text: string): string {
  return text.replaceAll(/\b_(id|createdDate|updatedDate)\b/g, "$1").replaceAll(/: Date;/g, ": string;");
}

function signaturesOf(contract: Contract): readonly (readonly [ApiMethod, Signature])[] {
  return contract.api.methods.map((method) => [method, signatureOf(contract, method)] as const);
}

/** The types that a module's functions name, and all that those reach, in order of name. */
export function typesOf(contract: Contract): readonly string[] {
  const named = signaturesOf(contract).flatMap(([, { schemas }]) => schemas.flatMap(namesIn));
  return [...reachableFrom(contract, [...new Set(named)])].toSorted();
}

/** Lines that bring types of `file` in, as far as `text` names them, and pass all of them on. */
function sharedLines(names: readonly string[], file: string, text: string): readonly string[] {
  if (names.length === 0) return [];
  const words = new Set(text.replaceAll(/"[^"]*"/g, "").match(/\w+/g));
  const used = names.filter((name) => words.has(name));
  const imports = used.length === 0 ? [] : [`import type { ${used.join(", ")} } from "${file}";`];
  return [...imports, `export type { ${names.join(", ")} } from "${file}";`];
}

/** The source text of one module: its types, its shape table, its functions. */
export function moduleText(contract: Contract, shared: SharedTypes): string {
  const { methods, module } = contract.api;
  const types = typesOf(contract);
  const isWireForm = !hasOfficialPackage(contract);
  const table = isWireForm ? {} : shapesOf(contract, [...new Set(methods.flatMap(({ request, response }) => [request, response]))]);
  const up = "../".repeat(module.split("/").length);
  const shapes = Object.entries(table).map(([type, shape]) => `  ${JSON.stringify(type)}: ${JSON.stringify(shape)},`);
  const signatures = signaturesOf(contract);
  const body = [
    ...types.filter((name) => !shared.has(contract, name)).map((name) => declarationText(contract, name)),
    ...signatures.flatMap(([, { options }]) => (options === undefined ? [] : [options])),
    ...signatures.map(([method, signature]) => functionText(contract, method, signature, table)),
    "",
  ].join("\n");
  const sharedNames = types.filter((name) => shared.has(contract, name));
  const text = [
    HEAD,
    `import * as $ from "${up}modules/generated.ts";`,
    ...sharedLines(sharedNames, `../${SHARED_FILE}`, body),
    "",
    `const shapes: $.ShapeTable = {${shapes.length === 0 ? "" : `\n${shapes.join("\n")}\n`}};`,
    "",
    body,
  ].join("\n");
  return isWireForm ? inWireNames(text) : text;
}

/** The source text of the types that several modules share. */
export function sharedText({ declarations }: SharedTypes): string {
  return [HEAD, "", ...declarations, ""].join("\n");
}
