import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { methods } from "@belay/contracts";
import { domainModules } from "@belay/domains";
import { describe, expect, it } from "vitest";
import { coverageOf, coveragePage } from "./api-coverage-report.ts";

describe("API coverage", () => {
  it("counts what has a handler, and names what has none", () => {
    const [first] = methods.filter((method) => !method.deprecated);
    const rows = coverageOf(new Set(first === undefined ? [] : [first.id]));
    const row = rows.find(({ module }) => module === first?.module);
    expect(row).toMatchObject({ offered: 1 });
    expect(row?.missing).not.toContain(first?.name);
    expect(rows.filter(({ offered }) => offered > 0)).toHaveLength(1);
  });

  it("is what docs/api-coverage.md says (npm run coverage:api)", async () => {
    const offered = new Set(domainModules.flatMap((module) => module.handlers.map((handler) => handler.methodId)));
    const written = await readFile(join(import.meta.dirname, "..", "docs", "api-coverage.md"), "utf8");
    expect(written).toBe(coveragePage(coverageOf(offered)));
  });
});
