import type { Function as FunctionNode } from "oxc-parser";
import type { PathParameter } from "../../src/types.ts";
import { ImportError, required } from "../import-error.ts";
import { descendants, type Literal, literalOf, nameOf } from "../syntax.ts";

/** The public API host. */
const PUBLIC_HOST = "www.wixapis.com";

/** A row of a path table: paths that start with `destination` are sent with `source` in its place. */
interface PathRow {
  readonly source: string;
  readonly destination: string;
}

/** The rows for the public host, by the name of the function that holds the table. */
export type HostRows = ReadonlyMap<string, readonly PathRow[]>;

/** Finds every path table of a package. Errors: ImportError for a table without the public host. */
export function hostRowsOf(functions: ReadonlyMap<string, FunctionNode>): HostRows {
  const rows = new Map<string, readonly PathRow[]>();
  for (const [name, declaration] of functions) {
    const [table] = [...descendants(declaration.body)].flatMap((node) =>
      node.type === "VariableDeclarator" && nameOf(node.id) === "domainToMappings" ? [node.init] : [],
    );
    if (table === undefined) continue;
    const hosts = literalOf(table);
    if (typeof hosts !== "object" || Array.isArray(hosts)) throw new ImportError(`${name}: not a table`);
    rows.set(name, toRows(required(Object.entries(hosts).find(([host]) => host === PUBLIC_HOST)?.[1], `${PUBLIC_HOST} in ${name}`)));
  }
  return rows;
}

/**
 * The paths of a method on the public host: the one that clients send first, then those of the later rows.
 * A path that no row covers is sent as it is.
 */
export function pathsOnPublicHost(protoPath: string, rows: readonly PathRow[], parameters: readonly PathParameter[]): readonly string[] {
  const named = protoPath.replace(/\{([^}]+)\}/g, (_, field: string) => {
    return `:${required(parameters.find((parameter) => parameter.field === field)?.name, `path parameter ${field}`)}`;
  });
  const paths = rows
    .filter(({ destination }) => named.startsWith(destination))
    .map(({ source, destination }) => source + named.slice(destination.length));
  return paths.length === 0 ? [named] : [...new Set(paths)];
}

function toRows(list: Literal): readonly PathRow[] {
  if (!Array.isArray(list)) throw new ImportError("path rows are not a list");
  return list.map((row: Literal | undefined) => {
    if (typeof row !== "object" || Array.isArray(row)) throw new ImportError("path row is not an object");
    const { srcPath, destPath } = Object.fromEntries(Object.entries(row));
    if (typeof srcPath !== "string" || typeof destPath !== "string") throw new ImportError("path row without paths");
    return { source: srcPath, destination: destPath };
  });
}
