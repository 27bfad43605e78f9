import type { Store } from "@belay/store";
import type { Holder } from "./holder.ts";
import { readEntries } from "./read-entries.ts";

/** A method that was called, how often, and when last. Units: milliseconds since 1970. */
export interface UsedMethod {
  readonly methodId: string;
  readonly calls: number;
  readonly lastAtMs: number;
}

/**
 * The methods that a holder called since a moment, out of the ledger, the most used first. Calls that were refused used nothing; calls that failed did. Where an
 * app handed a token on, the calls with it are its own as well, because it has to hold what they need.
 */
export async function readUsedMethods(store: Store, { siteIds, actorIds }: Holder, fromMs: number): Promise<readonly UsedMethod[]> {
  const used = new Map<string, { calls: number; lastAtMs: number }>();
  for (const siteId of siteIds) {
    for (const actorId of actorIds) {
      for await (const { methodId, atMs, outcome } of readEntries(store, siteId, { actorId, fromMs })) {
        if (outcome !== "refused") {
          const known = used.get(methodId) ?? { calls: 0, lastAtMs: 0 };
          used.set(methodId, { calls: known.calls + 1, lastAtMs: Math.max(known.lastAtMs, atMs) });
        }
      }
    }
  }
  return [...used]
    .map(([methodId, facts]) => ({ methodId, ...facts }))
    .toSorted((left, right) => right.calls - left.calls || (left.methodId < right.methodId ? -1 : 1));
}
