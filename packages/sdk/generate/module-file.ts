import type { ApiMethod } from "@belay/contracts";
import { type Contract, hasOfficialPackage, placesOf, refOf, type Schema } from "./contracts.ts";
import { reachableFrom, shapesOf } from "./shapes.ts";
import { type Signature, signatureOf } from "./signature.ts";
import { declarationText } from "./type-text.ts";

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

/** The source text of one module: its types, its shape table, its functions. */
export function moduleText(contract: Contract): string {
  const { methods, module } = contract.api;
  const signatures = methods.map((method) => [method, signatureOf(contract, method)] as const);
  const named = signatures.flatMap(([, { schemas }]) => schemas.flatMap(namesIn));
  const types = [...reachableFrom(contract, [...new Set(named)])].toSorted();
  const isWireForm = !hasOfficialPackage(contract);
  const table = isWireForm ? {} : shapesOf(contract, [...new Set(methods.flatMap(({ request, response }) => [request, response]))]);
  const up = "../".repeat(module.split("/").length);
  const shapes = Object.entries(table).map(([type, shape]) => `  ${JSON.stringify(type)}: ${JSON.stringify(shape)},`);
  const text = [
    HEAD,
    `import * as $ from "${up}modules/generated.ts";`,
    "",
    `const shapes: $.ShapeTable = {${shapes.length === 0 ? "" : `\n${shapes.join("\n")}\n`}};`,
    "",
    ...types.map((name) => declarationText(contract, name)),
    ...signatures.flatMap(([, { options }]) => (options === undefined ? [] : [options])),
    ...signatures.map(([method, signature]) => functionText(contract, method, signature, table)),
    "",
  ].join("\n");
  return isWireForm ? inWireNames(text) : text;
}
