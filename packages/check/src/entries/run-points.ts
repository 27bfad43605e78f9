import type { EntryRun, Run } from "../flow/run.ts";
import type { Entry } from "../report.ts";
import type { EntryPoint } from "./entry-points.ts";
import { checkOf, type MiddlewareCheck } from "./middleware.ts";
import { openEntry, runEntry, splitActions } from "./run-entry.ts";

function entryOf(point: EntryPoint, start: number): Entry {
  const { kind, name, route, unit } = point;
  return { kind, name, ...(route === undefined ? {} : { route }), ...unit.placeOf(start) };
}

function startOf({ unit, exported }: EntryPoint): number {
  return exported === undefined ? 0 : (unit.table.exported.get(exported)?.start ?? 0);
}

/** Asks middleware, each once for a route, whether it checks every caller of it. */
export function createChecks(
  run: Run,
  points: readonly EntryPoint[],
): (point: Pick<EntryPoint, "route" | "unit">, isInFolder?: boolean) => ReadonlySet<MiddlewareCheck> {
  const middlewares = points.filter(({ kind }) => kind === "middleware");
  const asked = new Map<string, ReadonlySet<MiddlewareCheck>>();
  return ({ route = "/", unit }, isInFolder = false) => {
    const inFront = middlewares.filter(({ covers }) => (covers === undefined ? !isInFolder : unit.path.startsWith(covers)));
    const key = [route, ...inFront.map((point) => point.unit.id)].join("\n");
    const known = asked.get(key) ?? new Set(inFront.map((point) => checkOf(run, point, route)));
    asked.set(key, known);
    return known;
  };
}

/** Says which checks middleware makes before a route, and after it. */
export type Checks = ReturnType<typeof createChecks>;

const NO_CHECKS: ReadonlySet<MiddlewareCheck> = new Set();

/** Runs every entry that the place of its file, or its export, tells. */
export function runPoints(run: Run, points: readonly EntryPoint[], checksOf: Checks): readonly EntryRun[] {
  return points
    .flatMap((point) => splitActions(run, point))
    .map((point) => {
      const checks = point.route === undefined || point.kind === "middleware" ? NO_CHECKS : checksOf(point);
      openEntry(run, entryOf(point, startOf(point)), { unit: point.unit, start: startOf(point) }, checks.has("before"));
      const { entry } = run;
      entry.isCheckedLate = checks.has("after");
      runEntry(run, point);
      return entry;
    });
}
