import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readContracts } from "./contracts.ts";
import { outputFiles } from "./output.ts";
import { staleFiles } from "./run.ts";

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
