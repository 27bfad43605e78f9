import type { Expression, Function as FunctionNode, Node } from "oxc-parser";
import type { HttpRoute, PathParameter } from "../../src/types.ts";
import { ImportError, required } from "../import-error.ts";
import { descendants, fieldsOf, keyOf, type Literal, literalOf, nameOf, type SourceFile } from "../syntax.ts";
import { type HostRows, hostRowsOf, pathsOnPublicHost } from "./host-paths.ts";

/** How one method travels, as the client code builds the request. */
export interface HttpFacts {
  readonly id: string;
  readonly entityFqdn: string | undefined;
  readonly http: HttpRoute;
  readonly pathParameters: readonly PathParameter[];
  /** Paths of the request and of the response that change their form on the wire. */
  readonly requestForms: readonly FormPath[];
  readonly responseForms: readonly FormPath[];
}

/** A dotted path and the form that its value takes on the wire. */
export interface FormPath {
  readonly path: string;
  readonly form: "fieldMask" | "float" | "timestamp" | "bytes";
}

const FORMS: Readonly<Record<string, FormPath["form"]>> = {
  transformSDKFieldMaskToRESTFieldMask: "fieldMask",
  transformSDKFloatToRESTFloat: "float",
  transformRESTFloatToSDKFloat: "float",
  transformSDKTimestampToRESTTimestamp: "timestamp",
  transformRESTTimestampToSDKTimestamp: "timestamp",
  transformSDKBytesToRESTBytes: "bytes",
  transformRESTBytesToSDKBytes: "bytes",
};

/** Reads every method of a package's request builders, by the exported name. */
export function httpFactsOf(file: SourceFile): ReadonlyMap<string, HttpFacts> {
  const functions = new Map<string, FunctionNode>();
  const exported = new Map<string, string>();
  for (const statement of file.program.body) {
    if (statement.type === "FunctionDeclaration" && statement.id !== null) functions.set(statement.id.name, statement);
    if (statement.type === "ExportNamedDeclaration") {
      for (const { local, exported: name } of statement.specifiers) exported.set(keyOf(name), keyOf(local));
    }
  }
  const rows = hostRowsOf(functions);
  const facts = new Map<string, HttpFacts>();
  for (const [name, local] of exported) {
    const description = functions.get(local);
    if (description !== undefined) facts.set(name, methodFacts(description, functions, rows));
  }
  return facts;
}

/** `getProduct2` describes the method and names the builder that makes the request. */
function methodFacts(description: FunctionNode, functions: ReadonlyMap<string, FunctionNode>, rows: HostRows): HttpFacts {
  const variables = new Map(
    [...descendants(description.body)].flatMap((node) =>
      node.type === "VariableDeclarator" ? [[nameOf(node.id), node.init] as const] : [],
    ),
  );
  const call = variables.get("getRequestOptions");
  const builder = required(functions.get(call?.type === "CallExpression" ? nameOf(call.callee) : ""), "request builder");
  const parameters = pathParametersOf(literalOf(variables.get("payload")));
  return requestFacts(builder, parameters, rows);
}

function requestFacts(builder: FunctionNode, pathParameters: readonly PathParameter[], rows: HostRows): HttpFacts {
  const metadata = required(
    [...descendants(builder.body)].find((node) => node.type === "ObjectExpression" && "methodFqn" in recordOf(node)),
    "request metadata",
  );
  const fields = recordOf(metadata);
  const id = text(literalOf(fields.methodFqn), "methodFqn");
  const entityFqdn = literalOf(fields.entityFqdn);
  const main = requestLine(fields, pathParameters, rows);
  const responseForms = formsIn(fields.transformResponse);
  const serialised = [...descendants(builder.body)].flatMap((node) =>
    node.type === "VariableDeclarator" && nameOf(node.id) === "serializedData" ? [node.init] : [],
  );
  return {
    id,
    entityFqdn: typeof entityFqdn === "string" ? entityFqdn : undefined,
    http: { ...main, ...alternativeOf(main, fields.fallback, pathParameters, rows) },
    pathParameters,
    requestForms: formsIn(serialised),
    responseForms,
  };
}

