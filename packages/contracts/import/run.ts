import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputFile } from "./files.ts";
import { outputFiles } from "./output.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OWNED_FOLDERS = ["api", "schemas", "src/generated"];

/** Compares the files on disk with what the installed packages give: paths that differ, are missing or are left over. */
export function staleFiles(files: readonly OutputFile[]): readonly string[] {
  const wanted = new Map(files.map(({ path, text }) => [path, text]));
  const present = OWNED_FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
  );
  const left = present.filter((path) => !wanted.has(path));
  const changed = [...wanted]
    .filter(([path, text]) => !present.includes(path) || readFileSync(join(ROOT, path), "utf8") !== text)
    .map(([path]) => path);
  return [...left, ...changed].sort();
}

function write(files: readonly OutputFile[]): void {
  for (const path of staleFiles(files)) if (!files.some((file) => file.path === path)) rmSync(join(ROOT, path));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
}

function main(args: readonly string[]): number {
  const files = outputFiles();
  if (!args.includes("--check")) {
    write(files);
    return 0;
  }
  const stale = staleFiles(files);
  for (const path of stale) process.stderr.write(`stale: packages/contracts/${path}\n`);
  if (stale.length > 0) process.stderr.write("Run `npm run contracts:import` and read the difference.\n");
  return stale.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
