import { randomBytes, randomUUID } from "node:crypto";
import type { AttemptLimits, CaptchaCheck } from "@belay/domains";
import type { InstallationKeys, Sources } from "@belay/domains/apps";
import type { Store } from "@belay/store";
import type { Directory } from "./identity/directory.ts";
import type { Identifier } from "./identity/identifier.ts";
import type { CallLimiter } from "./limits/call-limiter.ts";
import type { SharedTallies } from "./limits/shared-tallies.ts";
import type { TokenLimiter } from "./oauth/token-limits.ts";
import type { ElevationMeter } from "./pipeline/elevation-meter.ts";
import type { ForeignRefusals } from "./pipeline/foreign-refusals.ts";
import type { LedgerQueue } from "./pipeline/ledger-queue.ts";

/** The time in milliseconds since 1970. A test gives one that it moves. */
export interface Clock {
  readonly nowMs: () => number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

/** What every part of the server is made with. */
export interface Platform {
  readonly store: Store;
  readonly keys: InstallationKeys;
  readonly clock: Clock;
  /** `iss` of the tokens: fixed for the installation, never taken from a request. */
  readonly issuer: string;
  readonly directory: Directory;
  readonly identifier: Identifier;
  readonly ledger: LedgerQueue;
  readonly tokenLimiter: TokenLimiter;
  readonly callLimiter: CallLimiter;
  readonly sharedTallies: SharedTallies;
  /** Counts of elevated calls by caller, and by app. */
  readonly meter: ElevationMeter;
  readonly foreignRefusals: ForeignRefusals;
  /** Where browsers reach this server: configured, else where it listens. Never taken from a request. */
  readonly origin: () => string;
  readonly limits: AttemptLimits;
  readonly captcha?: CaptchaCheck;
}

/** Clock, ids and randomness of this moment, for rules that take them as arguments. */
export function sourcesNow(clock: Clock): Sources {
  return { nowMs: clock.nowMs(), newId: randomUUID, randomBytes };
}
