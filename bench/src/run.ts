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

/** Share of the time after which no row is begun. */
const LAST_START = 0.88;

function limitMs(bench: Bench): number {
  return bench.quick ? QUICK_RUN_MS_MAX : RUN_MS_MAX;
}

/** The lines of a run, and the rows that there was no time for. */
interface Measured {
  readonly lines: readonly Line[];
  readonly unmeasured: readonly string[];
}

async function measureRows(bench: Bench, { rows }: Options): Promise<Measured> {
  const lines: Line[] = [];
  const unmeasured: string[] = [];
  await bench.fill(rows.flatMap((row) => row.stores(bench)));
  console.error(`stores filled: ${(performance.now() / 1000).toFixed(1)} s`);
  for (const row of rows) {
    const startedMs = performance.now();
    if (startedMs > limitMs(bench) * LAST_START) {
      console.error(`${row.name}: not measured, there is no time left`);
      unmeasured.push(row.name);
      continue;
    }
    lines.push(...(await row.measure(bench)));
    await bench.stopChildren();
    console.error(`${row.name}: ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
  }
  return { lines, unmeasured };
}

async function report({ lines, unmeasured }: Measured, machine: Machine, { json, write }: Options): Promise<void> {
  console.log(json ? JSON.stringify({ machine, lines, unmeasured }, undefined, 2) : formatTable(lines));
  if (write) {
    const date = new Date().toISOString().slice(0, 10);
    await mkdir(new URL(".", `file://${PAGE}`), { recursive: true });
    await writeFile(PAGE, formatPage(lines, machine, { date, unmeasured, methods: ROWS.map(({ method }) => method) }));
  }
}

/** Ends a run that takes too long or is interrupted; the processes of the bench end with it. */
function endInTime(bench: Bench): void {
  const giveUp = (why: string): void => {
    console.error(`bench: ${why}`);
    rmSync(bench.directory, { recursive: true, force: true });
    process.exit(1);
  };
  const limit = limitMs(bench);
  setTimeout(() => giveUp(`not done after ${limit / 1000} s`), limit).unref();
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
