import { BelayError } from "@belay/core";

/** How many in which time. `setting` is the name under which an operator changes it. */
export interface Rate {
  readonly countMax: number;
  readonly windowMs: number;
  readonly setting: string;
  /** Told of a tally that has counted so much that other processes should know. */
  readonly share?: { readonly from: number; readonly note: (tally: Tally) => void };
}

/** What was counted in the window that runs. A window begins with its first count. */
export interface Tally {
  /** What is counted, by a name that other processes have for it too; absent for what only this one can name. */
  readonly key: string | undefined;
  endsAtMs: number;
  count: number;
  /** What other processes counted in the window, as far as is known here. */
  others: number;
  /** What of `count` was told to the others. */
  told: number;
}

export function newTally(key?: string): Tally {
  return { key, endsAtMs: 0, count: 0, others: 0, told: 0 };
}

/** The refusal of what there was too much of. Units: `waitMs` until it will be taken again. */
export function tooMany(setting: string, waitMs: number): BelayError {
  return new BelayError("TOO_MANY_REQUESTS", { data: { retryAfterSeconds: Math.max(Math.ceil(waitMs / 1000), 1), limit: setting } });
}

/** Counts one more in the window that runs, or in a new one. */
export function count(tally: Tally, { windowMs, share }: Rate, nowMs: number): void {
  // A clock that was set back must not hold anybody for longer than a window.
  if (nowMs >= tally.endsAtMs || nowMs < tally.endsAtMs - windowMs) {
    tally.endsAtMs = nowMs + windowMs;
    tally.count = 0;
    tally.others = 0;
    tally.told = 0;
  }
  tally.count += 1;
  if (share !== undefined && tally.count === share.from) {
    share.note(tally);
  }
}

/** Counts one more. Errors: TOO_MANY_REQUESTS (429) with `retryAfterSeconds` and the name of the `limit` in its data. */
export function spend(tally: Tally, rate: Rate, nowMs: number): void {
  count(tally, rate, nowMs);
  if (tally.count + tally.others > rate.countMax) {
    throw tooMany(rate.setting, tally.endsAtMs - nowMs);
  }
}
