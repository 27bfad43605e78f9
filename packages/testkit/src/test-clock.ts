import type { Clock } from "@belay/server";

/** Where a test's clock stands when nobody said otherwise: noon UTC, 1 June 2026, in milliseconds since 1970. */
export const TEST_START_MS = Date.UTC(2026, 5, 1, 12);

/** A clock that stands still until the test moves it. Units: milliseconds. */
export interface TestClock extends Clock {
  readonly advance: (ms: number) => void;
  readonly set: (nowMs: number) => void;
}

/** Makes a clock that stands at `startMs`. */
export function createTestClock(startMs: number = TEST_START_MS): TestClock {
  let now = startMs;
  return {
    nowMs: () => now,
    advance: (ms) => {
      now += ms;
    },
    set: (nowMs) => {
      now = nowMs;
    },
  };
}
