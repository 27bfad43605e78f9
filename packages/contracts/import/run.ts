import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "./files.ts";
import { outputFiles } from "./output.ts";
import { ROOT, staleFiles } from "./stale-files.ts";

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
