import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestFile } from "./requirements-page.ts";

const ROOT = join(import.meta.dirname, "..");
/** The matrix is one set of tests for several stores. */
const PATTERNS = ["{packages,conformance,examples,scripts,bench}/**/*.test.ts", "conformance/matrix/*.ts"];
/** Its examples are no tests. */
const EXAMPLES = "scripts/requirements-page.test.ts";

/** All files of tests of the project. */
export async function testFiles(): Promise<readonly TestFile[]> {
  const paths = new Set<string>();
  for await (const path of glob(PATTERNS, { cwd: ROOT, exclude: (name) => name.includes("node_modules") })) {
    paths.add(path.replaceAll("\\", "/"));
  }
  paths.delete(EXAMPLES);
  return Promise.all([...paths].sort().map(async (path) => ({ path, text: await readFile(join(ROOT, path), "utf8") })));
}
