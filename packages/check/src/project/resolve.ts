import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

/** Where `compilerOptions.paths` of a project lead: pattern, and targets relative to the project. */
interface PathAlias {
  readonly prefix: string;
  readonly suffix: string;
  readonly targets: readonly string[];
}

const ENDINGS = ["", ".ts", ".tsx", ".mts", ".js", ".jsx", ".mjs", ".cjs", ".cts", ".astro", ".vue", ".svelte"];
const INDEXES = ENDINGS.slice(1).map((ending) => `/index${ending}`);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads JSON with comments and trailing commas, as compilers take it; undefined for what is none. */
function readLooseJson(path: string): unknown {
  try {
    const text = readFileSync(path, "utf8");
    const bare = text.replaceAll(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, quoted: string | undefined) => quoted ?? "");
    return JSON.parse(bare.replaceAll(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, quoted: string | undefined) => quoted ?? ""));
  } catch {
    // A configuration that cannot be read only means that its aliases are not followed.
    return undefined;
  }
}

/** The aliases of a configuration and of those that it extends; its own come first. */
function readAliases(directory: string, file: string, depth = 0): readonly PathAlias[] {
  const config = readLooseJson(join(directory, file));
  if (!isRecord(config) || depth > 5) return [];
  const options = isRecord(config.compilerOptions) ? config.compilerOptions : {};
  const base = posix.join(posix.dirname(file), typeof options.baseUrl === "string" ? options.baseUrl : ".");
  const own = Object.entries(isRecord(options.paths) ? options.paths : {}).map(([pattern, targets]) => {
    const [prefix = "", suffix = ""] = pattern.split("*");
    const list = Array.isArray(targets) ? targets.filter((target) => typeof target === "string") : [];
    return { prefix, suffix: pattern.includes("*") ? suffix : "\0", targets: list.map((target) => posix.join(base, target)) };
  });
  const bases = [config.extends].flat().filter((name) => typeof name === "string" && name.startsWith("."));
  const inherited = bases.flatMap((name) => readAliases(directory, posix.join(posix.dirname(file), String(name)), depth + 1));
  const fromBase = typeof options.baseUrl === "string" ? [{ prefix: "", suffix: "", targets: [posix.join(base, "*")] }] : [];
  return [...own, ...inherited, ...fromBase];
}

/** Finds the file of the project that an import names; undefined for a package. */
export type Resolve = (specifier: string, from: string) => string | undefined;

/**
 * Makes the resolver of a project: relative imports, index files, `paths` of tsconfig.json or jsconfig.json, `imports` of package.json.
 *
 * Shape: TypeScript's habit of naming the `.js` that a `.ts` becomes is followed.
 */
export function createResolver(directory: string, isFile: (path: string) => boolean): Resolve {
  const configs = new Map<string, readonly PathAlias[]>();
  const aliasesFor = (folder: string): readonly PathAlias[] => {
    const known = configs.get(folder);
    if (known !== undefined) return known;
    const name = ["tsconfig.json", "jsconfig.json"].find((each) => existsSync(join(directory, folder, each)));
    const found = name !== undefined ? readAliases(directory, posix.join(folder, name)) : folder === "." ? [] : aliasesFor(dirname(folder));
    configs.set(folder, found);
    return found;
  };
  const find = (path: string): string | undefined => {
    const clean = posix.normalize(path);
    const stem = clean.replace(/\.([cm]?)jsx?$/, "");
    const candidates = [
      ...ENDINGS.map((ending) => clean + ending),
      ...(stem === clean ? [] : ENDINGS.slice(1, 4).map((ending) => stem + ending)),
    ];
    return [...candidates, ...INDEXES.map((index) => clean + index)].find(isFile);
  };
  const subpaths = readLooseJson(join(directory, "package.json"));
  const own = isRecord(subpaths) && isRecord(subpaths.imports) ? subpaths.imports : {};
  const resolve: Resolve = (specifier, from) => {
    const bare = specifier.replace(/[?#].*$/, "");
    if (bare.startsWith(".")) return find(posix.join(posix.dirname(from), bare));
    if (bare.startsWith("/")) return find(bare.slice(1));
    if (specifier.startsWith("#")) return subpath(own, specifier, find);
    for (const { prefix, suffix, targets } of aliasesFor(posix.dirname(from))) {
      const isExact = suffix === "\0";
      if (isExact ? bare !== prefix : !(bare.startsWith(prefix) && bare.endsWith(suffix))) continue;
      const middle = isExact ? "" : bare.slice(prefix.length, bare.length - suffix.length);
      const found = targets.map((target) => find(target.replace("*", middle))).find((path) => path !== undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const known = new Map<string, string | undefined>();
  return (specifier, from) => {
    const key = `${posix.dirname(from)}\n${specifier}`;
    if (!known.has(key)) known.set(key, resolve(specifier, from));
    return known.get(key);
  };
}

function subpath(
  own: Readonly<Record<string, unknown>>,
  specifier: string,
  find: (path: string) => string | undefined,
): string | undefined {
  for (const [pattern, target] of Object.entries(own)) {
    const [prefix = "", suffix] = pattern.split("*");
    const path = isRecord(target) ? (target.default ?? target.import ?? target.node) : target;
    if (typeof path !== "string" || !specifier.startsWith(prefix) || (suffix === undefined && specifier !== pattern)) continue;
    const found = find(path.replace("*", specifier.slice(prefix.length, specifier.length - (suffix?.length ?? 0))));
    if (found !== undefined) return found;
  }
  return undefined;
}
