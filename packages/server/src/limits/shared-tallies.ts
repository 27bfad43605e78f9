import { createHmac } from "node:crypto";
import type { MeterCount, Store } from "@belay/store";
import type { Clock } from "../platform.ts";
import type { Rate, Tally } from "./tally.ts";

/** What processes on one store share about what they count. */
export interface SharedParts {
  readonly store: Pick<Store, "meters">;
  readonly clock: Clock;
  /** Key of the hashes under which the store counts: it must not tell who called. */
  readonly pepper: Uint8Array;
}

/** A tally is shared from this part of its limit on: below it the others need not know, and nothing is asked of the store. */
const SHARED_PART = 0.05;
/** Tallies that one round tells of; the others have their turn in the next. */
const ROUND_MAX = 1_000;

/**
 * Tells other processes on a store what this one counted, and learns what they did: now and then, beside the calls, which wait for nothing.
 *
 * Shape: a limit holds for all processes together but for a twentieth for each of them, and for what they take between two rounds.
 */
export class SharedTallies {
  readonly #parts: SharedParts;
  /** The store's key of each tally that is shared in its present window. */
  readonly #warm = new Map<Tally, string>();

  constructor(parts: SharedParts) {
    this.#parts = parts;
  }

  /** A rate whose tallies are shared. */
  rate(rate: Omit<Rate, "share">): Rate {
    const from = Math.max(1, Math.ceil(rate.countMax * SHARED_PART));
    return { ...rate, share: { from, note: (tally) => this.#note(rate.setting, tally) } };
  }

  /** Tells and learns once. Errors: `StoreUnavailableError`; what was not told is told next time. */
  async round(): Promise<void> {
    const { store, clock } = this.#parts;
    const nowMs = clock.nowMs();
    const untold = new Map<string, { readonly tally: Tally; readonly count: number; readonly endsAtMs: number }>();
    for (const [tally, key] of this.#warm) {
      if (tally.endsAtMs <= nowMs) {
        this.#warm.delete(tally);
      } else if (tally.count > tally.told && untold.size < ROUND_MAX) {
        untold.set(key, { tally, count: tally.count - tally.told, endsAtMs: tally.endsAtMs });
      }
    }
    const counts = [...untold].map(([key, { count, endsAtMs }]): MeterCount => ({ key, count, endsAtMs }));
    for (const sum of await store.meters.add(counts, nowMs)) {
      const told = untold.get(sum.key);
      // A window that ended meanwhile began anew: what was told is not of it.
      if (told !== undefined && told.tally.endsAtMs === told.endsAtMs) {
        const { tally } = told;
        tally.told += told.count;
        tally.others = Math.max(0, sum.count - tally.told);
        tally.endsAtMs = sum.endsAtMs;
      }
    }
  }

  #note(setting: string, tally: Tally): void {
    if (tally.key !== undefined) {
      const key = createHmac("sha256", this.#parts.pepper).update(`calls\0${setting}\0${tally.key}`).digest("base64url");
      this.#warm.set(tally, key);
    }
  }
}
