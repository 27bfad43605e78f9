import { BelayError } from "@belay/core";
import type { AttemptLimit, AttemptLimits } from "@belay/domains";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * How often, and within how many seconds.
 *
 * Why `password` counts login and address together: whoever guesses one member's password is slowed where they guess from, and the member
 * signs in from anywhere else. `address` bounds who tries many logins from one place.
 */
const LIMITS: Readonly<Record<AttemptLimit, { readonly points: number; readonly duration: number; readonly blockDuration?: number }>> = {
  password: { points: 10, duration: 300, blockDuration: 300 },
  address: { points: 300, duration: 300 },
  mail: { points: 5, duration: 3_600 },
};

/** Counts in this process: several processes allow each their own. Nothing of it survives a restart. */
export function createAttemptLimits(): AttemptLimits {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, options]) => [name, new RateLimiterMemory({ keyPrefix: name, ...options })]),
    // Made of the keys of LIMITS, which are the names of the limits.
  ) as Readonly<Record<AttemptLimit, RateLimiterMemory>>;
  return {
    async take(limit, key) {
      try {
        await limiters[limit].consume(key);
      } catch (cause) {
        if (cause instanceof RateLimiterRes) {
          throw new BelayError("TOO_MANY_REQUESTS", { data: { retryAfterSeconds: Math.ceil(cause.msBeforeNext / 1000) } });
        }
        throw cause;
      }
    },
    async clear(limit, key) {
      await limiters[limit].delete(key);
    },
  };
}
