import { methods, moduleNames } from "../lookups.ts";
import { loadSchemas } from "../schemas.ts";
import type { JsonSchema } from "../types.ts";
import { ERROR_RESPONSES, ERROR_SCHEMAS } from "./error-responses.ts";
import { operationsOf } from "./operations.ts";
import { templatePaths } from "./path-templates.ts";
import { componentName, withComponentReferences } from "./references.ts";
import { webhooksOf } from "./webhooks.ts";

/** What the contracts do not know about the server that offers them. */
export interface OpenApiOptions {
  readonly title: string;
  readonly version: string;
  /** Base URLs, most preferred first. */
  readonly servers?: readonly string[];
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly webhooks: Readonly<Record<string, JsonSchema>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
  };
}

/**
 * Derives an OpenAPI 3.1 document from every contract.
 *
 * Shape: schemas are named `<area>.<module>.<Type>`; every operation carries `x-permissions` (what the facts name) and `x-belay-access`
 * (who may call it); routes of one shape share one path, as OpenAPI wants it, and further paths of a method stand in `x-aliases`.
 */
export async function openApiDocument(options: OpenApiOptions): Promise<OpenApiDocument> {
  const definitions = new Map<string, Readonly<Record<string, JsonSchema>>>();
  for (const module of moduleNames) definitions.set(module, await loadSchemas(module));
  const paths: Record<string, Record<string, JsonSchema>> = {};
  const templates = templatePaths(methods);
  for (const method of methods) {
    for (const operation of operationsOf(method, definitions.get(method.module) ?? {}, templates)) {
      const item = paths[operation.path] ?? {};
      item[operation.verb] = operation.content;
      paths[operation.path] = item;
    }
  }
  return {
    openapi: "3.1.0",
    info: { title: options.title, version: options.version },
    ...(options.servers === undefined ? {} : { servers: options.servers.map((url) => ({ url })) }),
    tags: moduleNames.map((name) => ({ name })),
    paths,
    webhooks: webhooksOf(moduleNames),
    components: {
      schemas: { ...ERROR_SCHEMAS, ...componentSchemas(definitions) },
      responses: ERROR_RESPONSES,
      securitySchemes: { accessToken: { type: "apiKey", in: "header", name: "Authorization" } },
    },
  };
}

function componentSchemas(definitions: ReadonlyMap<string, Readonly<Record<string, JsonSchema>>>): Readonly<Record<string, JsonSchema>> {
  const schemas: Record<string, JsonSchema> = {};
  for (const [module, types] of definitions) {
    for (const [type, schema] of Object.entries(types)) schemas[componentName(module, type)] = withComponentReferences(module, schema);
  }
  return schemas;
}
