import type { Exported } from "../project/module-table.ts";
import type { Unit } from "../project/read-project.ts";
import { apiPackage, methodOf, moduleOf } from "../values/api.ts";
import { type Frame, frameOf, openFrame } from "../values/frame.ts";
import { isSecretName } from "../values/names.ts";
import { IDENTITY, INPUT, SECRET, type Thing, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import { evaluate } from "./expressions.ts";
import { bindPattern } from "./patterns.ts";
import { type Run, type Site, START } from "./run.ts";

/** Something of a package that the analysis knows only by its name. */
export function external(source: string, path: readonly string[]): Value {
  return { ...UNKNOWN, things: [{ kind: "external", source, path }] };
}

/** Where the value of a variable of the environment comes from, by its name. */
export function secretOrigin(variableName: string): number {
  return isSecretName(variableName) ? SECRET : 0;
}

/** Modules in which frameworks put the variables that only the server has. */
export function isServerEnvironment(source: string): boolean {
  return /^(?:astro:env\/server|\$env\/(?:static|dynamic)\/private|cloudflare:workers)$/.test(source);
}

/** The variables at the top of a module, which fill when they are asked for. */
export function moduleFrame(run: Run, unit: Unit): Frame {
  const known = run.modules.get(unit.id);
  if (known !== undefined) return known;
  const frame = openFrame(undefined);
  run.modules.set(unit.id, frame);
  return frame;
}

/** Evaluates as the program does while it loads: whatever the state of the entry that asked. */
export function whileLoading<T>(run: Run, part: () => T): T {
  const { state, targets, way, entry } = run;
  run.state = START;
  run.targets = [];
  run.entry = { ...entry, calls: new Map(), hasCheck: false };
  const result = part();
  entry.stepsLeft = run.entry.stepsLeft;
  run.state = state;
  run.targets = targets;
  run.way = way;
  run.entry = entry;
  return result;
}

function importedValue(run: Run, unit: Unit, source: string, name: string): Value {
  const target = run.project.imported(source, unit);
  if (target !== undefined) return name === "*" ? valueFor({ kind: "module", unit: target }) : exportOf(run, target, name);
  return packageValue(source, name);
}

/** What a package gives under a name; `*` is all of it. */
export function packageValue(source: string, name: string): Value {
  const api = apiPackage(source);
  if (api === undefined) {
    const thing = external(source, name === "*" || name === "default" ? [] : [name]);
    return isServerEnvironment(source) ? { ...thing, origin: secretOrigin(name) } : thing;
  }
  return name === "*" || name === "default" ? valueFor(api) : (apiProperty(api, name) ?? external(source, [name]));
}

/** A property of an area or module of the API. */
export function apiProperty(thing: Thing, name: string): Value | undefined {
  if (thing.kind === "area") {
    const module = moduleOf(thing.area, name);
    return module === undefined ? undefined : valueFor(module);
  }
  if (thing.kind !== "api-module") return undefined;
  const method = methodOf(thing.module, name);
  return method === undefined ? undefined : valueFor({ kind: "method", method });
}

/** The file behind a name that `export *` passes on; undefined where none has it. */
function starSource(run: Run, unit: Unit, name: string, seen: ReadonlySet<string>): Unit | undefined {
  const key = `${unit.id} ${name}`;
  if (run.stars.has(key) || seen.has(unit.id)) return run.stars.get(key);
  const targets = unit.table.stars.map((source) => run.project.imported(source, unit)).filter((target) => target !== undefined);
  const found =
    targets.find((target) => target.table.exported.has(name)) ??
    targets.map((target) => starSource(run, target, name, new Set([...seen, unit.id]))).find((target) => target !== undefined);
  run.stars.set(key, found);
  return found;
}

/** What leaves a file under a name, through whatever files it is passed on. */
export function exportOf(run: Run, unit: Unit, name: string): Value {
  const exported = unit.table.exported.get(name);
  if (exported !== undefined) return exportedValue(run, unit, exported);
  const origin = starSource(run, unit, name, new Set());
  if (origin !== undefined) return exportOf(run, origin, name);
  for (const source of unit.table.stars) {
    if (run.project.imported(source, unit) !== undefined) continue;
    const value = packageValue(source, name);
    if (value.things.some(({ kind }) => kind !== "external")) return value;
  }
  return UNKNOWN;
}

/** The value of one entry of a file's exports. */
export function exportedValue(run: Run, unit: Unit, exported: Exported): Value {
  switch (exported.kind) {
    case "local":
      return variable(run, { unit, frame: moduleFrame(run, unit) }, exported.name);
    case "from":
      return importedValue(run, unit, exported.source, exported.name);
    case "expression":
      return whileLoading(run, () => evaluate(run, { unit, frame: moduleFrame(run, unit) }, exported.node));
  }
}

function loadVariable(run: Run, unit: Unit, name: string): Value | undefined {
  const declared = unit.table.declared.get(name);
  const frame = moduleFrame(run, unit);
  const site = { unit, frame };
  switch (declared?.kind) {
    case undefined:
      return undefined;
    case "function":
      return valueFor({ kind: "function", node: declared.node, ...site });
    case "class":
      return valueFor({ kind: "class", node: declared.node, ...site });
    case "import":
      return importedValue(run, unit, declared.source, declared.name);
    case "enum":
      return UNKNOWN;
    case "variable": {
      const { init, id } = declared.node;
      if (init === null) return UNKNOWN;
      whileLoading(run, () => bindPattern(run, site, id, evaluate(run, site, init, true)));
      return frame.values.get(name);
    }
  }
}

/** The name of a variable as what was checked is remembered. */
export function keyOfVariable(site: Site, name: string): string {
  return `${frameOf(site.frame, name)?.serial ?? site.unit.id} ${name}`;
}

/** Leaves out what the caller chose, where it was found to be one of a fixed list. */
export function cleaned(run: Run, value: Value, key: string | undefined): Value {
  return key !== undefined && (value.origin & INPUT) !== 0 && run.state?.clean.has(key) === true
    ? { ...value, origin: value.origin & ~INPUT }
    : value;
}

/** The value of a variable. */
export function variable(run: Run, site: Site, name: string): Value {
  const frame = frameOf(site.frame, name);
  if (frame !== undefined) return frame.values.get(name) ?? UNKNOWN;
  const { unit } = site;
  const guard = `${unit.id} ${name}`;
  if (unit.table.declared.has(name)) {
    if (run.loading.has(guard)) return UNKNOWN;
    run.loading.add(guard);
    const value = loadVariable(run, unit, name) ?? UNKNOWN;
    run.loading.delete(guard);
    moduleFrame(run, unit).values.set(name, value);
    return value;
  }
  return globalValue(name);
}

function globalValue(name: string): Value {
  if (name === "Astro") return valueFor({ kind: "incoming", role: "context" });
  return name === "undefined" ? { ...UNKNOWN, truth: false, ifTrue: true } : external("global", [name]);
}

/** A value that tells who calls, and is always there: only comparing it proves something. */
export const TOKEN_INFO: Value = { ...valueFor({ kind: "incoming", role: "token-info" }), origin: IDENTITY };
