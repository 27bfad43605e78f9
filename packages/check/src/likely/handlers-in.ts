import { checkOfPackage } from "../flow/registrations.ts";
import { type Thing, type Value, valueFor } from "../values/value.ts";
import {
  type Around,
  elementsOf,
  FRONT,
  factsOf,
  isCallable,
  isGuardOption,
  isOfOneHandler,
  isSchema,
  NOTHING_AROUND,
  type ObjectThing,
} from "./around.ts";
import { isInside, isRoute, isVerb } from "./words.ts";

/** A function that is handed to a package, with what stands around it. */
export interface Found extends Around {
  readonly handler: Value;
  /** It is a method of a class of the project, an instance of which is handed over. */
  readonly isMethod: boolean;
}

const FOUND_MAX = 64;
/** Sides of a handler that are no handlers: what is done with a failure, what makes the context. */
const BESIDE =
  /^(?:on[A-Z]?(?:Error|Failure|Close|Abort|Start|Stop|Listen)|error|format\w*|context|logger|transform\w*|serialize\w*|meta|description|is[A-Z]\w*|should[A-Z]\w*)$/;
/** Methods of a service that its framework calls, or nobody but itself. */
const OWN_METHOD = /^_|^(?:setup|init|teardown|close|dispose)$|^on(?:Init|Start|Stop|Destroy|Close|Error|Module|Application|Shutdown)/;

function methodsOf(instance: Thing & { readonly kind: "instance" }, around: Around): readonly Found[] {
  const { of: cls } = instance;
  return cls.node.body.body.flatMap((member) => {
    if (member.type !== "MethodDefinition" || member.kind !== "method" || member.static || member.key.type !== "Identifier") return [];
    const { name } = member.key;
    if (OWN_METHOD.test(name) || member.accessibility === "private" || member.accessibility === "protected") return [];
    const handler = valueFor({ kind: "function", node: member.value, unit: cls.unit, frame: cls.frame, self: valueFor(instance) });
    return [{ ...around, keys: [...around.keys, name], handler, isMethod: true }];
  });
}

/** Looks for functions in values, each object once. */
function createVisit(): (value: Value, around: Around) => readonly Found[] {
  const seen = new Set<Thing>();
  const inObject = (thing: ObjectThing, around: Around): readonly Found[] => {
    const isOne = isOfOneHandler(thing);
    const all = factsOf(thing, around);
    const facts = isOne ? all : { ...around, before: all.before };
    return [...thing.fields].flatMap(([name, field]) => {
      if (FRONT.test(name) || BESIDE.test(name) || (isOne && field.things.some(isCallable) && isGuardOption(name, field))) return [];
      // Options are said of the handler beside them; what lies deeper has its own, but for the path and what is called before all of it.
      const own = field.things.some(isCallable) || facts.route !== undefined ? facts : { ...around, before: facts.before };
      const inner = { ...own, keys: [...around.keys, name], isInside: own.isInside || isInside(name) };
      if (isRoute(name)) return visit(field, { ...inner, route: name });
      return visit(field, isVerb(name) ? { ...inner, route: inner.route ?? name } : inner);
    });
  };
  const visit = (value: Value, around: Around): readonly Found[] =>
    value.things.flatMap((thing): readonly Found[] => {
      if (isCallable(thing)) return [{ ...around, handler: valueFor(thing), isMethod: false }];
      if (seen.has(thing)) return [];
      seen.add(thing);
      switch (thing.kind) {
        case "object":
          return [...inObject(thing, around), ...thing.spreads.flatMap((spread) => visit(spread, around))];
        case "array":
          return thing.elements.flatMap((each) => visit(each, around));
        case "instance":
          return methodsOf(thing, around);
        default:
          return [];
      }
    });
  return visit;
}

/**
 * The functions in what is handed to a package, with what stands around each.
 *
 * Shape: functions beside each other are a chain, the last of which handles; those in objects stand for themselves.
 */
export function handlersIn(args: readonly Value[]): readonly Found[] {
  const flat = args.flatMap(elementsOf);
  const objects = flat.flatMap(({ things }) => things.flatMap((thing) => (thing.kind === "object" ? [thing] : [])));
  const start: Around = { ...NOTHING_AROUND, route: flat.find(({ text }) => isRoute(text))?.text };
  const visit = createVisit();
  const inner = flat.flatMap((value) => (value.things.some(isCallable) ? [] : visit(value, start)));
  const handler = flat.findLast(({ things }) => things.some(isCallable));
  if (handler === undefined) return inner.slice(0, FOUND_MAX);
  const chain = flat.flatMap((value) => (value.things.some(isCallable) ? [value] : checkOfPackage(value)));
  const around = objects.reduce<Around>((all, object) => {
    const facts = factsOf(object, all);
    return { ...facts, isValidated: facts.isValidated || isSchema(object) };
  }, start);
  const before = [...around.before, ...chain.filter((each) => each !== handler)];
  return [{ ...around, before, handler, isMethod: false }, ...inner].slice(0, FOUND_MAX);
}
