import type { ApiEvent, ApiMethod, ApiModule, JsonSchema, Paging } from "../src/types.ts";
import { argumentMapsOf } from "./client/arguments.ts";
import { type HttpFacts, httpFactsOf } from "./client/http-facts.ts";
import { clientResultsOf } from "./client/results.ts";
import { ImportError, required } from "./import-error.ts";
import type { PackageSource } from "./packages.ts";
import type { SourceFile } from "./syntax.ts";
import { allProperties, type Declarations, declarationsOf } from "./typings/declarations.ts";
import { type ClientEvent, type ClientFunction, clientEventsOf, clientFunctionsOf, wireTypesOf } from "./typings/methods.ts";
import { querySpecsOf } from "./typings/query-specs.ts";
import { type RequiredFields, requiredFieldsOf } from "./typings/required-fields.ts";
import { schemasOf } from "./typings/schemas.ts";
import { type TransformPath, wireNumbersOf } from "./typings/wire-forms.ts";

/** The files of one installed package that hold its facts. */
export interface PackageFiles {
  readonly version: string;
  readonly license: string;
  /** Wire types and, per method, which of them it takes and returns. */
  readonly wireTypings: SourceFile;
  /** Client functions with their documentation. */
  readonly clientTypings: readonly SourceFile[];
  /** Request builders. */
  readonly requests: SourceFile;
  /** Client functions with their argument maps. */
  readonly client: SourceFile;
}

/** One module as the importer writes it. */
export interface ImportedModule {
  readonly api: ApiModule;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/** Reads one package. Errors: ImportError naming what is missing, unknown or contradictory. */
export function importModule(source: PackageSource, files: PackageFiles): ImportedModule {
  const wire = declarationsOf(files.wireTypings);
  const client = files.clientTypings.map(declarationsOf);
  const facts = new Map([...httpFactsOf(files.requests)].map(([name, each]) => [each.id, { ...each, name }]));
  const wireTypes = wireTypesOf(wire);
  const maps = argumentMapsOf(files.client);
  const results = clientResultsOf(files.client);
  const transforms: TransformPath[] = [];
  const methods = clientFunctionsOf(client, wire).map((fn) => {
    const http = required(facts.get(fn.id), `request of ${fn.id}`);
    const types = required(wireTypes.get(http.name), `types of ${http.name}`);
    transforms.push(...http.requestForms.map((form) => ({ root: types.request, ...form })));
    transforms.push(...http.responseForms.map((form) => ({ root: types.response, ...form })));
    const method = apiMethod(fn, http, types, requiredFieldsOf(wire, fn, types.request, maps.get(fn.name)), wire);
    const result = results.get(fn.name);
    return result === undefined ? method : { ...method, result };
  });
  const missing = [...facts.keys()].filter((id) => !methods.some((method) => method.id === id));
  if (missing.length > 0) throw new ImportError(`methods without a client function: ${missing.join(", ")}`);
  const roots = methods.flatMap(({ request, response }) => [request, response]);
  const events = clientEventsOf(client);
  const bodies = events.flatMap(({ body }) => (body.type === undefined ? [] : [body.type]));
  const entityFqdns = new Set([...facts.values()].map(({ entityFqdn }) => entityFqdn).filter((fqdn) => fqdn !== undefined && fqdn !== ""));
  const [entityFqdn] = entityFqdns;
  return {
    api: {
      package: source.package,
      version: files.version,
      license: files.license,
      module: source.module,
      ...(entityFqdns.size === 1 && entityFqdn !== undefined ? { entityFqdn } : {}),
      methods,
      events: events.map(apiEvent),
      querySpecs: querySpecsOf(client),
    },
    schemas: schemasOf({ declarations: wire, wire: wireNumbersOf(wire, roots, transforms) }, [...roots, ...bodies]),
  };
}

function apiMethod(
  fn: ClientFunction,
  facts: HttpFacts,
  types: { readonly request: string; readonly response: string },
  required: RequiredFields,
  wire: Declarations,
): ApiMethod {
  const paging = pagingOf(wire, types.response);
  return {
    id: fn.id,
    name: fn.name,
    http: facts.http,
    permissions: fn.permissions,
    deprecated: fn.deprecated,
    maturity: fn.maturity,
    pathParameters: facts.pathParameters,
    args: fn.args,
    requiredFields: required.fields,
    ...(required.oneOf.length === 0 ? {} : { requiredOneOf: required.oneOf }),
    request: types.request,
    response: types.response,
    errors: fn.errors,
    validationRules: fn.validationRules,
    ...(paging === undefined ? {} : { paging }),
  };
}

/** The paging metadata of a response is the property whose type is called so. */
function pagingOf(wire: Declarations, response: string): Paging | undefined {
  const declaration = wire.interfaces.get(response);
  if (declaration === undefined) return undefined;
  for (const [, { name, type }] of allProperties(wire, response, declaration)) {
    if (type.type === "TSTypeReference" && type.typeName.type === "Identifier" && /PagingMetadata(V2)?$/.test(type.typeName.name)) {
      return { field: name, type: type.typeName.name };
    }
  }
  return undefined;
}

function apiEvent(event: ClientEvent): ApiEvent {
  const { name, eventType, slug, permissions, body } = event;
  return {
    name,
    eventType,
    slug,
    permissions,
    ...(body.type === undefined || body.kind === "none" ? {} : { body: { kind: body.kind, schema: body.type } }),
  };
}
