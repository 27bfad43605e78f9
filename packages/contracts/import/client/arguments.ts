import type { Function as FunctionNode } from "oxc-parser";
import { ImportError } from "../import-error.ts";
import { descendants, fieldsOf, keyOf, type Literal, literalOf, type SourceFile } from "../syntax.ts";

/** Which argument of a client function holds which part of the request. */
export interface ArgumentMap {
  /** Request path to argument path, `{"product.id": "$[0]"}`, most specific first. */
  readonly paths: readonly (readonly [request: string, argument: string])[];
}

/** Reads the argument maps of a package's client functions, by exported name. Query builders have none. */
export function argumentMapsOf(file: SourceFile): ReadonlyMap<string, ArgumentMap> {
  const functions = new Map<string, FunctionNode>();
  const maps = new Map<string, ArgumentMap>();
  for (const statement of file.program.body) {
    if (statement.type === "FunctionDeclaration" && statement.id !== null) functions.set(statement.id.name, statement);
  }
  for (const statement of file.program.body) {
    if (statement.type !== "ExportNamedDeclaration") continue;
    for (const { local, exported } of statement.specifiers) {
      const declaration = functions.get(keyOf(local));
      const map = declaration && argumentMapOf(declaration);
      if (map !== undefined) maps.set(keyOf(exported), map);
    }
  }
  return maps;
}

function argumentMapOf(declaration: FunctionNode): ArgumentMap | undefined {
  const node = [...descendants(declaration.body)].find(
    (each) => each.type === "ObjectExpression" && fieldsOf(each).some(([key]) => key === "explicitPathsToArguments"),
  );
  if (node === undefined) return undefined;
  const literal = literalOf(node);
  if (typeof literal !== "object" || Array.isArray(literal)) throw new ImportError("argument map is not an object");
  const { explicitPathsToArguments: explicit, spreadPathsToArguments: spread } = Object.fromEntries(Object.entries(literal));
  return { paths: [...stringEntries(explicit), ...stringEntries(spread)] };
}

function stringEntries(value: Literal | undefined): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || Array.isArray(value)) throw new ImportError("argument paths are not an object");
  return Object.entries(value).map(([request, argument]) => {
    if (typeof argument !== "string") throw new ImportError(`argument path of ${request} is not a string`);
    return [request, argument] as const;
  });
}

/**
 * Where a required field in the client's words (`_id`, `options.slug`) may stand in the request, most likely first.
 * Why several: the documentation names arguments, fields of an argument that is spread, or fields of the request.
 */
export function wirePathsOf(field: string, args: readonly string[], map: ArgumentMap | undefined): readonly string[] {
  const [first = "", ...rest] = field.split(".");
  const argument = [`$[${args.indexOf(first)}]`, ...rest].join(".");
  const mapped = (map?.paths ?? []).flatMap(([request, prefix]) => {
    if (argument === prefix) return [{ prefix, path: request }];
    return argument.startsWith(`${prefix}.`) ? [{ prefix, path: `${request}${argument.slice(prefix.length)}` }] : [];
  });
  mapped.sort((a, b) => b.prefix.length - a.prefix.length);
  return [...mapped.map(({ path }) => path), rest.join("."), field].map(wireName);
}

/** `_id`, `_createdDate`, `_updatedDate` of the client are `id`, `createdDate`, `updatedDate` on the wire, at every depth. */
export function wireName(path: string): string {
  return path
    .split(".")
    .map((step) => (/^_(id|createdDate|updatedDate)$/.test(step) ? step.slice(1) : step))
    .join(".");
}
