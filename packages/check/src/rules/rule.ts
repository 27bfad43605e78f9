import type { Analysis } from "../analyse.ts";
import { CODES } from "../codes.ts";
import type { Finding, FindingCode, PathStep, Place, Severity } from "../report.ts";

/** One thing that is looked for. */
export type Rule = (analysis: Analysis) => readonly Finding[];

/** What differs from one finding of a code to the next. */
export interface FindingFacts {
  readonly code: FindingCode;
  readonly place: Place;
  readonly message: string;
  readonly path?: readonly PathStep[];
  readonly severity?: Severity;
  readonly fix?: string;
}

/** Makes a finding: what is always said of its code stands in the table of codes. */
export function finding({ code, place, message, path, severity, fix }: FindingFacts): Finding {
  const facts = CODES[code];
  return {
    code,
    severity: severity ?? facts.severity,
    file: place.file,
    line: place.line,
    column: place.column,
    message,
    why: facts.why,
    fix: fix ?? facts.fix,
    path: path ?? [{ file: place.file, line: place.line, column: place.column, what: message }],
  };
}
