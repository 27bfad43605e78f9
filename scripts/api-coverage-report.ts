import { type Method, methods, moduleNames } from "@belay/contracts";

/** How far one module has come. Deprecated methods are declared and not counted. */
export interface ModuleCoverage {
  readonly module: string;
  readonly declared: number;
  readonly offered: number;
  readonly missing: readonly string[];
}

/** Offered and declared methods per module; `offered` are ids of methods that have a handler. */
export function coverageOf(offered: ReadonlySet<string>): readonly ModuleCoverage[] {
  const counted = methods.filter((method) => !method.deprecated);
  return moduleNames.map((module) => {
    const declared = counted.filter((method) => method.module === module);
    const missing = declared.filter((method: Method) => !offered.has(method.id)).map(({ name }) => name);
    return { module, declared: declared.length, offered: declared.length - missing.length, missing };
  });
}

/** The report as a page. */
export function coveragePage(rows: readonly ModuleCoverage[]): string {
  const declared = rows.reduce((sum, row) => sum + row.declared, 0);
  const offered = rows.reduce((sum, row) => sum + row.offered, 0);
  const line = (row: ModuleCoverage): string => {
    const missing = row.offered === 0 ? "all" : row.missing.join(", ");
    return `| ${row.module} | ${row.offered} | ${row.declared} | ${missing} |`;
  };
  return [
    "# API coverage",
    "",
    "Made by `npm run coverage:api`; do not edit by hand. A declared method that is not offered answers 501 and says so. Deprecated methods are not counted.",
    "",
    `**${offered} of ${declared} methods are offered.**`,
    "",
    "| module | offered | declared | not offered yet |",
    "| --- | --- | --- | --- |",
    ...rows.map(line),
    "",
  ].join("\n");
}
