import { existsSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob, relative } from "node:path";

interface Pattern {
  readonly glob: string;
  readonly isNegated: boolean;
}

function patternsOf(text: string): readonly Pattern[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const isNegated = line.startsWith("!");
      const bare = (isNegated ? line.slice(1) : line).replace(/\/$/, "");
      const isRooted = bare.includes("/");
      return { glob: isRooted ? bare.replace(/^\//, "") : `**/${bare}`, isNegated };
    });
}

/** Whether Git leaves a file out, by the `.gitignore` of the project and of the folders above it up to the repository. */
export function createIgnored(directory: string): (path: string) => boolean {
  const files: { readonly base: string; readonly patterns: readonly Pattern[] }[] = [];
  for (let folder = directory; ; folder = dirname(folder)) {
    const file = join(folder, ".gitignore");
    if (existsSync(file)) files.unshift({ base: folder, patterns: patternsOf(readFileSync(file, "utf8")) });
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) break;
  }
  return (path) => {
    let isIgnored = false;
    for (const { base, patterns } of files) {
      const inside = relative(base, join(directory, path)).replaceAll("\\", "/");
      for (const { glob, isNegated } of patterns) {
        if (matchesGlob(inside, glob) || matchesGlob(inside, `${glob}/**`)) isIgnored = !isNegated;
      }
    }
    return isIgnored;
  };
}
