import { indexFile, moduleFiles, type OutputFile } from "./files.ts";
import { dataItems } from "./hand-written/data-items.ts";
import { importModule } from "./module.ts";
import { PACKAGES } from "./packages.ts";
import { readAccess } from "./read-access.ts";
import { readPackage } from "./read-package.ts";

/**
 * Every file that the importer writes: facts and schemas from the packages that are installed, and the index that the lookups read,
 * which joins them with the access table. Errors: ImportError; then no file is to be written.
 */
export function outputFiles(): readonly OutputFile[] {
  const modules = [...PACKAGES.map((source) => importModule(source, readPackage(source))), dataItems()];
  modules.sort((a, b) => (a.api.module < b.api.module ? -1 : 1));
  return [...modules.flatMap(moduleFiles), indexFile(modules.map(({ api }) => ({ ...api, access: readAccess(api.module) })))];
}
