/** How often something may happen. */
export interface Rate {
  /** Requests within the window, on average. */
  readonly max: number;
  readonly windowSeconds: number;
  /** Requests at once after a rest; `max` when absent. */
  readonly burst?: number;
}

/** Takes one request of `key` at a time. Gives the milliseconds to wait when it is one too many, else 0. */
export type Limiter = (key: string, nowMs: number) => number;

/** Callers that are remembered; beyond that the one that was seen longest ago is forgotten. */
const KEYS_MAX = 10_000;

/** Sums of fractions of a millisecond are not exact. */
const EXACT_MS = 1e-6;

function assertRate({ max, windowSeconds, burst = 1 }: Rate): void {
  if (![max, windowSeconds, burst].every((value) => Number.isFinite(value) && value > 0)) {
    throw new TypeError("A limit of an endpoint needs max, windowSeconds and burst above 0.");
  }
}

/**
 * A limit by the generic cell rate algorithm: one number per key, no timers, no windows that open all at once.
 *
 * Why in memory: a limit that asks another server costs the round trip that elevation saves. Each process counts for itself; the server counts for all
 * of them what an elevated call takes along (`shared-limit.ts`).
 * Source: ITU-T I.371, "virtual scheduling".
 */
export function createLimiter(rate: Rate): Limiter {
  assertRate(rate);
  const intervalMs = (rate.windowSeconds * 1_000) / rate.max;
  const toleranceMs = intervalMs * (rate.burst ?? rate.max);
  // The time at which each key's requests so far would have been spread out evenly.
  const spreadUntilMs = new Map<string, number>();
  return (key, nowMs) => {
    const nextMs = Math.max(spreadUntilMs.get(key) ?? 0, nowMs) + intervalMs;
    const waitMs = nextMs - toleranceMs - nowMs;
    if (waitMs > EXACT_MS) {
      return waitMs;
    }
    // Set anew, so that the map is in the order in which keys were last seen.
    spreadUntilMs.delete(key);
    spreadUntilMs.set(key, nextMs);
    const [oldest] = spreadUntilMs.keys();
    if (spreadUntilMs.size > KEYS_MAX && oldest !== undefined) {
      spreadUntilMs.delete(oldest);
    }
    return 0;
  };
}
