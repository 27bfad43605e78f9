import { expect, test } from "vitest";
import { newTally, spend } from "./tally.ts";

const RATE = { countMax: 2, windowMs: 60_000, setting: "read.address" };
const TOO_MANY = { code: "TOO_MANY_REQUESTS", status: 429 };

test("S56: a window begins with its first count, refuses what is too much, and says for how long and by which limit", () => {
  const tally = newTally();
  spend(tally, RATE, 1_000);
  spend(tally, RATE, 2_000);
  expect(() => spend(tally, RATE, 31_500)).toThrow(
    expect.objectContaining({ ...TOO_MANY, data: { retryAfterSeconds: 30, limit: "read.address" } }),
  );
  expect(() => spend(tally, RATE, 60_999)).toThrow(expect.objectContaining(TOO_MANY));
  spend(tally, RATE, 61_000);
});

test("F19: a clock that is set back holds nobody for longer than a window", () => {
  const tally = newTally();
  for (const nowMs of [10_000_000, 10_000_001]) spend(tally, RATE, nowMs);
  spend(tally, RATE, 6_400_000);
});
