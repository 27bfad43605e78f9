import { rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Bench } from "./bench.ts";
import { measureSyncMs } from "./measure/sync-time.ts";
import { type Options, readOptions } from "./options.ts";
import { formatPage, formatTable } from "./report/format.ts";
import type { Line } from "./report/line.ts";
import { describeMachine, type Machine } from "./report/machine.ts";
import { ROWS } from "./rows/index.ts";

const PAGE = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));
const RUN_MS_MAX = 360_000;
const QUICK_RUN_MS_MAX = 90_000;

async function measureRows(bench: Bench, { rows }: Options): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const row of rows) {
    const startedMs = performance.now();
    lines.push(...(await row.measure(bench)));
    await bench.stopChildren();
    console.error(`${row.name}: ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
  }
  return lines;
}

async function report(lines: readonly Line[], machine: Machine, { json, write }: Options): Promise<void> {
  console.log(json ? JSON.stringify({ machine, lines }, undefined, 2) : formatTable(lines));
  if (write) {
    const date = new Date().toISOString().slice(0, 10);
    await mkdir(new URL(".", `file://${PAGE}`), { recursive: true });
    await writeFile(PAGE, formatPage(lines, machine, { date, methods: ROWS.map(({ method }) => method) }));
  }
}

/** Ends a run that takes too long or is interrupted; the processes of the bench end with it. */
function endInTime(bench: Bench): void {
  const giveUp = (why: string): void => {
    console.error(`bench: ${why}`);
    rmSync(bench.directory, { recursive: true, force: true });
    process.exit(1);
  };
  const limitMs = bench.quick ? QUICK_RUN_MS_MAX : RUN_MS_MAX;
  setTimeout(() => giveUp(`not done after ${limitMs / 1000} s`), limitMs).unref();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => giveUp(`ended by ${signal}`));
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.list) {
    console.log(ROWS.map(({ method }) => method).join("\n"));
    return;
  }
  const bench = await Bench.open(options.quick);
  endInTime(bench);
  try {
    const machine = describeMachine(await measureSyncMs(bench.directory));
    await report(await measureRows(bench, options), machine, options);
  } finally {
    await bench.close();
  }
}

await main();
