import { registerControllers } from "./entries/controllers.ts";
import { type EntryPoint, entryPoints, placedEntries } from "./entries/entry-points.ts";
import { exportedHandlers } from "./entries/handlers.ts";
import { checkOf, type MiddlewareCheck } from "./entries/middleware.ts";
import { type RouteWay, waysTo } from "./entries/routers.ts";
import { actionArguments, handedTo, openEntry, runEntry, splitActions } from "./entries/run-entry.ts";
import { answering } from "./flow/answers.ts";
import { applyCall } from "./flow/calls.ts";
import { exportOf, moduleFrame } from "./flow/lookup.ts";
import { assume, type EntryRun, joinStates, pass, type Registration, type Run, START } from "./flow/run.ts";
import { executeBody } from "./flow/statements.ts";
import { registerDecorated } from "./likely/decorated.ts";
import { registerExports } from "./likely/exports.ts";
import { isAnswerFirst } from "./likely/guess.ts";
import { handedInChain, registerHanded } from "./likely/handed.ts";
import { createHotNames } from "./project/hot-names.ts";
import type { Project, Unit } from "./project/read-project.ts";
import type { Entry } from "./report.ts";
import { type Thing, UNKNOWN, type Value, valueFor } from "./values/value.ts";

/** What an analysis found out about the ways through a project. */
export interface Analysis {
  readonly project: Project;
  readonly run: Run;
  readonly entries: readonly EntryRun[];
  /** Files that browsers get, each with the way that leads to it. */
  readonly client: ReadonlyMap<string, readonly Unit[]>;
}

const NOBODY: Entry = { kind: "internal", name: "code that no entry reaches", file: "", line: 1, column: 1 };

function createRun(project: Project): Run {
  return {
    project,
    state: START,
    entry: { entry: NOBODY, calls: new Map(), hasCheck: false, isCheckedLate: false, steps: 0, isCut: false },
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
    nexts: [],
    handedOn: undefined,
    leaks: new Map(),
    answers: new Map(),
    answering: undefined,
    elevations: [],
  };
}

/** Files that browsers get: scripts of pages, components with a client directive, `use client`, and everything that these load. */
function clientUnits(project: Project): ReadonlyMap<string, readonly Unit[]> {
  const reached = new Map<string, readonly Unit[]>();
  const queue: (readonly Unit[])[] = [];
  const add = (unit: Unit | undefined, way: readonly Unit[]): void => {
    if (unit === undefined || reached.has(unit.id) || unit.templateStart !== undefined || unit.table.directives.includes("use server"))
      return;
    reached.set(unit.id, [...way, unit]);
    queue.push([...way, unit]);
  };
  for (const unit of project.units.values()) {
    if (unit.isClientScript || unit.table.directives.includes("use client")) add(unit, []);
    for (const { name, isClient } of unit.components) {
      const declared = unit.table.declared.get(name.split(".")[0] ?? name);
      if (isClient && declared?.kind === "import") add(project.imported(declared.source, unit), [unit]);
    }
    if (unit.templateStart === undefined) continue;
    for (const [, source = ""] of unit.text.matchAll(/<script\b[^>]*\bsrc=["']([^"']+)["']/g)) add(project.imported(source, unit), [unit]);
  }
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    const unit = way.at(-1);
    if (unit === undefined) continue;
    for (const source of [...unit.table.loads.map((load) => load.source), ...unit.dynamicImports]) add(project.imported(source, unit), way);
  }
  return reached;
}

function entryOf(point: EntryPoint, start: number): Entry {
  const { kind, name, route, unit } = point;
  return { kind, name, ...(route === undefined ? {} : { route }), ...unit.placeOf(start) };
}

function startOf({ unit, exported }: EntryPoint): number {
  return exported === undefined ? 0 : (unit.table.exported.get(exported)?.start ?? 0);
}

/** Runs the top of every file, as a server does when it loads them: what is made there, and what is registered. */
function load(run: Run, units: readonly Unit[]): EntryRun {
  openEntry(run, NOBODY, undefined, false);
  const { entry } = run;
  for (const unit of units) {
    if (unit.templateStart !== undefined) continue;
    run.state = START;
    run.way = { before: undefined, unit, start: 0, what: () => "loads" };
    entry.steps = 0;
    executeBody(run, { unit, frame: moduleFrame(run, unit) }, unit.program.body);
  }
  return entry;
}

/** Functions that nothing outside reaches are run as well: what they call counts for permissions, not for exposure. */
function runUnreached(run: Run, units: readonly Unit[], entry: EntryRun): void {
  const visit = (unit: Unit, thing: Thing): void => {
    const site = { unit, frame: moduleFrame(run, unit) };
    const call = { node: unit.program, name: undefined, owner: undefined, args: [], argumentNodes: [], isAwaited: true };
    if (thing.kind === "function" && !run.reached.has(thing.node)) applyCall(run, site, { ...call, callee: valueFor(thing) });
    if (thing.kind === "endpoint" && !run.reached.has(thing.options)) applyCall(run, site, { ...call, callee: valueFor(thing) });
    if (thing.kind === "object")
      for (const field of thing.fields.values()) for (const inner of field.things) if (inner.kind === "function") visit(unit, inner);
    if (thing.kind !== "class") return;
    for (const member of thing.node.body.body) {
      if (member.type !== "MethodDefinition" || run.reached.has(member.value)) continue;
      const self = valueFor(member.static ? thing : { kind: "instance", of: thing, fields: new Map() });
      visit(unit, { kind: "function", node: member.value, unit, frame: thing.frame, self });
    }
  };
  const hotNames = createHotNames(run.project);
  for (const unit of units) {
    const hot = hotNames(unit);
    for (const [name, { kind }] of unit.table.declared) {
      if (kind === "import" || kind === "enum" || !hot.has(name)) continue;
      for (const thing of (moduleFrame(run, unit).values.get(name) ?? UNKNOWN).things) {
        run.entry = entry;
        run.state = START;
        run.way = { before: undefined, unit, start: 0, what: () => NOBODY.name };
        entry.steps = 0;
        visit(unit, thing);
      }
    }
  }
}

