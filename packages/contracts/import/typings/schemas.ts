import type { TSInterfaceDeclaration, TSType, TSTypeReference, TSUnionType } from "oxc-parser";
import type { JsonSchema } from "../../src/types.ts";
import { type DocTags, parseDocTags } from "../doc-tags.ts";
import { ImportError, required } from "../import-error.ts";
import { allProperties, type Declarations, type PropertyNode, stringLiteralsOf } from "./declarations.ts";
import { arrayKeywords, numberKeywords, propertyKeywords, stringKeywords } from "./limits.ts";
import { FIELD_MASK, FIELD_MASK_SCHEMA, type WireNumbers } from "./wire-forms.ts";

/** Types whose content is passed through and not described: the tree of a rich text. */
const OPAQUE_TYPES: ReadonlySet<string> = new Set(["RichContent"]);

/** Everything that the conversion of one module's types needs. */
export interface SchemaSource {
  readonly declarations: Declarations;
  /** Which properties are masks or fractions: the typings do not tell, the client code does. */
  readonly wire: WireNumbers;
}

/** The schemas of `roots` and of every type that they reach, by name, in alphabetical order. */
export function schemasOf(source: SchemaSource, roots: readonly string[]): Readonly<Record<string, JsonSchema>> {
  const done = new Map<string, JsonSchema>();
  const waiting = [...roots];
  const references: References = { see: (name) => waiting.push(name) };
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (!done.has(name)) done.set(name, declaredSchema(source, name, references));
  }
  return Object.fromEntries([...done].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Told of every type that a schema refers to. */
interface References {
  readonly see: (name: string) => void;
}

function declaredSchema(source: SchemaSource, name: string, references: References): JsonSchema {
  if (name === FIELD_MASK) {
    if (source.declarations.interfaces.has(name)) throw new ImportError(`${name} is declared`);
    return FIELD_MASK_SCHEMA;
  }
  if (OPAQUE_TYPES.has(name)) return { type: "object" };
  const { interfaces, enums } = source.declarations;
  const enumeration = enums.get(name);
  if (enumeration !== undefined) {
    const values = enumeration.body.members.map(({ initializer }) => {
      if (initializer?.type === "Literal" && typeof initializer.value === "string") return initializer.value;
      throw new ImportError(`${name}: a member is not a string`);
    });
    return { type: "string", enum: values };
  }
  return interfaceSchema(source, name, required(interfaces.get(name), `type ${name}`), references);
}

function interfaceSchema(source: SchemaSource, name: string, declaration: TSInterfaceDeclaration, references: References): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const requiredNames: string[] = [];
  for (const [owner, property] of allProperties(source.declarations, name, declaration)) {
    properties[property.name] = propertySchema(source, owner, property, references);
    if (!property.optional && !requiredNames.includes(property.name)) requiredNames.push(property.name);
  }
  return {
    type: "object",
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(requiredNames.length > 0 ? { required: requiredNames } : {}),
  };
}

function propertySchema(source: SchemaSource, owner: string, property: PropertyNode, references: References): JsonSchema {
  const tags = parseDocTags(source.declarations.file.docBefore(property.start));
  const place: Place = { source, owner, property: property.name, tags, references };
  if (source.wire.isFieldMask(owner, property.name)) {
    references.see(FIELD_MASK);
    return { $ref: `#/$defs/${FIELD_MASK}`, ...propertyKeywords(tags) };
  }
  return { ...typeSchema(place, property.type), ...propertyKeywords(tags) };
}

/** Where a type stands, and what the documentation of its property says. */
interface Place {
  readonly source: SchemaSource;
  readonly owner: string;
  readonly property: string;
  readonly tags: DocTags;
  readonly references: References;
}

function typeSchema(place: Place, type: TSType): JsonSchema {
  switch (type.type) {
    case "TSStringKeyword":
      return { type: "string", ...stringKeywords(place.tags) };
    case "TSBooleanKeyword":
      return { type: "boolean" };
    case "TSNumberKeyword":
      return { type: place.source.wire.isWhole(place.owner, place.property) ? "integer" : "number", ...numberKeywords(place.tags) };
    case "TSAnyKeyword":
      return {};
    case "TSArrayType":
      return { type: "array", items: typeSchema(place, type.elementType), ...arrayKeywords(place.tags) };
    case "TSUnionType":
      return unionSchema(place, type);
    case "TSTypeReference":
      return referenceSchema(place, type);
    default:
      throw new ImportError(`${place.owner}.${place.property}: unknown type ${type.type}`);
  }
}

/** The only unions of message types are `T | null`. */
function unionSchema(place: Place, union: TSUnionType): JsonSchema {
  const types = union.types.filter((type) => type.type !== "TSNullKeyword");
  const [only] = types;
  if (only === undefined || types.length !== 1 || union.types.length !== 2)
    throw new ImportError(`${place.owner}.${place.property}: unknown union`);
  const schema = typeSchema(place, only);
  if (typeof schema.type === "string") return { ...schema, type: [schema.type, "null"] };
  if (typeof schema.$ref === "string") return { anyOf: [schema, { type: "null" }] };
  if (Object.keys(schema).length === 0) return schema;
  throw new ImportError(`${place.owner}.${place.property}: null beside an unknown schema`);
}

function referenceSchema(place: Place, reference: TSTypeReference): JsonSchema {
  if (reference.typeName.type !== "Identifier") throw new ImportError(`${place.owner}.${place.property}: unknown type name`);
  const { name } = reference.typeName;
  if (name === "Date") return { type: "string", format: "date-time" };
  if (name === "Uint8Array") return { type: "string", format: "byte" };
  if (name === "Record") return mapSchema(place, reference);
  const target = resolveAlias(place.source.declarations, name);
  place.references.see(target);
  return { $ref: `#/$defs/${target}` };
}

function mapSchema(place: Place, reference: TSTypeReference): JsonSchema {
  const [key, value] = reference.typeArguments?.params ?? [];
  if (key?.type !== "TSStringKeyword" || value === undefined) throw new ImportError(`${place.owner}.${place.property}: unknown map`);
  if (value.type === "TSAnyKeyword") return { type: "object" };
  return { type: "object", additionalProperties: typeSchema(place, value) };
}

/** `ColorWithLiterals` stands for the enumeration `Color`; it may leave out members that are not public. */
function resolveAlias(declarations: Declarations, name: string): string {
  const alias = declarations.aliases.get(name)?.typeAnnotation;
  if (alias === undefined) return name;
  const [first, ...literals] = alias.type === "TSUnionType" ? alias.types : [alias];
  if (first?.type !== "TSTypeReference" || first.typeName.type !== "Identifier") throw new ImportError(`unknown alias ${name}`);
  const target = first.typeName.name;
  const members = declarations.enums.get(target)?.body.members.length ?? 0;
  if (literals.flatMap(stringLiteralsOf).length > members) throw new ImportError(`${name} lists more than ${target}`);
  return target;
}
