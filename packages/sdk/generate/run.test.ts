import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readContracts } from "./contracts.ts";
import { SHARED_FILE } from "./module-file.ts";
import { outputFiles } from "./output.ts";
import { staleFiles } from "./run.ts";

/** The module whose messages travel as they are: its fields have the wire's names. */
const WIRE_FORM = "data/items.ts";

test("the generated modules are what the contracts give: else run `npm run sdk:generate -w packages/sdk`", () => {
  expect(staleFiles()).toEqual([]);
});

test("every method of every contract has its function", () => {
  const files = outputFiles();
  for (const { api } of readContracts()) {
    for (const { name } of api.methods) {
      expect(files.get(`${api.module}.ts`)).toContain(`export const ${name} = /* @__PURE__ */`);
    }
  }
});

test("no contract is left out", () => {
  const declared = readdirSync(fileURLToPath(new URL("../../contracts/api", import.meta.url))).filter((name) => name.endsWith(".json"));
  expect(readContracts()).toHaveLength(declared.length);
});

test("a type that modules mean alike is declared once", () => {
  const declared = (text: string): readonly string[] => text.match(/^export interface [^}]+\}$/gm) ?? [];
  const shared = new Set(declared(outputFiles().get(SHARED_FILE) ?? ""));
  expect(shared.size).toBeGreaterThan(100);
  const own = [...outputFiles()].flatMap(([path, text]) => (path === SHARED_FILE || path === WIRE_FORM ? [] : declared(text)));
  expect(own.length).toBeGreaterThan(shared.size);
  // What reaches a type of another meaning may look the same and mean something else.
  const flat = own.filter((type) => !/: [^;]*\b[A-Z]/.test(type));
  expect(flat.filter((type) => shared.has(type))).toEqual([]);
});
