import { isApiUrl, methodAt } from "../values/api.ts";
import { isClientPackage, isGuardingWrapper } from "../values/names.ts";
import {
  ANSWER,
  CLAIM,
  deepOrigin,
  fromOrigin,
  IDENTITY,
  OF_SECRET,
  PART,
  RESULT,
  TEXT,
  type Thing,
  thingOf,
  UNKNOWN,
  type Value,
  valueFor,
  WHOLE,
} from "../values/value.ts";
import { isSending, makesAnswer, noteAnswer } from "./answers.ts";
import type { Call } from "./calls.ts";
import { guardOf } from "./guards.ts";
import { FRONTS, noteHanded } from "./handed.ts";
import { verbOf } from "./incoming.ts";
import { external, packageValue, secretOrigin, TOKEN_INFO } from "./lookup.ts";
import { callProcedureBuilder } from "./procedures.ts";
import { recordCall } from "./record.ts";
import { registerHandlers } from "./registrations.ts";
import { pass, type Run, type Site } from "./run.ts";
import { callUnknown } from "./unknown-calls.ts";

type External = Thing & { readonly kind: "external" };

/** The name that the code has for a credential: an environment variable, or an id that stands there. */
function credentialName(options: Value): string | undefined {
  const fields = thingOf(options, "object")?.fields;
  for (const name of ["appId", "clientId", "apiKey", "instanceId"]) {
    const value = fields?.get(name);
    const variable = value === undefined ? undefined : thingOf(value, "external")?.path.at(-1);
    const text = name === "apiKey" ? undefined : value?.text;
    if (variable !== undefined || text !== undefined) return variable ?? text;
  }
  return undefined;
}

function strategy(name: string, options: Value): Value {
  const fields = thingOf(options, "object")?.fields;
  const isWebhookOnly = fields?.has("publicKey") === true && !fields.has("appSecret") && !fields.has("accessToken");
  const privilege = name === "ApiKeyStrategy" ? "api-key" : name === "AppStrategy" && !isWebhookOnly ? "app" : "caller";
  return valueFor({ kind: "strategy", privilege, credential: credentialName(options) });
}

/** The same function, elevated. What is elevated but not known is a privileged call of which the method is not known. */
function elevated(run: Run, site: Site, call: Call): Value {
  const made = { unit: site.unit, start: call.node.start };
  const [fn = UNKNOWN] = call.args;
  const methods = fn.things.flatMap((thing) => (thing.kind === "method" || thing.kind === "privileged" ? [thing.method] : []));
  const list = methods.length === 0 ? [undefined] : methods;
  const things = list.map((method): Thing & { readonly kind: "privileged" } => ({
    kind: "privileged",
    privilege: "elevated",
    method,
    credential: undefined,
    made,
  }));
  run.elevations.push(...things);
  return valueFor(...things);
}

/** What the functions of the client packages do. */
function callClientPackage(run: Run, site: Site, call: Call, path: readonly string[]): Value | undefined {
  const name = path.at(-1);
  const [options = UNKNOWN] = call.args;
  switch (name) {
    case "elevate":
      return elevated(run, site, call);
    case "createClient": {
      const fields = thingOf(options, "object")?.fields;
      const auth = thingOf(fields?.get("auth") ?? UNKNOWN, "strategy");
      const modules = fields?.get("modules") ?? UNKNOWN;
      return valueFor({ kind: "client", privilege: auth?.privilege ?? "caller", credential: auth?.credential, modules });
    }
    case "AppStrategy":
    case "ApiKeyStrategy":
    case "OAuthStrategy":
      return strategy(name, options);
    case "getTokenInfo":
      return TOKEN_INFO;
    case "endpoint":
      return valueFor({ kind: "endpoint", options, unit: site.unit, start: call.node.start });
    case "custom":
    case "own":
    case "anyOf":
    case "allOf":
    case "not":
      return guardOf(run, site, name, call);
    case "currentContext":
      return valueFor({ kind: "incoming", role: "locals" });
    default:
      return undefined;
  }
}

/** Functions of the frameworks after which nothing goes on: they throw to redirect or to refuse. */
function isLeaving({ source, path }: External): boolean {
  const name = path.at(-1) ?? "";
  if (source === "next/navigation") return /^(?:redirect|permanentRedirect|notFound|forbidden|unauthorized)$/.test(name);
  if (source === "@sveltejs/kit") return name === "redirect" || name === "error";
  return source === "global" && path.join(".") === "process.exit";
}

