import { type Comment, type ObjectExpression, type Program, parseSync } from "oxc-parser";
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
export function literalOf(node: { readonly type: string } | null | undefined): Literal | undefined {
  // The parser's node types form one union over `type`; a structural view keeps this reader short.
  const view = node as LiteralView | null | undefined;
  switch (view?.type) {
    case "Literal":
      return view.value ?? undefined;
    case "ObjectExpression":
      return Object.fromEntries(view.properties.flatMap((property) => (property.type === "Property" ? [[keyOf(property.key), literalOf(property.value)]] : [])));
    case "ArrayExpression":
      return view.elements.map((element) => literalOf(element));
    default:
      return undefined;
  }
}

type LiteralView =
  | { readonly type: "Literal"; readonly value: string | number | boolean | null }
  | { readonly type: "ObjectExpression"; readonly properties: ObjectExpression["properties"] }
  | { readonly type: "ArrayExpression"; readonly elements: readonly ({ readonly type: string } | null)[] };

/** The name of a property key. Errors: ImportError for a computed key. */
export function keyOf(key: { readonly type: string }): string {
  // Same structural view as above.
  const view = key as { readonly type: string; readonly name?: string; readonly value?: unknown };
  if (view.type === "Identifier" && view.name !== undefined) return view.name;
  if (view.type === "Literal" && typeof view.value === "string") return view.value;
  throw new ImportError(`unknown property key: ${view.type}`);
}

/** Every node below `root`, parents first. */
export function* descendants(root: unknown): Generator<AnyNode> {
  if (Array.isArray(root)) {
    for (const element of root) yield* descendants(element);
    return;
  }
  if (typeof root !== "object" || root === null) return;
  // Nodes of the tree are plain objects whose `type` is a string.
  const node = root as AnyNode;
  if (typeof node.type === "string") yield node;
  for (const value of Object.values(node)) yield* descendants(value);
}

/** A node before it is narrowed by its `type`. */
export interface AnyNode {
  readonly type: string;
  readonly [field: string]: unknown;
}
