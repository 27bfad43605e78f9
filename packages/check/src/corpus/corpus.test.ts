import { describe, expect, test } from "vitest";
import { CODES } from "../codes.ts";
import { measure, score } from "./measure.ts";
import { parseFixture, readCorpus } from "./read-corpus.ts";

const corpus = readCorpus();
const outcomes = corpus.map(measure);

describe("S73: the corpus of small projects", () => {
  test("misses nothing that must be found", () => {
    const missed = outcomes.flatMap(({ fixture, missed: labels }) =>
      labels.filter(({ mustFind }) => mustFind).map(({ code, file, line }) => `${fixture.name}: ${code} at ${file}:${line}`),
    );
    expect(missed).toEqual([]);
  });

  test("is answered with a precision and a recall of at least 0.95", () => {
    const { precision, recall } = score(outcomes);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test("holds at least 80 projects, in a third of which nothing is wrong, beside those that hold both", () => {
    const single = corpus.filter(({ name }) => !/^(?:unseen|unknown)\//.test(name));
    const clean = single.filter(({ labels }) => labels.length === 0);
    expect(single.length).toBeGreaterThanOrEqual(80);
    expect(clean.length).toBeGreaterThanOrEqual(single.length / 3);
  });

  test("says nothing of projects in which nothing is wrong", () => {
    const noise = outcomes.filter(({ fixture }) => fixture.labels.length === 0).flatMap(({ unexpected }) => unexpected);
    expect(noise.map(({ code, file, line, message }) => `${code} at ${file}:${line}: ${message}`)).toEqual([]);
  });

  test.each([
    "unguarded-elevation",
    "guard-after-call",
    "guard-on-other-branch",
    "unchecked-input",
    "elevation-in-client",
    "secret-in-client",
    "secret-in-answer",
  ])("shows %s in five projects or more", (code) => {
    expect(corpus.filter(({ labels }) => labels.some((label) => label.code === code)).length).toBeGreaterThanOrEqual(5);
  });

  test.each(corpus)("$name has files, and labels of codes that there are", ({ files, labels }) => {
    expect(files.size).toBeGreaterThan(0);
    for (const { code } of labels) expect(Object.keys(CODES)).toContain(code);
  });
});

describe("a fixture", () => {
  test("names the file of each block, and takes its labels out of the code", () => {
    const { files, labels } = parseFixture(
      "x",
      "# Title\n\n```ts a/b.ts\none();\ntwo(); // expect unguarded-elevation, unchecked-input\nthree(); // expect? needless-elevation\n```\n",
    );
    expect(files.get("a/b.ts")).toBe("one();\ntwo();\nthree();\n");
    expect(labels).toEqual([
      { code: "unguarded-elevation", file: "a/b.ts", line: 2, mustFind: true },
      { code: "unchecked-input", file: "a/b.ts", line: 2, mustFind: true },
      { code: "needless-elevation", file: "a/b.ts", line: 3, mustFind: false },
    ]);
  });
});
