import { expect, test } from "vitest";
import { changeLimits, DEFAULT_LIMITS, PRODUCTION_LIMITS } from "./limits.ts";

test("numbers are changed by name, and the others stay", () => {
  const changed = changeLimits(PRODUCTION_LIMITS, " read.credential = 5, attempts.password=3,");
  expect(changed.read).toEqual({ ...PRODUCTION_LIMITS.read, credential: 5 });
  expect(changed.attempts).toEqual({ ...PRODUCTION_LIMITS.attempts, password: 3 });
  expect(changed.write).toEqual(PRODUCTION_LIMITS.write);
  expect(changeLimits(PRODUCTION_LIMITS, undefined)).toEqual(PRODUCTION_LIMITS);
});

test.each([
  "read.credential",
  "read.credential=0",
  "read.credential=-1",
  "read.credential=1e9",
  "read=5",
  "toString.length=5",
  "x.y=1",
  "off",
])("%s is refused, with the names there are", (text) => {
  expect(() => changeLimits(PRODUCTION_LIMITS, text)).toThrow(/BELAY_LIMITS takes name=count.*read\.credential.*attempts\.mail/);
});

test("S57: guessing is limited without any configuration", () => {
  expect(DEFAULT_LIMITS.attempts).toEqual(PRODUCTION_LIMITS.attempts);
});
