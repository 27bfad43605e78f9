import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { bundleStart } from "../../../../scripts/bundle-start.ts";
import { bundleDirectory, findStartBundle, type Manifest, readInput, writeManifest } from "../../bin/start-bundle.mjs";
import { paste } from "./paste.ts";
import { ROOT, startCli, startDev, temporaryDirectory } from "./run-cli.ts";

const ENTRY = "packages/cli/src/main.ts";

/** A checkout of two files: what a bundle needs to be one. */
function smallCheckout(): string {
  const root = temporaryDirectory();
  mkdirSync(join(root, dirname(ENTRY)), { recursive: true });
  mkdirSync(join(root, "node_modules"));
  writeFileSync(join(root, "packages/cli/package.json"), '{"type":"module"}');
  writeFileSync(join(root, ENTRY), 'import { word } from "./word.ts";\nexport const main = (): void => console.log(word);\n');
  writeFileSync(join(root, dirname(ENTRY), "word.ts"), 'export const word: string = "one";\n');
  return root;
}

/** This checkout's sources in another place, with the packages that are installed here. */
function wholeCheckout(): { readonly root: string; readonly launcher: string } {
  const root = temporaryDirectory();
  cpSync(join(ROOT, "packages"), join(root, "packages"), { recursive: true });
  mkdirSync(join(root, "node_modules/@belay"), { recursive: true });
  for (const name of readdirSync(join(ROOT, "node_modules"))) {
    if (name !== "@belay" && name !== ".cache") {
      symlinkSync(join(ROOT, "node_modules", name), join(root, "node_modules", name));
    }
  }
  for (const name of readdirSync(join(root, "packages"))) {
    symlinkSync(join(root, "packages", name), join(root, "node_modules/@belay", name));
  }
  return { root, launcher: join(root, "packages/cli/bin/belay.mjs") };
}

function manifestOf(root: string): Manifest {
  return JSON.parse(readFileSync(join(bundleDirectory(root), "manifest.json"), "utf8"));
}

/** Changes one character of a file and puts its times back, as an edit that wants to stay unseen would. */
function changeUnseen(path: string, from: string, to: string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  utimesSync(path, atime, mtime);
}

/** The scripts that a process loaded, as its coverage report names them. */
function loadedScripts(directory: string): readonly string[] {
  return readdirSync(directory).flatMap((name) => {
    const { result }: { readonly result: readonly { readonly url: string }[] } = JSON.parse(readFileSync(join(directory, name), "utf8"));
    return result.map(({ url }) => url);
  });
}

/** Two bundles are made of all sources, and servers start from sources that were never compiled: long where the cores are taken. */
const WHOLE = { timeout: 120_000 };

let small = "";

beforeEach(async () => {
  small = smallCheckout();
  await bundleStart(small);
});

test("a bundle that nothing changed since is found", () => {
  const { main = "" } = findStartBundle(small) ?? {};
  expect(main.startsWith(bundleDirectory(small))).toBe(true);
  expect(statSync(main).isFile()).toBe(true);
});

test("a source that was edited is never run from the bundle, whatever its size and its times say", () => {
  changeUnseen(join(small, dirname(ENTRY), "word.ts"), "one", "two");
  expect(findStartBundle(small)).toBeUndefined();
});

test("a source that is gone, and one that an import may lead to by a changed package file, end a bundle", () => {
  writeFileSync(join(small, "packages/cli/package.json"), '{"type":"module","imports":{}}');
  expect(findStartBundle(small)).toBeUndefined();
  writeFileSync(join(small, "packages/cli/package.json"), '{"type":"module"}');
  expect(findStartBundle(small)).toBeDefined();
  rmSync(join(small, dirname(ENTRY), "word.ts"));
  expect(findStartBundle(small)).toBeUndefined();
});

test("a package that is installed or removed ends a bundle", async () => {
  writeFileSync(join(small, "node_modules/.package-lock.json"), "{}");
  await bundleStart(small);
  expect(findStartBundle(small)).toBeDefined();
  writeFileSync(join(small, "node_modules/.package-lock.json"), '{"packages":{}}');
  expect(findStartBundle(small)).toBeUndefined();
});

