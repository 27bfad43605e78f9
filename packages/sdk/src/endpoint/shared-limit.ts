import { BelayCallError } from "../errors/belay-call-error.ts";
import type { Rate } from "./limiter.ts";

/** Whose requests a limit counts. */
export type Whose = "caller" | "endpoint";

/** A refusal of the server's, where one limit is used up over all processes of the site. */
export interface SharedRefusal {
  readonly whose: Whose;
  readonly retryAfterSeconds: number;
}

/** What the server counts: whole calls in windows of whole seconds. */
const COUNT_MAX = 1_000_000;
const SECONDS_MAX = 2_678_400;
const KEY_LENGTH_MAX = 400;

/** A rate in whole calls and whole seconds that allows as many; undefined for one that is out of the server's bounds, which each process counts alone. */
export function wholeRate({ max, windowSeconds }: Rate): { readonly count: number; readonly seconds: number } | undefined {
  const perSecond = max / windowSeconds;
  // Long enough for a whole second and for one whole call.
  const seconds = Math.ceil(Math.max(windowSeconds, 1, 1 / perSecond));
  const count = Math.max(1, Math.floor(perSecond * seconds + 1e-9));
  return count <= COUNT_MAX && seconds <= SECONDS_MAX ? { count, seconds } : undefined;
}

/** One limit as the server reads it: `caller 5/60 MEMBER%201`. */
export function limitPart(whose: Whose, rate: Rate, key: string): string | undefined {
  const whole = wholeRate(rate);
  const name = encodeURIComponent(key.toWellFormed()).slice(0, KEY_LENGTH_MAX);
  return whole === undefined ? undefined : `${whose} ${whole.count}/${whole.seconds}${name === "" ? "" : ` ${name}`}`;
}

/** Reads the server's refusal out of the error of a call; undefined for any other error. */
export function sharedRefusal(error: unknown): SharedRefusal | undefined {
  if (!(error instanceof BelayCallError) || error.code !== "ENDPOINT_LIMIT_REACHED") {
    return undefined;
  }
  const { whose, retryAfterSeconds } = error.details.applicationError?.data ?? {};
  return {
    whose: whose === "caller" ? "caller" : "endpoint",
    retryAfterSeconds: typeof retryAfterSeconds === "number" ? retryAfterSeconds : 1,
  };
}
