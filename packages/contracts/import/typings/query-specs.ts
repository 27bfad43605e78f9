import type { TSInterfaceDeclaration, TSType } from "oxc-parser";
import type { QueryRule, QuerySpec } from "../../src/types.ts";
import { wireName } from "../client/arguments.ts";
import { ImportError, required } from "../import-error.ts";
import { type Declarations, type PropertyNode, propertiesOf, stringLiteralsOf, toProperty } from "./declarations.ts";

const KINDS: Readonly<Record<string, QuerySpec["kind"]>> = { QuerySpec: "query", SearchSpec: "search" };

/** The query allow-lists that the typings declare, in alphabetical order, with field names as on the wire. */
export function querySpecsOf(files: readonly Declarations[]): readonly QuerySpec[] {
  const specs = new Map<string, QuerySpec>();
  for (const { interfaces } of files) {
    for (const [name, declaration] of interfaces) {
      const kind = kindOf(declaration);
      if (kind !== undefined) specs.set(name, querySpec(name, kind, propertiesOf(declaration)));
    }
  }
  return [...specs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(declaration: TSInterfaceDeclaration): QuerySpec["kind"] | undefined {
  const parents = declaration.extends.map(({ expression }) => (expression.type === "Identifier" ? expression.name : ""));
  return parents.map((parent) => KINDS[parent]).find((kind) => kind !== undefined);
}

function querySpec(name: string, kind: QuerySpec["kind"], properties: readonly PropertyNode[]): QuerySpec {
  const types = typesByName(properties);
  const paging = stringLiteralsOf(required(types.get("paging"), `${name}.paging`))[0];
  if (paging !== "cursor" && paging !== "offset") throw new ImportError(`${name}: unknown paging ${paging}`);
  const wql = required(types.get("wql"), `${name}.wql`);
  if (wql.type !== "TSTupleType") throw new ImportError(`${name}.wql is not a list`);
  const rules = wql.elementTypes.map((element) => {
    if (element.type !== "TSTypeLiteral") throw new ImportError(`${name}.wql: unknown rule ${element.type}`);
    return queryRule(name, element.members.map(toProperty));
  });
  for (const key of types.keys()) if (!SPEC_KEYS.has(key)) throw new ImportError(`${name}: unknown part ${key}`);
  return { name, kind, paging, rules, ...fieldList(types, "searchable"), ...fieldList(types, "aggregatable") };
}

const SPEC_KEYS: ReadonlySet<string> = new Set(["paging", "wql", "searchable", "aggregatable"]);

function queryRule(spec: string, properties: readonly PropertyNode[]): QueryRule {
  const types = typesByName(properties);
  const operators = required(types.get("operators"), `${spec}: operators`);
  const sort = stringLiteralsOf(required(types.get("sort"), `${spec}: sort`))[0];
  if (sort !== "NONE" && sort !== "ASC" && sort !== "DESC" && sort !== "BOTH") throw new ImportError(`${spec}: unknown sort ${sort}`);
  const names = stringLiteralsOf(operators);
  return {
    fields: fieldNames(required(types.get("fields"), `${spec}: fields`)),
    operators: operators.type === "TSLiteralType" && names[0] === "*" ? "*" : names,
    sort,
  };
}

function fieldList(types: ReadonlyMap<string, TSType>, key: "searchable" | "aggregatable"): Partial<Record<typeof key, readonly string[]>> {
  const type = types.get(key);
  return type === undefined ? {} : { [key]: fieldNames(type) };
}

function fieldNames(type: TSType): readonly string[] {
  return stringLiteralsOf(type).map(wireName);
}

function typesByName(properties: readonly PropertyNode[]): ReadonlyMap<string, TSType> {
  return new Map(properties.map(({ name, type }) => [name, type]));
}
