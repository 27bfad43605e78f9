import type { AttemptLimit, AttemptLimits } from "@belay/domains";
import { DurableLimit, type DurableParts } from "./limits/durable-limit.ts";
import type { AttemptCounts } from "./limits/limits.ts";
import { RecentMap } from "./limits/recent-map.ts";
import type { SharedTallies } from "./limits/shared-tallies.ts";
import { newTally, type Rate, spend } from "./limits/tally.ts";
import { addressKey } from "./oauth/address-key.ts";

const FIVE_MINUTES_MS = 300_000;
const HOUR_MS = 3_600_000;

/**
 * The limits of signing in.
 *
 * Why `password` counts login and address together: whoever guesses one member's password is slowed where they guess from, and the member
 * signs in from anywhere else. `address` bounds who tries many logins from one place.
 * Shape: passwords and mails are counted in the store, for all nodes and over restarts; all tries of an address here, and processes tell each other.
 */
export function createAttemptLimits(parts: DurableParts, counts: AttemptCounts, shared: SharedTallies): AttemptLimits {
  const stored: Readonly<Record<Exclude<AttemptLimit, "address">, DurableLimit>> = {
    password: new DurableLimit(parts, {
      ...{ setting: "attempts.password", countMax: counts.password, windowMs: FIVE_MINUTES_MS, blockMs: FIVE_MINUTES_MS },
    }),
    mail: new DurableLimit(parts, { setting: "attempts.mail", countMax: counts.mail, windowMs: HOUR_MS, blockMs: HOUR_MS }),
  };
  const addressRate: Rate = shared.rate({ setting: "attempts.address", countMax: counts.address, windowMs: FIVE_MINUTES_MS });
  const addresses = new RecentMap<ReturnType<typeof newTally>>();
  const takeAddress = (address: string): void => {
    const key = addressKey(address);
    const tally = addresses.get(key) ?? newTally(key);
    addresses.set(key, tally);
    spend(tally, addressRate, parts.clock.nowMs());
  };
  return {
    async take(limit, key) {
      if (limit === "address") {
        takeAddress(key);
      } else {
        await stored[limit].take(key);
      }
    },
    async clear(limit, key) {
      if (limit === "address") {
        addresses.delete(addressKey(key));
      } else {
        await stored[limit].clear(key);
      }
    },
  };
}
