import type { Analysis } from "../analyse.ts";
import type { CallRecord } from "../flow/run.ts";
import type { Entry, Place } from "../report.ts";

/** A call with the entry that reaches it. */
export interface ReachedCall {
  readonly call: CallRecord;
  readonly entry: Entry;
  /** Some check stands in the entry, wherever. */
  readonly hasCheck: boolean;
  /** Middleware checks the caller when the entry has answered. */
  readonly isCheckedLate: boolean;
  readonly place: Place;
}

/** Every call of the API that something outside reaches. */
export function reachedCalls({ entries }: Pick<Analysis, "entries">): readonly ReachedCall[] {
  return entries.flatMap(({ entry, calls, hasCheck, isCheckedLate }) =>
    entry.kind === "internal"
      ? []
      : [...calls.values()].map((call) => ({ call, entry, hasCheck, isCheckedLate, place: call.unit.placeOf(call.start) })),
  );
}

/** A method as people know it: `orders cancelOrder`. */
export function nameOfMethod({ method, privilege }: CallRecord): string {
  if (method === undefined) return privilege === "api-key" ? "a method with an API key" : "a method that the code does not name";
  return `${method.module} ${method.name}`;
}

/** An entry as people know it: `POST /api/orders/[id]`. */
export function nameOfEntry({ name, route, file }: Entry): string {
  return route === undefined ? `${name} of ${file}` : `${name} ${route}`;
}

/** Calls at the same place say the same thing once, told along the first way. */
export function oncePerPlace(calls: readonly ReachedCall[]): readonly (ReachedCall & { readonly others: number })[] {
  const groups = Map.groupBy(calls, ({ place }) => `${place.file}:${place.line}:${place.column}`);
  return [...groups.values()].flatMap((group) => {
    // What is known to be an entry is told before what is likely to be one.
    const [first, ...rest] = group.toSorted(
      (one, other) => Number(one.entry.because !== undefined) - Number(other.entry.because !== undefined),
    );
    const entries = new Set(rest.map(({ entry }) => nameOfEntry(entry)));
    if (first === undefined) return [];
    entries.delete(nameOfEntry(first.entry));
    return [{ ...first, others: entries.size }];
  });
}

/** Why something is taken for an entry, in words, where it is only likely to be one. */
export function why({ because }: Entry): string {
  return because === undefined ? "" : ` It is taken for an entry because ${because}.`;
}

/** What is said of something that is only likely to be an entry is a warning. */
export function severityFor({ because }: Entry): { readonly severity?: "warning" } {
  return because === undefined ? {} : { severity: "warning" };
}

/** How many more entries lead to a call, in words. */
export function andOthers(others: number): string {
  return others === 0 ? "" : ` ${others} more ${others === 1 ? "entry leads" : "entries lead"} to it.`;
}
