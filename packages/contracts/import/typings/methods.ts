import type { Function as FunctionNode, TSType } from "oxc-parser";
import { type DocTags, parseDocTags, singleTag } from "../doc-tags.ts";
import { ImportError, required } from "../import-error.ts";
import { descendants, keyOf } from "../syntax.ts";
import { type Declarations, propertiesOf, stringLiteralsOf, toProperty } from "./declarations.ts";

/** A client function with the facts of its documentation. */
export interface ClientFunction {
  readonly name: string;
  readonly id: string;
  readonly args: readonly string[];
  readonly permissions: readonly string[];
  readonly requiredFields: readonly string[];
  readonly deprecated: boolean;
  readonly maturity: string;
  readonly errors: readonly string[];
  readonly validationRules: readonly string[];
}

/** An event that a module declares, with the type of what it carries. */
export interface ClientEvent {
  readonly name: string;
  readonly eventType: string;
  readonly slug: string;
  readonly permissions: readonly string[];
  readonly body: { readonly kind: "entity" | "data" | "none"; readonly type?: string };
}

/** Functions that call a method, in alphabetical order. The error types of query builders stand in `wire` only. */
export function clientFunctionsOf(files: readonly Declarations[], wire: Declarations): readonly ClientFunction[] {
  return documented(files, "fqn", (name, declaration, tags, id) => ({
    name,
    id,
    args: declaration.params.map(argumentName),
    permissions: unique(tags.get("permissionId")),
    requiredFields: unique(tags.get("requiredField")),
    deprecated: tags.has("deprecated"),
    maturity: singleTag(tags, "documentationMaturity") ?? "none",
    errors: declaredErrors(files, wire, declaration, id, "Application"),
    validationRules: declaredErrors(files, wire, declaration, id, "Validation"),
  }));
}

/** Events, in alphabetical order. */
export function clientEventsOf(files: readonly Declarations[]): readonly ClientEvent[] {
  return documented(files, "eventType", (name, declaration, tags, eventType, file) => ({
    name,
    eventType,
    slug: required(singleTag(tags, "slug"), `@slug of ${name}`),
    permissions: unique(tags.get("permissionId")),
    body: eventBody(file, declaration),
  }));
}

function documented<T extends { readonly name: string }>(
  files: readonly Declarations[],
  tag: string,
  read: (name: string, declaration: FunctionNode, tags: DocTags, value: string, file: Declarations) => T,
): readonly T[] {
  const found = new Map<string, T>();
  for (const file of files) {
    for (const [name, declaration] of file.functions) {
      const tags = parseDocTags(file.file.docBefore(declaration.start));
      const value = singleTag(tags, tag);
      // Hidden functions are second ways to call a method.
      if (value !== undefined && !tags.has("hidden")) found.set(name, read(name, declaration, tags, value, file));
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const ERROR_KEYS = { Application: "code", Validation: "ruleName" } as const;

/** The codes or rule names that a function's result names as its errors; a query builder's are those called after its method. */
function declaredErrors(
  files: readonly Declarations[],
  wire: Declarations,
  declaration: FunctionNode,
  id: string,
  kind: keyof typeof ERROR_KEYS,
): readonly string[] {
  const marker = kind === "Application" ? "__applicationErrorsType" : "__validationErrorsType";
  for (const node of descendants(declaration.returnType)) {
    if (node.type !== "TSPropertySignature" || keyOf(node.key) !== marker) continue;
    const name = required(referenceName(toProperty(node).type), `${marker} of ${id}`);
    const file = required(
      files.find(({ aliases }) => aliases.has(name)),
      `type ${name}`,
    );
    return unionLiterals(file, name, ERROR_KEYS[kind]);
  }
  return unionLiterals(wire, `${id.slice(id.lastIndexOf(".") + 1)}${kind}Errors`, ERROR_KEYS[kind]);
}

function argumentName(parameter: FunctionNode["params"][number]): string {
  if (parameter.type === "Identifier") return parameter.name;
  throw new ImportError(`unknown parameter ${parameter.type}`);
}

/** The handler takes one envelope: `{entity, metadata}`, `{data, metadata}` or `{metadata}`. */
function eventBody(file: Declarations, declaration: FunctionNode): ClientEvent["body"] {
  const handler = declaration.params[0];
  const type = handler?.type === "Identifier" ? handler.typeAnnotation?.typeAnnotation : undefined;
  const event = type?.type === "TSFunctionType" ? type.params[0] : undefined;
  const envelope = event?.type === "Identifier" ? event.typeAnnotation?.typeAnnotation : undefined;
  const name = referenceName(envelope);
  const properties = propertiesOf(required(file.interfaces.get(name ?? ""), `envelope of ${declaration.id?.name}`));
  const body = properties.find((property) => property.name === "entity" || property.name === "data");
  if (body === undefined) return { kind: "none" };
  return { kind: body.name === "entity" ? "entity" : "data", type: required(referenceName(body.type), `body of ${declaration.id?.name}`) };
}

function referenceName(type: TSType | undefined): string | undefined {
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : undefined;
}

/** The strings that a property holds in the members of an error union: `code` or `ruleName`. */
function unionLiterals(declarations: Declarations, name: string, property: string): readonly string[] {
  const alias = declarations.aliases.get(name)?.typeAnnotation;
  if (alias === undefined) return [];
  const members = alias.type === "TSUnionType" ? alias.types : [alias];
  const literals = members.flatMap((member) => {
    if (member.type !== "TSTypeLiteral") throw new ImportError(`${name}: unknown member ${member.type}`);
    return member.members.map(toProperty).flatMap((each) => (each.name === property ? stringLiteralsOf(each.type) : []));
  });
  return unique(literals);
}

/** Request and response types by client function, from the description of the wire types. */
export function wireTypesOf(declarations: Declarations): ReadonlyMap<string, { readonly request: string; readonly response: string }> {
  const types = new Map<string, { readonly request: string; readonly response: string }>();
  for (const [name, declaration] of declarations.functions) {
    const returned = declaration.returnType?.typeAnnotation;
    if (referenceName(returned) !== "__PublicMethodMetaInfo" || returned?.type !== "TSTypeReference")
      throw new ImportError(`${name} describes no method`);
    // Order of the parameters: verb, path parameters, then client and wire form of the request, client and wire form of the response.
    const [, , , request, , response] = returned.typeArguments?.params ?? [];
    types.set(name, {
      request: required(referenceName(request), `request of ${name}`),
      response: required(referenceName(response), `response of ${name}`),
    });
  }
  return types;
}

function unique(values: readonly string[] | undefined): readonly string[] {
  return [...new Set(values)];
}
