import { CODES } from "../codes.ts";
import { measure, type Score, score } from "./measure.ts";
import { readCorpus } from "./read-corpus.ts";

function row(name: string, { precision, recall, found, missed, unexpected }: Score): string {
  const cells = [name.padEnd(28), precision.toFixed(3), recall.toFixed(3), String(found), String(missed), String(unexpected)];
  return cells.map((cell) => cell.padStart(9)).join("  ");
}

const outcomes = readCorpus().map(measure);
console.log(["code".padEnd(28), "precision", "recall", "found", "missed", "unexpected"].map((cell) => cell.padStart(9)).join("  "));
for (const code of Object.keys(CODES)) {
  const each = score(outcomes, code);
  if (each.found + each.missed + each.unexpected > 0) console.log(row(code, each));
}
console.log(row(`${outcomes.length} projects`, score(outcomes)));
for (const { fixture, missed, unexpected } of outcomes) {
  for (const { code, file, line, mustFind } of missed)
    console.log(`${mustFind ? "MISSED" : "missed"}      ${fixture.name}: ${code} at ${file}:${line}`);
  for (const { code, file, line, message } of unexpected)
    console.log(`unexpected  ${fixture.name}: ${code} at ${file}:${line}: ${message}`);
}
process.exitCode = outcomes.some(({ missed }) => missed.some(({ mustFind }) => mustFind)) ? 1 : 0;
