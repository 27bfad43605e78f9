import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { outputFiles } from "./output.ts";

const FOLDER = fileURLToPath(new URL("../src/generated", import.meta.url));

function presentFiles(): readonly string[] {
  return existsSync(FOLDER) ? readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")) : [];
}

/** Generated files that differ from what the contracts give, are missing or are left over. */
export function staleFiles(): readonly string[] {
  const wanted = outputFiles();
  const present = presentFiles();
  const left = present.filter((path) => !wanted.has(path));
  const changed = [...wanted].filter(([path, text]) => !present.includes(path) || readFileSync(join(FOLDER, path), "utf8") !== text);
  return [...left, ...changed.map(([path]) => path)].toSorted();
}

function write(): void {
  const wanted = outputFiles();
  for (const path of presentFiles()) {
    if (!wanted.has(path)) {
      rmSync(join(FOLDER, path));
    }
  }
  for (const [path, text] of wanted) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
}

if (import.meta.main) {
  write();
}
