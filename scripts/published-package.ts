import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The repository. */
export const ROOT = join(import.meta.dirname, "..");
const PUBLISHED_FIELDS = [
  "name",
  "version",
  "description",
  "license",
  "type",
  "engines",
  "sideEffects",
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
];
const TEXTS = ["LICENSE", "NOTICE"];
/** Exports for tests of this repository: what they need is no dependency of the package. */
const FOR_TESTS = /\/(testing|suite)\//;
const DATA = /\.(json|mjs|d\.mts|css|astro)$/;

type PackageFile = Readonly<Record<string, unknown>>;

/** Points an exports or imports entry at the compiled file, with its declarations where there are some. */
function compiled(entry: unknown): unknown {
  if (typeof entry === "string") {
    const file = entry.replace(/\.ts$/, ".js");
    return file === entry ? entry : { types: file.replace(/\.js$/, ".d.ts"), default: file };
  }
  if (typeof entry === "object" && entry !== null) {
    return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, compiled(value)]));
  }
  return entry;
}

function withoutTests(exports: unknown): unknown {
  return Object.fromEntries(Object.entries(Object(exports)).filter(([, target]) => !FOR_TESTS.test(String(target))));
}

function published(file: PackageFile): PackageFile {
  const kept = Object.fromEntries(Object.entries(file).filter(([key]) => PUBLISHED_FIELDS.includes(key)));
  const bin = Object.fromEntries(Object.entries(Object(file.bin)).map(([name, path]) => [name, String(path).replace(/\.ts$/, ".js")]));
  return {
    ...kept,
    ...(Object.keys(bin).length === 0 ? {} : { bin }),
    exports: compiled(withoutTests(file.exports)),
    ...(file.imports === undefined ? {} : { imports: compiled(file.imports) }),
  };
}

async function copyData(name: string, dist: string): Promise<void> {
  const source = join(ROOT, "packages", name);
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(source.length + 1);
    const isData = entry.isFile() && DATA.test(entry.name) && !/(^|\/)(node_modules|test|fixtures|import|generate)\//.test(path);
    if (isData && path !== "package.json") {
      await mkdir(dirname(join(dist, name, path)), { recursive: true });
      await cp(join(source, path), join(dist, name, path));
    }
  }
}

/** The names of the packages that are published, without their scope. */
export async function publishedNames(): Promise<readonly string[]> {
  return (await readdir(join(ROOT, "packages"))).filter((name) => name !== "testkit").toSorted();
}

/** Writes what is published of a package beside what `tsc` makes of its sources. */
export async function writeBesideCompiled(name: string, dist: string): Promise<void> {
  // npm wrote and read this file before us.
  const file = JSON.parse(await readFile(join(ROOT, "packages", name, "package.json"), "utf8")) as PackageFile;
  await copyData(name, dist);
  await mkdir(join(dist, name), { recursive: true });
  await writeFile(join(dist, name, "package.json"), `${JSON.stringify(published(file), null, 2)}\n`);
  await Promise.all(TEXTS.map((text) => cp(join(ROOT, text), join(dist, name, text))));
  await cp(join(ROOT, "packages", name, "README.md"), join(dist, name, "README.md"));
}
