import type { Function as FunctionNode, Node } from "oxc-parser";
import type { ClientResult } from "../../src/types.ts";
import { descendants, fieldsOf, keyOf, literalOf, nameOf, type SourceFile } from "../syntax.ts";

/** Reads what the client functions of a package give back, by exported name. A function that gives the whole response has no entry. */
export function clientResultsOf(file: SourceFile): ReadonlyMap<string, ClientResult> {
  const functions = new Map<string, FunctionNode>();
  for (const statement of file.program.body) {
    if (statement.type === "FunctionDeclaration" && statement.id !== null) functions.set(statement.id.name, statement);
  }
  const results = new Map<string, ClientResult>();
  for (const statement of file.program.body) {
    if (statement.type !== "ExportNamedDeclaration") continue;
    for (const { local, exported } of statement.specifiers) {
      const declaration = functions.get(keyOf(local));
      const result = declaration && (builderOf(declaration) ?? answerOf(declaration));
      if (result !== undefined) results.set(keyOf(exported), result);
    }
  }
  return results;
}

/** A query function makes a builder, and says how pages are read out of the response. */
function builderOf(declaration: FunctionNode): ClientResult | undefined {
  const calls = [...descendants(declaration.body)].filter((node) => node.type === "CallExpression");
  const options = calls.find(({ callee }) => nameOf(callee) === "queryBuilder")?.arguments[0];
  if (options?.type !== "ObjectExpression") return undefined;
  const method = literalOf(fieldsOf(options).find(([key]) => key === "pagingMethod")?.[1]);
  const items = [...descendants(options)].flatMap((node) =>
    node.type === "ObjectExpression" ? fieldsOf(node).flatMap(([key, value]) => (key === "items" ? [memberOf(value)] : [])) : [],
  );
  const [field] = items;
  return field === undefined ? undefined : { kind: "builder", items: field, paging: method === "CURSOR" ? "cursor" : "offset" };
}

/** `return rename(result.data)?.product` gives a field; a function that sends a request and returns nothing gives nothing. */
function answerOf(declaration: FunctionNode): ClientResult | undefined {
  const nodes = [...descendants(declaration.body)];
  const sends = nodes.some((node) => node.type === "VariableDeclarator" && nameOf(node.id) === "result");
  const returned = nodes.flatMap((node) => (node.type === "ReturnStatement" && node.argument !== null ? [node.argument] : []));
  const [last] = returned.slice(-1);
  if (last === undefined) return sends ? { kind: "nothing" } : undefined;
  const field = memberOf(last);
  return field === undefined || field === "data" ? undefined : { kind: "field", field };
}

/** The name of the property that an expression reads last; undefined when it reads none. */
function memberOf(expression: Node): string | undefined {
  const member = expression.type === "ChainExpression" ? expression.expression : expression;
  return member.type === "MemberExpression" && member.property.type === "Identifier" ? member.property.name : undefined;
}
