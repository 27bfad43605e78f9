import { ContractError } from "../contract-error.ts";
import { type Route, routesOf } from "../lookups.ts";
import type { JsonSchema, Method } from "../types.ts";
import { errorReferences } from "./error-responses.ts";
import { type PathTemplates, parameterNames, shapeOf } from "./path-templates.ts";
import { queryParameters } from "./query-parameters.ts";
import { componentReference } from "./references.ts";

/** One operation of the document. */
export interface Operation {
  readonly path: string;
  readonly verb: string;
  readonly content: JsonSchema;
}

/** The operations of a method: its first route and, where there is one, the alternative verb. */
export function operationsOf(
  method: Method,
  definitions: Readonly<Record<string, JsonSchema>>,
  templates: PathTemplates,
): readonly Operation[] {
  const routes = routesOf(method);
  const main = routes.filter((route) => route.path === method.http.path && route.method === method.http.method);
  const alternative = routes.filter(
    (route) => route.method === method.http.alternative?.method && route.path === method.http.alternative.path,
  );
  return [...main, ...alternative].map((route, index) => operation(method, route, index > 0, definitions, templates));
}

function operation(
  method: Method,
  route: Route,
  isAlternative: boolean,
  definitions: Readonly<Record<string, JsonSchema>>,
  templates: PathTemplates,
): Operation {
  const template = templates.get(shapeOf(method, route));
  if (template === undefined) throw new ContractError(`${method.id}: no template for ${route.path}`);
  const inQuery = method.http.payloadIn === "query" && !isAlternative;
  const parameters = [
    ...parameterNames(method, route).map((_, index) => ({
      name: template.names[index],
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    ...(inQuery ? queryParameters(method, definitions) : []),
  ];
  const hasBody = !inQuery && method.http.payloadIn !== "none";
  return {
    path: template.path,
    verb: route.method.toLowerCase(),
    content: {
      operationId: isAlternative ? `${method.id}.${route.method}` : method.id,
      summary: method.name,
      tags: [method.module],
      ...(method.deprecated ? { deprecated: true } : {}),
      security: method.access.public === undefined ? [{ accessToken: [] }] : [],
      ...(parameters.length === 0 ? {} : { parameters }),
      ...(hasBody ? { requestBody: { required: true, content: json(componentReference(method.module, method.request)) } } : {}),
      responses: {
        "200": { description: method.response, content: json(componentReference(method.module, method.response)) },
        ...errorReferences(),
      },
      ...extensions(method),
    },
  };
}

function extensions(method: Method): JsonSchema {
  const { aliases = [] } = method.http;
  return {
    "x-maturity": method.maturity,
    "x-permissions": method.permissions,
    "x-belay-access": method.access,
    ...(aliases.length === 0 ? {} : { "x-aliases": aliases }),
    ...(method.requiredFields.length === 0 ? {} : { "x-required-fields": method.requiredFields }),
    ...(method.errors.length === 0 ? {} : { "x-errors": method.errors }),
    ...(method.validationRules.length === 0 ? {} : { "x-validation-rules": method.validationRules }),
  };
}

function json(schema: JsonSchema): JsonSchema {
  return { "application/json": { schema } };
}
