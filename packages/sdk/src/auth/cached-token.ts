import { singleFlight } from "./single-flight.ts";
import type { TokenAnswer } from "./token-endpoint.ts";

/** Part of its life after which a token is renewed while it is still good. */
const RENEW_AT = 0.8;

/** After a renewal in the background failed, the next one waits this long; the token in hand serves on until it expires. */
const RENEWAL_PAUSE_MS = 5_000;

/** A token that keeps itself fresh. */
export interface CachedToken {
  /** The token: at once when it is good, else after one request that all waiting callers share. */
  get(): Promise<string>;
  /** Drops the token that the server refused, unless another has taken its place already. */
  drop(refused: string): void;
}

interface Held {
  readonly value: string;
  readonly renewAtMs: number;
  readonly expiresAtMs: number;
}

/** Keeps the token that `request` gives. `now` is in epoch milliseconds. */
export function cacheToken(request: () => Promise<TokenAnswer>, now: () => number): CachedToken {
  let held: Held | undefined;
  let renewNotBeforeMs = 0;

  const renew = singleFlight(async () => {
    // Measured before the request, so that a slow answer makes the token look older, never younger.
    const askedAtMs = now();
    const { accessToken, expiresInSeconds } = await request();
    const lifeMs = expiresInSeconds * 1_000;
    held = { value: accessToken, renewAtMs: askedAtMs + lifeMs * RENEW_AT, expiresAtMs: askedAtMs + lifeMs };
    return accessToken;
  });

  const renewInBackground = () => {
    renew().catch(() => {
      renewNotBeforeMs = now() + RENEWAL_PAUSE_MS;
    });
  };

  return {
    async get() {
      const atMs = now();
      if (held === undefined || held.expiresAtMs <= atMs) {
        return renew();
      }
      if (held.renewAtMs <= atMs && renewNotBeforeMs <= atMs) {
        renewInBackground();
      }
      return held.value;
    },
    drop(refused) {
      if (held?.value === refused) {
        held = undefined;
      }
    },
  };
}
