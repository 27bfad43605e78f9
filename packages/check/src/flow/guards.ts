import { type Thing, thingOf, UNKNOWN, type Value, valueFor } from "../values/value.ts";
import type { Call } from "./calls.ts";
import { invoke } from "./invoke.ts";
import { TOKEN_INFO } from "./lookup.ts";
import { type Run, type Site, START, withoutProof } from "./run.ts";

type Guard = Thing & { readonly kind: "guard" };

/** Guards of the package by name, and whom they let pass. */
const WHO: Readonly<Record<string, string>> = { visitor: "VISITOR", member: "MEMBER", user: "USER", app: "APP" };

/** What an `allow` stands for; undefined for what is none. */
export function toGuard(run: Run, site: Site, value: Value, call: Pick<Call, "node">): Guard | undefined {
  const guard = thingOf(value, "guard");
  if (guard !== undefined) return guard;
  const named = thingOf(value, "external");
  const name = named?.path.at(-1) ?? "";
  const who = Object.hasOwn(WHO, name) ? WHO[name] : undefined;
  // Saying that every visitor may is a decision that somebody made and wrote down.
  if (who !== undefined) return { kind: "guard", proves: true, who: [who], isOpen: who === "VISITOR" };
  const rule = thingOf(value, "function");
  if (rule !== undefined) return { kind: "guard", proves: isProof(run, site, rule, call), who: undefined, isOpen: false };
  // A guard that comes from where the checker cannot look is taken for one.
  return named === undefined ? undefined : { kind: "guard", proves: true, who: undefined, isOpen: false };
}

/** Whether a rule asks anything about the caller: one that always says yes is none. */
function isProof(run: Run, site: Site, rule: Thing & { readonly kind: "function" }, { node }: Pick<Call, "node">): boolean {
  const fields = new Map<string, Value>([
    ["caller", TOKEN_INFO],
    ["request", valueFor({ kind: "incoming", role: "request" })],
    ["elevated", UNKNOWN],
  ]);
  const before = run.state;
  run.state = START;
  const answer = withoutProof(run, () =>
    invoke(run, site, rule, [valueFor({ kind: "object", fields, spreads: [] })], { node, isAwaited: true }),
  );
  run.state = before;
  return answer.ifTrue || answer.things.some((thing) => thing.kind === "guard" && thing.proves);
}

/** `custom`, `own`, `anyOf`, `allOf`, `not`. */
export function guardOf(run: Run, site: Site, name: string, call: Call): Value {
  if (name === "own") return valueFor({ kind: "guard", proves: true, who: ["VISITOR", "MEMBER"], isOpen: false });
  if (name === "custom") {
    const rule = thingOf(call.args[1] ?? UNKNOWN, "function");
    return valueFor({ kind: "guard", proves: rule === undefined || isProof(run, site, rule, call), who: undefined, isOpen: false });
  }
  const guards = call.args.map((value) => toGuard(run, site, value, call));
  const known = guards.filter((guard) => guard !== undefined);
  const everyWho = known.length === guards.length && known.every(({ who }) => who !== undefined);
  const who = everyWho ? [...new Set(known.flatMap((guard) => guard.who ?? []))] : undefined;
  if (name === "not")
    return valueFor({
      kind: "guard",
      proves: known.some(({ proves }) => proves),
      who: undefined,
      isOpen: known.every(({ isOpen }) => !isOpen),
    });
  const proves = name === "anyOf" ? known.every((guard) => guard.proves) : known.some((guard) => guard.proves);
  return valueFor({
    kind: "guard",
    proves,
    who: name === "allOf" ? known.find((guard) => guard.who !== undefined)?.who : who,
    isOpen: name === "anyOf" ? known.some(({ isOpen }) => isOpen) : known.every(({ isOpen }) => isOpen),
  });
}
