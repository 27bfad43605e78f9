import { RecentMap } from "../limits/recent-map.ts";
import { newTally, type Rate, spend, type Tally } from "../limits/tally.ts";
import { addressKey } from "../oauth/address-key.ts";

/** From one address, in a minute. */
const RATE: Rate = { countMax: 60, windowMs: 60_000, setting: "explain" };

/**
 * Counts searches in the ledger for requests of people who are no admins.
 *
 * Why apart from reads: a read of a product takes microseconds and a search for a request looks through an hour of the ledger, and a token of a visitor is
 * anybody's for the asking.
 */
export class LedgerSearches {
  readonly #addresses = new RecentMap<Tally>();

  /** Errors: TOO_MANY_REQUESTS (429). */
  take(address: string, nowMs: number): void {
    const key = addressKey(address);
    const tally = this.#addresses.get(key) ?? newTally();
    this.#addresses.set(key, tally);
    spend(tally, RATE, nowMs);
  }
}
