import { BelayError } from "@belay/core";

/** How many in which time. `setting` is the name under which an operator changes it. */
export interface Rate {
  readonly countMax: number;
  readonly windowMs: number;
  readonly setting: string;
}

/** What was counted in the window that runs. A window begins with its first count. */
export interface Tally {
  endsAtMs: number;
  count: number;
}

export function newTally(): Tally {
  return { endsAtMs: 0, count: 0 };
}

/** The refusal of what there was too much of. Units: `waitMs` until it will be taken again. */
export function tooMany(setting: string, waitMs: number): BelayError {
  return new BelayError("TOO_MANY_REQUESTS", { data: { retryAfterSeconds: Math.max(Math.ceil(waitMs / 1000), 1), limit: setting } });
}

/** Counts one more in the window that runs, or in a new one. */
export function count(tally: Tally, windowMs: number, nowMs: number): void {
  // A clock that was set back must not hold anybody for longer than a window.
  if (nowMs >= tally.endsAtMs || nowMs < tally.endsAtMs - windowMs) {
    tally.endsAtMs = nowMs + windowMs;
    tally.count = 0;
  }
  tally.count += 1;
}

/** Counts one more. Errors: TOO_MANY_REQUESTS (429) with `retryAfterSeconds` and the name of the `limit` in its data. */
export function spend(tally: Tally, { countMax, windowMs, setting }: Rate, nowMs: number): void {
  count(tally, windowMs, nowMs);
  if (tally.count > countMax) {
    throw tooMany(setting, tally.endsAtMs - nowMs);
  }
}
