import { readFileSync } from "node:fs";
import { assertAccessTable } from "../src/access/access-table.ts";
import type { AccessEntry } from "../src/types.ts";
import { fileNameOf } from "./files.ts";

/** Reads a module's access entries by method name. Errors: ContractError when the file is not an access table. */
export function readAccess(module: string): Readonly<Record<string, AccessEntry>> {
  const path = new URL(`../access/${fileNameOf(module)}`, import.meta.url);
  const table: unknown = JSON.parse(readFileSync(path, "utf8"));
  assertAccessTable(module, table);
  return table.methods;
}
