import { BelayError } from "@belay/core";
import { NoVerdictError, UsageError } from "./cli-error.ts";

/** What every command ends with, but `belay run`, which ends as what it ran. */
export const EXIT = { done: 0, failed: 1, found: 1, misused: 2, noVerdict: 2 } as const;

/** The exit codes in words, for the help. */
export const EXIT_CODES: Readonly<Record<string, string>> = {
  0: "done",
  1: "failed",
  2: "called wrongly: a word, an option or a setting is mistyped, missing, or does not fit; nothing was done",
};

/** What the exit codes 0 and 1 of a command say of what it looked at. */
export interface Verdict {
  readonly good: string;
  readonly bad: string;
}

/** The exit codes of a command that answers with them, in words. */
export function verdictCodes({ good, bad }: Verdict): Readonly<Record<string, string>> {
  return { 0: good, 1: bad, 2: "no verdict: called wrongly, or something kept it from looking" };
}

/** Whether a command was called wrongly: as it says itself, or as the rules of the API say of what was handed on to them (400). */
function isMisuse(err: unknown): boolean {
  return err instanceof UsageError || (err instanceof BelayError && err.status === 400);
}

/** The exit code that an error ends a command with. */
export function exitCodeOf(err: unknown): number {
  if (isMisuse(err)) return EXIT.misused;
  return err instanceof NoVerdictError ? EXIT.noVerdict : EXIT.failed;
}
