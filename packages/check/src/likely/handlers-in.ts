import { functionsInOptions } from "../flow/invoke.ts";
import { checkOfPackage } from "../flow/registrations.ts";
import { tellsCaller } from "../values/names.ts";
import { type Thing, thingOf, type Value, valueFor } from "../values/value.ts";
import { isInside, isRoute, isVerb } from "./words.ts";

/** What options around a handler say of it. */
export interface Around {
  /** The names under which it stands, outermost first. */
  readonly keys: readonly string[];
  readonly route: string | undefined;
  /** What is asked before it, each of which must say yes. */
  readonly guards: readonly Value[];
  /** What is called before it and hands on. */
  readonly before: readonly Value[];
  readonly isValidated: boolean;
  /** Something says that the program itself calls it, or that nobody outside can. */
  readonly isInside: boolean;
}

/** A function that is handed to a package, with what stands around it. */
export interface Found extends Around {
  readonly handler: Value;
  /** It is a method of a class of the project, an instance of which is handed over. */
  readonly isMethod: boolean;
}

export const NOTHING_AROUND: Around = { keys: [], route: undefined, guards: [], before: [], isValidated: false, isInside: false };

/** A check of a package or a framework, which lets through whom it lets through. */
export const PASSED = valueFor({ kind: "wrapped", handlers: [], isGuarded: true });

const DEPTH_MAX = 6;
const FOUND_MAX = 64;
const FRONT = /^(?:use|before|middlewares?|preHandler|beforeHandle|onRequest|preValidation|preParsing|hooks|pre)$/;
const ROUTE = /^(?:path|url|route|pattern|rest|uri|endpoint|matcher)$/;
const SCHEMA = /^(?:inputs?|inputSchema|schema|args|body|params|parameters|validat(?:e|ion|or)|request|payload)$/;
/** Sides of a handler that are no handlers: what is done with a failure, what makes the context. */
const BESIDE =
  /^(?:on[A-Z]?(?:Error|Failure|Close|Abort|Start|Stop|Listen)|error|format\w*|context|logger|transform\w*|serialize\w*|meta|description|is[A-Z]\w*|should[A-Z]\w*)$/;
/** What names a clock, a queue or an event beside a handler. */
const TRIGGER = /^(?:cron|schedule|schedules|interval|every|queue|queueName|taskQueue|topic|topics|event|events|trigger|triggers|stream)$/;
const OPTIONS = /^(?:options|config|opts|settings)$/;
const OPEN_TEXT = /^(?:none|anonymous|public|optional|guest|false|try)$/i;

/** Whether a value can be called. */
export function isCallable({ kind }: Thing): boolean {
  return kind === "function" || kind === "wrapped" || kind === "endpoint";
}

function elementsOf(value: Value): readonly Value[] {
  return thingOf(value, "array")?.elements ?? [value];
}

/** Whether the value of an option says that everybody may: `auth: false`, `authLevel: "anonymous"`, `security: []`. */
function saysEverybody(value: Value): boolean {
  if (value.truth === false || (value.text !== undefined && OPEN_TEXT.test(value.text))) return true;
  const object = thingOf(value, "object");
  if (object !== undefined)
    return object.fields.size === 0 || [...object.fields].some(([name, field]) => OPEN_TEXT.test(name) || saysEverybody(field));
  return thingOf(value, "array")?.elements.length === 0;
}

/** What an option that speaks of who may call asks before a handler. */
function guardsOf(value: Value): readonly Value[] {
  if (saysEverybody(value)) return [];
  const functions = elementsOf(value).filter(({ things }) => things.some(isCallable));
  // A table of functions, one for each thing that may be done, says nothing of this handler.
  if (functions.length === 0 && holdsFunctions(value)) return [];
  return functions.length > 0 ? functions : [PASSED];
}

/** What stands in front of a handler: functions of the project, and checks of packages. */
export function frontOf(value: Value): readonly Value[] {
  return elementsOf(value).flatMap((each) => {
    const object = thingOf(each, "object");
    if (object !== undefined) return [...object.fields.values()].flatMap(frontOf);
    return each.things.some(isCallable) ? [each] : checkOfPackage(each);
  });
}

function holdsFunctions(value: Value): boolean {
  return value.things.some(isCallable) || functionsInOptions(value).length > 0;
}

