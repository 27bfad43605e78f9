import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Draft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { checkFixture } from "../corpus/measure.ts";
import { readCorpus } from "../corpus/read-corpus.ts";
import { formatSarif } from "./sarif.ts";

// The schema as its authors publish it; the package is here for it alone.
const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
);

test("what is printed for code scanning keeps the published schema of SARIF 2.1.0, for every project of the corpus", () => {
  // The schema has a pattern that only older expressions take. Both packages are written for another module system, whose default export is one level down.
  const ajv = new Draft04.default({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  for (const fixture of readCorpus()) {
    const log = formatSarif(checkFixture(fixture));
    expect(validate(log), `${fixture.name}: ${JSON.stringify(validate.errors)}`).toBe(true);
  }
});

test("a suppressed finding is in it, with its reason", () => {
  const fixture = readCorpus().find(({ name }) => name === "access/suppressed");
  const log = JSON.stringify(formatSarif(checkFixture(fixture ?? { files: new Map() })));
  expect(log).toContain('"suppressions":[{"kind":"inSource","justification":"the address is printed on every page anyway"}]');
});