function runPoints(run: Run, points: readonly EntryPoint[]): readonly EntryRun[] {
  const middlewares = points.filter(({ kind }) => kind === "middleware");
  const asked = new Map<string, ReadonlySet<MiddlewareCheck>>();
  const checksOf = ({ kind, route, unit }: EntryPoint): ReadonlySet<MiddlewareCheck> => {
    if (route === undefined || kind === "middleware") return new Set();
    const inFront = middlewares.filter(({ covers = "" }) => unit.path.startsWith(covers));
    const key = [route, ...inFront.map((point) => point.unit.id)].join("\n");
    const known = asked.get(key) ?? new Set(inFront.map((point) => checkOf(run, point, route)));
    asked.set(key, known);
    return known;
  };
  return points
    .flatMap((point) => splitActions(run, point))
    .map((point) => {
      const checks = checksOf(point);
      openEntry(run, entryOf(point, startOf(point)), { unit: point.unit, start: startOf(point) }, checks.has("before"));
      const { entry } = run;
      entry.isCheckedLate = checks.has("after");
      runEntry(run, point);
      return entry;
    });
}

/** Handlers that were registered while the program loaded, one after another as the router calls them. */
function runRegistrations(run: Run): readonly EntryRun[] {
  const added = run.registrations.splice(0);
  run.registeredBefore.push(...added);
  return added.flatMap((registration) =>
    waysTo(registration, run.registeredBefore, run.mounts).map((way) => runRegistration(run, registration, way)),
  );
}

/** What a router hands to one handler of a chain. */
function argumentsOf({ kind, hands, isValidated = false }: Registration, callee: Value, route: string | undefined): readonly Value[] {
  if (kind === "webhook") return [];
  if (kind === "action") return actionArguments(callee);
  return hands === "guess" || isAnswerFirst(callee) ? handedInChain(callee, route, isValidated) : handedTo(hands, route);
}

function runRegistration(run: Run, registration: Registration, { route, before }: RouteWay): EntryRun {
  const { kind, name, handlers, unit, start, isTrusted, given: own, because } = registration;
  const facts = { kind, name, ...(route === undefined ? {} : { route }), ...unit.placeOf(start) };
  openEntry(run, because === undefined ? facts : { ...facts, because }, { unit, start }, isTrusted);
  const { entry } = run;
  const site = { unit, frame: moduleFrame(run, unit) };
  for (const callee of registration.guards ?? []) {
    const args = [valueFor({ kind: "incoming", role: "context", route })];
    assume(
      run,
      applyCall(run, site, { node: unit.program, name: undefined, owner: undefined, callee, args, argumentNodes: [], isAwaited: true }),
      true,
    );
  }
  const chain = name === "USE" ? handlers : [...before, ...handlers];
  for (const [index, callee] of chain.entries()) {
    run.nexts = [];
    // What a decorator says of parameters is said of the handler, not of what comes before it.
    const isOfHandler = because === undefined || index === chain.length - 1;
    const args = (isOfHandler ? own : undefined) ?? argumentsOf(registration, callee, route);
    const call = { node: unit.program, name: undefined, owner: undefined, callee, args, argumentNodes: [], isAwaited: true };
    let given: Value = UNKNOWN;
    const handle = (): void => {
      given = applyCall(run, site, call);
    };
    if (registration.answersByReturn === true || kind === "action") answering(run, undefined, handle);
    else handle();
    // A handler that hands on leads to the next with what held when it did; in some routers one that gives no answer does as well.
    if (run.nexts.length > 0) run.state = joinStates(run.nexts);
    else if (given.ifFalse && index < chain.length - 1) pass(run);
  }
  return entry;
}

/** What only looks like an entry, where no known one has reached it. */
function runLikely(run: Run, units: readonly Unit[]): readonly EntryRun[] {
  const inside = registerHanded(run);
  registerDecorated(run, units);
  const handed = runRegistrations(run);
  const served = units.filter((unit) => placedEntries(unit).length === 0);
  registerExports(run, served, inside);
  return [...handed, ...runRegistrations(run)];
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
  const registered = runRegistrations(run);
  const known = [...runPoints(run, [...placed, ...handlers]), ...registered, ...runRegistrations(run)];
  const likely = runLikely(run, units);
  runUnreached(run, units, loaded);
  return { project, run, entries: [...known, ...likely, ...runLikely(run, []), loaded], client };
}