/** Method, path, aliases and place of the payload. */
function requestLine(fields: Fields, parameters: readonly PathParameter[], rows: HostRows): HttpRoute {
  const method = text(literalOf(fields.method), "method");
  const url = fields.url;
  if (url?.type !== "CallExpression") throw new ImportError("url is not a call");
  const protoPath = text(literalOf(recordOf(required(url.arguments[0], "options of the url")).protoPath), "protoPath");
  const [path, ...aliases] = pathsOnPublicHost(
    protoPath,
    required(rows.get(nameOf(url.callee)), `rows of ${nameOf(url.callee)}`),
    parameters,
  );
  const payloadIn = fields.params !== undefined ? "query" : fields.data !== undefined ? undefined : "none";
  return {
    method: httpMethod(method),
    path: required(path, "path"),
    ...(payloadIn === undefined ? {} : { payloadIn }),
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}

/** The request form that a client falls back to; one that equals the first form is none. */
function alternativeOf(
  main: HttpRoute,
  fallback: Node | undefined,
  parameters: readonly PathParameter[],
  rows: HostRows,
): Pick<HttpRoute, "alternative"> {
  if (fallback === undefined) return {};
  if (fallback.type !== "ArrayExpression") throw new ImportError("fallback is not a list");
  const lines = fallback.elements.map((element) => requestLine(recordOf(required(element, "fallback")), parameters, rows));
  const others = lines.filter((line) => line.method !== main.method || line.path !== main.path);
  const [other] = others;
  if (other === undefined) return {};
  if (other.method !== "POST" || others.length > 1) throw new ImportError(`${main.path}: unknown fallback`);
  return { alternative: { method: other.method, path: other.path } };
}

/** Paths below `root` that are given to a known transformation. Errors: ImportError for another transformation. */
function formsIn(root: unknown): FormPath[] {
  const found: FormPath[] = [];
  for (const node of descendants(root)) {
    if (node.type !== "ObjectExpression") continue;
    const { transformFn, paths } = recordOf(node);
    if (transformFn === undefined || paths === undefined) continue;
    const form = required(FORMS[nameOf(transformFn)], `transformation ${nameOf(transformFn)}`);
    for (const entry of asList(literalOf(paths))) {
      if (typeof entry === "object" && !Array.isArray(entry) && "path" in entry && typeof entry.path === "string")
        found.push({ path: entry.path, form });
      else throw new ImportError("transformation without a path");
    }
  }
  return found;
}

/** `{ product: { id: ":productId" } }` says that `productId` stands at `product.id`. */
function pathParametersOf(payload: Literal | undefined, prefix = ""): readonly PathParameter[] {
  if (typeof payload !== "object" || Array.isArray(payload)) throw new ImportError("path parameters are not an object");
  return Object.entries(payload).flatMap(([key, value]): readonly PathParameter[] => {
    if (typeof value === "string" && value.startsWith(":")) return [{ name: value.slice(1), field: `${prefix}${key}` }];
    return pathParametersOf(value, `${prefix}${key}.`);
  });
}

type Fields = Readonly<Record<string, Expression | undefined>>;

/** The properties of an object expression by key. */
function recordOf(node: Node): Fields {
  if (node.type !== "ObjectExpression") throw new ImportError(`expected an object, found ${node.type}`);
  return Object.fromEntries(fieldsOf(node));
}

function text(value: Literal | undefined, what: string): string {
  if (typeof value === "string") return value;
  throw new ImportError(`${what} is not a string`);
}

function asList(value: Literal | undefined): readonly (Literal | undefined)[] {
  if (Array.isArray(value)) return value;
  throw new ImportError("not a list");
}

function httpMethod(method: string): HttpRoute["method"] {
  switch (method) {
    case "GET":
    case "POST":
    case "PUT":
    case "PATCH":
    case "DELETE":
      return method;
    default:
      throw new ImportError(`unknown HTTP method ${method}`);
  }
}
