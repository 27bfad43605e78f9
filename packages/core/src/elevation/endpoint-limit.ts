import { BelayError } from "../errors/belay-error.ts";
import type { RateWindow } from "./policy.ts";

/** One limit of an `endpoint()` of an app, as the app says it with an elevated call: how often for one caller, or for all of them. */
export interface EndpointLimit {
  readonly whose: "caller" | "endpoint";
  /** Whom it is counted for, in the app's own words; empty where it is for all. */
  readonly key: string;
  readonly window: RateWindow;
}

/** Calls of one window. */
const COUNT_MAX = 1_000_000;
/** Seconds of one window: 31 days. */
const SECONDS_MAX = 2_678_400;

const PART = /^(caller|endpoint) (\d{1,7})\/(\d{1,7})(?: ([\w.!~*'()%-]{1,400}))?$/;

function parsePart(text: string): EndpointLimit | undefined {
  const [, whose, count = "", seconds = "", key = ""] = PART.exec(text) ?? [];
  const window = { count: Number(count), seconds: Number(seconds) };
  const isGood = window.count >= 1 && window.count <= COUNT_MAX && window.seconds >= 1 && window.seconds <= SECONDS_MAX;
  return isGood && (whose === "caller" || whose === "endpoint") ? { whose, key, window } : undefined;
}

/**
 * Reads the limits that an elevated call brings: `caller 5/60 MEMBER%201, endpoint 100/60`.
 *
 * Errors: INVALID_ARGUMENT (400) for anything else: what cannot be read is not counted, and what is not counted is not admitted.
 */
export function parseEndpointLimits(text: string): readonly EndpointLimit[] {
  const parts = text.split(", ").map(parsePart);
  const limits = parts.filter((part) => part !== undefined);
  if (limits.length !== parts.length || new Set(limits.map(({ whose }) => whose)).size !== limits.length) {
    throw new BelayError("INVALID_ARGUMENT", {
      message: `The limits of an endpoint are "caller <count>/<seconds> <key>", "endpoint <count>/<seconds>" or both with ", " between: counts to ${COUNT_MAX}, seconds to ${SECONDS_MAX}.`,
    });
  }
  return limits;
}
