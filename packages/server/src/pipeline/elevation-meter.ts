import { createHmac } from "node:crypto";
import type { RateWindow } from "@belay/core";
import type { Meter, Store } from "@belay/store";
import { RecentMap } from "../limits/recent-map.ts";

const MS = 1_000;

/** One limit of a policy's rule, and whom it is counted for. */
export interface Limited {
  readonly key: string;
  readonly window: RateWindow;
}

export interface MeterParts {
  readonly store: Pick<Store, "meters">;
  /** Key of the hashes under which the store counts: it must not tell who called. */
  readonly pepper: Uint8Array;
}

/**
 * Counts admitted calls in windows, for all processes on a store.
 *
 * Why it remembers what is used up: whoever is refused costs no round trip until the window ends.
 * Errors: `StoreUnavailableError`; what cannot be counted is not admitted.
 */
export class ElevationMeter {
  readonly #parts: MeterParts;
  readonly #usedUpUntilMs = new RecentMap<number>();

  constructor(parts: MeterParts) {
    this.#parts = parts;
  }

  /** Whether a limit is known to be used up in the present window. */
  isUsedUp(key: string, nowMs: number): boolean {
    return (this.#usedUpUntilMs.get(key) ?? 0) > nowMs;
  }

  /** Counts one more for each limit; false when one of them is used up, which is then known. At most one round trip. */
  async take(limits: readonly Limited[], nowMs: number): Promise<boolean> {
    const usedUp = await this.#parts.store.meters.take(
      limits.map((limited) => this.#meter(limited, nowMs)),
      nowMs,
    );
    const limited = usedUp === undefined ? undefined : limits[usedUp];
    if (limited !== undefined) {
      this.#usedUpUntilMs.set(limited.key, windowEndMs(limited.window, nowMs));
    }
    return limited === undefined;
  }

  #meter({ key, window }: Limited, nowMs: number): Meter {
    const hash = createHmac("sha256", this.#parts.pepper).update(`elevation\0${key}`).digest("base64url");
    return { key: hash, countMax: window.count, endsAtMs: windowEndMs(window, nowMs) };
  }
}

/** When the window of this moment ends. Windows start at whole multiples of their length, so that every process has the same. */
export function windowEndMs({ seconds }: RateWindow, nowMs: number): number {
  const lengthMs = seconds * MS;
  return (Math.floor(nowMs / lengthMs) + 1) * lengthMs;
}
