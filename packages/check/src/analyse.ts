import { registerControllers } from "./entries/controllers.ts";
import { entryPoints, placedEntries } from "./entries/entry-points.ts";
import { exportedHandlers } from "./entries/handlers.ts";
import { type Checks, createChecks, runPoints } from "./entries/run-points.ts";
import { runRegistrations } from "./entries/run-registrations.ts";
import { load, NOBODY, runUnreached } from "./entries/unreached.ts";
import { exportOf } from "./flow/lookup.ts";
import { type EntryRun, type Run, START, STEPS_MAX } from "./flow/run.ts";
import { registerDecorated } from "./likely/decorated.ts";
import { registerExports } from "./likely/exports.ts";
import { registerHanded } from "./likely/handed.ts";
import { clientUnits } from "./project/client-units.ts";
import { unitsNearApi } from "./project/hot-names.ts";
import type { Project, Unit } from "./project/read-project.ts";

/** What an analysis found out about the ways through a project. */
export interface Analysis {
  readonly project: Project;
  readonly run: Run;
  readonly entries: readonly EntryRun[];
  /** Files that browsers get, each with the way that leads to it. */
  readonly client: ReadonlyMap<string, readonly Unit[]>;
}

function createRun(project: Project): Run {
  let near: ReadonlySet<string> | undefined;
  return {
    project,
    state: START,
    entry: { entry: NOBODY, calls: new Map(), hasCheck: false, isCheckedLate: false, stepsLeft: STEPS_MAX, isCut: false },
    stack: [],
    way: undefined,
    targets: [],
    modules: new Map(),
    loading: new Set(),
    stars: new Map(),
    statics: new Map(),
    registrations: [],
    registeredBefore: [],
    mounts: [],
    registered: 0,
    actions: new Set(),
    reached: new Set(),
    entered: new Set(),
    handed: [],
    near: () => {
      near ??= unitsNearApi(project);
      return near;
    },
    nexts: [],
    handedOn: undefined,
    leaks: new Map(),
    answers: new Map(),
    answering: undefined,
    elevations: [],
  };
}

/** What only looks like an entry, where no known one has reached it. */
function runLikely(run: Run, units: readonly Unit[], checksOf: Checks): EntryRun[] {
  const inside = registerHanded(run);
  registerDecorated(run, units);
  const handed = runRegistrations(run, checksOf);
  const served = units.filter((unit) => placedEntries(unit).length === 0);
  registerExports(run, served, inside);
  return [...handed, ...runRegistrations(run, checksOf)];
}

/** Follows every way from every entry of a project. */
export function analyse(project: Project): Analysis {
  const client = clientUnits(project);
  const units = [...project.units.values()].filter(({ id, error }) => !client.has(id) && error === undefined);
  const run = createRun(project);
  const loaded = load(run, units);
  registerControllers(run, units);
  const placed = entryPoints(project).filter(({ unit }) => unit.error === undefined);
  const handlers = units.flatMap((unit) =>
    placedEntries(unit).length > 0 ? [] : exportedHandlers(unit, (name) => exportOf(run, unit, name)),
  );
  const checksOf = createChecks(run, placed);
  const registered = runRegistrations(run, checksOf);
  const known = [...runPoints(run, [...placed, ...handlers], checksOf), ...registered, ...runRegistrations(run, checksOf)];
  const likely = runLikely(run, units, checksOf);
  runUnreached(run, units, loaded);
  likely.push(...runLikely(run, [], checksOf));
  // What a package was handed ran when that was noted: it is a call of the entry that it turned out to be.
  for (const { calls } of likely) for (const key of calls.keys()) loaded.calls.delete(key);
  return { project, run, entries: [...known, ...likely, loaded], client };
}
