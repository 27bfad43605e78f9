import { statSync } from "node:fs";
import { checkProject } from "../check-project.ts";
import type { Finding } from "../report.ts";

interface Kept {
  readonly findings: readonly Finding[];
  /** When each linted file had last changed, as far as it was asked about. */
  readonly changedMs: Map<string, number>;
}

const kept = new Map<string, Kept>();

function changedMs(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * The findings of the project that a file belongs to: analysed once for all files and rules of a run, and again when a file has changed since,
 * which is what an editor does.
 *
 * Errors: ProjectError.
 */
export function findingsOf(directory: string, file: string): readonly Finding[] {
  const known = kept.get(directory);
  const nowChangedMs = changedMs(file);
  if (known !== undefined) {
    const thenChangedMs = known.changedMs.get(file);
    if (thenChangedMs === undefined) known.changedMs.set(file, nowChangedMs);
    if (thenChangedMs === undefined || thenChangedMs === nowChangedMs) return known.findings;
  }
  const { findings } = checkProject(directory);
  kept.set(directory, { findings, changedMs: new Map([[file, nowChangedMs]]) });
  return findings;
}
