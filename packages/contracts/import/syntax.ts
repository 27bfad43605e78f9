import { type Comment, type Expression, type Node, type ObjectExpression, type Program, parseSync } from "oxc-parser";
import { ImportError } from "./import-error.ts";

/** A parsed source file with the documentation comment that stands before each node. */
export interface SourceFile {
  readonly name: string;
  readonly program: Program;
  /** The text of the documentation comment that ends right before the character at `start`. */
  readonly docBefore: (start: number) => string;
}

/** Parses JavaScript or typings. Errors: ImportError when the text has a syntax error. */
export function parseSource(name: string, text: string): SourceFile {
  const result = parseSync(name, text);
  const error = result.errors[0];
  if (error !== undefined) throw new ImportError(`${name}: ${error.message}`);
  const docs = indexDocs(text, result.comments);
  return { name, program: result.program, docBefore: (start) => docs.get(start) ?? "" };
}

/** Documentation comments by the offset of the first character after them that is not white space. */
function indexDocs(text: string, comments: readonly Comment[]): ReadonlyMap<number, string> {
  const docs = new Map<number, string>();
  for (const comment of comments) {
    if (comment.type !== "Block" || !comment.value.startsWith("*")) continue;
    let next = comment.end;
    while (next < text.length && /\s/.test(text.charAt(next))) next += 1;
    docs.set(next, comment.value.slice(1));
  }
  return docs;
}

/** A literal of the client code as plain data; `undefined` for anything that is not a literal. */
export type Literal = string | number | boolean | { readonly [key: string]: Literal | undefined } | readonly (Literal | undefined)[];

/** Reads a string, number, boolean, array or object literal. */
export function literalOf(node: Node | null | undefined): Literal | undefined {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "string" || typeof node.value === "number" || typeof node.value === "boolean" ? node.value : undefined;
    case "ObjectExpression":
      return Object.fromEntries(fieldsOf(node).map(([key, value]) => [key, literalOf(value)]));
    case "ArrayExpression":
      return node.elements.map((element) => literalOf(element));
    default:
      return undefined;
  }
}

/** The properties of an object expression; what is spread into it is left out. */
export function fieldsOf(node: ObjectExpression): readonly (readonly [string, Expression])[] {
  return node.properties.flatMap((property) => (property.type === "Property" ? [[keyOf(property.key), property.value] as const] : []));
}

/** The name of a property key or of an exported name. Errors: ImportError for a computed key. */
export function keyOf(key: Node): string {
  if (key.type === "Identifier") return key.name;
  if (key.type === "Literal" && typeof key.value === "string") return key.value;
  throw new ImportError(`unknown property key: ${key.type}`);
}

/** The name of an identifier; the empty string for any other node. */
export function nameOf(node: Node | null | undefined): string {
  return node?.type === "Identifier" ? node.name : "";
}

/** Every node below `root`, parents first. */
export function* descendants(root: unknown): Generator<Node> {
  if (Array.isArray(root)) {
    for (const element of root) yield* descendants(element);
    return;
  }
  if (typeof root !== "object" || root === null) return;
  // In a syntax tree every object with a `type` is a node.
  if ("type" in root && typeof root.type === "string") yield root as Node;
  for (const value of Object.values(root)) yield* descendants(value);
}
