/** Writes `docs/api-coverage.md` and prints the sum. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { domainModules } from "@belay/domains";
import { coverageOf, coveragePage } from "./api-coverage-report.ts";

const offered = new Set(domainModules.flatMap((module) => module.handlers.map((handler) => handler.methodId)));
const page = coveragePage(coverageOf(offered));
await writeFile(join(import.meta.dirname, "..", "docs", "api-coverage.md"), page);
console.log(page);
