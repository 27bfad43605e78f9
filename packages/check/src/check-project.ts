import { resolve } from "node:path";
import { type Analysis, analyse } from "./analyse.ts";
import { pathOf } from "./flow/run.ts";
import { readProject } from "./project/read-project.ts";
import type { CheckResult, Finding, PrivilegedCall } from "./report.ts";
import { RULES } from "./rules/index.ts";
import { applySuppressions } from "./suppressions.ts";

/** What a run takes. */
export interface CheckOptions {
  /** Globs, relative to the project, of files that are left out. */
  readonly exclude?: readonly string[];
}

function privilegedCalls({ entries }: Analysis): readonly PrivilegedCall[] {
  return entries.flatMap(({ entry, calls }) =>
    [...calls.values()].flatMap((call): readonly PrivilegedCall[] => {
      if (call.privilege === "caller") return [];
      const { method, credential, privilege } = call;
      return [
        {
          ...call.unit.placeOf(call.start),
          privilege,
          ...(method === undefined ? {} : { methodId: method.id }),
          ...(credential === undefined ? {} : { credential }),
          isGuarded: call.must || call.isLookup,
          entry,
          path: pathOf(call.way),
        },
      ];
    }),
  );
}

function byPlace(one: Finding, other: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column || (one.code < other.code ? -1 : 1);
}

/**
 * Reads a project and says what is wrong with its privileged calls. Nothing of the project is executed.
 *
 * Shape: follows every way from each entry (a route, page, action, middleware or handler) to each privileged call. What it cannot follow is
 * taken for unguarded where it is a way, and for a check where it is one by name (docs/check.md).
 * Errors: ProjectError.
 */
export function checkProject(directory: string, { exclude = [] }: CheckOptions = {}): CheckResult {
  const project = readProject(resolve(directory), exclude);
  const analysis = analyse(project);
  const found = RULES.flatMap((rule) => rule(analysis));
  const { findings, suppressed } = applySuppressions(project, found);
  return {
    directory: project.directory,
    fileCount: project.fileCount,
    findings: findings.toSorted(byPlace),
    calls: privilegedCalls(analysis),
    suppressed: suppressed.toSorted(byPlace),
  };
}