function factsOf({ fields }: Thing & { readonly kind: "object" }, around: Around): Around {
  let { route, guards, before, isValidated, isInside: inside } = around;
  for (const [name, value] of fields) {
    if (ROUTE.test(name) && isRoute(value.text)) route = value.text;
    else if (OPTIONS.test(name) && thingOf(value, "object") !== undefined) {
      const options = value.things.flatMap((thing) => (thing.kind === "object" ? [thing] : []));
      ({
        route,
        guards,
        before,
        isValidated,
        isInside: inside,
      } = options.reduce((all, each) => factsOf(each, all), {
        ...around,
        ...{ route, guards, before, isValidated, isInside: inside },
      }));
    } else if (FRONT.test(name)) before = [...before, ...frontOf(value)];
    else if (SCHEMA.test(name) && value.things.some(({ kind }) => kind === "object" || kind === "external")) isValidated = true;
    else if (TRIGGER.test(name) && value.truth !== false && !holdsFunctions(value)) inside = true;
    else if (/^(?:expose|exposed|isPublic|public)$/.test(name) && value.truth === false) inside = true;
    else if (
      !value.things.some(isCallable)
        ? isGuardName(name)
        : /^(?:auth\w*|access|authori[sz]e|guards?|can[A-Z]\w*|isAllowed|polic\w+|permissions?)$/.test(name)
    )
      guards = [...guards, ...guardsOf(value)];
  }
  return { ...around, route, guards, before, isValidated, isInside: inside };
}

function isGuardName(name: string): boolean {
  return /^(?:guards?|polic(?:y|ies)|security|scopes?|access|protected?|requires?)$/.test(name) || tellsCaller(name);
}

/** Whether the arguments beside a handler are validators of a package: `{ id: z.string() }`. */
function isSchema({ fields }: Thing & { readonly kind: "object" }): boolean {
  return (
    fields.size > 0 &&
    [...fields.values()].every(({ things }) =>
      things.some(({ kind, ...thing }) => kind === "external" && "path" in thing && thing.path.includes("()")),
    )
  );
}

function methodsOf(instance: Thing & { readonly kind: "instance" }, around: Around): readonly Found[] {
  const { of: cls } = instance;
  return cls.node.body.body.flatMap((member) => {
    if (member.type !== "MethodDefinition" || member.kind !== "method" || member.static || member.key.type !== "Identifier") return [];
    const { name } = member.key;
    if (
      /^_|^(?:setup|init|teardown|close|dispose)$|^on[A-Z]/.test(name) ||
      member.accessibility === "private" ||
      member.accessibility === "protected"
    )
      return [];
    const handler = valueFor({ kind: "function", node: member.value, unit: cls.unit, frame: cls.frame, self: valueFor(instance) });
    return [{ ...around, keys: [...around.keys, name], handler, isMethod: true }];
  });
}

function visit(value: Value, around: Around, depth: number): readonly Found[] {
  if (depth > DEPTH_MAX) return [];
  return value.things.flatMap((thing): readonly Found[] => {
    if (isCallable(thing)) return [{ ...around, handler: valueFor(thing), isMethod: false }];
    switch (thing.kind) {
      case "object":
        return inObject(thing, around, depth);
      case "array":
        return thing.elements.flatMap((each) => visit(each, around, depth + 1));
      case "instance":
        return methodsOf(thing, around);
      default:
        return [];
    }
  });
}

function inObject(thing: Thing & { readonly kind: "object" }, around: Around, depth: number): readonly Found[] {
  const facts = factsOf(thing, around);
  const own = [...thing.fields].flatMap(([name, field]) => {
    if (FRONT.test(name) || BESIDE.test(name) || (isGuardName(name) && field.things.some(isCallable) && name !== "handler")) return [];
    const isPath = isRoute(name);
    const inner = { ...facts, keys: [...facts.keys, name], route: isPath ? name : facts.route, isInside: facts.isInside || isInside(name) };
    return visit(field, isVerb(name) ? { ...inner, route: facts.route ?? name } : inner, depth + 1);
  });
  return [...own, ...thing.spreads.flatMap((spread) => visit(spread, facts, depth + 1))];
}

/**
 * The functions in what is handed to a package, with what stands around each.
 *
 * Shape: functions beside each other are a chain, the last of which handles; those in objects stand for themselves.
 */
export function handlersIn(args: readonly Value[]): readonly Found[] {
  const flat = args.flatMap((value) => (value.things.some(({ kind }) => kind === "array") ? elementsOf(value) : [value]));
  const objects = flat.flatMap(({ things }) => things.flatMap((thing) => (thing.kind === "object" ? [thing] : [])));
  const text = flat.find((value) => isRoute(value.text))?.text;
  const around = objects.reduce(
    (all, object) => ({ ...factsOf(object, all), isValidated: all.isValidated || isSchema(object) || factsOf(object, all).isValidated }),
    {
      ...NOTHING_AROUND,
      route: text,
    },
  );
  const chain = flat.flatMap((value) => (value.things.some(isCallable) ? [value] : checkOfPackage(value)));
  const last = flat.findLast(({ things }) => things.some(isCallable));
  const direct =
    last === undefined
      ? []
      : [{ ...around, before: [...around.before, ...chain.filter((each) => each !== last)], handler: last, isMethod: false }];
  const inner = flat.flatMap((value) =>
    value.things.some(({ kind }) => kind === "object" || kind === "instance") ? visit(value, { ...NOTHING_AROUND, route: text }, 0) : [],
  );
  return [...direct, ...inner].slice(0, FOUND_MAX);
}
