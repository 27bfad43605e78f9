import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkProject } from "../check-project.ts";
import type { CheckResult, Finding } from "../report.ts";
import type { Fixture, Label } from "./read-corpus.ts";

/** What came of one fixture. */
export interface Outcome {
  readonly fixture: Fixture;
  readonly found: readonly Label[];
  readonly missed: readonly Label[];
  readonly unexpected: readonly Finding[];
}

/** Precision and recall, 0 to 1, over all labels. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly found: number;
  readonly missed: number;
  readonly unexpected: number;
}

/** Writes a fixture into a folder of its own, checks it there, and removes it again. */
export function checkFixture({ files }: Pick<Fixture, "files">): CheckResult {
  const directory = mkdtempSync(join(tmpdir(), "belay-corpus-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return checkProject(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function isSame(label: Label, finding: Finding): boolean {
  return label.code === finding.code && label.file === finding.file && label.line === finding.line;
}

/** Compares what the checker says of a fixture with its labels. */
export function measure(fixture: Fixture): Outcome {
  const { findings } = checkFixture(fixture);
  const isFound = (label: Label): boolean => findings.some((finding) => isSame(label, finding));
  return {
    fixture,
    found: fixture.labels.filter(isFound),
    missed: fixture.labels.filter((label) => !isFound(label)),
    unexpected: findings.filter((finding) => !fixture.labels.some((label) => isSame(label, finding))),
  };
}

/** Adds up outcomes; with `code`, those of one code. */
export function score(outcomes: readonly Outcome[], code?: string): Score {
  const count = (of: (outcome: Outcome) => readonly { readonly code: string }[]): number =>
    outcomes.flatMap(of).filter((each) => code === undefined || each.code === code).length;
  const found = count((outcome) => outcome.found);
  const missed = count((outcome) => outcome.missed);
  const unexpected = count((outcome) => outcome.unexpected);
  return {
    found,
    missed,
    unexpected,
    precision: found + unexpected === 0 ? 1 : found / (found + unexpected),
    recall: found + missed === 0 ? 1 : found / (found + missed),
  };
}
