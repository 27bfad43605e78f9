import { moduleFiles, type OutputFile } from "./files.ts";
import { importModule } from "./module.ts";
import { PACKAGES } from "./packages.ts";
import { readPackage } from "./read-package.ts";

/** Every file that the importer writes, from the packages that are installed. Errors: ImportError; then no file is to be written. */
export function outputFiles(): readonly OutputFile[] {
  return PACKAGES.map((source) => importModule(source, readPackage(source))).flatMap(moduleFiles);
}