/** A plain fetch of the API with a secret in its headers: a call with the rights of that secret. */
function callFetch(run: Run, site: Site, call: Call): Value | undefined {
  const [url, options] = call.args;
  if (url?.text === undefined || options === undefined || !isApiUrl(url.text)) return undefined;
  const headers = thingOf(options, "object")?.fields.get("headers");
  if (headers === undefined || (deepOrigin(headers) & OF_SECRET) === 0) return undefined;
  const method = methodAt(url.text, verbOf(options));
  const body = thingOf(options, "object")?.fields.get("body");
  const args = body === undefined ? [] : [body];
  return recordCall(run, site, call.node, {
    privilege: "api-key",
    method,
    credential: secretName(headers),
    args,
    argumentNodes: call.argumentNodes.slice(1),
  });
}

function secretName(headers: Value): string | undefined {
  for (const value of thingOf(headers, "object")?.fields.values() ?? []) {
    const name = thingOf(value, "external")?.path.at(-1);
    if (name !== undefined && value.origin & OF_SECRET) return name;
  }
  return undefined;
}

const READERS: ReadonlyMap<string, number> = new Map([
  ["readBody", WHOLE],
  ["readRawBody", WHOLE],
  ["readFormData", WHOLE],
  ["getQuery", PART],
  ["getRouterParams", PART],
  ["getRouterParam", TEXT],
  ["getRequestHeader", CLAIM],
  ["getHeader", CLAIM],
  ["getCookie", CLAIM],
]);

