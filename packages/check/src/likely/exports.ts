import { exportOf } from "../flow/lookup.ts";
import { type Run, register } from "../flow/run.ts";
import type { Project, Unit } from "../project/read-project.ts";
import type { Value } from "../values/value.ts";
import { isCallable, PASSED } from "./around.ts";
import { type Found, handlersIn } from "./handlers-in.ts";
import { isForQueue, requestUseOf } from "./reason.ts";
import { type SchemaField, schemaFields } from "./schema-fields.ts";
import { methodsServed } from "./served-classes.ts";
import { isInside, isInsideFolder, isRoute, isVerb, wordsOf } from "./words.ts";

/** Folders whose files a framework serves, each by its path. */
const SERVED_FOLDER = /^(?:api|routes?|functions|endpoints?|handlers?|controllers?|lambdas?|resolvers?|rpc|webhooks?|pages|actions)$/;
/** Parts of file names that say the same: `orders.controller.ts`. */
const SERVED_FILE = /\.(?:api|handler|controller|endpoint|route|resolvers?|actions?|procedures?|function)\.[cm]?[jt]sx?$/;
/** The same, where a browser's code imports the file and gets calls over the network for its functions. */
const CALLED_FILE = /\.(?:telefunc|remote|rpc)\.[cm]?[jt]sx?$/;
/** Names under which frameworks look for a handler. */
const HANDLER_NAME =
  /^(?:default|handlers?|main|handle|loader|action|fetch|execute|run|fn|getServerSideProps|getInitialProps|on(?:Request|Get|Post|Put|Patch|Delete))$/;
/** Folders that stand among those, and hold what they share. */
const SHARED_FOLDER = /^(?:_.*|helpers?|utils?|libs?|shared|common|models?|polic(?:y|ies)|hooks|constants|types)$/;
/** The names of each file that other files of the project import; `*` is all of them. */
function importedNames(project: Project): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const add = (source: string, from: Unit, name: string): void => {
    const target = project.imported(source, from)?.id;
    if (target !== undefined) names.set(target, (names.get(target) ?? new Set()).add(name));
  };
  for (const unit of project.units.values()) {
    for (const declared of unit.table.declared.values()) if (declared.kind === "import") add(declared.source, unit, declared.name);
    for (const source of [...unit.dynamicImports, ...unit.table.stars]) add(source, unit, "*");
    for (const exported of unit.table.exported.values()) if (exported.kind === "from") add(exported.source, unit, exported.name);
  }
  return names;
}

function fileOf({ path }: Unit): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether a file lies where nothing is served, or says itself that a clock or a queue runs it. */
function isInsideFile(run: Run, unit: Unit): boolean {
  const file = fileOf(unit);
  if (isInsideFolder(unit.path) || /^_/.test(file) || /\.config\.[cm]?[jt]s$/.test(file)) return true;
  if (isInside(file.replace(/\.[^.]+$/, "")) || unit.text.startsWith("#!") || /\bprocess\.argv\b/.test(unit.text)) return true;
  const config = unit.table.exported.has("config") ? exportOf(run, unit, "config") : undefined;
  return (
    config?.things.some(
      (thing) => thing.kind === "object" && [...thing.fields.keys()].some((name) => /^(?:schedule|cron|queue|event|trigger)/.test(name)),
    ) === true
  );
}

/** Why an exported function that nothing in the project calls is taken for an entry. */
function reasonOf(unit: Unit, name: string, { handler, keys, route }: Found): string | undefined {
  const use = requestUseOf(handler);
  const nobody = "the project exports it and does not call it";
  if (use !== undefined) return `${nobody}, and it uses what it gets as a request: ${use}`;
  const file = fileOf(unit);
  if (CALLED_FILE.test(file)) return `its file is called ${file}: what it exports is called from browsers`;
  if (SERVED_FILE.test(file)) return `${nobody}, and its file is called ${file}`;
  // `+data.ts` exports `data`: the framework looks for it there.
  if (/^\+[a-z]/.test(file) && [file.slice(1, file.indexOf(".")), "default"].includes(name))
    return `${nobody}, and its file is called ${file}`;
  const folders = unit.path.split("/").slice(0, -1);
  const folder = folders.some((each) => SHARED_FOLDER.test(each)) ? undefined : folders.find((each) => SERVED_FOLDER.test(each));
  if (folder === "pages" && name === "default" && isAsync(handler)) return `${nobody}, and it is what a page in ${folder}/ shows`;
  const isNamed = HANDLER_NAME.test(name) || isVerb(name) || keys.some((key) => HANDLER_NAME.test(key) || isVerb(key));
  if (folder !== undefined && isNamed && hasParameters(handler)) return `${nobody}, and it is \`${name}\` of a file in ${folder}/`;
  return isRoute(route) && keys.length > 0 ? `${nobody}, and it stands beside the path "${route}"` : undefined;
}

