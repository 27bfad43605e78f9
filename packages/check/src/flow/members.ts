import type { Node } from "oxc-parser";
import { openFrame } from "../values/frame.ts";
import { isNegative, tellsCaller } from "../values/names.ts";
import { CLAIM, fromOrigin, IDENTITY, join, KEYED, PART, TEXT, type Thing, UNKNOWN, type Value, valueFor, WHOLE } from "../values/value.ts";
import { evaluate } from "./expressions.ts";
import { invoke } from "./invoke.ts";
import { apiProperty, exportOf, external, isServerEnvironment, secretOrigin, TOKEN_INFO, variable, whileLoading } from "./lookup.ts";
import { elementOf, partOf } from "./patterns.ts";
import type { Run, Site } from "./run.ts";

type Incoming = Thing & { readonly kind: "incoming" };

const ROLES: Readonly<Record<string, Incoming["role"]>> = {
  request: "request",
  req: "request",
  raw: "request",
  locals: "locals",
  headers: "headers",
  cookies: "cookies",
  url: "url",
  nextUrl: "url",
  params: "texts",
  searchParams: "texts",
  query: "texts",
  pathParameters: "texts",
  queryStringParameters: "texts",
  requestContext: "context",
  handshake: "headers",
  metadata: "headers",
  requestHeader: "headers",
};

/** Where frameworks keep what they and their middleware found out of a call. */
const KEPT = /^(?:state|meta|store|extra|var)$/;
/** Who wrote, as the platform of a bot says. */
const SENDER = /^(?:from|sender|author)$/;
/** What handlers get that only chose its fields themselves: arguments of a procedure. */
const CHOSEN = /^(?:input|args|parsedInput|variables)$/;

/** A property of what a framework hands to a handler. */
function incomingProperty(thing: Incoming, name: string): Value {
  const to = (role: Incoming["role"]): Value => valueFor({ ...thing, role });
  switch (thing.role) {
    case "token-info":
      // Everybody has an id and a type: only comparing them proves something.
      return name === "isAdmin" ? fromOrigin(IDENTITY) : { ...UNKNOWN, origin: IDENTITY };
    case "locals":
      return localsProperty(name, to);
    case "texts":
    case "form":
      return fromOrigin(TEXT);
    case "headers":
    case "cookies":
      return fromOrigin(CLAIM);
    case "url":
      if (name === "pathname" || name === "path") return { ...UNKNOWN, text: thing.route };
      return name === "searchParams" ? to("texts") : fromOrigin(TEXT);
    case "env":
      if (name === "env") return to("env");
      return name === "params" || name === "searchParams"
        ? to("texts")
        : fromOrigin(secretOrigin(name) || (/KEY|SECRET|TOKEN|PASSWORD/i.test(name) ? KEYED : 0));
    case "hono":
    case "request":
    case "context":
      break;
  }
  if (name === "body" || name === "data" || name === "payload") return fromOrigin(WHOLE);
  if (name === "method") return UNKNOWN;
  // Workers hand their environment on in the context.
  if (name === "env" || name === "platform") return to("env");
  if (thing.role === "hono" && (name === "var" || name === "state")) return to("locals");
  // Where one server framework keeps what middleware found out.
  if (thing.role === "context" && (name === "context" || KEPT.test(name))) return to("locals");
  if (thing.role === "context" && name === "path" && thing.route !== undefined) return { ...UNKNOWN, text: thing.route };
  if (thing.role === "context" && SENDER.test(name)) return fromOrigin(IDENTITY);
  if (thing.role === "context" && CHOSEN.test(name)) return fromOrigin(PART);
  const role = Object.hasOwn(ROLES, name) ? ROLES[name] : undefined;
  if (role !== undefined) return to(role);
  return tellsCaller(name) ? fromOrigin(IDENTITY) : UNKNOWN;
}

function localsProperty(name: string, to: (role: Incoming["role"]) => Value): Value {
  if (name === "belay") return to("locals");
  if (name === "runtime") return to("env");
  if (name === "caller") return TOKEN_INFO;
  if (name === "client") return valueFor({ kind: "client", privilege: "caller", credential: undefined, modules: UNKNOWN });
  if (name === "elevated") return valueFor({ kind: "client", privilege: "app", credential: undefined, modules: UNKNOWN });
  return tellsCaller(name) ? fromOrigin(IDENTITY) : UNKNOWN;
}

