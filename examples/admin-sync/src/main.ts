import { readFile } from "node:fs/promises";
import { BelayCallError } from "@belay/sdk";
import type { Catalogue } from "./catalogue.ts";
import { openJournal } from "./journal.ts";
import { type Options, parseOptions, USAGE, UsageError } from "./options.ts";
import { neededPermissions } from "./permissions.ts";
import { showProgress } from "./progress.ts";
import { CatalogueError, readCatalogue } from "./read-catalogue.ts";
import { createReport, summaryLines } from "./report.ts";
import { createSyncClient, syncCatalogue } from "./sync.ts";

const EXIT = { done: 0, someFailed: 1, unusable: 2, refused: 3, endedEarly: 4 } as const;

async function run(options: Options): Promise<number> {
  if (options.kind === "help") {
    console.log(USAGE);
    return EXIT.done;
  }
  if (options.kind === "permissions") {
    console.log(neededPermissions(options).join(","));
    return EXIT.done;
  }
  const catalogue = await readFileCatalogue(options.file);
  if (catalogue.problems.length > 0) {
    for (const { line, text } of catalogue.problems) console.error(`line ${line}: ${text}`);
    console.error(`Nothing was sent: ${catalogue.problems.length} lines cannot be used.`);
    return EXIT.unusable;
  }
  return await runSync(catalogue, options);
}

async function readFileCatalogue(file: string): Promise<Catalogue> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
  return readCatalogue(text);
}

async function runSync(catalogue: Catalogue, options: Extract<Options, { readonly kind: "sync" }>): Promise<number> {
  const { target, dryRun, json } = options;
  const { origin, siteId } = target;
  const report = createReport();
  const progress = showProgress(catalogue.products.length);
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort(new Error("It was interrupted.")));
  try {
    const journal = await openJournal(options.journal, { origin, siteId }, { readOnly: dryRun });
    const client = createSyncClient(target, (seconds, why) => progress.say(`${why}: again in ${seconds} s`));
    await syncCatalogue(catalogue, { client, journal, report, dryRun, signal: interrupted.signal, onProgress: progress.done });
  } catch (error) {
    progress.stop();
    console.error(summaryLines(report.summary(), dryRun).join("\n"));
    return explain(error);
  }
  progress.stop();
  const summary = report.summary();
  console.log(json ? JSON.stringify({ dryRun, ...summary }) : summaryLines(summary, dryRun).join("\n"));
  return summary.failed.length === 0 ? EXIT.done : EXIT.someFailed;
}

/** Says why a run ended, and what helps; gives the exit code. */
function explain(error: unknown): number {
  if (error instanceof UsageError || error instanceof CatalogueError) {
    console.error(error.message);
    return EXIT.unusable;
  }
  if (error instanceof BelayCallError && (error.status === 401 || error.status === 403)) {
    const { details, explanation, message, requestId } = error;
    // A refusal of one part of an answer names one permission.
    const { permission } = details.applicationError?.data ?? {};
    const missing = typeof permission === "string" ? [permission] : (explanation?.missing ?? []);
    console.error(`Refused: ${message}`);
    if (missing.length > 0) console.error(`Missing: ${missing.join(", ")}`);
    if (explanation?.fix !== undefined) console.error(`What helps: ${explanation.fix}`);
    if (requestId !== undefined) console.error(`Request: ${requestId}`);
    return EXIT.refused;
  }
  console.error(`Ended early: ${error instanceof Error ? error.message : String(error)}\nRun it again: what is done is not done twice.`);
  return EXIT.endedEarly;
}

try {
  process.exitCode = await run(parseOptions(process.argv.slice(2), process.env));
} catch (error) {
  process.exitCode = explain(error);
}