function isAsync({ things }: Value): boolean {
  return things.some((thing) => thing.kind === "function" && thing.node.async);
}

function hasParameters({ things }: Value): boolean {
  return things.some((thing) =>
    thing.kind === "function" ? thing.node.params.length > 0 : thing.kind === "wrapped" && thing.handlers.some(hasParameters),
  );
}

/** Whether a function, in whatever wrappers, is one of these. */
export function isAmong(nodes: ReadonlySet<object>, { things }: Value): boolean {
  return things.some((thing) =>
    thing.kind === "function"
      ? nodes.has(thing.node)
      : thing.kind === "wrapped" && thing.handlers.some((handler) => isAmong(nodes, handler)),
  );
}

/** The path that a file's place in a served folder gives it. */
function placeOf({ path }: Unit): { readonly route: string | undefined; readonly isOfFile: boolean } {
  const parts = path.replace(/\.[^./]+$/, "").split("/");
  const first = parts.findIndex((part) => SERVED_FOLDER.test(part));
  const inner = parts.slice(first + 1).filter((part) => !/^(?:index|route|handler)$/.test(part));
  return first < 0 ? { route: undefined, isOfFile: false } : { route: `/${inner.join("/")}`, isOfFile: true };
}

/** What is known of a project before its exports are looked at. */
interface Known {
  /** Functions that the code says are for the program itself. */
  readonly inside: ReadonlySet<object>;
  readonly fields: ReadonlyMap<string, SchemaField>;
}

function registerExport(run: Run, unit: Unit, name: string, { inside, fields }: Known): void {
  const value = exportOf(run, unit, name);
  const start = unit.table.exported.get(name)?.start ?? 0;
  const note = (found: Found, because: string): void => {
    if (
      found.isInside ||
      isAmong(inside, found.handler) ||
      (isAmong(run.entered, found.handler) && !CALLED_FILE.test(unit.path)) ||
      isForQueue(found.handler)
    )
      return;
    register(run, {
      kind: "handler",
      name: [name === "default" ? "handler" : name, ...found.keys].join(" "),
      ...(found.route === undefined ? placeOf(unit) : { route: found.route }),
      handlers: [...found.before, found.handler],
      guards: found.guards,
      unit,
      start,
      isTrusted: false,
      hands: "guess",
      isValidated: found.isValidated,
      because,
    });
  };
  for (const thing of value.things) {
    if (thing.kind === "class") for (const { found, because } of methodsServed(run, unit, thing)) note(found, because);
  }
  if (!value.things.some((thing) => isCallable(thing) || thing.kind === "object")) return;
  for (const found of handlersIn([value])) {
    if (found.keys.some((key) => isInside(key)) || found.handler.things.some(({ kind }) => kind === "endpoint")) continue;
    const field = found.keys.length === 0 ? fields.get(name) : undefined;
    const because = field === undefined ? reasonOf(unit, name, found) : `the schema in ${field.path} has a field of its name`;
    if (because !== undefined) note(field?.isGuarded === true ? { ...found, guards: [...found.guards, PASSED] } : found, because);
  }
}

/** Registers exported functions that nothing in the project calls, where they look like something that somebody outside can trigger. */
export function registerExports(run: Run, units: readonly Unit[], inside: ReadonlySet<object>): void {
  if (units.length === 0) return;
  const imported = importedNames(run.project);
  const fields = schemaFields(units);
  for (const unit of units) {
    if (!run.near().has(unit.id) || unit.templateStart !== undefined || unit.isClientScript || isInsideFile(run, unit)) continue;
    const used = CALLED_FILE.test(unit.path) ? undefined : imported.get(unit.id);
    if (used?.has("*") === true) continue;
    for (const [name, { kind }] of unit.table.exported) {
      if (kind !== "from" && used?.has(name) !== true && wordsOf(name).length > 0) registerExport(run, unit, name, { inside, fields });
    }
  }
}
