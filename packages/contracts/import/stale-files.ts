import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputFile } from "./files.ts";

/** The folder of the package. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));
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
