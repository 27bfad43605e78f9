import type { ArrowFunctionExpression, Function as FunctionNode } from "oxc-parser";
import { isGuardingWrapper, throwsUnlessAllowed } from "../values/names.ts";
import { type Thing, thingOf, type Value, valueFor } from "../values/value.ts";
import type { Call } from "./calls.ts";
import type { Run, Site } from "./run.ts";

const VERBS = /^(?:get|post|put|patch|delete|all|any|on|use|route)$/;
const SERVERS = /^(?:serve|createServer|listen|addEventListener)$/;

function isHandler(thing: Thing): boolean {
  return thing.kind === "function" || thing.kind === "wrapped" || thing.kind === "endpoint";
}

/** What a package puts before a handler to let only chosen callers through: `bearerAuth({ ... })`. */
function checkOfPackage({ things }: Value): readonly Value[] {
  const made = things.find((thing) => thing.kind === "external");
  const name = made?.kind === "external" ? (made.path.findLast((part) => part !== "()") ?? "") : "";
  const isCheck = name !== "" && (isGuardingWrapper(name) || throwsUnlessAllowed(name) || /auth$|jwt$/i.test(name));
  return isCheck ? [valueFor({ kind: "wrapped", handlers: [], isGuarded: true })] : [];
}

/** What the options of a route put before its handler: `{ preHandler: [authenticate] }`. */
function hooksIn({ things }: Value): readonly Value[] {
  const hooks = things.flatMap((thing) =>
    thing.kind === "object"
      ? ["onRequest", "preParsing", "preValidation", "preHandler"].flatMap((name) => thing.fields.get(name) ?? [])
      : [],
  );
  const each = hooks.flatMap((value) => thingOf(value, "array")?.elements ?? [value]);
  return each.filter((value) => value.things.some(isHandler));
}

/**
 * Notes what a program registers while it loads: a route of a router (`app.post("/x", check, handle)`), the handler of a server, or of a
 * verified event.
 */
export function registerHandlers(run: Run, site: Site, call: Call, { source, path }: Thing & { readonly kind: "external" }): boolean {
  // Frameworks take a list of handlers wherever they take one.
  const given = call.args.flatMap((value) => thingOf(value, "array")?.elements ?? [value]);
  const handlers = given.flatMap((value) => (value.things.some(isHandler) ? [value] : [...hooksIn(value), ...checkOfPackage(value)]));
  const name = path.at(-1) ?? "";
  const options = call.args.flatMap(({ things }) =>
    things.flatMap((thing) => (thing.kind === "object" ? (thing.fields.get("fetch") ?? []) : [])),
  );
  const start = call.node.start;
  const register = (kind: "handler" | "webhook", noted: typeof handlers, isTrusted: boolean): true => {
    run.registrations.push({
      kind,
      name: kind === "webhook" ? name : name.toUpperCase(),
      route: call.args[0]?.text,
      handlers: noted,
      unit: site.unit,
      start,
      isTrusted,
      hands: /^(?:hono|koa|@koa)\b/.test(source) ? "hono" : "node",
    });
    return true;
  };
  if (source === "belay:events") return handlers.length > 0 && register("webhook", handlers, true);
  if (source === "belay:client" && /^on[A-Z]/.test(name)) return handlers.length > 0 && register("webhook", handlers, true);
  const isServer = SERVERS.test(name) && (source === "global" || /^(?:node:)?https?$|server|serve|std\/http/.test(source));
  if (isServer && (handlers.length > 0 || options.length > 0)) return register("handler", [...handlers, ...options], false);
  const isRouter = path.includes("()") || path.includes("new");
  const isRoute = isRouter && VERBS.test(name) && handlers.length > 0 && source !== "global";
  return isRoute && (call.args[0]?.text?.startsWith("/") === true || name === "use") && register("handler", handlers, false);
}

/** Notes a function that says `use server` itself: whoever opens the page can call it, whatever the page asked of them. */
export function noteAction(run: Run, site: Site, node: FunctionNode | ArrowFunctionExpression): void {
  if (node.body?.type !== "BlockStatement" || run.actions.has(node)) return;
  const isAction = node.body.body.some((statement) => statement.type === "ExpressionStatement" && statement.directive === "use server");
  if (!isAction) return;
  run.actions.add(node);
  const name = node.id?.name ?? "action";
  const handlers = [valueFor({ kind: "function", node, ...site })];
  run.registrations.push({
    kind: "action",
    name,
    route: undefined,
    handlers,
    unit: site.unit,
    start: node.start,
    isTrusted: false,
    hands: "node",
  });
}
