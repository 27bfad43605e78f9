/**
 * Makes the publishable packages under `dist/`: JavaScript and declarations by `tsc`, data files as they are, and package files whose exports name
 * the JavaScript. Tests, what only tests use, source maps and development fields stay out.
 */
import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { publishedNames, ROOT, writeBesideCompiled } from "./published-package.ts";

const DIST = join(ROOT, "dist");

await rm(DIST, { recursive: true, force: true });
const compile = spawnSync(join(ROOT, "node_modules/.bin/tsc"), ["-p", "tsconfig.build.json"], { cwd: ROOT, stdio: "inherit" });
if (compile.status !== 0) {
  process.exit(1);
}
for (const name of await publishedNames()) {
  await writeBesideCompiled(name, DIST);
}
console.log(`Packages are in ${DIST}`);
