import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ProjectError } from "../project-error.ts";
import { parseFile } from "../source/parse.ts";
import type { SourceFile } from "../source/source-file.ts";
import { listFiles } from "./list-files.ts";
import { type ModuleTable, readModuleTable } from "./module-table.ts";
import { createResolver, type Resolve } from "./resolve.ts";

/** A source file with the names of its module. */
export interface Unit extends SourceFile {
  readonly table: ModuleTable;
}

/** A project as it was read. */
export interface Project {
  readonly directory: string;
  /** Files and scripts inside files, by id. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly fileCount: number;
  /** Texts to search for credentials, by path; the code is in `units`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Source of the framework's configuration, where there is one. */
  readonly resolve: Resolve;
  /** The unit that an import of another leads to; undefined for a package. */
  readonly imported: (specifier: string, from: Unit) => Unit | undefined;
  readonly hasFile: (path: string) => boolean;
}

const TEXT_BYTES_MAX = 1_000_000;

function readTexts(directory: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const file = join(directory, path);
    if (statSync(file).size <= TEXT_BYTES_MAX) texts.set(path, readFileSync(file, "utf8"));
  }
  return texts;
}

/** A library that is bundled into one file is no source of the project. */
const SOURCE_CHARACTERS_MAX = 1_000_000;

/**
 * Reads and parses a project. Nothing of it is executed.
 *
 * Errors: ProjectError when there is no such directory, or no code in it.
 */
export function readProject(directory: string, exclude: readonly string[]): Project {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) throw new ProjectError(`There is no directory ${directory}.`);
  const files = listFiles(directory, exclude);
  if (files.code.length + files.texts.length === 0) throw new ProjectError(`There is nothing to check in ${directory}.`);
  const units = new Map<string, Unit>();
  for (const path of files.code) {
    const text = readFileSync(join(directory, path), "utf8");
    if (text.length > SOURCE_CHARACTERS_MAX) continue;
    const file = parseFile(path, text);
    for (const each of [file, ...file.scripts]) units.set(each.id, { ...each, table: readModuleTable(each.program) });
  }
  const paths = new Set(files.code);
  const resolve = createResolver(directory, (path) => paths.has(path));
  return {
    directory,
    units,
    fileCount: files.code.length,
    texts: readTexts(directory, files.texts),
    resolve,
    imported: (specifier, from) => {
      const path = resolve(specifier, from.path);
      return path === undefined ? undefined : units.get(path);
    },
    hasFile: (path) => paths.has(path),
  };
}
