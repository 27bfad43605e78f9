import type { CheckResult, Finding, PathStep } from "../report.ts";

const COLOURS = { error: 31, warning: 33, note: 36, dim: 2, bold: 1 } as const;

function paint(text: string, colour: keyof typeof COLOURS, isColoured: boolean): string {
  return isColoured ? `\u001B[${COLOURS[colour]}m${text}\u001B[0m` : text;
}

function step({ file, line, column, what }: PathStep): string {
  return `      ${file}:${line}:${column}  ${what}`;
}

function block(each: Finding, isColoured: boolean): string {
  const head = `${each.file}:${each.line}:${each.column}  ${paint(each.severity, each.severity, isColoured)}  ${paint(each.code, "bold", isColoured)}`;
  const way = each.path.length > 1 ? ["    way", ...each.path.map(step)] : [];
  return [
    head,
    `    ${each.message}`,
    ...way.map((line) => paint(line, "dim", isColoured)),
    `    why  ${each.why}`,
    `    fix  ${each.fix}`,
  ].join("\n");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** The findings of a run for people, one block each, and a line that sums them up. */
export function formatPretty({ findings, calls, fileCount, suppressed }: CheckResult, { isColoured = false } = {}): string {
  const privileged = new Set(calls.map(({ file, line, column }) => `${file}:${line}:${column}`)).size;
  const read = `${count(fileCount, "file")}, ${count(privileged, "privileged call")}`;
  const out = suppressed.length === 0 ? "" : `, ${count(suppressed.length, "finding")} suppressed with a reason`;
  const sum = findings.length === 0 ? `Nothing found in ${read}${out}.` : `${count(findings.length, "finding")} in ${read}${out}.`;
  return [...findings.map((each) => block(each, isColoured)), sum].join("\n\n");
}
