import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ImportError } from "./import-error.ts";
import type { PackageFiles } from "./module.ts";
import type { PackageSource } from "./packages.ts";
import { parseSource } from "./syntax.ts";

const require = createRequire(import.meta.url);

/** Reads the installed files of a package. Errors: ImportError when it is not installed or not MIT. */
export function readPackage(source: PackageSource): PackageFiles {
  const root = dirname(require.resolve(`${source.package}/package.json`));
  // A package manifest.
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string; readonly license?: string };
  if (manifest.license !== "MIT") throw new ImportError(`${source.package} has the licence ${manifest.license}`);
  const typings = join(root, "build/internal/es");
  const code = join(root, "build/es");
  const read = (folder: string, name: string) => parseSource(`${source.package}/${name}`, readFileSync(join(folder, name), "utf8"));
  const clientTypings = readdirSync(typings).filter((name) => name === "index.typings.d.mts" || /\.universal-[\w-]+\.d\.mts$/.test(name));
  if (!existsSync(join(typings, "meta.d.mts"))) throw new ImportError(`${source.package} has no wire typings`);
  return {
    version: manifest.version,
    license: manifest.license,
    wireTypings: read(typings, "meta.d.mts"),
    clientTypings: clientTypings.sort().map((name) => read(typings, name)),
    requests: read(code, "meta.mjs"),
    client: read(code, "index.typings.mjs"),
  };
}
