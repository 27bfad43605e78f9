import { fromOrigin, PART, type Thing, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import type { Call } from "./calls.ts";
import { isClosedSchema } from "./endpoints.ts";
import { type Run, register as registerEntry, type Site } from "./run.ts";

type External = Thing & { readonly kind: "external" };

const NOTHING_BUILT = { before: [], input: undefined };

/** What a procedure is called with: who calls stands in its context, and its input is what its validator lets through. */
function handed(input: Value | undefined): readonly Value[] {
  const fields = new Map<string, Value>([
    ["ctx", valueFor({ kind: "incoming", role: "locals" })],
    ["input", input === undefined || isClosedSchema(input) ? UNKNOWN : fromOrigin(PART)],
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
 * Calls of tRPC: `t.procedure.use(check).input(schema).mutation(handler)` is an entry of its own; `use` puts checks in front of it.
 *
 * Shape: undefined for what is none of that package.
 */
export function callProcedureBuilder(run: Run, site: Site, call: Call, thing: External): Value | undefined {
  if (thing.source !== "@trpc/server") return undefined;
  const { built = NOTHING_BUILT } = thing;
  const [first = UNKNOWN] = call.args;
  const further = (more: Partial<NonNullable<External["built"]>>): Value =>
    valueFor({ ...thing, path: [...thing.path, "()"], built: { ...built, ...more } });
  switch (thing.path.at(-1)) {
    case "middleware":
      return first;
    case "use":
      return further({ before: [...built.before, first] });
    case "input":
      return further({ input: first });
    case "query":
    case "mutation":
    case "subscription":
      register(run, site, call, built);
      return further({});
    default:
      return further({});
  }
}
