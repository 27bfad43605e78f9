import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { CREDENTIAL_PATTERN, parseCredential } from "@belay/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedNames, ROOT, writeBesideCompiled } from "./published-package.ts";

const run = promisify(execFile);

/** Licences that let anybody use and pass on what they are of, with its notice. */
const PERMISSIVE = new Set(["MIT", "MIT-0", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0"]);
/** Fields of a package file that run something where the package is installed. */
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall", "prepare"];

interface Locked {
  readonly link?: true;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: true;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  return Object(JSON.parse(await readFile(path, "utf8")));
}

let names: readonly string[];
/** Entries of the lock file, by their place. */
let locked: ReadonlyMap<string, Locked>;

beforeAll(async () => {
  names = await publishedNames();
  // npm wrote this file.
  const { packages } = (await readJson(join(ROOT, "package-lock.json"))) as unknown as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  locked = new Map(Object.entries(packages));
});

/** Where a package finds another one: beside it, or in a directory further up. */
function placeOf(name: string, from: string): string {
  for (let at = from; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (locked.has(`${at}/node_modules/${name}`)) return `${at}/node_modules/${name}`;
  }
  return `node_modules/${name}`;
}

/** Everything that comes with the published packages, by its place in the lock file. */
function runTimeDependencies(): ReadonlyMap<string, Locked> {
  const found = new Map<string, Locked>();
  const waiting = names.map((name) => `packages/${name}`);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = locked.get(place);
    if (entry?.link === true && entry.resolved !== undefined) {
      waiting.push(entry.resolved);
    } else if (entry !== undefined && !found.has(place)) {
      found.set(place, entry);
      const here = place;
      waiting.push(...Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).map((name) => placeOf(name, here)));
    }
  }
  return found;
}

describe("S69: what comes with Belay", () => {
  it("is locked to its bytes, and none of the packages of this repository runs a script where it is installed", async () => {
    const unlocked = [...locked].filter(
      ([place, { link, integrity }]) => place.includes("node_modules/") && link !== true && !integrity?.startsWith("sha512-"),
    );
    expect(unlocked.map(([place]) => place)).toEqual([]);
    const own = [...locked.keys()].filter((place) => place !== "" && !place.includes("node_modules/"));
    expect(own).toEqual(expect.arrayContaining(names.map((name) => `packages/${name}`)));
    for (const place of own) {
      expect(locked.get(place)?.hasInstallScript, place).toBeUndefined();
      expect(
        Object.keys(Object((await readJson(join(ROOT, place, "package.json"))).scripts)).filter((name) => INSTALL_SCRIPTS.includes(name)),
      ).toEqual([]);
    }
  });

  it("may be used by everybody, and runs nothing where it is installed", () => {
    const dependencies = [...runTimeDependencies()];
    expect(dependencies.length).toBeGreaterThan(50);
    const others = dependencies.filter(([place]) => place.includes("node_modules/"));
    expect(others.filter(([, { license = "none" }]) => !PERMISSIVE.has(license)).map(([place, { license }]) => [place, license])).toEqual(
      [],
    );
    expect(dependencies.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual([]);
  });
});

describe("S69: a published package", () => {
  let dist: string;
  /** Paths of each package as npm would pack them. */
  const packed = new Map<string, readonly string[]>();

  /** Puts an empty file where the build puts what it makes of a source: what is in it is for the build to say. */
  async function writeCompiled(source: string): Promise<void> {
    const path = join(dist, relative(join(ROOT, "packages"), source)).replace(/\.ts$/, "");
    await mkdir(dirname(path), { recursive: true });
    await Promise.all([`${path}.js`, `${path}.d.ts`].map((file) => writeFile(file, "")));
  }

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "belay-packed-"));
    const { stdout: listed } = await run(join(ROOT, "node_modules/.bin/tsc"), ["-p", "tsconfig.build.json", "--listFilesOnly"], {
      cwd: ROOT,
    });
    await Promise.all(
      listed
        .split("\n")
        .filter((path) => path.startsWith(join(ROOT, "packages/")) && path.endsWith(".ts"))
        .map(writeCompiled),
    );
    await Promise.all(names.map((name) => writeBesideCompiled(name, dist)));
    const options = { cwd: dist, maxBuffer: 10_000_000 };
    const { stdout } = await run(
      "npm",
      ["pack", "--dry-run", "--json", "--offline", "--ignore-scripts", ...names.map((name) => `./${name}`)],
      options,
    );
    for (const { name, files } of Object.values(Object(JSON.parse(stdout))) as { name: string; files: { path: string }[] }[]) {
      packed.set(
        name.replace("@belay/", ""),
        files.map(({ path }) => path),
      );
    }
  });

  afterAll(() => rm(dist, { recursive: true, force: true }));

  it("holds its code and data, and no tests, sources, maps or anything that somebody left there", () => {
    expect([...packed.keys()].toSorted()).toEqual(names);
    for (const [name, paths] of packed) {
      expect(paths, name).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE", "NOTICE"]));
      expect(paths.length, name).toBeGreaterThan(20);
      expect(paths.filter((path) => /\.(test|spec)\.|(^|\/)(test|tests|testing|suite|fixtures|corpus|__\w+__)\//.test(path))).toEqual([]);
      expect(paths.filter((path) => !/\.(js|d\.ts|mjs|d\.mts|json|css|astro|md)$|^(LICENSE|NOTICE)$/.test(path))).toEqual([]);
    }
  });

  it("is compiled without maps, which would bring the sources", async () => {
    const { stdout } = await run(join(ROOT, "node_modules/.bin/tsc"), ["-p", "tsconfig.build.json", "--showConfig"], { cwd: ROOT });
    const options = Object(JSON.parse(stdout)).compilerOptions;
    expect([options.sourceMap, options.inlineSourceMap, options.inlineSources, options.declarationMap]).not.toContain(true);
  });

  it("says in its package file what it needs, with versions out of the registry, and nothing of how it is developed", async () => {
    for (const name of names) {
      const file = await readJson(join(dist, name, "package.json"));
      expect([file.scripts, file.devDependencies, file.private], name).toEqual([undefined, undefined, undefined]);
      expect([file.name, file.license]).toEqual([`@belay/${name}`, "Apache-2.0"]);
      expect(JSON.stringify(file), name).not.toMatch(/"@belay\/testkit"|\.ts"(?<!\.d\.ts")/);
      const versions = Object.values({ ...Object(file.dependencies), ...Object(file.optionalDependencies) });
      expect(
        versions.filter((version) => !/^\^?\d+\.\d+\.\d+$/.test(String(version))),
        name,
      ).toEqual([]);
    }
  });

  it("holds no secret: neither in its data nor in the sources that it is made of", async () => {
    const sources = (path: string): string => path.replace(/\.d\.ts$|\.js$/, ".ts");
    for (const [name, paths] of packed) {
      const files = new Set(paths.filter((path) => !/^(LICENSE|NOTICE|package\.json)$/.test(path)).map(sources));
      for (const path of files) {
        const text = await readFile(join(ROOT, "packages", name, path), "utf8");
        const place = `${name}/${path}`;
        expect(
          [...text.matchAll(CREDENTIAL_PATTERN)].filter(([found]) => parseCredential(found) !== undefined),
          place,
        ).toEqual([]);
        expect(text, place).not.toMatch(
          /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]{20}|\b(npm|ghp|gho|github_pat)_[A-Za-z0-9_]{30,}|\bAKIA[0-9A-Z]{16}\b|\b[sr]k_live_[A-Za-z0-9]{16,}/,
        );
      }
    }
  });
});
