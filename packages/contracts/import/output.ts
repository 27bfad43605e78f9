import { moduleFiles, type OutputFile } from "./files.ts";
import { dataItems } from "./hand-written/data-items.ts";
import { importModule } from "./module.ts";
import { PACKAGES } from "./packages.ts";
import { readPackage } from "./read-package.ts";

/** Every file that the importer writes, from the packages that are installed. Errors: ImportError; then no file is to be written. */
export function outputFiles(): readonly OutputFile[] {
  const modules = [...PACKAGES.map((source) => importModule(source, readPackage(source))), dataItems()];
  return modules.flatMap(moduleFiles);
}
