import fc from "fast-check";
import { expect, test } from "vitest";
import { createLimiter } from "./limiter.ts";

test("lets through a burst and then one each interval, and says how long to wait", () => {
  const take = createLimiter({ max: 6, windowSeconds: 60, burst: 3 });
  expect([0, 0, 0, 0].map((nowMs) => take("a", nowMs))).toEqual([0, 0, 0, 10_000]);
  expect(take("a", 9_999)).toBe(1);
  expect(take("a", 10_000)).toBe(0);
  expect(take("a", 10_000)).toBe(10_000);
  expect(take("a", 60_000)).toBe(0);
});

test("one key's requests are not another's", () => {
  const take = createLimiter({ max: 1, windowSeconds: 1 });
  expect([take("a", 0), take("b", 0), take("a", 0)]).toEqual([0, 0, 1_000]);
});

test("a refused request costs nothing: whoever waits as long as told is let through", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.nat(3_000), { maxLength: 200 }),
      (max, burst, gaps) => {
        const take = createLimiter({ max, windowSeconds: 10, burst });
        let nowMs = 0;
        for (const gap of gaps) {
          nowMs += gap;
          const waitMs = take("k", nowMs);
          if (waitMs > 0) {
            nowMs += Math.ceil(waitMs);
            expect(take("k", nowMs)).toBe(0);
          }
        }
      },
    ),
  );
});

test("never lets through more than the burst and what the rate allows", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.nat(2_000), { maxLength: 300 }),
      (max, burst, gaps) => {
        const take = createLimiter({ max, windowSeconds: 10, burst });
        let [nowMs, passed] = [0, 0];
        for (const gap of gaps) {
          nowMs += gap;
          passed += take("k", nowMs) === 0 ? 1 : 0;
        }
        expect(passed).toBeLessThanOrEqual(burst + Math.floor((nowMs * max) / 10_000 + 1e-6));
      },
    ),
  );
});

test("a limit that makes no sense is refused at start", () => {
  for (const rate of [
    { max: 0, windowSeconds: 1 },
    { max: 1, windowSeconds: -1 },
    { max: 1, windowSeconds: 1, burst: Number.NaN },
  ]) {
    expect(() => createLimiter(rate)).toThrow(TypeError);
  }
});
