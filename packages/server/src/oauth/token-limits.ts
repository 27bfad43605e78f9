import { DurableLimit, type DurableParts } from "../limits/durable-limit.ts";
import type { TokenLimits } from "../limits/limits.ts";
import { RecentMap } from "../limits/recent-map.ts";
import type { SharedTallies } from "../limits/shared-tallies.ts";
import { count, newTally, type Rate, spend, type Tally, tooMany } from "../limits/tally.ts";
import { addressKey } from "./address-key.ts";
import { OAuthError } from "./oauth-error.ts";

const WINDOW_MS = 60_000;

/** Whose request it is: where from, of which known client, and what for (a grant type, or the endpoint). */
export interface RequestKey {
  readonly address: string;
  readonly clientId: string;
  readonly purpose: string;
}

/** Counts of one limit, which processes tell each other beside the requests. */
class Tallies {
  readonly #rate: Rate;
  readonly #tallies = new RecentMap<Tally>();

  constructor(shared: SharedTallies, setting: string, countMax: number) {
    this.#rate = shared.rate({ setting, countMax, windowMs: WINDOW_MS });
  }

  take(key: string, nowMs: number): void {
    spend(this.#tally(key), this.#rate, nowMs);
  }

  /** Counts one more and refuses nothing. */
  note(key: string, nowMs: number): void {
    count(this.#tally(key), this.#rate, nowMs);
  }

  assertFew(key: string, nowMs: number): void {
    const tally = this.#tallies.get(key);
    if (tally !== undefined && tally.count + tally.others >= this.#rate.countMax && nowMs < tally.endsAtMs) {
      throw tooMany(this.#rate.setting, tally.endsAtMs - nowMs);
    }
  }

  #tally(key: string): Tally {
    const known = this.#tallies.get(key);
    const tally = known ?? newTally(key);
    if (known === undefined) {
      this.#tallies.set(key, tally);
    }
    return tally;
  }
}

/**
 * Counts requests of the endpoints that deal with credentials, and more strictly those that failed.
 *
 * Why by address, client and purpose together: whoever guesses slows themselves down, and neither the client at its other addresses nor its other
 * grants. Wrong secrets are counted in the store, for all nodes and over restarts; of everything else processes tell each other.
 * Source: RFC 6749 section 2.3.1 (protection against guessing), RFC 7662 section 4.
 */
export class TokenLimiter {
  readonly #clock: DurableParts["clock"];
  readonly #requests: Tallies;
  readonly #anonymous: Tallies;
  readonly #refusals: Tallies;
  readonly #wrongSecrets: DurableLimit;

  constructor(parts: DurableParts, limits: TokenLimits, shared: SharedTallies) {
    this.#clock = parts.clock;
    this.#requests = new Tallies(shared, "token.requestsPerMinute", limits.requestsPerMinute);
    this.#anonymous = new Tallies(shared, "token.anonymousPerMinute", limits.anonymousPerMinute);
    this.#refusals = new Tallies(shared, "token.refusalsPerMinute", limits.refusalsPerMinute);
    this.#wrongSecrets = new DurableLimit(parts, {
      setting: "token.wrongSecretsPerMinute",
      // The last wrong secret that is looked at is the one that holds the key.
      countMax: limits.wrongSecretsPerMinute - 1,
      windowMs: WINDOW_MS,
      blockMs: WINDOW_MS,
    });
  }

  /** Does `work` unless there was too much of it. Errors: TOO_MANY_REQUESTS (429) with `retryAfterSeconds` in its data; those of `work`. */
  async run<T>({ address, clientId, purpose }: RequestKey, work: () => Promise<T>): Promise<T> {
    const key = `${addressKey(address)} ${clientId} ${purpose}`;
    const nowMs = this.#clock.nowMs();
    (purpose === "anonymous" ? this.#anonymous : this.#requests).take(key, nowMs);
    this.#refusals.assertFew(key, nowMs);
    await this.#wrongSecrets.assertFew(key);
    try {
      return await work();
    } catch (err) {
      if (err instanceof OAuthError && err.error === "invalid_client") {
        await this.#wrongSecrets.penalty(key);
      } else if (err instanceof OAuthError && err.error === "invalid_grant") {
        this.#refusals.note(key, nowMs);
      }
      throw err;
    }
  }
}
