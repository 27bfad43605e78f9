import type { IndexedModule } from "../src/registry.ts";
import type { ApiModule, JsonSchema } from "../src/types.ts";
import type { ImportedModule } from "./module.ts";

/** A file that the importer owns: its path below the package and its whole text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** The two files of a module. The same input gives the same bytes; one method or schema a line, so that changes can be read. */
export function moduleFiles({ api, schemas }: ImportedModule): readonly OutputFile[] {
  const name = fileNameOf(api.module);
  return [
    { path: `api/${name}`, text: apiText(api) },
    { path: `schemas/${name}`, text: schemasText(schemas) },
  ];
}

/** The one file that the lookups read at start: every module with its access entries, one a line. */
export function indexFile(modules: readonly IndexedModule[]): OutputFile {
  return { path: "src/generated/index.json", text: `[\n${modules.map(oneLine).join(",\n")}\n]\n` };
}

/** `stores/products-v3` stands in `stores.products-v3.json`. */
export function fileNameOf(module: string): string {
  return `${module.replace("/", ".")}.json`;
}

function apiText({ methods, events, querySpecs, ...facts }: ApiModule): string {
  const head = Object.entries(facts).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const lists = Object.entries({ methods, events, querySpecs }).map(
    ([key, list]) => `  ${JSON.stringify(key)}: ${lines("[", list.map(oneLine), "]")}`,
  );
  return `{\n${[...head, ...lists].join(",\n")}\n}\n`;
}

function schemasText(schemas: Readonly<Record<string, JsonSchema>>): string {
  const definitions = Object.entries(schemas).map(([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`);
  return `{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n  "$defs": ${lines("{", definitions, "}")}\n}\n`;
}

function oneLine(value: object): string {
  return JSON.stringify(value);
}

function lines(open: string, entries: readonly string[], close: string): string {
  return entries.length === 0 ? `${open}${close}` : `${open}\n    ${entries.join(",\n    ")}\n  ${close}`;
}
