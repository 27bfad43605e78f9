import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { REQUIREMENTS } from "./requirements.ts";
import { proofsIn, requirementsPage } from "./requirements-page.ts";
import { testFiles } from "./test-files.ts";

let proofs: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  proofs = proofsIn(await testFiles());
});

describe("the page of requirements", () => {
  it("finds who names a requirement, also where a test names two", () => {
    const found = proofsIn([
      { path: "a/one.test.ts", text: 'it("S1: is so", ...); test(`S2, F3: are so`, ...); it("says S4 of something", ...)' },
      { path: "b/two.test.ts", text: 'describe("S1 and S5: are so", ...)' },
    ]);
    expect(Object.fromEntries(found)).toEqual({
      S1: ["a/one.test.ts", "b/two.test.ts"],
      S2: ["a/one.test.ts"],
      F3: ["a/one.test.ts"],
      S5: ["b/two.test.ts"],
    });
    const groups = [{ title: "Some", requirements: [{ number: "S1", text: "It is so." }] }];
    expect(requirementsPage(groups, found)).toContain("| S1 | It is so. | [one](../a/one.test.ts), [two](../b/two.test.ts) |");
  });

  it("lists what tests name and nothing else: no requirement is without a test, and no number without a meaning", () => {
    const listed = REQUIREMENTS.flatMap(({ requirements }) => requirements.map(({ number }) => number));
    expect([...listed].sort()).toEqual([...proofs.keys()].sort());
  });

  it("is what docs/requirements.md says (npm run docs:requirements)", async () => {
    const written = await readFile(join(import.meta.dirname, "..", "docs", "requirements.md"), "utf8");
    expect(written).toBe(requirementsPage(REQUIREMENTS, proofs));
  });
});