test("other times without another content keep the bundle, and are read once", () => {
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(small, ENTRY), later, later);
  expect(findStartBundle(small)).toBeDefined();
  expect(manifestOf(small).files.find(({ path }) => path === ENTRY)?.mtimeMs).toBe(later.getTime());
});

test("a bundle that is damaged, empty or of another checkout is not used", () => {
  const copy = join(temporaryDirectory(), "copy");
  cpSync(small, copy, { recursive: true });
  expect(findStartBundle(copy)).toBeUndefined();
  const { main = "" } = findStartBundle(small) ?? {};
  truncateSync(main, 10);
  expect(findStartBundle(small)).toBeUndefined();
  writeFileSync(join(bundleDirectory(small), "manifest.json"), '{"format":');
  expect(findStartBundle(small)).toBeUndefined();
  rmSync(bundleDirectory(small), { recursive: true });
  expect(findStartBundle(small)).toBeUndefined();
});

test("a new bundle leaves the one before it to a server that still runs on it, and no third", async () => {
  const { main: first = "" } = findStartBundle(small) ?? {};
  await bundleStart(small);
  const { main: second = "" } = findStartBundle(small) ?? {};
  expect(readFileSync(first, "utf8")).toBe(readFileSync(second, "utf8"));
  await bundleStart(small);
  const kept = readdirSync(bundleDirectory(small), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(kept).toHaveLength(2);
});

test("the tour runs from the bundle; after an edit, and with a bundle that cannot be parsed, it runs from the sources", WHOLE, async () => {
  const { root, launcher } = wholeCheckout();
  await bundleStart(root);
  const coverage = temporaryDirectory();
  const bundled = await startDev(join(temporaryDirectory(), "data"), { launcher, env: { NODE_V8_COVERAGE: coverage } });
  const [banner] = await bundled.printed(/# 1\.[\s\S]*# 3\.[^\n]*\n[^\n]*\n/);
  expect(paste(banner)).toMatchObject([
    { details: { applicationError: { code: "PERMISSION_DENIED" } } },
    { properties: {} },
    { product: {} },
  ]);
  expect((await bundled.stop("SIGINT")).code).toBe(0);
  const scripts = loadedScripts(coverage);
  expect(scripts.filter((url) => url.includes("/node_modules/.cache/belay/start/")).length).toBeGreaterThan(3);
  expect(scripts.filter((url) => url.endsWith(".ts"))).toEqual([]);

  // What only a process that loads it can see: text that is no program, under a manifest that calls it the bundle.
  const manifest = manifestOf(root);
  const text = readFileSync(join(root, manifest.main), "utf8");
  writeFileSync(join(root, manifest.main), "export const main = ;");
  const files = manifest.files.map((facts) => (facts.path === manifest.main ? readInput(root, facts.path).facts : facts));
  writeManifest(bundleDirectory(root), { ...manifest, files });
  expect(findStartBundle(root)).toBeDefined();
  await (await startDev(join(temporaryDirectory(), "data"), { launcher })).stop("SIGINT");

  writeFileSync(join(root, manifest.main), text);
  writeManifest(bundleDirectory(root), manifest);
  expect(findStartBundle(root)).toBeDefined();
  changeUnseen(join(root, "packages/cli/src/dev/banner.ts"), "Belay is ready", "Belay was ready");
  const edited = startCli(["dev", "--port", "0", "--no-example", "--data", join(temporaryDirectory(), "data")], { launcher });
  await edited.printed(/Belay was ready at/);
});

test("stacks name the sources, also of what runs from the bundle", WHOLE, async () => {
  const { root, launcher } = wholeCheckout();
  await bundleStart(root);
  const { stderr } = spawnSync(process.execPath, [launcher, "dev", "--data", launcher], {
    env: { ...process.env, BELAY_DEBUG: "1" },
    encoding: "utf8",
  });
  const source = "packages/cli/src/installation/open-store.ts";
  const [, line] = new RegExp(`${source}:(\\d+):\\d+`).exec(stderr) ?? [];
  expect(readFileSync(join(root, source), "utf8").split("\n")[Number(line) - 1]).toContain("is not a directory");
  expect(stderr).not.toContain(".cache");
});
