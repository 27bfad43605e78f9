import type { AssignmentExpression, Class, Expression, Function as FunctionNode, Node, Program, VariableDeclarator } from "oxc-parser";

/** What a name of a module stands for. */
export type Declared =
  | { readonly kind: "import"; readonly source: string; readonly name: string; readonly isType: boolean }
  | { readonly kind: "function"; readonly node: FunctionNode }
  | { readonly kind: "class"; readonly node: Class }
  | { readonly kind: "variable"; readonly node: VariableDeclarator }
  | { readonly kind: "enum" };

/** What a name that leaves a module leads to. */
export type Exported =
  | { readonly kind: "local"; readonly name: string; readonly start: number }
  | { readonly kind: "from"; readonly source: string; readonly name: string; readonly start: number }
  | { readonly kind: "expression"; readonly node: Expression | FunctionNode | Class; readonly start: number };

/** The names of a module: what it declares at its top, what leaves it, what it imports. */
export interface ModuleTable {
  readonly declared: ReadonlyMap<string, Declared>;
  readonly exported: ReadonlyMap<string, Exported>;
  /** Sources of `export * from`. */
  readonly stars: readonly string[];
  /** Everything that is loaded with it when it runs; imports of types are none. */
  readonly loads: readonly { readonly source: string; readonly start: number }[];
  /** `use client`, `use server`. */
  readonly directives: readonly string[];
}

interface Building {
  readonly declared: Map<string, Declared>;
  readonly exported: Map<string, Exported>;
  readonly stars: string[];
  readonly loads: { source: string; start: number }[];
}

/** The names that a pattern binds. */
export function boundNames(pattern: Node | null): readonly string[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => boundNames(property.type === "RestElement" ? property.argument : property.value));
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => boundNames(element));
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value);
}

function declare(table: Building, node: Node): readonly string[] {
  switch (node.type) {
    case "VariableDeclaration":
      return node.declarations.flatMap((declarator) => {
        const names = boundNames(declarator.id);
        for (const name of names) table.declared.set(name, { kind: "variable", node: declarator });
        return names;
      });
    case "FunctionDeclaration":
      if (node.id === null) return [];
      table.declared.set(node.id.name, { kind: "function", node });
      return [node.id.name];
    case "ClassDeclaration":
      if (node.id === null) return [];
      table.declared.set(node.id.name, { kind: "class", node });
      return [node.id.name];
    case "TSEnumDeclaration":
      table.declared.set(node.id.name, { kind: "enum" });
      return [node.id.name];
    default:
      return [];
  }
}

function addStatement(table: Building, node: Node): void {
  switch (node.type) {
    case "ImportDeclaration": {
      const isType = node.importKind === "type";
      for (const specifier of node.specifiers) {
        const name =
          specifier.type === "ImportSpecifier" ? nameOf(specifier.imported) : specifier.type === "ImportDefaultSpecifier" ? "default" : "*";
        const isTypeName = isType || (specifier.type === "ImportSpecifier" && specifier.importKind === "type");
        table.declared.set(specifier.local.name, { kind: "import", source: node.source.value, name, isType: isTypeName });
      }
      if (!isType) table.loads.push({ source: node.source.value, start: node.start });
      return;
    }
    case "ExportNamedDeclaration": {
      if (node.exportKind === "type") return;
      if (node.declaration !== null) {
        for (const name of declare(table, node.declaration))
          table.exported.set(name, { kind: "local", name, start: node.declaration.start });
      }
      const source = node.source?.value;
      if (source !== undefined) table.loads.push({ source, start: node.start });
      for (const { local, exported, start } of node.specifiers) {
        const target = { name: nameOf(local), start };
        table.exported.set(nameOf(exported), source === undefined ? { kind: "local", ...target } : { kind: "from", source, ...target });
      }
      return;
    }
    case "ExportAllDeclaration":
      if (node.exportKind === "type") return;
      table.loads.push({ source: node.source.value, start: node.start });
      if (node.exported === null) table.stars.push(node.source.value);
      else table.exported.set(nameOf(node.exported), { kind: "from", source: node.source.value, name: "*", start: node.start });
      return;
    case "ExportDefaultDeclaration": {
      const { declaration } = node;
      if (declaration.type === "TSInterfaceDeclaration") return;
      const [name] = declare(table, declaration);
      const start = declaration.start;
      table.exported.set("default", name === undefined ? { kind: "expression", node: declaration, start } : { kind: "local", name, start });
      return;
    }
    case "ExpressionStatement":
      if (node.expression.type === "AssignmentExpression") addCommonJs(table, node.expression);
      return;
    default:
      declare(table, node);
  }
}

/** `exports.name = ...`, `module.exports = { ... }`. */
function addCommonJs(table: Building, { left, right }: AssignmentExpression): void {
  if (left.type !== "MemberExpression" || left.property.type !== "Identifier") return;
  const { object, property } = left;
  const isExports = object.type === "Identifier" && object.name === "exports";
  const isModuleExports = object.type === "MemberExpression" && object.property.type === "Identifier" && object.property.name === "exports";
  if (isExports || isModuleExports) table.exported.set(property.name, { kind: "expression", node: right, start: left.start });
  if (object.type !== "Identifier" || object.name !== "module" || property.name !== "exports") return;
  table.exported.set("default", { kind: "expression", node: right, start: right.start });
  for (const each of right.type === "ObjectExpression" ? right.properties : []) {
    if (each.type !== "Property" || each.key.type !== "Identifier") continue;
    table.exported.set(each.key.name, { kind: "expression", node: each.value, start: each.start });
  }
}

/** Reads the names of a module. Costs one look at each statement of its top. */
export function readModuleTable(program: Program): ModuleTable {
  const table: Building = { declared: new Map(), exported: new Map(), stars: [], loads: [] };
  const directives: string[] = [];
  for (const statement of program.body) {
    if (statement.type === "ExpressionStatement" && typeof statement.directive === "string") directives.push(statement.directive);
    addStatement(table, statement);
  }
  return { ...table, directives };
}
