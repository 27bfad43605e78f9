import { functionsInOptions } from "../flow/invoke.ts";
import { checkOfPackage } from "../flow/registrations.ts";
import { tellsCaller } from "../values/names.ts";
import { type Thing, thingOf, type Value, valueFor } from "../values/value.ts";
import { isRoute } from "./words.ts";

/** An object of options, or of handlers. */
export type ObjectThing = Thing & { readonly kind: "object" };

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

export const NOTHING_AROUND: Around = { keys: [], route: undefined, guards: [], before: [], isValidated: false, isInside: false };

/** A check of a package or a framework, which lets through whom it lets through. */
export const PASSED = valueFor({ kind: "wrapped", handlers: [], isGuarded: true });

const DEPTH_MAX = 3;
const HANDLERS = /^(?:handlers?|handle|resolver?|execute|run|fn|fetch|loader|action|controller|method|methods)$/;
/** Options with what is called before a handler. */
export const FRONT = /^(?:use|before|middlewares?|preHandler|beforeHandle|onRequest|preValidation|preParsing|hooks|pre)$/;
const ROUTE = /^(?:path|url|route|pattern|rest|uri|endpoint|matcher)$/;
const SCHEMA = /^(?:inputs?|inputSchema|schema|args|body|params|parameters|validat(?:e|ion|or)|request|payload)$/;
/** What names a clock, a queue or an event beside a handler. */
const TRIGGER = /^(?:cron|schedule|schedules|interval|every|queue|queueName|taskQueue|topic|topics|event|events|trigger|triggers|stream)$/;
const EXPOSED = /^(?:expose|exposed|isPublic|public)$/;
const OPTIONS = /^(?:options|config|opts|settings)$/;
const OPEN_TEXT = /^(?:none|anonymous|public|optional|guest|false|try)$/i;
const GUARD = /^(?:guards?|polic(?:y|ies)|security|scopes?|access|protected?|requires?)$/;
/** The secret with which a package checks the signature of whatever it calls a handler for. */
const SIGNED = /^(?:webhook|signing)\w*(?:secret|key)$/i;
const GUARD_FUNCTION = /^(?:auth\w*|access|guards?|can[A-Z]\w*|isAllowed|polic\w+|permissions?)$/;

/** Whether a value can be called. */
export function isCallable({ kind }: Thing): boolean {
  return kind === "function" || kind === "wrapped" || kind === "endpoint";
}

/** The elements of a list, or the one that it is itself. */
export function elementsOf(value: Value): readonly Value[] {
  return thingOf(value, "array")?.elements ?? [value];
}

/** Whether the value of an option says that everybody may: `auth: false`, `authLevel: "anonymous"`, `security: []`. */
function saysEverybody(value: Value, depth = 0): boolean {
  if (value.truth === false || (value.text !== undefined && OPEN_TEXT.test(value.text))) return true;
  const object = thingOf(value, "object");
  if (object !== undefined && depth < DEPTH_MAX)
    return object.fields.size === 0 || [...object.fields].some(([name, field]) => OPEN_TEXT.test(name) || saysEverybody(field, depth + 1));
  return thingOf(value, "array")?.elements.length === 0;
}

function holdsFunctions(value: Value): boolean {
  return value.things.some(isCallable) || functionsInOptions(value).length > 0;
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
export function frontOf(value: Value, depth = 0): readonly Value[] {
  return elementsOf(value).flatMap((each) => {
    const object = thingOf(each, "object");
    if (object !== undefined) return depth < DEPTH_MAX ? [...object.fields.values()].flatMap((field) => frontOf(field, depth + 1)) : [];
    return each.things.some(isCallable) ? [each] : checkOfPackage(each);
  });
}

/** Whether an object is about one handler, and not a table of several. */
export function isOfOneHandler({ fields }: ObjectThing): boolean {
  return [...fields].some(([name, value]) => HANDLERS.test(name) || (ROUTE.test(name) && isRoute(value.text)));
}

/** Whether an option of a handler says who may call it. */
export function isGuardOption(name: string, value: Value): boolean {
  return value.things.some(isCallable) ? GUARD_FUNCTION.test(name) : GUARD.test(name) || tellsCaller(name);
}

function factOf(name: string, value: Value, all: Around): Partial<Around> {
  if (ROUTE.test(name) && isRoute(value.text)) return { route: value.text };
  if (FRONT.test(name)) return { before: [...all.before, ...frontOf(value)] };
  if (SIGNED.test(name)) return { before: [...all.before, PASSED] };
  if (SCHEMA.test(name) && value.things.some(({ kind }) => kind === "object" || kind === "external")) return { isValidated: true };
  if (TRIGGER.test(name) && value.truth !== false && !holdsFunctions(value)) return { isInside: true };
  if (EXPOSED.test(name) && value.truth === false) return { isInside: true };
  return isGuardOption(name, value) ? { guards: [...all.guards, ...guardsOf(value)] } : {};
}

/** What the options of a handler say of it, those inside `options` included. */
export function factsOf({ fields }: ObjectThing, around: Around, depth = 0): Around {
  let all = around;
  for (const [name, value] of fields) {
    const options = OPTIONS.test(name) && depth < DEPTH_MAX ? thingOf(value, "object") : undefined;
    all = options === undefined ? { ...all, ...factOf(name, value, all) } : factsOf(options, all, depth + 1);
  }
  return all;
}

/** Whether options beside a handler are validators of a package: `{ id: z.string() }`. */
export function isSchema({ fields }: ObjectThing): boolean {
  const isValidator = ({ things }: Value): boolean => things.some((thing) => thing.kind === "external" && thing.path.includes("()"));
  return fields.size > 0 && [...fields.values()].every(isValidator);
}
