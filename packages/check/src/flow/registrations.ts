import type { ArrowFunctionExpression, Function as FunctionNode } from "oxc-parser";
import { isGuardingWrapper, throwsUnlessAllowed } from "../values/names.ts";
import { fromOrigin, PART, type Thing, thingOf, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import type { Call } from "./calls.ts";
import { invokeCallbacks } from "./invoke.ts";
import { mount, type Registration, type Run, register, type Site } from "./run.ts";

const VERBS = /^(?:get|post|put|patch|delete|del|head|options|opts|all|any|on|use|route)$/;
const SERVERS = /^(?:serve|createServer|listen|addEventListener)$/;

function isHandler(thing: Thing): boolean {
  return thing.kind === "function" || thing.kind === "wrapped" || thing.kind === "endpoint";
}

/** What a package puts before a handler to let only chosen callers through: `bearerAuth({ ... })`. */
export function checkOfPackage({ things }: Value): readonly Value[] {
  const made = things.find((thing) => thing.kind === "external");
  // The default export of a package is what the package is called.
  const name = made?.kind === "external" ? (made.path.findLast((part) => part !== "()") ?? made.source) : "";
  // Plugins of one framework only give a handler the means to check.
  const isPlugin = made?.kind === "external" && made.source.startsWith("@elysiajs/");
  const isCheck = name !== "" && !isPlugin && (isGuardingWrapper(name) || throwsUnlessAllowed(name) || /auth$|jwt$/i.test(name));
  return isCheck ? [valueFor({ kind: "wrapped", handlers: [], isGuarded: true })] : [];
}

/** What the options of a route put before its handler: `{ preHandler: [authenticate] }`. */
function hooksIn({ things }: Value): readonly Value[] {
  const hooks = things.flatMap((thing) =>
    thing.kind === "object"
      ? ["onRequest", "preParsing", "preValidation", "preHandler", "beforeHandle"].flatMap((name) => thing.fields.get(name) ?? [])
      : [],
  );
  const each = hooks.flatMap((value) => thingOf(value, "array")?.elements ?? [value]);
  return each.flatMap((value) => (value.things.some(isHandler) ? [value] : checkOfPackage(value)));
}

/** The parts of a route that is one object: `{ method, url, preHandler, handler }`. */
function routeObject({ things }: Value): { readonly route: string | undefined; readonly handlers: readonly Value[] } | undefined {
  const fields = things.find((thing) => thing.kind === "object")?.fields;
  const handler = fields?.get("handler");
  const url = fields?.get("url") ?? fields?.get("path");
  if (handler === undefined || url === undefined || !handler.things.some(isHandler)) return undefined;
  return { route: url.text, handlers: [...hooksIn({ ...handler, things }), handler] };
}

/** The routers among the arguments of a call: those that are mounted by it. */
function routersIn(values: readonly Value[]): readonly string[] {
  return values.flatMap(({ things }) =>
    things.flatMap((thing) => (thing.kind === "external" && thing.made !== undefined ? [thing.made] : [])),
  );
}

/** The text of an option: the `prefix` of a plugin. */
function optionOf(options: Value | undefined, name: string): string | undefined {
  return options === undefined ? undefined : thingOf(options, "object")?.fields.get(name)?.text;
}

/**
 * `app.register(plugin, { prefix })`: the plugin gets a router of its own, around which are the hooks of this one. One in a wrapper of a package
 * gets this one: that is what the wrapper is for.
 */
function registerPlugin(run: Run, site: Site, call: Call, thing: External): boolean {
  const [plugin, options] = call.args;
  if (call.name !== "register" || thing.source !== "fastify" || thing.made === undefined || plugin === undefined) return false;
  const child = `${site.unit.id}:${call.node.start}`;
  const own = { ...valueFor({ ...thing, path: ["()"], made: child }), truth: true };
  for (const each of plugin.things) {
    if (each.kind === "module") continue;
    const isWrapped = each.kind === "wrapped";
    if (!isWrapped)
      mount(run, { parent: thing.made, child, route: optionOf(options, "prefix"), handlers: [], unit: site.unit, start: call.node.start });
    const target = isWrapped ? valueFor({ ...thing, path: ["()"] }) : own;
    invokeCallbacks(run, site, isWrapped ? each.handlers : [valueFor(each)], [target, options ?? UNKNOWN], {
      node: call.node,
      isAwaited: true,
    });
  }
  return true;
}

type External = Thing & { readonly kind: "external" };

const HOOKS = /^(?:onRequest|preParsing|preValidation|preHandler)$/;

/** Whether a call puts a handler in front of every route of a router. */
function isHook(name: string, first: string | undefined): boolean {
  return name === "onBeforeHandle" || (name === "addHook" && HOOKS.test(first ?? ""));
}

const RESOLVED = /^(?:Query|Mutation|Subscription)$/;

/** The functions that a schema of GraphQL answers with: anybody who can send a query calls them. */
function resolversIn(values: readonly Value[]): readonly Value[] {
  const types = values.flatMap((value) => {
    const resolvers = thingOf(value, "object")?.fields.get("resolvers");
    const all = resolvers === undefined ? [] : (thingOf(resolvers, "array")?.elements ?? [resolvers]);
    return all.flatMap((each) => [...(thingOf(each, "object")?.fields ?? [])]);
  });
  return types.flatMap(([type, fields]) =>
    RESOLVED.test(type)
      ? [...(thingOf(fields, "object")?.fields.values() ?? [])].flatMap((field) => (field.things.some(isHandler) ? [field] : []))
      : [],
  );
}

/**
 * Notes what a program registers while it loads: a route of a router (`app.post("/x", check, handle)`), a router in another, the handler of a server,
 * or of a verified event.
 */
export function registerHandlers(run: Run, site: Site, call: Call, thing: External): boolean {
  const { source, path, made } = thing;
  if (registerPlugin(run, site, call, thing)) return true;
  for (const resolver of resolversIn(call.args)) {
    const facts = { kind: "handler", name: "resolver", route: undefined, unit: site.unit, start: call.node.start } as const;
    const context = valueFor({ kind: "incoming", role: "locals" });
    const asked = [UNKNOWN, fromOrigin(PART), context, UNKNOWN];
    register(run, { ...facts, handlers: [resolver], isTrusted: false, hands: "node", answersByReturn: true, given: asked });
  }
  // Frameworks take a list of handlers wherever they take one.
  const given = call.args.flatMap((value) => thingOf(value, "array")?.elements ?? [value]);
  const name = path.at(-1) ?? "";
  const whole = name === "route" && call.args[0] !== undefined ? routeObject(call.args[0]) : undefined;
  const isOwn = (value: Value): boolean => value.things.some(isHandler);
  // What options put before the handler comes first, wherever the options stand.
  const handlers = whole?.handlers ?? [
    ...given.flatMap((value) => (isOwn(value) ? [] : hooksIn(value))),
    ...given.flatMap((value) => (isOwn(value) ? [value] : checkOfPackage(value))),
  ];
  const options = call.args.flatMap(({ things }) =>
    things.flatMap((each) => (each.kind === "object" ? (each.fields.get("fetch") ?? []) : [])),
  );
  const { start, end } = call.node;
  const route = whole === undefined ? call.args[0]?.text : whole.route;
  const note = (kind: "handler" | "webhook", noted: typeof handlers, isTrusted: boolean, more: Partial<Registration> = {}): true => {
    const hands = /^(?:hono|koa|@koa)\b/.test(source) ? "hono" : "node";
    const facts = { kind, name: kind === "webhook" ? name : name.toUpperCase(), route, handlers: noted, unit: site.unit, start, end };
    const answersByReturn = /^(?:fastify|elysia|@hapi\/hapi)$/.test(source);
    register(run, { ...facts, isTrusted, hands, router: made, answersByReturn, ...more });
    return true;
  };
  if (source === "belay:events") return handlers.length > 0 && note("webhook", handlers, true);
  if (source === "belay:client" && /^on[A-Z]/.test(name)) return handlers.length > 0 && note("webhook", handlers, true);
  const isServer = SERVERS.test(name) && (source === "global" || /^(?:node:)?https?$|server|serve|std\/http/.test(source));
  if (isServer && (handlers.length > 0 || options.length > 0)) return note("handler", [...handlers, ...options], false);
  if (!(path.includes("()") || path.includes("new")) || source === "global") return false;
  if (isHook(name, route) && handlers.length > 0)
    return note("handler", handlers, false, { name: "USE", route: undefined, isForAll: true });
  if (!VERBS.test(name)) return false;
  const isPath = route?.startsWith("/") === true;
  const children = made === undefined || !/^(?:use|route)$/.test(name) ? [] : routersIn(given);
  for (const child of children)
    mount(run, { parent: made ?? "", child, route: isPath ? route : undefined, handlers, unit: site.unit, start, end });
  if (handlers.length === 0) return children.length > 0;
  return (isPath || name === "use" || whole !== undefined) && note("handler", handlers, false, isPath ? {} : { route: whole?.route });
}

/** Notes a function that says `use server` itself: whoever opens the page can call it, whatever the page asked of them. */
export function noteAction(run: Run, site: Site, node: FunctionNode | ArrowFunctionExpression): void {
  if (node.body?.type !== "BlockStatement" || run.actions.has(node)) return;
  const isAction = node.body.body.some((statement) => statement.type === "ExpressionStatement" && statement.directive === "use server");
  if (!isAction) return;
  run.actions.add(node);
  const name = node.id?.name ?? "action";
  const handlers = [valueFor({ kind: "function", node, ...site })];
  register(run, {
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
