/**
 * Bundles the command line into a few files, so that a start reads those in place of a thousand. `packages/cli/bin/start-bundle.mjs` finds the bundle
 * and says whether it may still be used. Why: docs/decisions/0007-start-bundle.md.
 */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type Plugin, rolldown } from "rolldown";
import {
  bundleDirectory,
  type FileFacts,
  findStartBundle,
  MANIFEST_FORMAT,
  readInput,
  writeManifest,
} from "../packages/cli/bin/start-bundle.mjs";

const ENTRY = "packages/cli/src/main.ts";
/** Lists every installed package: another one may change what an import leads to. */
const INSTALLED = "node_modules/.package-lock.json";

/**
 * What a module knows of its own place, said as text: in the bundle it would be another place. An import of a name that is put together when the
 * program runs is not bundled, and reads its file from there.
 */
function atItsOwnPlace(code: string, path: string): string {
  const url = pathToFileURL(path).href;
  return code
    .replaceAll("import.meta.url", JSON.stringify(url))
    .replaceAll("import.meta.filename", JSON.stringify(path))
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
    .replaceAll(/\b__filename\b/g, JSON.stringify(path))
    .replaceAll(/\b__dirname\b/g, JSON.stringify(dirname(path)))
    .replaceAll(/\bimport\(`(\.\.?\/)/g, (_, start) => `import(\`${new URL(start, url).href}`);
}

/** Reads the modules of a bundle and keeps the facts of each. */
class Inputs {
  readonly #root: string;
  readonly #facts = new Map<string, FileFacts>();

  constructor(root: string) {
    this.#root = root;
  }

  get facts(): readonly FileFacts[] {
    return [...this.#facts.values()];
  }

  read(path: string): string {
    const below = relative(this.#root, path);
    const { content, facts } = readInput(this.#root, below);
    this.#facts.set(below, facts);
    return content.toString("utf8");
  }

  /** The package files of all modules: what they export decides what an import leads to. */
  readPackageFiles(): void {
    const folders = new Set([...this.#facts.keys()].flatMap((path) => foldersOf(path)));
    for (const path of [INSTALLED, ...[...folders].map((folder) => join(folder, "package.json"))]) {
      try {
        this.read(join(this.#root, path));
      } catch {
        // A folder without one.
      }
    }
  }
}

/** `a`, `a/b` and `a/b/c` of `a/b/c/d.ts`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split(sep).slice(0, -1);
  return parts.map((_, index) => join(...parts.slice(0, index + 1)));
}

function reading(inputs: Inputs): Plugin {
  return {
    name: "belay-inputs",
    load: (id) => (id.startsWith("\0") ? undefined : atItsOwnPlace(inputs.read(id), id)),
    async resolveId(source, importer, { kind }) {
      // A package that is loaded when it is needed stays where it is: it may hold native code, and a start does not wait for it.
      const isPackage = !/^(\.|\/|#|node:|@belay\/)/.test(source);
      if (kind !== "dynamic-import" || !isPackage || importer === undefined) {
        return undefined;
      }
      const resolved = await this.resolve(source, importer, { kind, skipSelf: true });
      // One that is not installed fails where it is loaded, as it does in the sources.
      return { id: resolved === null ? source : pathToFileURL(resolved.id).href, external: true };
    },
  };
}

/** Removes bundles. The one in use before stays: a server may still be running on it. */
function removeOld(directory: string, keep: readonly string[]): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory() && !keep.includes(entry.name)) {
      rmSync(join(directory, entry.name), { recursive: true, force: true });
    }
  }
}

/** Bundles the command line of a checkout. The bundle before it stays until the next one; whoever starts meanwhile finds the one or the other. */
export async function bundleStart(root: string): Promise<void> {
  const directory = bundleDirectory(root);
  const before = findStartBundle(root);
  const name = `${Date.now().toString(36)}-${process.pid}`;
  mkdirSync(join(directory, name), { recursive: true });
  const inputs = new Inputs(root);
  const bundle = await rolldown({ input: join(root, ENTRY), platform: "node", logLevel: "silent", plugins: [reading(inputs)] });
  const { output } = await bundle.write({
    dir: join(directory, name),
    format: "esm",
    // By this name Node knows what they are without reading them twice.
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
    comments: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  await bundle.close();
  inputs.readPackageFiles();
  const parts = output.filter((part) => part.type === "chunk");
  const main = parts.find(({ isEntry }) => isEntry);
  if (main === undefined) {
    throw new Error("the bundle has no beginning");
  }
  const made = parts.map(({ fileName }) => readInput(root, relative(root, join(directory, name, fileName))).facts);
  const files = [...inputs.facts, ...made];
  writeManifest(directory, { format: MANIFEST_FORMAT, root, main: relative(root, join(directory, name, main.fileName)), files });
  removeOld(directory, before === undefined ? [name] : [name, relative(directory, dirname(before.main))]);
}
