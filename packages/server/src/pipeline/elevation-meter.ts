import type { RateWindow } from "@belay/core";

const MS = 1_000;

interface Counter {
  readonly untilMs: number;
  count: number;
}

/**
 * Counts admitted calls in windows, in this process only: several processes allow each their own, and nothing survives a restart.
 *
 * Why bounded by dropping the oldest: visitors are free, and whoever makes many must not fill the memory. What counts for the app stands apart,
 * so that it is not dropped with them.
 */
export class ElevationMeter {
  readonly #counters = new Map<string, Counter>();
  readonly #entriesMax: number;

  constructor(entriesMax = 100_000) {
    this.#entriesMax = entriesMax;
  }

  /** How many calls were counted under a key in its present window. */
  count(key: string, nowMs: number): number {
    const counter = this.#counters.get(key);
    return counter === undefined || counter.untilMs <= nowMs ? 0 : counter.count;
  }

  /** Counts one more. */
  add(key: string, window: RateWindow, nowMs: number): void {
    const counter = this.#counters.get(key);
    if (counter !== undefined && counter.untilMs > nowMs) {
      counter.count += 1;
      return;
    }
    this.#counters.delete(key);
    for (const oldest of this.#counters.keys()) {
      if (this.#counters.size < this.#entriesMax) {
        break;
      }
      this.#counters.delete(oldest);
    }
    this.#counters.set(key, { untilMs: windowEndMs(window, nowMs), count: 1 });
  }
}

/** When the window of this moment ends. Windows start at whole multiples of their length, so that every process has the same. */
export function windowEndMs({ seconds }: RateWindow, nowMs: number): number {
  const lengthMs = seconds * MS;
  return (Math.floor(nowMs / lengthMs) + 1) * lengthMs;
}