function environmentVariable(path: readonly string[]): string | undefined {
  const [first, second, third] = path;
  return (first === "process" && second === "env") || (first === "Deno" && second === "env") || (first === "Bun" && second === "env")
    ? third
    : undefined;
}

/** A property of something of a package, or of the language. */
function externalProperty({ source, path, made }: Thing & { readonly kind: "external" }, name: string): Value {
  const whole = [...path, name];
  const inner =
    made === undefined ? external(source, whole) : { ...UNKNOWN, things: [{ kind: "external", source, path: whole, made } as const] };
  const fromEnvironment = source === "global" ? environmentVariable(whole) : undefined;
  if (fromEnvironment !== undefined || isServerEnvironment(source)) return { ...inner, origin: secretOrigin(name) };
  return inner;
}

function isMeta(thing: Thing): boolean {
  return thing.kind === "external" && thing.source === "import.meta" && thing.path[0] === "env";
}

/** The members of a class, its parents included; statics of the class itself or methods of its instances. */
function classMember(
  run: Run,
  site: Site,
  cls: Thing & { readonly kind: "class" },
  name: string,
  self: Value,
  isStatic: boolean,
): Value | undefined {
  for (const member of cls.node.body.body) {
    if (member.type !== "MethodDefinition" || member.static !== isStatic || member.kind === "constructor") continue;
    const key =
      member.key.type === "Identifier" ? member.key.name : member.key.type === "PrivateIdentifier" ? `#${member.key.name}` : undefined;
    if (key !== name) continue;
    const method: Thing = { kind: "function", node: member.value, unit: cls.unit, frame: cls.frame, self };
    return member.kind === "get" ? invoke(run, site, method, [], { node: member, isAwaited: true }) : valueFor(method);
  }
  for (const parent of parentsOf(run, cls)) {
    const found = classMember(run, site, parent, name, self, isStatic);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The class that a class extends. */
export function parentsOf(run: Run, cls: Thing & { readonly kind: "class" }): readonly (Thing & { readonly kind: "class" })[] {
  if (cls.node.superClass?.type !== "Identifier") return [];
  const parent = variable(run, cls, cls.node.superClass.name);
  return parent.things.flatMap((thing) => (thing.kind === "class" && thing.node !== cls.node ? [thing] : []));
}

function clientProperty(site: Site, thing: Thing & { readonly kind: "client" }, name: string, node: Node): Value | undefined {
  if (name === "auth" || name === "webhooks") return external("belay:client", [name]);
  for (const modules of thing.modules.things) {
    if (modules.kind !== "object") continue;
    const bound = modules.fields.get(name);
    if (bound !== undefined) return bindToClient(site, thing, bound, node);
    for (const { things } of modules.spreads) {
      const found = things.map((inner) => apiProperty(inner, name)).find((value) => value !== undefined);
      if (found !== undefined) return bindToClient(site, thing, found, node);
    }
  }
  return external("belay:client", [name]);
}

/** API modules and functions as a client calls them. */
export function bindToClient(site: Site, client: Thing & { readonly kind: "client" }, value: Value, node: Node): Value {
  const things = value.things.map((thing): Thing => {
    if (thing.kind === "api-module" || thing.kind === "area") {
      return { ...client, modules: valueFor({ kind: "object", fields: new Map(), spreads: [valueFor(thing)] }) };
    }
    if (thing.kind !== "method" || client.privilege === "caller") return thing;
    return {
      kind: "privileged",
      privilege: client.privilege,
      method: thing.method,
      credential: client.credential,
      made: { unit: site.unit, start: node.start },
    };
  });
  return { ...value, things };
}

/** `spreadIn` has the objects that were looked into already, because another that is made of them was: they say nothing new. */
function thingMember(run: Run, site: Site, thing: Thing, name: string, node: Node, spreadIn: Set<Thing>): Value | undefined {
  switch (thing.kind) {
    case "module":
      return exportOf(run, thing.unit, name);
    case "area":
    case "api-module":
      return apiProperty(thing, name) ?? (/^on[A-Z]/.test(name) ? external("belay:events", [name]) : undefined);
    case "object": {
      const own = thing.fields.get(name);
      if (own !== undefined) return own;
      if (spreadIn.has(thing)) return undefined;
      spreadIn.add(thing);
      const found = thing.spreads.map((spread) => memberOf(run, site, spread, name, node, spreadIn)).filter((value) => value !== UNKNOWN);
      const all = [...found, ...(thing.computed ?? [])];
      return all.length === 0 ? undefined : join(all);
    }
    case "array":
      return /^\d+$/.test(name) ? elementOf(valueFor(thing), Number(name)) : undefined;
    case "instance":
      return thing.fields.get(name) ?? classMember(run, site, thing.of, name, valueFor(thing), false);
    case "class":
      return classMember(run, site, thing, name, valueFor(thing), true) ?? staticsOf(run, thing).get(name) ?? staticField(run, thing, name);
    case "incoming":
      return incomingProperty(thing, name);
    case "external":
      if (isMeta(thing)) return { ...external(thing.source, [...thing.path, name]), origin: secretOrigin(name) };
      return thing.built === undefined ? externalProperty(thing, name) : valueFor({ ...thing, path: [...thing.path, name] });
    case "client":
      return clientProperty(site, thing, name, node);
    default:
      return undefined;
  }
}

/** What the program put into the static fields of a class. */
export function staticsOf(run: Run, { node }: Thing & { readonly kind: "class" }): Map<string, Value> {
  const known = run.statics.get(node) ?? new Map<string, Value>();
  run.statics.set(node, known);
  return known;
}

/** A static field, as the class fills it while it loads. */
function staticField(run: Run, thing: Thing & { readonly kind: "class" }, name: string): Value | undefined {
  const member = thing.node.body.body.find(
    (each) => each.type === "PropertyDefinition" && each.static && each.key.type === "Identifier" && each.key.name === name,
  );
  if (member?.type !== "PropertyDefinition" || member.value === null) return undefined;
  const { value } = member;
  return whileLoading(run, () => evaluate(run, { unit: thing.unit, frame: openFrame(thing.frame, valueFor(thing)) }, value, true));
}

/** A property of a value; any property where the name is not known. */
export function memberOf(
  run: Run,
  site: Site,
  value: Value,
  name: string | undefined,
  node: Node,
  spreadIn: Set<Thing> = new Set(),
): Value {
  if (name === undefined) return anyMember(value);
  // How long something is tells nothing of it.
  if (name === "length") return UNKNOWN;
  const found = value.things.flatMap((thing) => thingMember(run, site, thing, name, node, spreadIn) ?? []);
  const origin = partOf(value);
  if (found.length > 0) {
    const joined = join(found);
    if (origin === 0) return joined;
    // What everybody has proves nothing; what a session holds does, when it is there.
    const isProof = (origin & IDENTITY) !== 0 && !value.things.some((thing) => thing.kind === "incoming" && thing.role === "token-info");
    return {
      ...joined,
      origin: joined.origin | origin,
      ...(isProof && joined.truth === undefined ? { ifTrue: !isNegative(name), ifFalse: isNegative(name) } : {}),
    };
  }
  // What is only there for callers who passed a check has nothing in it for others.
  const isProven = value.ifTrue && value.truth === undefined && !isNegative(name);
  if (origin === 0) return isProven ? { ...UNKNOWN, ifTrue: true } : UNKNOWN;
  if ((origin & IDENTITY) === 0) return isProven ? { ...fromOrigin(origin), ifTrue: true } : fromOrigin(origin);
  return isNegative(name) ? { ...UNKNOWN, origin, ifFalse: true } : fromOrigin(origin);
}

function anyMember(value: Value): Value {
  const inner = value.things.flatMap((thing) =>
    thing.kind === "object" ? [...thing.fields.values()] : thing.kind === "array" ? thing.elements : [],
  );
  if (inner.length > 0) return join([...inner, UNKNOWN]);
  const isTexts = value.things.some((thing) => thing.kind === "incoming" && (thing.role === "texts" || thing.role === "form"));
  const origin = isTexts ? TEXT : partOf(value);
  return origin === 0 ? UNKNOWN : fromOrigin(origin);
}
