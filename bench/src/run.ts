import { rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Bench } from "./bench.ts";
import { measureSyncMs } from "./measure/sync-time.ts";
import { type Options, readOptions } from "./options.ts";
import { formatPage, formatTable } from "./report/format.ts";
import type { Line } from "./report/line.ts";
import { describeMachine, type Machine } from "./report/machine.ts";
import { ROWS } from "./rows/index.ts";

const PAGE = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));
const RUN_MS_MAX = 720_000;
const QUICK_RUN_MS_MAX = 180_000;
/** What ending a run takes: its processes and its directory. */
const END_MS = 5_000;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The lines of a run, and the rows that failed or that there was no time for. Rows that are done stay when a later one is not. */
interface Measured {
  readonly lines: readonly Line[];
  readonly unmeasured: readonly string[];
}

/** Measures row after row; ends with those that are done when the time is up. */
async function measureRows(bench: Bench, { rows }: Options, outOfTime: Promise<"out of time">): Promise<Measured> {
  const lines: Line[] = [];
  const done = new Set<string>();
  const measureAll = async (): Promise<"done"> => {
    await bench.fill(rows.flatMap((row) => row.stores(bench)));
    console.error(`stores filled: ${seconds(performance.now())}`);
    for (const row of rows) {
      const startedMs = performance.now();
      try {
        lines.push(...(await row.measure(bench)));
        done.add(row.name);
      } catch (err) {
        // The other rows are worth having all the same; the run fails at its end.
        console.error(`${row.name}: failed`, err);
        process.exitCode = 1;
      }
      await bench.stopChildren();
      console.error(`${row.name}: ${seconds(performance.now() - startedMs)}`);
    }
    return "done";
  };
  await Promise.race([measureAll(), outOfTime]);
  return { lines: [...lines], unmeasured: rows.map(({ name }) => name).filter((name) => !done.has(name)) };
}

async function report({ lines, unmeasured }: Measured, machine: Machine, { json, write }: Options): Promise<void> {
  console.log(json ? JSON.stringify({ machine, lines, unmeasured }, undefined, 2) : formatTable(lines));
  if (unmeasured.length > 0) {
    console.error(`not measured: ${unmeasured.join(", ")}`);
  }
  if (write) {
    const date = new Date().toISOString().slice(0, 10);
    await mkdir(dirname(PAGE), { recursive: true });
    await writeFile(PAGE, formatPage(lines, machine, { date, unmeasured, methods: ROWS.map(({ method }) => method) }));
  }
}

/** Removes what the run keeps when it is interrupted; its processes end with it. */
function cleanUpWhenInterrupted(bench: Bench): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      rmSync(bench.directory, { recursive: true, force: true });
      process.exit(1);
    });
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.list) {
    console.log(ROWS.map(({ method }) => method).join("\n"));
    return;
  }
  const bench = await Bench.open(options.quick);
  cleanUpWhenInterrupted(bench);
  const outOfTime = new Promise<"out of time">((resolve) => {
    if (!options.isNamed) {
      setTimeout(() => resolve("out of time"), (options.quick ? QUICK_RUN_MS_MAX : RUN_MS_MAX) - END_MS).unref();
    }
  });
  try {
    const machine = describeMachine(await measureSyncMs(bench.directory));
    await report(await measureRows(bench, options, outOfTime), machine, options);
  } finally {
    // A row that was cut off may still be under way; what it started ends with the process.
    await bench.close();
  }
  process.exit();
}

await main();
