import { fromOrigin, type Thing, thingOf, UNKNOWN, type Value, valueFor, WHOLE } from "../values/value.ts";
import { answering, outputFields } from "./answers.ts";
import { applyCall } from "./calls.ts";
import { toGuard } from "./guards.ts";
import { moduleFrame, TOKEN_INFO } from "./lookup.ts";
import { ANYBODY, pass, type Run, type Site } from "./run.ts";
import { isOpenSchema } from "./schemas.ts";

/** The declared methods of an endpoint, elevated. */
function elevatedFields(thing: Thing & { readonly kind: "endpoint" }, declared: Value): Value {
  const fields = new Map<string, Value>();
  for (const object of declared.things) {
    if (object.kind !== "object") continue;
    for (const [name, value] of object.fields) {
      const things = value.things.flatMap((each): readonly Thing[] =>
        each.kind === "method"
          ? [{ kind: "privileged", privilege: "elevated", method: each.method, credential: undefined, made: thing }]
          : [],
      );
      fields.set(name, { ...value, things });
    }
  }
  return valueFor({ kind: "object", fields, spreads: [] });
}

/** Whether a validator takes out what it does not know, as far as the checker can tell. */
export function isClosedSchema(input: Value | undefined): boolean {
  const schema = input === undefined ? undefined : thingOf(input, "external");
  return schema === undefined || !isOpenSchema(schema.path);
}

/**
 * Runs a route that `endpoint()` made: `allow` has said yes, `input` has let through what it takes, and the handler gets the declared methods.
 *
 * Shape: without `allow` nobody passes, so its calls are guarded; an `allow` that asks nothing about the caller is no check.
 */
export function runEndpoint(run: Run, thing: Thing & { readonly kind: "endpoint" }): void {
  const fields = thingOf(thing.options, "object")?.fields;
  const handle = fields?.get("handle");
  run.reached.add(thing.options);
  if (fields === undefined || handle === undefined) return;
  const site: Site = { unit: thing.unit, frame: moduleFrame(run, thing.unit) };
  const node = thing.unit.program;
  const allow = fields.get("allow");
  const guard = allow === undefined ? undefined : toGuard(run, site, allow, { node });
  if (allow === undefined || guard === undefined || guard.proves) {
    const isUnlimited = guard?.isOpen === true && !fields.has("limit");
    pass(run, [...(guard?.who?.map((who) => `=${who}`) ?? []), ...(isUnlimited ? [ANYBODY] : [])]);
  }
  const given = new Map<string, Value>([
    // Without a validator the handler gets no input, and what passed one is what the validator lets pass.
    ["input", isClosedSchema(fields.get("input")) ? UNKNOWN : fromOrigin(WHOLE)],
    ["caller", TOKEN_INFO],
    ["request", valueFor({ kind: "incoming", role: "request" })],
    ["elevated", elevatedFields(thing, fields.get("elevate") ?? UNKNOWN)],
  ]);
  const call = { node, name: undefined, owner: undefined, callee: handle, argumentNodes: [], isAwaited: true };
  const serve = (): void => {
    applyCall(run, site, { ...call, args: [valueFor({ kind: "object", fields: given, spreads: [] })] });
  };
  const leaving = outputFields(fields.get("output"));
  if (leaving === undefined) serve();
  else answering(run, leaving === "all" ? undefined : leaving, serve);
}
