import type { Function as FunctionNode } from "oxc-parser";
import { answering } from "../flow/answers.ts";
import { applyCall } from "../flow/calls.ts";
import { evaluate } from "../flow/expressions.ts";
import { exportOf, moduleFrame } from "../flow/lookup.ts";
import { noteLeak } from "../flow/markup.ts";
import { type Run, type Site, START, STEPS_MAX } from "../flow/run.ts";
import { execute, executeBody } from "../flow/statements.ts";
import type { Unit } from "../project/read-project.ts";
import type { Entry } from "../report.ts";
import { openFrame } from "../values/frame.ts";
import { ANSWER, fromOrigin, PART, TEXT, type Thing, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import type { EntryPoint } from "./entry-points.ts";

/** What a call from outside hands to an entry. */
export function handedTo(hands: EntryPoint["hands"], route: string | undefined): readonly Value[] {
  const incoming = (role: "request" | "context" | "hono" | "texts" | "env"): Value => valueFor({ kind: "incoming", role, route });
  const next = valueFor({ kind: "known", name: "next" });
  const props = valueFor({
    kind: "object",
    fields: new Map([
      ["params", incoming("texts")],
      ["searchParams", incoming("texts")],
    ]),
    spreads: [],
  });
  switch (hands) {
    case "context":
    case "event":
      return [incoming("context")];
    case "request":
      // The second is the parameters of one framework, and the environment of another.
      return [incoming("request"), incoming("env")];
    case "node":
      return [
        incoming("request"),
        valueFor({ kind: "external", source: ANSWER, path: [] }),
        valueFor({ kind: "known", name: "next-or-error" }),
      ];
    case "hono":
      return [incoming("hono"), next];
    case "middleware":
      return [incoming("context"), next];
    case "hook": {
      const fields = new Map([
        ["event", incoming("context")],
        ["resolve", next],
      ]);
      return [valueFor({ kind: "object", fields, spreads: [] })];
    }
    case "props":
      return [props];
    case "guess":
    case "action":
    case "values":
      return [];
  }
}

/** A parameter of a server action: whatever the caller sends, and a plain value where its type says so. */
function actionArgument(node: FunctionNode["params"][number], unit: Unit): Value {
  const annotation = node.type !== "TSParameterProperty" && "typeAnnotation" in node ? node.typeAnnotation : undefined;
  const type = annotation === undefined || annotation === null ? "" : unit.text.slice(annotation.start, annotation.end);
  if (/FormData/.test(type) || (node.type === "Identifier" && /^form(?:Data)?$/.test(node.name)))
    return valueFor({ kind: "incoming", role: "form" });
  return fromOrigin(/^:\s*(?:string|number|boolean|bigint)(?:\s*\|\s*(?:null|undefined))*$/.test(type) ? TEXT : PART);
}

/** What a caller hands to a server action. */
export function actionArguments(callee: Value): readonly Value[] {
  const fn = callee.things.find((thing) => thing.kind === "function");
  return fn?.kind === "function" ? fn.node.params.map((parameter) => actionArgument(parameter, fn.unit)) : [];
}

/** Starts to collect for one entry, which begins at a place of a file. */
export function openEntry(
  run: Run,
  entry: Entry,
  begin: { readonly unit: Unit; readonly start: number } | undefined,
  isGuarded: boolean,
): void {
  run.entry = { entry, calls: new Map(), hasCheck: isGuarded, isCheckedLate: false, stepsLeft: STEPS_MAX, isCut: false };
  run.state = isGuarded ? { ...START, must: true, may: true } : START;
  const what = (): string => (entry.route === undefined ? entry.name : `${entry.name} ${entry.route}`);
  run.way = begin === undefined ? undefined : { before: undefined, ...begin, what };
  run.targets = [];
  run.nexts = [];
  run.answering = undefined;
}

/** An action answers its caller with what it returns. */
function callAction(run: Run, unit: Unit, callee: Value, args: readonly Value[]): void {
  answering(run, undefined, () => callHandler(run, unit, callee, args));
}

function callHandler(run: Run, unit: Unit, callee: Value, args: readonly Value[]): void {
  const site: Site = { unit, frame: moduleFrame(run, unit) };
  applyCall(run, site, { node: unit.program, name: undefined, owner: undefined, callee, args, argumentNodes: [], isAwaited: true });
}

const ACTIONS_DEPTH_MAX = 5;

function functionsIn(value: Value, depth = 0): readonly Value[] {
  if (depth > ACTIONS_DEPTH_MAX) return [];
  return value.things.flatMap((thing): readonly Value[] => {
    if (thing.kind === "object") {
      const handler = thing.fields.get("handler");
      return handler !== undefined
        ? [handler]
        : [...thing.fields.values(), ...thing.spreads].flatMap((field) => functionsIn(field, depth + 1));
    }
    return thing.kind === "function" || thing.kind === "wrapped" || thing.kind === "endpoint" ? [valueFor(thing)] : [];
  });
}

/** Whether an Astro action names a validator: what it does not let through never reaches the handler. */
function isValidated(value: Value): boolean {
  return value.things.some((thing) => thing.kind === "object" && thing.fields.has("input"));
}

/** The actions of an object, and of the objects in it, each an entry of its own. */
export function splitActions(run: Run, point: EntryPoint): readonly EntryPoint[] {
  if (point.kind !== "action" || point.hands === "values" || point.exported === undefined) return [point];
  const split = (value: Value, member: readonly string[]): readonly EntryPoint[] =>
    value.things.flatMap((thing) => {
      if (thing.kind !== "object" || thing.fields.has("handler")) return [{ ...point, member, name: `action ${member.join(".")}` }];
      return [...thing.fields].flatMap(([name, field]) => split(field, [...member, name]));
    });
  return split(exportOf(run, point.unit, point.exported), []);
}

function memberAt(value: Value, member: readonly string[]): Value {
  const [name, ...rest] = member;
  if (name === undefined) return value;
  return memberAt(value.things.flatMap((thing) => (thing.kind === "object" ? (thing.fields.get(name) ?? []) : []))[0] ?? UNKNOWN, rest);
}

function runAction(run: Run, { unit, hands, route, member = [] }: EntryPoint, value: Value): void {
  const start = run.state;
  const action = memberAt(value, member);
  for (const callee of functionsIn(action)) {
    run.state = start;
    if (hands === "values") callAction(run, unit, callee, actionArguments(callee));
    else if (hands === "context") callAction(run, unit, callee, handedTo(hands, route));
    else callAction(run, unit, callee, [isValidated(action) ? UNKNOWN : fromOrigin(PART), ...handedTo("context", route)]);
  }
}

/** Runs the code of a page: its frontmatter, then what its template evaluates and the components that it shows. */
export function runPage(run: Run, unit: Unit): void {
  if (run.stack.some(({ node }) => node === unit.program)) return;
  run.stack.push({ node: unit.program, returns: [] });
  const site: Site = { unit, frame: openFrame(moduleFrame(run, unit)) };
  const { templateStart = Number.POSITIVE_INFINITY } = unit;
  executeBody(
    run,
    site,
    unit.program.body.filter(({ start }) => start < templateStart),
  );
  for (const statement of unit.program.body) {
    if (statement.start < templateStart || run.state === undefined) continue;
    // What a component on the server is given is not shown by that.
    const isGiven = unit.components.some(({ isClient, start, end }) => !isClient && statement.start > start && statement.start < end);
    if (statement.type === "ExpressionStatement" && !isGiven)
      noteLeak(run, site, evaluate(run, site, statement.expression), statement.start);
    else execute(run, site, statement);
  }
  for (const { name, isClient, start } of unit.components) {
    const declared = unit.table.declared.get(name);
    const shown = declared?.kind === "import" ? run.project.imported(declared.source, unit) : undefined;
    if (shown?.templateStart === undefined || isClient || run.state === undefined) continue;
    const { way } = run;
    run.way = { before: way, unit, start, what: () => `shows ${name}` };
    runPage(run, shown);
    run.way = way;
  }
  run.stack.pop();
}

/** Whether a browser gets what an entry returns although that is no response: the data of a page. */
function isAnsweredByReturn({ kind, name, hands, exported, answersByReturn }: EntryPoint): boolean {
  if (answersByReturn === true || hands !== "context") return answersByReturn === true;
  return (kind === "page" && name === "load") || (kind === "handler" && (exported === "loader" || exported === "action"));
}

/** Runs one entry from its beginning. */
export function runEntry(run: Run, point: EntryPoint): void {
  const { unit, exported, hands, route } = point;
  if (exported === undefined) {
    runPage(run, unit);
    return;
  }
  const value = exportOf(run, unit, exported);
  if (hands === "action" || hands === "values" || point.kind === "action") {
    runAction(run, point, value);
    return;
  }
  const things = value.things.flatMap((thing): readonly Thing[] => {
    const inner = thing.kind === "object" ? thing.fields.get("fetch")?.things : undefined;
    return inner ?? [thing];
  });
  const handle = isAnsweredByReturn(point) ? callAction : callHandler;
  handle(run, unit, { ...value, things }, handedTo(hands, route));
}
