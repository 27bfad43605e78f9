import { BelayError } from "@belay/core";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { addressKey } from "./address-key.ts";
import { OAuthError } from "./oauth-error.ts";

/** How many requests the token, introspection and revocation endpoints take of one client at one address. Units: requests a minute. */
export interface TokenLimits {
  readonly requestsPerMinute: number;
  /** Of the `anonymous` grant: a storefront takes a token for each of its visitors, all from one address. */
  readonly anonymousPerMinute: number;
  /** Wrong client secrets. */
  readonly wrongSecretsPerMinute: number;
  /** Codes and tokens that do not count. Why more: a storefront passes on what its visitors' cookies hold, however old. */
  readonly refusalsPerMinute: number;
}

/** For a server that nobody configured: above what one machine can ask for, so that nothing legal meets them. */
export const DEFAULT_TOKEN_LIMITS: TokenLimits = {
  requestsPerMinute: 1_000_000,
  anonymousPerMinute: 1_000_000,
  wrongSecretsPerMinute: 10_000,
  refusalsPerMinute: 100_000,
};

/** For production. */
export const PRODUCTION_TOKEN_LIMITS: TokenLimits = {
  requestsPerMinute: 12_000,
  anonymousPerMinute: 60_000,
  wrongSecretsPerMinute: 30,
  refusalsPerMinute: 1_200,
};

const WINDOW_SECONDS = 60;

/** Whose request it is: where from, of which known client, and what for (a grant type, or the endpoint). */
export interface RequestKey {
  readonly address: string;
  readonly clientId: string;
  readonly purpose: string;
}

function tooMany({ msBeforeNext }: RateLimiterRes): BelayError {
  return new BelayError("TOO_MANY_REQUESTS", { data: { retryAfterSeconds: Math.max(Math.ceil(msBeforeNext / 1000), 1) } });
}

function limiter(keyPrefix: string, points: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration: WINDOW_SECONDS });
}

/**
 * Counts requests of the endpoints that deal with credentials, and more strictly those that failed.
 *
 * Why by address, client and purpose together: whoever guesses slows themselves down, and neither the client at its other addresses nor its other
 * grants. In this process only: several processes allow each their own, and nothing survives a restart.
 * Source: RFC 6749 section 2.3.1 (protection against guessing), RFC 7662 section 4.
 */
export class TokenLimiter {
  readonly #requests: RateLimiterMemory;
  readonly #anonymous: RateLimiterMemory;
  readonly #failures: Readonly<Record<"wrongSecret" | "refusal", RateLimiterMemory>>;

  constructor(limits: TokenLimits) {
    this.#requests = limiter("requests", limits.requestsPerMinute);
    this.#anonymous = limiter("anonymous", limits.anonymousPerMinute);
    this.#failures = {
      wrongSecret: limiter("secrets", limits.wrongSecretsPerMinute),
      refusal: limiter("refusals", limits.refusalsPerMinute),
    };
  }

  /** Does `work` unless there was too much of it. Errors: TOO_MANY_REQUESTS (429) with `retryAfterSeconds` in its data; those of `work`. */
  async run<T>({ address, clientId, purpose }: RequestKey, work: () => Promise<T>): Promise<T> {
    const key = `${addressKey(address)} ${clientId} ${purpose}`;
    await this.#take(purpose === "anonymous" ? this.#anonymous : this.#requests, key);
    await this.#assertFew(this.#failures.wrongSecret, key);
    await this.#assertFew(this.#failures.refusal, key);
    try {
      return await work();
    } catch (err) {
      if (err instanceof OAuthError && err.error === "invalid_client") {
        await this.#failures.wrongSecret.penalty(key);
      } else if (err instanceof OAuthError && err.error === "invalid_grant") {
        await this.#failures.refusal.penalty(key);
      }
      throw err;
    }
  }

  async #take(limit: RateLimiterMemory, key: string): Promise<void> {
    try {
      await limit.consume(key);
    } catch (err) {
      throw err instanceof RateLimiterRes ? tooMany(err) : err;
    }
  }

  async #assertFew(limit: RateLimiterMemory, key: string): Promise<void> {
    const counted = await limit.get(key);
    if (counted !== null && counted.consumedPoints >= limit.points) {
      throw tooMany(counted);
    }
  }
}
