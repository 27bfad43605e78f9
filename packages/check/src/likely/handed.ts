import { FRONTS, type Handed } from "../flow/handed.ts";
import { type Run, register } from "../flow/run.ts";
import { isGuardingWrapper } from "../values/names.ts";
import type { Value } from "../values/value.ts";
import { frontOf, PASSED } from "./around.ts";
import { candidatesIn, functionsOf, isNearApi, textOf, wrappedFunctions } from "./candidates.ts";
import { isAmong } from "./exports.ts";
import type { Found } from "./handlers-in.ts";
import { isForProgram, isListening, reasonFor } from "./reason.ts";
import { tableFronts } from "./table-fronts.ts";

/** A function that is taken for an entry, and why. */
interface Taken {
  readonly handed: Handed;
  readonly found: Found;
  readonly because: string;
}

/** Whether a later call of a chain, or one about the same name, puts something in front of what an earlier one registered. */
function isInFront(front: Handed, handed: Handed): boolean {
  const { node } = front;
  if (!FRONTS.test(front.name) || front.site.unit !== handed.site.unit || node.type !== "CallExpression") return false;
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.object.type !== "CallExpression") return false;
  const { object: owner } = callee;
  // Of a router that was made here a chain goes on to the router itself, and the next route of it.
  if (handed.node.start >= owner.start && handed.node.end <= owner.end) return handed.made === undefined;
  const [first] = owner.arguments;
  return first?.type === "Literal" && typeof first.value === "string" && first.value === textOf(handed);
}

function registerOne(run: Run, { handed, found, because }: Taken, fronts: readonly Value[]): void {
  const { site, node, name, made } = handed;
  const text = textOf(handed);
  const label = [...found.keys.filter((key) => key !== found.route), ...(found.route === undefined && text !== undefined ? [text] : [])];
  register(run, {
    kind: "handler",
    name: [name, ...label].join(" "),
    route: found.route,
    handlers: [...fronts, ...found.before, found.handler],
    guards: isGuardingWrapper(name) ? [...found.guards, PASSED] : found.guards,
    unit: site.unit,
    start: node.start,
    end: node.end,
    isTrusted: false,
    hands: "guess",
    isValidated: found.isValidated,
    router: made,
    because,
  });
}

/** Whether a call stands in the function that is taken. */
function isWithin({ handed: { site, node } }: Taken, { found }: Taken): boolean {
  return found.handler.things.some(
    (thing) => thing.kind === "function" && thing.unit === site.unit && thing.node.start <= node.start && node.end <= thing.node.end,
  );
}

/**
 * Of a function in a function, one is the entry: what only declares or registers handlers is none, and what a handler listens to is reached by the
 * way through it.
 */
function withoutNested(all: readonly Taken[]): readonly Taken[] {
  const dropped = new Set<Taken>();
  for (const outer of all)
    for (const inner of all) {
      if (inner === outer || inner.handed.node === outer.handed.node || !isWithin(inner, outer)) continue;
      dropped.add(isListening(inner.handed.name) ? inner : outer);
    }
  return all.filter((each) => !dropped.has(each));
}

function takenOf(
  run: Run,
  handed: Handed,
  known: { readonly inside: Set<object>; readonly wrapped: ReadonlySet<object> },
): readonly Taken[] {
  const receiver = { source: handed.source, name: handed.name, text: textOf(handed), unit: handed.site.unit };
  // What is used is in front of something, unless it is an object with methods: a service.
  const candidates = candidatesIn(run, handed).filter(({ isMethod }) => isMethod || !FRONTS.test(handed.name));
  return candidates.flatMap((found) => {
    if (isForProgram(found, receiver)) for (const node of functionsOf(found.handler)) known.inside.add(node);
    if (!isNearApi(run, found.handler) || isAmong(run.entered, found.handler) || isAmong(known.wrapped, found.handler)) return [];
    const because = reasonFor(found, receiver);
    return because === undefined ? [] : [{ handed, found, because }];
  });
}

/**
 * Registers what was handed to packages that are not known, where it looks like something that somebody outside can trigger.
 *
 * Shape: gives the functions that the code says are for the program itself.
 */
export function registerHanded(run: Run): ReadonlySet<object> {
  const placeOf = ({ site, node }: Handed): string => `${site.unit.id}:${node.start}:${node.end}`;
  const all = [...new Map(run.handed.splice(0).map((handed) => [placeOf(handed), handed])).values()];
  const known = { inside: new Set<object>(), wrapped: wrappedFunctions(all) };
  for (const handed of all) tableFronts(run, handed);
  for (const taken of withoutNested(all.flatMap((handed) => takenOf(run, handed, known)))) {
    const fronts = all.filter((front) => isInFront(front, taken.handed)).flatMap(({ args }) => args.flatMap(frontOf));
    registerOne(run, taken, fronts);
  }
  return known.inside;
}
