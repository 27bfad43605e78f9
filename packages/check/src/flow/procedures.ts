import { fromOrigin, PART, type Thing, thingOf, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import type { Call } from "./calls.ts";
import { isClosedSchema } from "./endpoints.ts";
import { type Run, register as registerEntry, type Site } from "./run.ts";

type External = Thing & { readonly kind: "external" };

const NOTHING_BUILT = { before: [], input: undefined };

/** Packages whose builders make procedures that anybody can call: `builder.use(check).input(schema).handler(run)`. */
const BUILDERS = /^(?:@trpc\/server|@orpc\/server|next-safe-action|zsa|@tanstack\/(?:react|solid)-start)$/;
const FRONT = /^(?:use|middleware)$/;
const INPUT_OF = /^(?:input|inputSchema|schema|validator|inputValidator)$/;
const ENDS = /^(?:query|mutation|subscription|handler|action|stateAction)$/;

/** What a procedure is called with: who calls stands in its context, and its input is what its validator lets through. */
function handed(input: Value | undefined): readonly Value[] {
  const context = valueFor({ kind: "incoming", role: "locals" });
  const checked = input === undefined || isClosedSchema(input) ? UNKNOWN : fromOrigin(PART);
  const fields = new Map<string, Value>([
    ["ctx", context],
    ["context", context],
    ["input", checked],
    ["parsedInput", checked],
    ["data", input === undefined ? fromOrigin(PART) : checked],
    ["clientInput", fromOrigin(PART)],
    ["next", valueFor({ kind: "known", name: "next" })],
  ]);
  return [valueFor({ kind: "object", fields, spreads: [] })];
}

/** A procedure that anybody can call over HTTP, with what its builder puts in front of it. */
function register(run: Run, site: Site, call: Call, { before, input }: NonNullable<External["built"]>): void {
  registerEntry(run, {
    kind: "handler",
    name: (call.name ?? "procedure").toUpperCase(),
    route: undefined,
    handlers: [...before, ...call.args.slice(0, 1)],
    unit: site.unit,
    start: call.node.start,
    isTrusted: false,
    hands: "node",
    answersByReturn: true,
    given: handed(input),
  });
}

/**
 * Calls of tRPC and its kin: `t.procedure.use(check).input(schema).mutation(handler)` is an entry of its own; `use` puts checks in front of it.
 *
 * Shape: undefined for what is none of those packages.
 */
export function callProcedureBuilder(run: Run, site: Site, call: Call, thing: External): Value | undefined {
  if (!BUILDERS.test(thing.source)) return undefined;
  const { built = NOTHING_BUILT } = thing;
  const [first = UNKNOWN] = call.args;
  const name = thing.path.at(-1) ?? "";
  const further = (more: Partial<NonNullable<External["built"]>>): Value =>
    valueFor({ ...thing, path: [...thing.path, "()"], built: { ...built, ...more } });
  const isFunction = first.things.some(({ kind }) => kind === "function");
  const list = thingOf(first, "array")?.elements;
  // A middleware that is made by itself is its function.
  if ((name === "middleware" && list === undefined && thing.source === "@trpc/server") || (name === "server" && isFunction)) return first;
  if (FRONT.test(name)) return further({ before: [...built.before, ...(list ?? [first])] });
  if (INPUT_OF.test(name)) return further({ input: first });
  if (ENDS.test(name) && isFunction) register(run, site, call, built);
  return further({});
}
