import { median } from "../measure/statistics.ts";
import { type Bound, keepsBar, type Line } from "./line.ts";
import type { Machine } from "./machine.ts";

const SIGNS = { "at least": "≥", "at most": "≤", exactly: "exactly" } as const;

/** A number with three significant digits, and none after the point from 100 on. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) {
    return "-";
  }
  return Number.isInteger(value) || Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(3).replace(/\.?0+$/, "");
}

function formatBar(bound: Bound, unit: string): string {
  return bound.kind === "none" ? "" : `${SIGNS[bound.kind]} ${formatNumber(bound.bar)}${unit}`;
}

function formatAim(bound: Bound, unit: string): string {
  return bound.kind === "none" || bound.kind === "exactly" ? "" : `${formatNumber(bound.aim)}${unit}`;
}

function formatMeasured({ values, unit }: Line): string {
  const spread = values.length < 2 ? "" : ` (${formatNumber(Math.min(...values))}..${formatNumber(Math.max(...values))})`;
  return `${formatNumber(median(values))}${unit}${spread}`;
}

function formatVerdict(line: Line): string {
  const kept = keepsBar(line);
  return kept === undefined ? "" : kept ? "kept" : "**missed**";
}

/** The lines as a Markdown table. */
export function formatTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const unit = line.unit === "" ? "" : ` ${line.unit}`;
    const cells = [
      line.title,
      formatBar(line.bound, unit),
      formatAim(line.bound, unit),
      formatMeasured({ ...line, unit }),
      line.best === undefined ? "" : formatNumber(line.best),
      formatVerdict(line),
      line.detail,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return ["| what | bar | aim | median (spread) | best | | figures behind it |", "|--|--|--|--|--|--|--|", ...rows].join("\n");
}

function formatMisses(lines: readonly Line[]): string {
  const missed = lines.filter((line) => keepsBar(line) === false);
  return missed.length === 0
    ? "Every bar is kept."
    : missed.map((line) => `- **${line.title}**: ${line.whenMissed ?? "not explained yet."}`).join("\n");
}

/** The page `docs/benchmarks.md`. */
export function formatPage(
  lines: readonly Line[],
  machine: Machine,
  notes: { readonly methods: readonly string[]; readonly unmeasured: readonly string[]; readonly date: string },
): string {
  const facts = `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; ${machine.kernel}; Node ${machine.node}; a sync of 4 KB takes ${formatNumber(machine.syncMs)} ms`;
  return `# Benchmarks

Written by \`npm run bench -- --write\` on ${notes.date}. Machine: ${facts}; load average ${machine.load} when the run began.

Read the ratios. The machine is shared, so rates and single microseconds move from run to run; both sides of a ratio ran in the same run, in rounds that took turns.

${formatTable(lines)}

"best" compares the quietest round of each side.

${notes.unmeasured.map((name) => `Not measured in this run (it failed, or the time was up): \`${name}\`.\n\n`).join("")}Not in the table: two workers on one store, because a store has one worker in this version.

## Bars that are missed, why, and what would help

${formatMisses(lines)}

## Method

${notes.methods.map((method) => `- ${method}`).join("\n")}

## Run it

\`npm run bench\` takes up to twelve minutes, two of them to fill a store of 100,000 products and 100,000 members; \`-- --quick\` up to three, with fewer rounds and smaller stores. \`-- --row <name>\` (more than once if wanted) runs single rows, for as long as they take, \`-- --list\` names them, \`-- --json\` prints the figures as JSON, \`-- --write\` writes this page.
`;
}