const H3 = /^(?:h3|#imports|global|nitropack.*)$/;

/** What a function of h3 reads out of the request that it is given; they are there without an import as well. */
function readsRequest(source: string, name: string, route: string | undefined): Value | undefined {
  if (H3.test(source) && name === "getRequestURL") return valueFor({ kind: "incoming", role: "url", route });
  const origin = H3.test(source) ? READERS.get(name) : undefined;
  return origin === undefined ? undefined : fromOrigin(origin);
}

function frameworkCall(run: Run, site: Site, call: Call, thing: External): Value | undefined {
  const { source, path } = thing;
  const name = path.at(-1) ?? "";
  if (isLeaving(thing)) {
    run.state = undefined;
    return UNKNOWN;
  }
  const variable = call.args[0]?.text;
  const isRead = (source === "astro:env/server" && name === "getSecret") || (source === "global" && path.join(".") === "Deno.env.get");
  if (isRead && variable !== undefined) return { ...external("global", ["process", "env", variable]), origin: secretOrigin(variable) };
  if (source.startsWith("@t3-oss/env") && name === "createEnv") return external("global", ["process", "env"]);
  // What a middleware put there for everything behind it, as `locals` elsewhere.
  if (/^(?:node:)?async_hooks$/.test(source) && name === "getStore") return valueFor({ kind: "incoming", role: "locals" });
  if (source === "next/headers") return valueFor({ kind: "incoming", role: name === "cookies" ? "cookies" : "headers" });
  // What a framework keeps of the request that is being answered, for code that is not handed it.
  if (source !== "global" && /^(?:unstable_)?get(?:Request|Current|Server)?(?:Context|RequestEvent)$/.test(name))
    return valueFor({ kind: "incoming", role: "context", route: run.entry.entry.route });
  const body = readsRequest(source, name, run.entry.entry.route);
  if (body !== undefined) return body;
  // It answers, and no further handler runs.
  if (H3.test(source) && /^send(?:Error|Redirect|NoContent)$/.test(name)) return { ...UNKNOWN, truth: true, ifFalse: true };
  // Wrappers that only give the handler a type, or an order.
  if (name === "defineAction" || name === "defineMiddleware" || name === "defineEventHandler" || name === "eventHandler")
    return call.args[0] ?? UNKNOWN;
  if (name === "sequence" && /^astro/.test(source)) return valueFor({ kind: "wrapped", handlers: call.args, isGuarded: false });
  if (source === "belay:client" && path[0] === "webhooks") {
    // It throws when the signature does not hold.
    if (call.isAwaited || /^process/.test(name)) pass(run);
    return UNKNOWN;
  }
  if (source === "belay:client" && path[0] === "auth") return name === "getTokenInfo" ? TOKEN_INFO : fromOrigin(IDENTITY);
  if (source === "global" && name === "require" && call.args[0]?.text !== undefined) {
    const target = run.project.imported(call.args[0].text, site.unit);
    return target === undefined ? packageValue(call.args[0].text, "*") : valueFor({ kind: "module", unit: target });
  }
  if (source === "next/server" && path[0] === "NextResponse" && name === "next") {
    if (run.state !== undefined) run.nexts.push(run.state);
    return { ...UNKNOWN, truth: true, ifFalse: true };
  }
  return undefined;
}

/** A wrapper of a package around functions of the project: what it gives back runs them. */
function wrap(call: Call, name: string, result: Value): Value {
  const handlers = call.args.filter(({ things }) => things.some(({ kind }) => kind === "function" || kind === "wrapped"));
  if (handlers.length === 0) return result;
  // Web methods name whom they let in beside the function.
  const isNamed = call.args.some(({ things }) =>
    things.some((thing) => thing.kind === "external" && /^(?:SiteMember|Admin)$/.test(thing.path.at(-1) ?? "")),
  );
  const wrapped: Thing = { kind: "wrapped", handlers, isGuarded: isNamed || isGuardingWrapper(name) };
  return { ...result, things: [...result.things, wrapped] };
}

const SCHEMA_DEPTH_MAX = 8;

/** Whether a validator is put together with one that takes anything: `z.object({ product: z.any() })`. */
function holdsAnything(args: readonly Value[], depth = 0): boolean {
  return args.some(({ things }) =>
    things.some((thing) =>
      thing.kind === "object"
        ? depth < SCHEMA_DEPTH_MAX && holdsAnything([...thing.fields.values()], depth + 1)
        : thing.kind === "external" && thing.path.some((part) => /^(?:any|unknown|passthrough|looseObject|loose)$/.test(part)),
    ),
  );
}

/** Calls a function of a package. */
export function callExternal(run: Run, site: Site, call: Call, thing: External): Value {
  const { source, path } = thing;
  if (source === RESULT) return callResult(run, call, thing);
  if (source === ANSWER) {
    if (isSending(call.name)) noteAnswer(run, site, call.node, call.args);
    callUnknown(run, site, call);
    return valueFor(thing);
  }
  if (makesAnswer(thing)) noteAnswer(run, site, call.node, call.args);
  const procedure = callProcedureBuilder(run, site, call, thing);
  if (procedure !== undefined) return procedure;
  const known = isClientPackage(source) ? callClientPackage(run, site, call, path) : undefined;
  if (known !== undefined) return known;
  const name = path.findLast((part) => part !== "()" && part !== "new") ?? source;
  const isFront = FRONTS.test(name);
  const note = (): void => {
    // What the language itself calls is called by whoever calls it.
    if (source !== "global" || !Object.hasOwn(globalThis, path[0] ?? "")) noteHanded(run, site, call, { name, source, made: thing.made });
  };
  if (isFront) note();
  // A router gives itself back, for the next route.
  if (registerHandlers(run, site, call, thing)) return thing.made === undefined ? UNKNOWN : (call.owner ?? UNKNOWN);
  const special = frameworkCall(run, site, call, thing) ?? (path.at(-1) === "fetch" ? callFetch(run, site, call) : undefined);
  if (special !== undefined) return special;
  if (!isFront) note();
  const given = callUnknown(run, site, call, path);
  const result = makesAnswer(thing) ? { ...given, truth: true, ifFalse: true } : given;
  const wrapped = wrap(call, path.at(-1) ?? "", result);
  // What a package makes is called further: `new Hono()`, `express()`, `z.object({...}).parse(body)`.
  const made = thing.made ?? `${site.unit.id}:${call.node.start}`;
  const more: Thing = { kind: "external", source, path: [...path, ...(holdsAnything(call.args) ? ["any"] : []), "()"], made };
  if (wrapped.things.length > 0 || source === "global") return wrapped;
  return { ...wrapped, things: [more] };
}

/** A builder of queries, on the answer of a privileged call: what it is limited to, and what the caller chose of it. */
function callResult(run: Run, call: Call, thing: External): Value {
  const [key = ""] = thing.path;
  const record = run.entry.calls.get(key);
  const origin = call.args.reduce((all, value) => all | deepOrigin(value), 0);
  const isLimited = /^(?:eq|hasSome|in|contains)$/.test(call.name ?? "") && (origin & IDENTITY) !== 0 && (origin & CLAIM) === 0;
  if (record !== undefined && isLimited) record.isLookup = true;
  return { ...UNKNOWN, origin: (call.owner?.origin ?? 0) | (origin & IDENTITY), things: [{ ...thing, path: [key] }] };
}
