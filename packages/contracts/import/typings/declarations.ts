import type { Function as FunctionNode, TSEnumDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration } from "oxc-parser";
import { ImportError, required } from "../import-error.ts";
import type { SourceFile } from "../syntax.ts";

/** The declarations of one typings file, by name. */
export interface Declarations {
  readonly file: SourceFile;
  readonly interfaces: ReadonlyMap<string, TSInterfaceDeclaration>;
  readonly enums: ReadonlyMap<string, TSEnumDeclaration>;
  readonly aliases: ReadonlyMap<string, TSTypeAliasDeclaration>;
  readonly functions: ReadonlyMap<string, FunctionNode>;
}

/** Collects the declarations of a typings file. Errors: ImportError for a kind of statement that is not known. */
export function declarationsOf(file: SourceFile): Declarations {
  const interfaces = new Map<string, TSInterfaceDeclaration>();
  const enums = new Map<string, TSEnumDeclaration>();
  const aliases = new Map<string, TSTypeAliasDeclaration>();
  const functions = new Map<string, FunctionNode>();
  for (const statement of file.program.body) {
    switch (statement.type) {
      case "TSInterfaceDeclaration":
        interfaces.set(statement.id.name, statement);
        break;
      case "TSEnumDeclaration":
        enums.set(statement.id.name, statement);
        break;
      case "TSTypeAliasDeclaration":
        aliases.set(statement.id.name, statement);
        break;
      case "TSDeclareFunction":
        if (statement.id !== null) functions.set(statement.id.name, statement);
        break;
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
      case "VariableDeclaration":
        break;
      default:
        throw new ImportError(`${file.name}: unknown statement ${statement.type}`);
    }
  }
  return { file, interfaces, enums, aliases, functions };
}

/** The members of an interface: type literals in documentation order. */
export function propertiesOf(declaration: TSInterfaceDeclaration): readonly PropertyNode[] {
  return declaration.body.body.map(toProperty);
}

/** A property of an interface or type literal: name, type, whether it may be missing, where it starts. */
export interface PropertyNode {
  readonly name: string;
  readonly type: import("oxc-parser").TSType;
  readonly optional: boolean;
  readonly start: number;
}

/** Reads one member of an interface body. Errors: ImportError for methods, index signatures and computed keys. */
export function toProperty(member: import("oxc-parser").TSSignature): PropertyNode {
  if (member.type !== "TSPropertySignature" || member.typeAnnotation === null || member.computed) {
    throw new ImportError(`unknown member ${member.type}`);
  }
  const { key } = member;
  const name = key.type === "Identifier" ? key.name : key.type === "Literal" && typeof key.value === "string" ? key.value : undefined;
  if (name === undefined) throw new ImportError(`unknown member key ${key.type}`);
  return { name, type: member.typeAnnotation.typeAnnotation, optional: member.optional, start: member.start };
}

/** The string literals of a type that is one string literal, a tuple of them or a union of them. */
export function stringLiteralsOf(type: import("oxc-parser").TSType): readonly string[] {
  switch (type.type) {
    case "TSLiteralType":
      if (type.literal.type === "Literal" && typeof type.literal.value === "string") return [type.literal.value];
      break;
    case "TSUnionType":
      return type.types.flatMap(stringLiteralsOf);
    case "TSTupleType":
      return type.elementTypes.flatMap((element) => {
        if (element.type === "TSNamedTupleMember" || element.type === "TSOptionalType" || element.type === "TSRestType") {
          throw new ImportError(`unknown tuple member ${element.type}`);
        }
        return stringLiteralsOf(element);
      });
    default:
  }
  throw new ImportError(`not made of string literals: ${type.type}`);
}

/** Own and inherited properties with the interface that declares each; a property that stands in both is taken once, from the heir. */
export function allProperties(
  declarations: Declarations,
  name: string,
  declaration: TSInterfaceDeclaration,
): readonly (readonly [string, PropertyNode])[] {
  const found = new Map<string, readonly [string, PropertyNode]>();
  for (const heritage of declaration.extends) {
    if (heritage.expression.type !== "Identifier" || heritage.typeArguments !== null) throw new ImportError(`${name}: unknown heritage`);
    const parent = heritage.expression.name;
    for (const entry of allProperties(declarations, parent, required(declarations.interfaces.get(parent), `type ${parent}`))) {
      found.set(entry[1].name, entry);
    }
  }
  for (const property of propertiesOf(declaration)) found.set(property.name, [name, property]);
  return [...found.values()];
}
